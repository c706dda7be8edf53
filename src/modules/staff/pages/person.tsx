import type { ComponentChildren } from 'preact'
import {
  Button,
  Card,
  type Column,
  Columns,
  ErrorSummary,
  type FormState,
  Head,
  KeyValues,
  LinkButton,
  Mail,
  Page,
  type PageContext,
  Stack,
  showDay,
  showTime,
  Table,
  Tag,
  titleOf,
  WarnBar,
} from '../../../platform/ui/index.ts'
import type { CoverShown, StaffPerson } from '../rules/shown.ts'
import { accountWords, words as all } from '../words.ts'
import { leaveName, Phone, showSpan, Today } from './days.tsx'

const words = all.person
type Props = { ctx: PageContext; person: StaffPerson }
type PageProps = Props & { form: FormState }

/** Somebody who works here: how to reach them, when they work, when they are away and who covers. */
export function StaffPersonPage({ ctx, person, form }: PageProps) {
  const { name, leftOn, mayManage, id } = person
  return (
    <Page
      ctx={ctx}
      title={titleOf(name, form)}
      current="staff"
      back={{ href: `/staff?office=${person.officeId}`, text: words.back }}
    >
      <Head
        title={<span dir="auto">{name}</span>}
        sub={[...new Set([person.title, ...person.roles])].filter(Boolean).join(', ')}
        actions={
          <>
            {person.mayDealOut && <LinkButton href={`/staff/${id}/away`}>{words.away}</LinkButton>}
            {mayManage && (
              <>
                <LinkButton href={`/staff/${id}/account`}>{accountWords.link}</LinkButton>
                <LinkButton href={`/staff/${id}/place`} icon="edit">
                  {words.change}
                </LinkButton>
              </>
            )}
          </>
        }
      />
      <ErrorSummary form={form} />
      {leftOn && <WarnBar kind="information">{words.left(showDay(leftOn, ctx.zone))}</WarnBar>}
      <Columns aside={<About ctx={ctx} person={person} />}>
        <LeaveCard ctx={ctx} person={person} />
        <CoverCard ctx={ctx} person={person} />
        <HoursCard ctx={ctx} person={person} />
      </Columns>
    </Page>
  )
}

function About({ ctx, person }: Props) {
  return (
    <Card id="about" title={words.about} padded>
      <KeyValues
        items={[
          { label: all.directory.today, value: <Today today={person.today} ctx={ctx} /> },
          { label: all.directory.phone, value: person.phone ? <Phone number={person.phone} /> : words.none },
          { label: words.email, value: person.email ? <Mail address={person.email} /> : words.none },
          { label: words.office, value: person.office },
          { label: words.team, value: person.team || words.none },
          { label: words.roles, value: person.roles.join(', ') || words.none },
        ]}
      />
    </Card>
  )
}

const Small = ({ action, text, about }: { action: string; text: string; about: string }) => (
  <form method="post" action={action}>
    <Button small>
      {text}
      <span class="vh"> {about}</span>
    </Button>
  </form>
)

function LeaveCard({ ctx, person }: Props) {
  const { id, leave, mayArrange } = person
  const columns: Column<(typeof leave)[number]>[] = [
    { key: 'days', label: words.days, head: true, cell: ({ firstDay, lastDay }) => showSpan(firstDay, lastDay, ctx) },
    { key: 'kind', label: words.kind, cell: ({ kind }) => leaveName(kind) },
    {
      key: 'cover',
      label: words.cover,
      cell: ({ uncovered }) => (uncovered > 0 ? <Tag tone="amber">{words.uncovered(uncovered)}</Tag> : words.covered),
    },
    {
      key: 'off',
      acts: true,
      label: words.cancelLeave,
      cell: (one) =>
        mayArrange && (
          <Small
            action={`/staff/${id}/leave/${one.id}/cancellation`}
            text={words.cancelLeave}
            about={showSpan(one.firstDay, one.lastDay, ctx)}
          />
        ),
    },
  ]
  const action = mayArrange && (
    <LinkButton href={`/staff/${id}/leave`} icon="plus" small>
      {words.recordLeave}
    </LinkButton>
  )
  return (
    <Card id="leave" title={words.leave} actions={action} padded={leave.length === 0}>
      {leave.length === 0 ? (
        <p class="muted">{words.leaveNone}</p>
      ) : (
        <Table caption={words.leave} columns={columns} rows={leave} keyOf={(one) => one.id} />
      )}
    </Card>
  )
}

function CoverCard({ ctx, person }: Props) {
  const { id, mayArrange, coveredBy, covers } = person
  const action = mayArrange && (
    <LinkButton href={`/staff/${id}/cover`} icon="plus" small>
      {words.addCover}
    </LinkButton>
  )
  const end = (cover: CoverShown) =>
    mayArrange && (
      <Small action={`/staff/${id}/cover/${cover.id}/ending`} text={words.endCover} about={cover.who.name} />
    )
  return (
    <Card id="cover" title={words.cover} actions={action} padded>
      <Stack>
        <CoverTable ctx={ctx} title={words.coveredBy} rows={coveredBy} none={words.coverNone} end={end} />
        <CoverTable ctx={ctx} title={words.covers} rows={covers} none={words.coversNone} />
      </Stack>
    </Card>
  )
}

type CoverTableProps = {
  ctx: PageContext
  title: string
  rows: CoverShown[]
  none: string
  end?: (cover: CoverShown) => ComponentChildren
}

function CoverTable({ ctx, title, rows, none, end }: CoverTableProps) {
  if (rows.length === 0) return <p class="muted">{none}</p>
  const columns: Column<CoverShown>[] = [
    { key: 'who', label: title, head: true, cell: ({ who }) => <a href={`/staff/${who.id}`}>{who.name}</a> },
    { key: 'days', label: words.days, cell: ({ firstDay, lastDay }) => showSpan(firstDay, lastDay, ctx) },
    { key: 'note', label: all.cover.note, cell: ({ note }) => <span dir="auto">{note}</span> },
    ...(end ? [{ key: 'end', label: words.endCover, acts: true, cell: end }] : []),
  ]
  return <Table caption={title} columns={columns} rows={rows} keyOf={({ id }) => id} />
}

function HoursCard({ ctx, person }: Props) {
  const { id, hours, mayArrange } = person
  const columns: Column<(typeof hours)[number]>[] = [
    { key: 'day', label: words.day, head: true, cell: ({ weekday }) => all.hours.days[weekday - 1] },
    {
      key: 'time',
      label: words.time,
      cell: ({ starts, ends }) => all.directory.works(showTime(starts, ctx.zone), showTime(ends, ctx.zone)),
    },
    {
      key: 'lunch',
      label: words.lunch,
      cell: ({ lunchStarts, lunchEnds }) =>
        lunchStarts && lunchEnds
          ? all.directory.works(showTime(lunchStarts, ctx.zone), showTime(lunchEnds, ctx.zone))
          : words.noLunch,
    },
  ]
  const action = mayArrange && (
    <LinkButton href={`/staff/${id}/hours`} icon="edit" small>
      {words.changeHours}
    </LinkButton>
  )
  return (
    <Card id="hours" title={words.hours} actions={action} padded={hours.length === 0}>
      {hours.length === 0 ? (
        <p class="muted">{words.hoursOffice}</p>
      ) : (
        <Table caption={words.hours} columns={columns} rows={hours} keyOf={({ weekday }) => `${weekday}`} />
      )}
    </Card>
  )
}
