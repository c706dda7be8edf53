import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  Chips,
  type Column,
  Columns,
  DateField,
  EmptyState,
  Form,
  type FormState,
  Head,
  Inside,
  LinkButton,
  Page,
  type PageContext,
  Row,
  Select,
  Stack,
  Table,
  titleOf,
} from '../../../platform/ui/index.ts'
import type { Directory, StaffLine } from '../rules/shown.ts'
import { words as all } from '../words.ts'
import { Phone, Today } from './days.tsx'

const words = all.directory
type Props = { ctx: PageContext; data: Directory; form: FormState }

/** Everyone at an office: who they are, how to call them, who is away and who covers. */
export function DirectoryPage({ ctx, data, form }: Props) {
  const add = data.mayManage && (
    <LinkButton kind="primary" href="/staff/new" icon="plus">
      {words.add}
    </LinkButton>
  )
  const offices = data.offices.map(({ id, name }) => ({ key: id, label: name, href: `/staff?office=${id}` }))
  return (
    <Page ctx={ctx} title={titleOf(words.title, form)} current="staff" wide>
      <Head title={words.title} sub={data.office.name} actions={add} />
      <Stack>
        <Inside ctx={ctx} of="staff" current="staff" />
        {offices.length > 1 && <Chips label={words.offices} items={offices} current={data.office.id} />}
        <Columns aside={<DutyCard data={data} form={form} />}>
          {data.teams.length === 0 && (
            <EmptyState icon="people" title={words.noneTitle}>
              {words.none}
            </EmptyState>
          )}
          {data.teams.map(({ name, people }) => (
            <Card key={name} id={`team-${name.replaceAll(/\W+/g, '-')}`} title={name || words.noTeam}>
              <Table caption={name || words.noTeam} columns={columns(ctx)} rows={people} keyOf={({ id }) => id} />
            </Card>
          ))}
        </Columns>
      </Stack>
    </Page>
  )
}

/** A title that says no more than the role need not stand beside it. */
const says = (roles: readonly string[], title: string) =>
  roles.some((role) => role.toLowerCase() === title.toLowerCase())

const columns = (ctx: PageContext): Column<StaffLine>[] => [
  {
    key: 'name',
    label: words.name,
    head: true,
    cell: ({ id, name, title, roles }) => (
      <>
        <a href={`/staff/${id}`} dir="auto">
          {name}
        </a>
        {title && !says(roles, title) && <span class="small muted"> {title}</span>}
      </>
    ),
  },
  { key: 'role', label: words.role, cell: ({ roles }) => roles.join(', ') },
  { key: 'phone', label: words.phone, cell: ({ phone }) => <Phone number={phone} /> },
  { key: 'today', label: words.today, cell: ({ today }) => <Today today={today} ctx={ctx} /> },
]

function DutyCard({ data, form }: Omit<Props, 'ctx'>) {
  const { duty } = data
  return (
    <Card id="duty-title" title={words.dutyTitle} padded>
      <Stack tight>
        {duty ? (
          <p>
            {words.dutyToday}: <a href={`/staff/${duty.id}`}>{duty.name}</a>{' '}
            {duty.phone && <Phone number={duty.phone} />}
          </p>
        ) : (
          <p class="muted">{words.dutyNone}</p>
        )}
        {data.mayArrange && <DutyForm data={data} form={startWith(form, { day: data.today })} />}
      </Stack>
    </Card>
  )
}

const DutyForm = ({ data, form }: Omit<Props, 'ctx'>) => (
  <Form form={form} action={`/offices/${data.office.id}/duty?office=${data.office.id}`}>
    <Row>
      <Select
        form={form}
        name="dutyStaff"
        label={words.dutyWho}
        options={data.candidates.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateField form={form} name="day" label={words.dutyDay} />
    </Row>
    <Buttons>
      <Button>{words.dutySave}</Button>
    </Buttons>
  </Form>
)
