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
  Page,
  type PageContext,
  showDay,
  showTime,
  Table,
  Tag,
  titleOf,
} from '../../../../platform/ui/index.ts'
import type { OfficePlaces, OfficeShown, OwnDay, ResourceShown, TeamShown } from '../../rules/places.ts'
import { placeWords as words } from '../../words.ts'
import { Phone } from '../days.tsx'

type Props = { ctx: PageContext; data: OfficePlaces }

/** One office: where it is and when it is open, its teams, its rooms and cars, and the days only it keeps. */
export function OfficePage({ ctx, data, form }: Props & { form: FormState }) {
  const { office } = data
  const change = (
    <LinkButton href={`/offices/${office.id}/details`} icon="edit">
      {words.change}
    </LinkButton>
  )
  return (
    <Page ctx={ctx} title={titleOf(office.name, form)} current="staff" back={{ href: '/places', text: words.back }}>
      <Head title={<span dir="auto">{office.name}</span>} sub={office.region} actions={change} />
      <ErrorSummary form={form} />
      <Columns aside={<About ctx={ctx} office={office} />}>
        <Teams data={data} />
        <Resources ctx={ctx} data={data} />
        <Days ctx={ctx} data={data} />
      </Columns>
    </Page>
  )
}

const About = ({ ctx, office }: { ctx: PageContext; office: OfficeShown }) => (
  <Card id="about" title={words.about} padded>
    <KeyValues
      items={[
        { label: words.shortName, value: <span dir="auto">{office.shortName}</span> },
        { label: words.address, value: <span dir="auto">{office.address || words.none}</span> },
        { label: words.phone, value: <Phone number={office.phone} /> },
        { label: words.hours, value: words.span(showTime(office.opens, ctx.zone), showTime(office.closes, ctx.zone)) },
        { label: words.zone, value: office.zone.replaceAll('_', ' ') },
        { label: words.holidays, value: office.holidays },
      ]}
    />
  </Card>
)

type ListProps<Row> = {
  id: string
  title: string
  none: string
  add: { href: string; text: string }
  rows: Row[]
  columns: Column<Row>[]
  keyOf: (row: Row) => string
}

const List = <Row,>({ id, title, none, add, rows, columns, keyOf }: ListProps<Row>) => (
  <Card
    id={id}
    title={title}
    padded={rows.length === 0}
    actions={
      <LinkButton href={add.href} icon="plus" small>
        {add.text}
      </LinkButton>
    }
  >
    {rows.length === 0 ? (
      <p class="muted">{none}</p>
    ) : (
      <Table caption={title} columns={columns} rows={rows} keyOf={keyOf} />
    )}
  </Card>
)

const named = (href: string, name: string): ComponentChildren => (
  <a href={href} dir="auto">
    {name}
  </a>
)

const Teams = ({ data: { office, teams } }: { data: OfficePlaces }) => (
  <List<TeamShown>
    id="teams"
    title={words.teams}
    none={words.teamsNone}
    add={{ href: `/offices/${office.id}/teams`, text: words.addTeam }}
    rows={teams}
    columns={[
      { key: 'name', label: words.team, head: true, cell: ({ id, name }) => named(`/teams/${id}`, name) },
      { key: 'people', label: words.people, cell: ({ people }) => words.countPeople(people) },
    ]}
    keyOf={({ id }) => id}
  />
)

const Resources = ({ ctx, data: { office, resources } }: Props) => (
  <List<ResourceShown>
    id="resources"
    title={words.resources}
    none={words.resourcesNone}
    add={{ href: `/offices/${office.id}/resources`, text: words.addResource }}
    rows={resources}
    columns={[
      { key: 'name', label: words.name, head: true, cell: ({ id, name }) => named(`/resources/${id}`, name) },
      { key: 'kind', label: words.kind, cell: ({ kind }) => words.kinds[kind] },
      { key: 'note', label: words.note, cell: ({ note }) => note && <span dir="auto">{note}</span> },
      {
        key: 'booking',
        label: words.booking,
        cell: ({ retiredOn }) =>
          retiredOn ? <Tag>{words.retired(showDay(retiredOn, ctx.zone))}</Tag> : words.bookable,
      },
    ]}
    keyOf={({ id }) => id}
  />
)

const Days = ({ ctx, data: { office, days } }: Props) => (
  <List<OwnDay>
    id="days"
    title={words.days}
    none={words.daysNone}
    add={{ href: `/offices/${office.id}/days`, text: words.addDay }}
    rows={days}
    columns={[
      { key: 'day', label: words.day, head: true, cell: ({ day }) => showDay(day, ctx.zone) },
      { key: 'name', label: words.dayName, cell: ({ name }) => <span dir="auto">{name}</span> },
      {
        key: 'closes',
        label: words.hours,
        cell: ({ closesAt }) => (closesAt ? words.closesEarly(showTime(closesAt, ctx.zone)) : words.closedAllDay),
      },
      {
        key: 'drop',
        label: words.dropDay,
        cell: ({ day }) => <Drop office={office.id} day={day} shown={showDay(day, ctx.zone)} />,
      },
    ]}
    keyOf={({ day }) => `${day}`}
  />
)

const Drop = ({ office, day, shown }: { office: string; day: Temporal.PlainDate; shown: string }) => (
  <form method="post" action={`/offices/${office}/days/${day}/removal`}>
    <Button small>
      {words.dropDay}
      <span class="vh"> {shown}</span>
    </Button>
  </form>
)
