import {
  Card,
  type Column,
  EmptyState,
  Head,
  Inside,
  Muted,
  Page,
  type PageContext,
  Stack,
  showDate,
  Table,
} from '../../../platform/ui/index.ts'
import { isLeaders, type Permit } from '../rules.ts'
import { deciderNames, all as words } from '../words.ts'
import { StandingTag, spanText } from './state.tsx'

type Line = { permit: Permit; name: { listed: string }; officer: string }
export type AllPermitsData = { lists: Record<'waiting' | 'notBack' | 'given', Line[]>; leader: string }

/** The open permissions of everybody on the reader’s lists: what waits for a decision, who is not back, then the rest. */
export function AllPermitsPage({ data: { lists, leader }, ctx }: { data: AllPermitsData; ctx: PageContext }) {
  const parts = (['waiting', 'notBack', 'given'] as const).filter((part) => lists[part].length > 0)
  return (
    <Page ctx={ctx} title={words.title} current="caseload" wide>
      <Head title={words.title} sub={words.sub} />
      <Stack>
        <Inside ctx={ctx} of="caseload" current="permits" />
        {parts.length === 0 && (
          <EmptyState icon="car" title={words.none}>
            {words.noneText}
          </EmptyState>
        )}
        {parts.map((part) => (
          <Card key={part} id={part} title={words.parts[part]}>
            <Table
              caption={words.parts[part]}
              columns={columnsIn(part === 'waiting' ? leader : undefined, ctx)}
              rows={lists[part]}
              keyOf={({ permit }) => permit.id}
            />
          </Card>
        ))}
      </Stack>
    </Page>
  )
}

/** Who decides: a name from the place’s values, whoever leads the officer, or the officer. */
function deciderOf({ decides, withLeader, decidedBy }: Permit, leader: string): string {
  if (decides === 'outside') return decidedBy || deciderNames.outside
  return isLeaders(decides, withLeader) ? leader : deciderNames.officer
}

function columnsIn(leader: string | undefined, ctx: PageContext): Column<Line>[] {
  return [
    {
      key: 'who',
      label: words.columns.who,
      head: true,
      cell: ({ permit, name }) => (
        <a href={`/people/${permit.person}/permits`} dir="auto">
          {name.listed}
        </a>
      ),
    },
    {
      key: 'what',
      label: words.columns.what,
      cell: ({ permit }) => (
        <Stack tight>
          <a href={`/permits/${permit.id}`}>{permit.kindName}</a>
          <Muted>
            <span dir="auto">{permit.whereTo}</span>
          </Muted>
        </Stack>
      ),
    },
    { key: 'days', label: words.columns.days, cell: ({ permit }) => spanText(permit, permit) },
    leader !== undefined
      ? {
          key: 'decides',
          label: words.columns.decides,
          cell: ({ permit }) => (
            <Stack tight>
              <span>{deciderOf(permit, leader)}</span>
              <Muted>{words.asked(showDate(permit.askedOn, ctx.zone))}</Muted>
            </Stack>
          ),
        }
      : {
          key: 'state',
          label: words.columns.state,
          cell: ({ permit: { standing } }) => <StandingTag standing={standing} />,
        },
    { key: 'officer', label: words.columns.officer, cell: ({ officer }) => <span dir="auto">{officer}</span> },
  ]
}
