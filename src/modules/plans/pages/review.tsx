import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  DateField,
  Form,
  type FormState,
  LinkButton,
  type PageContext,
  Stack,
  TextField,
} from '../../../platform/ui/index.ts'
import { PersonFrame, type PersonHead } from '../../people/index.ts'
import type { Plan } from '../rules.ts'
import { form as formWords, review as words } from '../words.ts'

export type ReviewData = { head: PersonHead; plan: Plan }

/** Makes the plan as it stands a version, with the day on which it is looked at again. */
export function ReviewPage({
  data: { head, plan },
  ctx,
  form: given,
}: {
  data: ReviewData
  ctx: PageContext
  form: FormState
}) {
  const form = { ...startWith(given, { reviewOn: plan.content.reviewOn }), version: plan.version }
  const at = `/people/${head.id}/plan`
  return (
    <PersonFrame ctx={ctx} head={head} current="plan" title={words.title} form={form}>
      <Card id="form" title={words.title} padded>
        <Stack>
          <p>{words.text}</p>
          <Form form={form} action={`${at}/review`}>
            <TextField form={form} name="why" label={words.why} optional spellcheck />
            <DateField form={form} name="reviewOn" label={words.reviewOn} optional />
            <Buttons>
              <Button kind="primary">{words.save}</Button>
              <LinkButton href={at} kind="quiet">
                {formWords.back}
              </LinkButton>
            </Buttons>
          </Form>
        </Stack>
      </Card>
    </PersonFrame>
  )
}
