import { isFilled, startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Card,
  Checkboxes,
  DateField,
  Details,
  Form,
  type FormState,
  Muted,
  type PageContext,
  Row,
  Select,
  Stack,
  TextField,
  TimeField,
} from '../../../platform/ui/index.ts'
import { holidayWeeks, hoursText, type Unsuited as UnsuitedHours, unsuitedKinds } from '../../contacts/index.ts'
import { Typed } from '../../people/index.ts'
import { weekdays } from '../rules.ts'
import { unsuited as words } from '../words.ts'
import type { KnownOfThem } from './shapes.ts'

const names = [
  'unsuitedKind',
  'unsuitedDays',
  'unsuitedFrom',
  'unsuitedUntil',
  'unsuitedAbout',
  'unsuitedFirst',
  'unsuitedLast',
] as const
export const unsuitedNames: readonly string[] = [...names, 'unsuitedWeeks']

type Props = { person: string; them: KnownOfThem; form: FormState; ctx: PageContext }

const clock = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' })

/** When somebody cannot come: by their work and courses, as they told us, and when their children are at home. */
export function Unsuited({ person, them: { hours, unsuited, schools }, form }: Props) {
  return (
    <Card id="unsuited" title={words.title} padded>
      <Stack tight>
        {hours.length + unsuited.length === 0 && <Muted>{words.none}</Muted>}
        {hours.map((one, nth) => (
          <p key={nth}>
            <Typed text={hoursText({ ...one, from: clock(one.from), until: clock(one.until) })} />{' '}
            <a href={`/people/${person}/circumstances`}>{words.facts}</a>
          </p>
        ))}
        {unsuited.map((one) => (
          <One key={one.id} person={person} one={one} />
        ))}
        {schools.length > 0 && (
          <Details summary={words.schools}>
            {schools.map(({ name, first, last, verified }) => (
              <p key={name}>{words.school(name, first, last, verified)}</p>
            ))}
          </Details>
        )}
        <Details summary={words.add} open={isFilled(form, names)}>
          <Add person={person} form={form} />
        </Details>
      </Stack>
    </Card>
  )
}

/** One line of what they told us, with its end in one press. */
function One({ person, one }: { person: string; one: UnsuitedHours }) {
  const { kind, weekdays: days, starts, ends, about, holidays, lastDay } = one
  const hours = { days, from: starts ? clock(starts) : '', until: ends ? clock(ends) : '', where: about }
  const said = [
    hoursText({ ...hours, what: kind === 'school' ? 'education' : kind }),
    holidays !== 'any' && `${words.holidays[holidays]}.`,
    lastDay && words.until2(lastDay),
  ]
  const text = said.filter(Boolean).join(' ')
  return (
    <Form form={{ values: {}, errors: {} }} action={`/people/${person}/unsuited/end`}>
      <input type="hidden" name="hours" value={one.id} />
      <Row>
        <span>
          <Typed text={text} />
        </span>
        <Button kind="quiet" small>
          {words.end}
          <span class="vh" dir="auto">
            {words.endOf(text)}
          </span>
        </Button>
      </Row>
    </Form>
  )
}

function Add({ person, form: given }: { person: string; form: FormState }) {
  const form = startWith(given, { unsuitedWeeks: 'any' })
  return (
    <Form form={form} action={`/people/${person}/unsuited`}>
      <Select
        form={form}
        name="unsuitedKind"
        label={words.kind}
        options={unsuitedKinds.map((value) => ({ value, label: words.kinds[value] }))}
      />
      <Checkboxes
        form={form}
        name="unsuitedDays"
        label={words.days}
        columns
        options={weekdays.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }))}
      />
      <Row>
        <TimeField form={form} name="unsuitedFrom" label={words.from} optional />
        <TimeField form={form} name="unsuitedUntil" label={words.until} optional />
      </Row>
      <Muted>{words.hoursHint}</Muted>
      <Select
        form={form}
        name="unsuitedWeeks"
        label={words.weeks}
        options={holidayWeeks.map((value) => ({ value, label: words.holidays[value] }))}
      />
      <TextField form={form} name="unsuitedAbout" label={words.about} optional spellcheck />
      <Row>
        <DateField form={form} name="unsuitedFirst" label={words.first} optional />
        <DateField form={form} name="unsuitedLast" label={words.last} optional />
      </Row>
      <Button>{words.save}</Button>
    </Form>
  )
}
