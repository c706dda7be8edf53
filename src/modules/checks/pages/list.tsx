import { type Column, LinkButton, OpenAndOver, type PageContext, Stack, Time } from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, type PersonHead, Typed } from '../../people/index.ts'
import type { Task } from '../../tasks/index.ts'
import type { CheckView } from '../rules.ts'
import { closedSaid, outcomeNames, list as words } from '../words.ts'
import { FindingTag } from './findings.tsx'

type Line = { check: CheckView; task: Task | undefined }
export type ChecksData = { head: PersonHead; lines: Line[]; mayOpen: boolean }

/** A person's checks: the open ones first, with when they are due, then what came of the others. */
export function ChecksPage({ data: { head, lines, mayOpen }, ctx }: { data: ChecksData; ctx: PageContext }) {
  const open = lines.filter(({ check }) => !check.closed)
  const closed = lines.filter(({ check }) => check.closed)
  const add = mayOpen && (
    <LinkButton href={`/people/${head.id}/checks/new`} icon="plus" kind="primary">
      {words.open}
    </LinkButton>
  )
  return (
    <PersonFrame ctx={ctx} head={head} current="inquiries" title={words.title}>
      <Stack>
        <InTab person={head.id} tab="inquiries" current="checks" />
        <OpenAndOver
          name="checks"
          icon="people"
          words={{ ...words, open: words.openTitle, over: words.doneTitle }}
          add={add}
          open={{ rows: open, columns: openColumns(ctx) }}
          over={{ rows: closed, columns: closedColumns(ctx) }}
          keyOf={({ check }) => check.id}
        />
      </Stack>
    </PersonFrame>
  )
}

const whom: Column<Line> = {
  key: 'whom',
  label: words.columns.whom,
  head: true,
  cell: ({ check: { id, name, relationName } }) => (
    <a href={`/checks/${id}`} dir="auto">
      {words.withWhom(name, relationName)}
    </a>
  ),
}

const Statements = ({ check: { statements } }: Pick<Line, 'check'>) => (
  <Stack tight>
    {statements.map(({ id, words: said, said: found }) => (
      <span key={id}>
        <Typed text={said} /> {found && <FindingTag finding={found.finding} />}
      </span>
    ))}
  </Stack>
)

const openColumns = (ctx: PageContext): Column<Line>[] => [
  whom,
  {
    key: 'what',
    label: words.columns.what,
    cell: ({ check }) => <Statements check={check} />,
  },
  { key: 'due', label: words.columns.due, cell: ({ task }) => task && <Time at={task.due} ctx={ctx} as="day" /> },
  { key: 'state', label: words.columns.state, cell: ({ check }) => soFar(check) },
]

function soFar({ calls }: CheckView): string {
  const [last] = calls
  return last ? words.tried(calls.length, outcomeNames[last.outcome].toLowerCase()) : words.notRung
}

const closedColumns = (ctx: PageContext): Column<Line>[] => [
  whom,
  {
    key: 'came',
    label: words.columns.came,
    cell: ({ check }) => <Statements check={check} />,
  },
  {
    key: 'closed',
    label: words.doneTitle,
    cell: ({ check: { closed } }) =>
      closed && (
        <>
          {closedSaid[closed.how]} <Time at={closed.at} ctx={ctx} />
        </>
      ),
  },
]
