import {
  Card,
  type Column,
  EmptyState,
  Head,
  LinkButton,
  Page,
  type PageContext,
  Stack,
  showTime,
  showWhen,
  Table,
  Tag,
  Tags,
} from '../../../platform/ui/index.ts'
import { minutesSince, type SheetLine } from '../rules.ts'
import { minutesText, stateWords, boardWords as words } from '../words.ts'

export type BoardData = {
  out: SheetLine[]
  planned: SheetLine[]
  past: SheetLine[]
  setsRules: boolean
  goes: boolean
}
type Props = { data: BoardData; ctx: PageContext }

/** Who is out now, who goes next, who was out lately. It prints as it stands. */
export function BoardPage({ data, ctx }: Props) {
  const late = data.out.filter(({ overdue }) => overdue).length
  const help = data.out.filter((line) => line.help).length
  return (
    <Page ctx={ctx} title={words.title} current="visits" wide>
      <Head title={words.title} sub={words.sub(data.out.length, late, help)} actions={<Actions data={data} />} />
      <Stack>
        <Card id="out" title={words.out}>
          {data.out.length === 0 ? (
            <EmptyState icon="car" title={words.noneOut}>
              {words.noneOutHint}
            </EmptyState>
          ) : (
            <Table caption={words.out} columns={outColumns(ctx)} rows={data.out} keyOf={({ sheet }) => sheet.id} />
          )}
        </Card>
        <Lines id="planned" title={words.planned} none={words.nonePlanned} lines={data.planned} ctx={ctx} />
        <Lines id="past" title={words.past} none={words.nonePast} lines={data.past} ctx={ctx} />
      </Stack>
    </Page>
  )
}

const Actions = ({ data: { setsRules, goes } }: { data: BoardData }) => (
  <>
    {goes && (
      <LinkButton href="/visits/new" kind="primary" icon="plus">
        {words.lodge}
      </LinkButton>
    )}
    {setsRules && <LinkButton href="/visits/settings">{words.settings}</LinkButton>}
  </>
)

const Who = ({ line: { sheet, officer, secondName } }: { line: SheetLine }) => (
  <>
    <a href={`/visits/${sheet.id}`}>{officer.name}</a>{' '}
    <span class="small muted">{secondName ? words.with(secondName) : words.alone}</span>
  </>
)

const State = ({ line: { sheet, overdue, help, waits }, ctx }: { line: SheetLine; ctx: PageContext }) => (
  <Tags>
    {help && <Tag tone="red">{words.help}</Tag>}
    {overdue && <Tag tone="red">{words.overdue(minutesText(minutesSince(overdue.due, ctx.now)))}</Tag>}
    {waits && <Tag tone="amber">{words.waits}</Tag>}
    {!overdue && !help && <Tag tone={sheet.state === 'back' ? 'green' : undefined}>{stateWords[sheet.state]}</Tag>}
  </Tags>
)

function whereText({ at, sheet }: SheetLine): string {
  if (!at) return ''
  const time = showTime(at.when, sheet.zone)
  return at.kind === 'back' ? words.goingBack(time) : words[at.kind](at.text, time)
}

const outColumns = (ctx: PageContext): Column<SheetLine>[] => [
  { key: 'officer', label: words.officer, head: true, cell: (line) => <Who line={line} /> },
  { key: 'where', label: words.where, cell: (line) => <span dir="auto">{whereText(line)}</span> },
  { key: 'since', label: words.since, cell: ({ since }) => since && showWhen(since, ctx) },
  { key: 'back', label: words.back, cell: ({ sheet }) => showWhen(sheet.returnsAt, ctx) },
  { key: 'vehicle', label: words.vehicle, cell: ({ vehicleName }) => <span dir="auto">{vehicleName}</span> },
  { key: 'state', label: words.state, cell: (line) => <State line={line} ctx={ctx} /> },
]

type ListProps = { id: string; title: string; none: string; lines: SheetLine[]; ctx: PageContext }

const Lines = ({ id, title, none, lines, ctx }: ListProps) => (
  <Card id={id} title={title} padded={lines.length === 0}>
    {lines.length === 0 ? (
      <p class="muted">{none}</p>
    ) : (
      <Table caption={title} columns={lineColumns(ctx)} rows={lines} keyOf={({ sheet }) => sheet.id} />
    )}
  </Card>
)

const lineColumns = (ctx: PageContext): Column<SheetLine>[] => [
  { key: 'officer', label: words.officer, head: true, cell: (line) => <Who line={line} /> },
  { key: 'leaves', label: words.leaves, cell: ({ sheet }) => showWhen(sheet.leavesAt, ctx) },
  { key: 'back', label: words.back, cell: ({ sheet }) => showWhen(sheet.returnsAt, ctx) },
  { key: 'where', label: words.where, cell: ({ stops }) => words.stops(stops) },
  { key: 'vehicle', label: words.vehicle, cell: ({ vehicleName }) => <span dir="auto">{vehicleName}</span> },
  { key: 'state', label: words.state, cell: (line) => <State line={line} ctx={ctx} /> },
]
