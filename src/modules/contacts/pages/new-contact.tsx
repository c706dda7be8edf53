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
  Radios,
  Stack,
  TimeField,
} from '../../../platform/ui/index.ts'
import { PersonFrame, type PersonHead } from '../../people/index.ts'
import type { OutcomeOptions, WhenOptions } from '../rules.ts'
import { outcomeLabels, pageWords as words } from '../words.ts'
import { OtherFields } from './other-fields.tsx'
import { OutcomeFields } from './outcome-fields.tsx'

type Framed = { ctx: PageContext; form: FormState }
export type ContactFormData = {
  head: PersonHead
  options: OutcomeOptions
  kinds: WhenOptions['kinds']
  known: Record<string, unknown>
}

/** A contact that nobody had booked. */
export function NewContactPage({ ctx, form, data }: Framed & { data: ContactFormData }) {
  const { head, options } = data
  const started = startWith(form, data.known)
  const at = `/people/${head.id}/contacts`
  return (
    <PersonFrame ctx={ctx} head={head} current="contacts" title={words.contactTitle} form={form}>
      <Card id="contact" title={words.contactTitle} padded>
        <Form form={started} action={at}>
          <Radios form={started} name="contactKind" label={words.kindAsk} inline options={data.kinds} />
          <Radios
            form={started}
            name="direction"
            label={words.direction}
            inline
            optional
            options={[
              { value: 'in', label: words.rangIn },
              { value: 'out', label: words.rangOut },
            ]}
          />
          <Radios
            form={started}
            name="withWhom"
            label={words.withWhom}
            options={[
              { value: 'person', label: words.withPerson },
              {
                value: 'someone-else',
                label: words.withOther,
                reveals: (
                  <Stack tight>
                    <OtherFields form={started} relations={options.relations} label={outcomeLabels.spokenTo} />
                  </Stack>
                ),
              },
            ]}
          />
          <DateField form={started} name="contactDay" label={words.contactDay} />
          <TimeField form={started} name="contactTime" label={words.contactTime} />
          <OutcomeFields form={started} options={options} where={head.where} />
          <Buttons>
            <Button kind="primary">{words.saveContact}</Button>
            <LinkButton href={at} kind="quiet">
              {words.backToContacts}
            </LinkButton>
          </Buttons>
        </Form>
      </Card>
    </PersonFrame>
  )
}
