import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  DateField,
  FieldGroup,
  Form,
  type FormState,
  Head,
  Page,
  type PageContext,
  Row,
  TimeField,
  titleOf,
} from '../../../platform/ui/index.ts'
import type { StaffPerson } from '../rules/shown.ts'
import { words as all } from '../words.ts'

const words = all.hours

/** A week of working hours with lunch, from a day on. It opens with the hours as they are. */
export function HoursPage({ ctx, person, form: given }: { ctx: PageContext; person: StaffPerson; form: FormState }) {
  const title = words.title(person.name)
  const form = startWith(given, known(person, ctx))
  return (
    <Page
      ctx={ctx}
      title={titleOf(title, form)}
      current="staff"
      back={{ href: `/staff/${person.id}`, text: person.name }}
    >
      <Head title={title} sub={words.hint} />
      <Form form={form} action={`/staff/${person.id}/hours`} wide>
        <DateField form={form} name="from" label={words.from} hint={words.fromHint} />
        {words.days.map((label, at) => (
          <FieldGroup key={label} form={form} name={`days.${at}`} label={label}>
            <input type="hidden" name={`days.${at}.weekday`} value={at + 1} />
            <Row>
              <TimeField form={form} name={`days.${at}.starts`} label={words.starts} />
              <TimeField form={form} name={`days.${at}.ends`} label={words.ends} />
              <TimeField form={form} name={`days.${at}.lunchStarts`} label={words.lunchStarts} />
              <TimeField form={form} name={`days.${at}.lunchEnds`} label={words.lunchEnds} />
            </Row>
          </FieldGroup>
        ))}
        <Buttons>
          <Button kind="primary">{words.save}</Button>
        </Buttons>
      </Form>
    </Page>
  )
}

const minutes = (time: Temporal.PlainTime | null) => time?.toString({ smallestUnit: 'minute' })

function known(person: StaffPerson, ctx: PageContext): Record<string, unknown> {
  const days = person.hours.flatMap(({ weekday, starts, ends, lunchStarts, lunchEnds }) =>
    Object.entries({ starts, ends, lunchStarts, lunchEnds }).map(([name, time]) => [
      `days.${weekday - 1}.${name}`,
      minutes(time),
    ]),
  )
  return { from: ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate(), ...Object.fromEntries(days) }
}
