import { Checkbox, DateField, Details, type FormState, Muted, Row, Tag, TimeField } from '../../../platform/ui/index.ts'
import type { Line } from '../rules.ts'
import { words } from '../words.ts'
import type { BookedLine } from './shapes.ts'

export type ScheduleRowData =
  | { day: Temporal.PlainDate; line: Line; nth: number; booked: undefined }
  | { day: Temporal.PlainDate; line: undefined; nth: number; booked: BookedLine }

const clock = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' })
const fields = ['take', 'day', 'time', 'kind', 'minutes', 'place'] as const
const nameOf = (nth: number, field: (typeof fields)[number] | 'kept') => `slots.${nth}.${field}`

/** A proposed appointment with what it is for, ticked and open to another day or time; or one that is booked. */
export function ScheduleRow({ row, form }: { row: ScheduleRowData; form: FormState }) {
  if (row.booked) return <Booked booked={row.booked} />
  const { line, nth } = row
  const said = words.line(line.kindName, line.day, clock(line.time))
  const wrong = fields.some((field) => form.errors[nameOf(nth, field)])
  const asked = form.errors[nameOf(nth, 'time')] && `${line.day} ${clock(line.time)}`
  return (
    <div>
      <Checkbox form={form} name={nameOf(nth, 'take')} label={<b>{said}</b>} hint={<Why line={line} />} />
      {(['kind', 'minutes', 'place'] as const).map((field) => (
        <input key={field} type="hidden" name={nameOf(nth, field)} value={`${form.values[nameOf(nth, field)] ?? ''}`} />
      ))}
      {asked && <input type="hidden" name={nameOf(nth, 'kept')} value={asked} />}
      <Details summary={<Summary said={said} />} open={wrong}>
        <Row>
          <DateField form={form} name={nameOf(nth, 'day')} label={words.day} />
          <TimeField form={form} name={nameOf(nth, 'time')} label={words.time} />
        </Row>
      </Details>
    </div>
  )
}

const Summary = ({ said }: { said: string }) => (
  <>
    {words.other}
    <span class="vh">{words.otherOf(said)}</span>
  </>
)

/** What it is for, and which days were passed over; that nobody is seen today or at weekends goes without saying. */
function Why({ line: { day, for: purposes, late, passed } }: { line: Line }) {
  const over = passed.filter(({ why }) => why !== 'weekend' && why !== 'begun')
  return (
    <>
      {[words.serves(purposes, day), late && words.late, over.length > 0 && words.passed(over)]
        .filter(Boolean)
        .join(' ')}
    </>
  )
}

const Booked = ({ booked: { appointment, for: purposes } }: { booked: BookedLine }) => (
  <div>
    <Row>
      <a href={`/appointments/${appointment.id}`}>
        {words.line(appointment.kindName, appointment.day, clock(appointment.time))}
      </a>
      <Tag tone="green">{words.booked}</Tag>
    </Row>
    <Muted>{words.serves(purposes, appointment.day)}</Muted>
  </div>
)

/** The proposals as the fields of the form have them, all ticked. */
export const valuesOf = (lines: readonly Line[]): Record<string, unknown> =>
  Object.fromEntries(
    lines.flatMap(({ day, time, kind, minutes, place }, nth) => [
      [nameOf(nth, 'take'), 'on'],
      [nameOf(nth, 'day'), `${day}`],
      [nameOf(nth, 'time'), clock(time)],
      [nameOf(nth, 'kind'), kind],
      [nameOf(nth, 'minutes'), `${minutes}`],
      [nameOf(nth, 'place'), place],
    ]),
  )

/** The lines of a form that came back, as they were sent; as they are proposed where none was. */
export function linesWith({ values }: FormState, lines: readonly Line[]): readonly Line[] {
  const sent = Object.keys(values).flatMap((name) => /^slots\.(\d+)\.kind$/.exec(name)?.[1] ?? [])
  if (sent.length === 0) return lines
  return sent.map((nth) => sentLine(values, Number(nth), lines))
}

function sentLine(values: FormState['values'], nth: number, lines: readonly Line[]): Line {
  const said = (field: (typeof fields)[number]) => `${values[nameOf(nth, field)] ?? ''}`
  const kind = said('kind')
  const proposed =
    lines.find((line, at) => at === nth && line.kind === kind) ?? lines.find((line) => line.kind === kind)
  const isTheSame = proposed && `${proposed.day}` === said('day')
  return {
    day: dayIn(said('day')) ?? proposed?.day ?? Temporal.PlainDate.from('2000-01-01'),
    time: timeIn(said('time')) ?? proposed?.time ?? Temporal.PlainTime.from('00:00'),
    ...{ kind, kindName: proposed?.kindName ?? kind, minutes: Number(said('minutes')), place: said('place') },
    for: isTheSame ? proposed.for : [],
    late: false,
    passed: [],
  }
}

function dayIn(text: string): Temporal.PlainDate | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? tried(() => Temporal.PlainDate.from(text)) : undefined
}
function timeIn(text: string): Temporal.PlainTime | undefined {
  return /^\d\d:\d\d$/.test(text) ? tried(() => Temporal.PlainTime.from(text)) : undefined
}
function tried<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
