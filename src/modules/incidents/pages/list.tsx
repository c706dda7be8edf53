import type { ComponentChildren } from 'preact'
import { newId } from '../../../platform/ids.ts'
import {
  Button,
  Card,
  EmptyState,
  Form,
  Head,
  Page,
  type PageContext,
  Stack,
  showDate,
  Table,
  Tag,
  Time,
} from '../../../platform/ui/index.ts'
import { agitations, type Counted, type Incident } from '../rules.ts'
import { agitations as agitationWords, list as words } from '../words.ts'

export type IncidentsData = { incidents: Incident[]; counts: Counted[] | undefined }

/** The form of one press that begins an incident. It has a key of its own, so that a second press has no second effect. */
export const BeginIncident = ({
  person,
  arrival,
  small,
  label = words.begin,
}: {
  person?: string
  arrival?: string
  small?: boolean
  label?: ComponentChildren
}) => (
  <Form form={{ values: {}, errors: {}, key: newId() }} action="/incidents">
    {person && <input type="hidden" name="incidentPerson" value={person} />}
    {arrival && <input type="hidden" name="incidentArrival" value={arrival} />}
    <Button icon="alert" small={small}>
      {label}
    </Button>
  </Form>
)

/** Incidents of the last twelve months, and for those who review them how many there were. */
export function IncidentsPage({ data: { incidents, counts }, ctx }: { data: IncidentsData; ctx: PageContext }) {
  return (
    <Page ctx={ctx} title={words.title} current="incidents">
      <Head title={words.title} sub={words.sub} actions={<BeginIncident />} />
      <Stack>
        <Card id="incidents" title={words.title} untitled>
          {incidents.length === 0 ? (
            <EmptyState icon="alert" title={words.none}>
              {words.noneHint}
            </EmptyState>
          ) : (
            <Table caption={words.title} rows={incidents} keyOf={({ id }) => id} columns={columns(ctx)} />
          )}
        </Card>
        {counts && counts.length > 0 && (
          <Card id="counts" title={words.counts}>
            <Table
              caption={words.counts}
              rows={counts}
              keyOf={({ month, office }) => `${month} ${office}`}
              columns={countColumns(ctx)}
            />
          </Card>
        )}
      </Stack>
    </Page>
  )
}

const columns = (ctx: PageContext) => [
  {
    key: 'when',
    label: words.when,
    head: true,
    cell: ({ id, begunAt }: Incident) => (
      <a href={`/incidents/${id}`}>
        <Time at={begunAt} ctx={ctx} />
      </a>
    ),
  },
  {
    key: 'who',
    label: words.who,
    cell: ({ name }: Incident) => <span dir="auto">{name?.listed ?? words.nobody}</span>,
  },
  { key: 'where', label: words.where, cell: ({ office }: Incident) => office },
  { key: 'how', label: words.how, cell: ({ parts }: Incident) => howOf(parts.agitation) },
  { key: 'by', label: words.by, cell: ({ begunByName }: Incident) => begunByName },
  { key: 'state', label: words.state, cell: (one: Incident) => <State one={one} /> },
]

/** How they were, in the word before the colon. */
function howOf(code: string | undefined): string {
  const known = agitations.find((one) => one === code)
  return known ? (agitationWords[known].split(':')[0] ?? '') : ''
}

function State({ one: { sent, closed } }: { one: Incident }) {
  if (closed) return <Tag>{words.states.closed}</Tag>
  return sent ? <Tag tone="amber">{words.states.sent}</Tag> : <Tag tone="red">{words.states.told}</Tag>
}

const countColumns = (ctx: PageContext) => [
  {
    key: 'month',
    label: words.month,
    head: true,
    cell: ({ month }: Counted) => showDate(Temporal.PlainDate.from(`${month}-01`), ctx.zone).replace(/^0?1 /, ''),
  },
  { key: 'office', label: words.where, cell: ({ office }: Counted) => office },
  { key: 'count', label: words.count, cell: ({ count }: Counted) => count },
  { key: 'hurt', label: words.hurt, cell: ({ hurt }: Counted) => hurt },
  { key: 'violent', label: words.violent, cell: ({ violent }: Counted) => violent },
]
