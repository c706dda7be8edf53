import { isSent, ownOf } from '../../../platform/forms/state.ts'
import {
  Button,
  Card,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  type FormState,
  LinkButton,
  NumberField,
  type PageContext,
  Radios,
  Row,
  Stack,
  showDay,
  Table,
  TextField,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { askedBy, askedByWords, warningText } from '../../contacts/index.ts'
import { PersonFrame } from '../../people/index.ts'
import type { Stretch } from '../rules.ts'
import { moveWords as words } from '../words.ts'
import type { MoveData } from './shapes.ts'

const moveNames = ['moveFirst', 'moveLast', 'moveDays', 'moveAskedBy', 'moveNote'] as const

type Shown = { data: MoveData; ctx: PageContext; form: FormState }

/** Everything that is booked in some days moved in one step: which days, what would move and what would break, then one press. */
export function MovePage({ data, ctx, form }: Shown) {
  const { head, asked, last } = data
  const at = `/people/${head.id}/schedule`
  if (!last)
    return (
      <PersonFrame ctx={ctx} head={head} current="appointments" title={words.title}>
        <Card id="become" title={words.title} padded>
          <EmptyState icon="calendar" title={words.nothing} action={<LinkButton href={at}>{words.make}</LinkButton>} />
        </Card>
      </PersonFrame>
    )
  return (
    <PersonFrame ctx={ctx} head={head} current="appointments" title={words.title} form={form}>
      {!isSent(form, moveNames) && <ErrorSummary form={form} />}
      <Stack>
        <Card id="which" title={words.title} padded actions={<a href={at}>{words.back}</a>}>
          <p>{words.hint}</p>
          <Which at={at} form={asked} />
        </Card>
        {Object.keys(asked.errors).length === 0 && <Become data={data} at={at} form={form} />}
      </Stack>
    </PersonFrame>
  )
}

function Which({ at, form }: { at: string; form: FormState }) {
  return (
    <Form form={form} action={`${at}/move`} method="get">
      <Row>
        <DateField form={form} name="moveFirst" label={words.first} />
        <DateField form={form} name="moveLast" label={words.last} />
        <NumberField form={form} name="moveDays" label={words.days} hint={words.daysHint} />
      </Row>
      <Button>{words.look}</Button>
    </Form>
  )
}

/** The same with all that follows, where something of it stands in the way. */
function rest({ first, days }: Stretch, { last, moving }: MoveData): URLSearchParams | undefined {
  const clashes = moving.some(({ warnings }) => warnings.some(({ code }) => code === 'person-clash'))
  if (!clashes || !last) return undefined
  return new URLSearchParams({ moveFirst: `${first}`, moveLast: `${last}`, moveDays: `${days}` })
}

function Become({ data, at, form: given }: { data: MoveData; at: string; form: FormState }) {
  const { stretch, moving, broken } = data
  if (moving.length === 0)
    return (
      <Card id="become" title={words.become} padded>
        <EmptyState icon="calendar" title={words.none}>
          {words.noneHint}
        </EmptyState>
      </Card>
    )
  const form = ownOf(given, moveNames)
  const more = rest(stretch, data)
  return (
    <Card id="become" title={words.become}>
      <Table
        caption={words.become}
        rows={moving}
        keyOf={({ appointment }) => appointment.id}
        columns={[
          {
            key: 'now',
            label: words.now,
            head: true,
            cell: ({ appointment }) => whenText(appointment, appointment.day),
          },
          { key: 'to', label: words.to, cell: ({ appointment, to }) => whenText(appointment, to) },
          { key: 'kind', label: words.kind, cell: ({ appointment }) => appointment.kindName },
          { key: 'know', label: words.know, cell: ({ warnings }) => warnings.map(warningText).join(' ') || words.fine },
        ]}
      />
      <div class="in">
        <Stack>
          {more && (
            <WarnBar kind="care" action={<a href={`${at}/move?${more}`}>{words.rest}</a>}>
              {words.clash}
            </WarnBar>
          )}
          {broken.map(({ name, due, remaining, verified }) => (
            <WarnBar key={`${name} ${due}`} kind="care">
              <b>{words.broken}:</b> {words.brokenLine(name, due, remaining, verified)}
            </WarnBar>
          ))}
          {broken.length === 0 && <p>{words.keeps}</p>}
          <Form form={form} action={`${at}/move`}>
            <input type="hidden" name="moveFirst" value={`${stretch.first}`} />
            <input type="hidden" name="moveLast" value={`${stretch.last}`} />
            <input type="hidden" name="moveDays" value={`${stretch.days}`} />
            <Radios
              form={form}
              name="moveAskedBy"
              label={words.askedBy}
              inline
              options={askedBy.map((value) => ({ value, label: askedByWords[value] }))}
            />
            <TextField form={form} name="moveNote" label={words.note} optional spellcheck />
            <Button kind="primary">{words.move(moving.length)}</Button>
          </Form>
        </Stack>
      </div>
    </Card>
  )
}

const whenText = ({ time, zone }: { time: Temporal.PlainTime; zone: string }, day: Temporal.PlainDate) =>
  `${showDay(day, zone)}, ${time.toString({ smallestUnit: 'minute' })}`
