import {
  type Column,
  Details,
  LinkButton,
  Muted,
  type PageContext,
  Row,
  Strip,
  showDate,
  showWhen,
  Tag,
  Tags,
  Time,
} from '../../../platform/ui/index.ts'
import type { Line, Listed, PlanStanding } from '../rules.ts'
import { words } from '../words.ts'

/** Most alerts that a row names. */
const mostAlerts = 2

/** The table's columns; whose they are is left out of somebody's own list. */
export function columnsOf({ own, today }: Pick<Listed, 'own' | 'today'>, ctx: PageContext): Column<Line>[] {
  const officer: Column<Line> = {
    key: 'officer',
    label: words.officer,
    cell: (line) => line.officer?.name ?? <Tag tone="amber">{words.nobody}</Tag>,
  }
  return [
    { key: 'name', label: words.name, head: true, sortable: true, cell: (line) => <Name line={line} /> },
    {
      key: 'level',
      label: words.level,
      sortable: true,
      cell: (line) => line.levelName ?? <Muted>{line.kind === 'report-only' ? words.report : ''}</Muted>,
    },
    { key: 'due', label: words.due, sortable: true, cell: (line) => <Due line={line} ctx={ctx} /> },
    { key: 'next', label: words.next, sortable: true, cell: (line) => <Next line={line} ctx={ctx} /> },
    { key: 'last', label: words.last, sortable: true, cell: (line) => <Last line={line} ctx={ctx} /> },
    {
      key: 'attendance',
      label: words.attendance,
      cell: ({ attendance }) =>
        attendance.length > 0 ? <Strip last={attendance} wordless /> : <Muted>{words.never}</Muted>,
    },
    {
      key: 'kept',
      label: words.inTime,
      sortable: true,
      cell: ({ inTime }) => (inTime ? words.keptOf(inTime.kept, inTime.asked) : <Muted>{words.noneAsked}</Muted>),
    },
    { key: 'ends', label: words.ends, sortable: true, cell: (line) => <Ends line={line} today={today} ctx={ctx} /> },
    ...(own ? [] : [officer]),
  ]
}

/** What is still to be done about a plan; of one that stands nothing is said. */
const planTags: Partial<Record<PlanStanding, { text: string; tone?: 'amber' }>> = {
  none: { text: words.planTags.none },
  draft: { text: words.planTags.draft },
  review: { text: words.planTags.review, tone: 'amber' },
}

function Name({ line: { person, alerts, elsewhere, held, covered, officer, plan } }: { line: Line }) {
  const rest = alerts.length - mostAlerts
  const planned = plan && planTags[plan.standing]
  return (
    <>
      <a href={`/people/${person.id}`}>{person.listed}</a>{' '}
      {(alerts.length > 0 || elsewhere || held || covered || planned) && (
        <Tags>
          {alerts.slice(0, mostAlerts).map(({ name, severity }) => (
            <Tag key={name} tone={severity === 'high' ? 'red' : 'amber'}>
              {name}
            </Tag>
          ))}
          {rest > 0 && <Tag tone="amber">{words.moreAlerts(rest)}</Tag>}
          {elsewhere && <Tag tone="violet">{elsewhere}</Tag>}
          {held && <Tag tone="amber">{words.held[held]}</Tag>}
          {covered && <Tag tone="blue">{words.cover(officer?.name ?? '')}</Tag>}
          {planned && (
            <a href={`/people/${person.id}/plan`}>
              <Tag tone={planned.tone}>{planned.text}</Tag>
              <span class="vh">{words.planOf(person.spoken)}</span>
            </a>
          )}
        </Tags>
      )}
    </>
  )
}

type Cell = { line: Line; ctx: PageContext }

/** The day, which opens to the rule it comes from. */
function Due({ line: { due, flags, kind }, ctx }: Cell) {
  if (!due) return <Muted>{kind === 'supervision' ? words.noDue : ''}</Muted>
  const late = flags.includes('overdue')
  const summary = (
    <>
      {showWhen(due.on, ctx)} {late && <Tag tone="red">{words.overdue}</Tag>}
    </>
  )
  return (
    <Details summary={summary}>
      <Muted>
        {[due.why, due.source && words.source(due.source), !due.verified && words.unverified].filter(Boolean).join(' ')}
      </Muted>
    </Details>
  )
}

function Next({ line: { next, person, kind }, ctx }: Cell) {
  if (next)
    return (
      <a href={`/appointments/${next.id}`}>
        <Time at={next.at} ctx={ctx} />
      </a>
    )
  if (kind === 'report-only') return null
  const who = <span class="vh">{` ${person.spoken}`}</span>
  return (
    <Row>
      <LinkButton href={`/people/${person.id}/appointments/new`} small>
        {words.book}
        {who}
      </LinkButton>
      <a href={`/people/${person.id}/schedule`}>
        {words.schedule}
        {who}
      </a>
    </Row>
  )
}

function Last({ line: { last }, ctx }: Cell) {
  if (!last) return <Muted>{words.never}</Muted>
  return (
    <>
      <Time at={last.at} ctx={ctx} /> <Muted>{last.kindName}</Muted>
    </>
  )
}

function Ends({ line: { orderEndsOn, flags }, today, ctx }: Cell & { today: Temporal.PlainDate }) {
  if (!orderEndsOn) return <Muted>{words.noEnd}</Muted>
  const text = showDate(orderEndsOn, ctx.zone)
  if (!flags.includes('ending')) return text
  return <Tag tone={Temporal.PlainDate.compare(orderEndsOn, today) < 0 ? 'red' : 'amber'}>{text}</Tag>
}
