import { Button, Buttons, Card, Form, type FormState, type PageContext, TextField } from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, type PersonHead } from '../../people/index.ts'
import { words } from '../words.ts'

export type WhyData = { head: PersonHead; about: string; back: string }

/** Asks why for something that is done about a person, and does it. */
export const WhyPage = ({
  data: { head, about, back },
  ctx,
  form,
  title,
  label,
  action,
}: {
  data: WhyData
  ctx: PageContext
  form: FormState
  title: string
  label: string
  action: string
}) => (
  <PersonFrame ctx={ctx} head={head} current="plan" title={title} form={form}>
    <InTab person={head.id} tab="plan" current="referrals" />
    <Card id="why" title={title} padded>
      <p dir="auto">{about}</p>
      <Form form={form} action={action}>
        <TextField form={form} name="why" label={label} />
        <Buttons>
          <Button kind="primary">{title}</Button>
          <a href={back}>{words.cancel}</a>
        </Buttons>
      </Form>
    </Card>
  </PersonFrame>
)
