import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  Checkboxes,
  Form,
  type FormState,
  type PageContext,
  Radios,
  TextArea,
} from '../../../platform/ui/index.ts'
import { PersonFrame, type PersonHead } from '../../people/index.ts'
import { restrictionReasons as codes } from '../rules.ts'
import { restrictionReasons, words } from '../words.ts'
import { MessageField } from './address.tsx'
import type { Choice } from './limits.tsx'

type RestrictData = {
  head: PersonHead
  officer: string | undefined
  able: readonly string[]
  staff: Choice[]
  usual: string | undefined
}

/** The form that opens a record to named people only. The case's officer is ticked. */
export function RestrictPage({ data, ctx, form }: { data: RestrictData; ctx: PageContext; form: FormState }) {
  const { head, officer, able, staff, usual } = data
  const started = startWith(form, { ...(officer ? { named: [officer] } : {}), message: usual })
  const { restrict } = words
  return (
    <PersonFrame ctx={ctx} head={head} current="details" title={restrict.title} form={form}>
      <Card id="restrict" title={restrict.title} padded>
        <Form form={started} action={`/people/${head.id}/limited-access`}>
          <p>{restrict.says}</p>
          <Radios
            form={started}
            name="reason"
            label={words.reason}
            options={codes.map((value) => ({ value, label: restrictionReasons[value] }))}
          />
          <TextArea form={started} name="why" label={words.why} hint={words.whyHint} rows={3} />
          <Checkboxes
            form={started}
            name="named"
            label={restrict.named}
            hint={restrict.namedHint}
            columns
            options={staff.map(({ value, label }) => ({
              value,
              label,
              ...(able.includes(value) ? { hint: words.keeps } : {}),
            }))}
          />
          <MessageField form={started} name="message" usual={usual} />
          <Buttons>
            <Button kind="danger">{restrict.save}</Button>
            <a href={`/people/${head.id}/limited-access`}>{restrict.cancel}</a>
          </Buttons>
        </Form>
      </Card>
    </PersonFrame>
  )
}
