import { newId } from '../../../platform/ids.ts'
import {
  Button,
  Card,
  EmptyState,
  Form,
  Muted,
  type PageContext,
  Row,
  showTime,
  Table,
  Tag,
  Tags,
} from '../../../platform/ui/index.ts'
import { type Group, type Mark, pressable, type Visitor } from '../rules.ts'
import { backHere, marks, words } from '../words.ts'

type Shown = { group: Group; ctx: PageContext; duty: string | undefined; me: string | null; covers: boolean }

/** One group, with a tick for each and the buttons for those ticked; each line has the likeliest button of its own. */
export function GroupCard({ group, visitors, ...shown }: Shown & { visitors: Visitor[] }) {
  return (
    <Card id={ids[group]} title={`${words.groups[group]} (${visitors.length})`}>
      {visitors.length === 0 ? (
        <EmptyState icon="people" title={words.none[group]} />
      ) : (
        <Form form={{ values: {}, errors: {}, key: newId() }} action="/desk/marks" wide>
          <Visitors group={group} visitors={visitors} {...shown} />
          <Together group={group} />
        </Form>
      )}
    </Card>
  )
}

/** An error names the field that was ticked: the group that it is in is where it leads. */
const ids: Record<Group, string> = { waiting: 'arrivals', with: 'met', expected: 'appointments', gone: 'gone' }

const Visitors = ({ group, visitors, ...shown }: Shown & { visitors: Visitor[] }) => (
  <Table
    caption={words.groups[group]}
    keyOf={({ arrival, appointment }) => arrival ?? appointment ?? ''}
    rows={visitors}
    columns={[
      { key: 'who', label: words.who, head: true, cell: (one) => <Who one={one} group={group} /> },
      { key: 'time', label: words.time, cell: (one) => (one.time ? showTime(one.time, 'UTC') : '') },
      { key: 'with', label: words.with, cell: (one) => <span dir="auto">{withWhom(one)}</span> },
      ...(group === 'expected'
        ? []
        : [{ key: 'state', label: words.state, cell: (one: Visitor) => <State one={one} {...shown} /> }]),
      {
        key: 'press',
        label: words.press,
        cell: (one) => <Presses one={one} group={group} me={shown.me} covers={shown.covers} />,
      },
    ]}
  />
)

/** Whom they see, and who is to come too. */
const withWhom = ({ staffName, beside }: Visitor) => [staffName || words.nobody, ...beside].join(', ')

/** Somebody expected is marked by the appointment, even where an earlier arrival was taken back. */
const subjectOf = ({ state, appointment, arrival }: Visitor) =>
  state === 'expected' && appointment ? ['appointments', appointment] : ['arrivals', arrival ?? '']

function Who({ one, group }: { one: Visitor; group: Group }) {
  const [name = '', id = ''] = subjectOf(one)
  const tick = `${group}-${id}`
  return (
    <>
      <div class="choice">
        <input type="checkbox" id={tick} name={name} value={id} />
        <label for={tick} dir="auto">
          {words.tick(one.name)}
        </label>
      </div>
      {one.stranger || one.alerts.length > 0 ? <Marked one={one} /> : null}
      {one.why && (
        <Muted>
          <span dir="auto">{one.why}</span>
        </Muted>
      )}
    </>
  )
}

/** What the desk must know before anything is said: that they are not on the record, or what to be careful of. */
const Marked = ({ one }: { one: Visitor }) => (
  <Tags>
    {one.stranger && <Tag>{words.stranger}</Tag>}
    {one.alerts.map((alert) => (
      <Tag key={alert.name} tone={alert.severity === 'high' ? 'red' : 'amber'} icon="alert">
        {[alert.name, alert.advice].filter(Boolean).join(': ')}
      </Tag>
    ))}
  </Tags>
)

function State({ one, ctx, duty }: { one: Visitor } & Pick<Shown, 'ctx' | 'duty'>) {
  const { state, since, waited, staffName, told, dutyTold } = one
  if (state === 'expected' || !since) return null
  const at = showTime(since, ctx.zone)
  if (state === 'gone' || state === 'with') return <Muted>{words.came(at)}</Muted>
  return (
    <div>
      <Tag tone={dutyTold ? 'red' : 'amber'}>{words.waiting(waited)}</Tag>{' '}
      <Muted>
        {[
          words.since(at),
          state === 'coming' ? staffName && words.coming(staffName) : words.told(told),
          dutyTold && duty && words.dutyTold(duty),
        ]
          .filter(Boolean)
          .join('; ')}
      </Muted>
    </div>
  )
}

/** The likeliest press of a line; whoever they have come to see can say that they are coming. */
function Presses({ one, group, me, covers }: { one: Visitor; group: Group; me: string | null; covers: boolean }) {
  const [, id = ''] = subjectOf(one)
  const own = one.state === 'here' && one.staff !== null && one.staff === me
  const offered: Mark[] = [
    ...(own ? (['coming'] as const) : []),
    ...pressable[group].slice(0, group === 'waiting' ? 2 : 1),
  ]
  return (
    <Row>
      {offered.map((mark, at) => (
        <Button key={mark} name="press" value={`${mark}:${id}`} kind={at === 0 ? 'primary' : 'plain'} small>
          {labelOf(mark, group)}
          <span class="vh"> {one.name}</span>
        </Button>
      ))}
      {one.arrival && covers && one.staff !== null && one.staff !== me && group === 'waiting' && (
        <Button formAction="/cover" name="coverArrival" value={one.arrival} small>
          {words.cover}
          <span class="vh"> {one.name}</span>
        </Button>
      )}
      {one.arrival && (group === 'waiting' || group === 'with') && (
        <Button formAction="/incidents" name="incidentArrival" value={one.arrival} kind="quiet" small>
          {words.incident}
          <span class="vh"> {one.name}</span>
        </Button>
      )}
    </Row>
  )
}

const Together = ({ group }: { group: Group }) => (
  <div class="in">
    <Row>
      <Muted>{words.ticked}</Muted>
      {pressable[group].map((mark) => (
        <Button key={mark} name="press" value={mark} kind={mark === 'undone' ? 'quiet' : 'plain'} small>
          {labelOf(mark, group)}
        </Button>
      ))}
    </Row>
  </div>
)

const labelOf = (mark: Mark, group: Group) => (group === 'gone' && mark === 'here' ? backHere : marks[mark])
