import {
  Card,
  type Column,
  EmptyState,
  LinkButton,
  type PageContext,
  Stack,
  Table,
  Time,
} from '../../../platform/ui/index.ts'
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
        <Card
          id="open-checks"
          title={closed.length > 0 ? words.openTitle : words.title}
          actions={open.length > 0 && add}
        >
          {open.length > 0 ? (
            <Table caption={words.openTitle} columns={openColumns(ctx)} rows={open} keyOf={({ check }) => check.id} />
          ) : (
            <EmptyState icon="people" title={closed.length > 0 ? words.noneOpen : words.none} action={add}>
              {words.noneHint}
            </EmptyState>
          )}
        </Card>
        {closed.length > 0 && (
          <Card id="closed-checks" title={words.doneTitle}>
            <Table
              caption={words.doneTitle}
              columns={closedColumns(ctx)}
              rows={closed}
              keyOf={({ check }) => check.id}
            />
          </Card>
        )}
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

const openColumns = (ctx: PageContext): Column<Line>[] => [
  whom,
  {
    key: 'what',
    label: words.columns.what,
    cell: ({ check }) => (
      <Stack tight>
        {check.statements.map((one) => (
          <span key={one.id}>
            <Typed text={one.words} /> {one.said && <FindingTag finding={one.said.finding} />}
          </span>
        ))}
      </Stack>
    ),
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
    cell: ({ check }) => (
      <Stack tight>
        {check.statements.map((one) => (
          <span key={one.id}>
            <Typed text={one.words} /> {one.said && <FindingTag finding={one.said.finding} />}
          </span>
        ))}
      </Stack>
    ),
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
