import {
  Button,
  Card,
  type Column,
  EmptyState,
  Form,
  type FormState,
  LinkButton,
  Muted,
  type PageContext,
  Row,
  Stack,
  Table,
  Tag,
  Time,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, type PersonHead } from '../../people/index.ts'
import { isUnrecorded, type Series, type Shown, type ShownContact } from '../rules.ts'
import { pageWords as words } from '../words.ts'
import { becameOf, toneOf, whenText, whereText } from './look.ts'
import { SeriesCard } from './series.tsx'

export type ListData = {
  head: PersonHead
  coming: Shown[]
  past: Shown[]
  series: Series[]
  mayBook: boolean
  mayRecord: boolean
}

/** A person's appointments: those to come, then those that were, each with what is to be done about it. */
export function AppointmentsPage({ ctx, data, form }: { ctx: PageContext; data: ListData; form: FormState }) {
  const { head, coming, past } = data
  const book = `/people/${head.id}/appointments/new`
  return (
    <PersonFrame
      ctx={ctx}
      head={head}
      current="appointments"
      title={words.appointments}
      actions={
        data.mayBook && (
          <LinkButton href={book} kind="primary" icon="plus">
            {words.book}
          </LinkButton>
        )
      }
    >
      <Stack>
        <CannotCome data={data} form={form} />
        <Card
          id="coming"
          title={words.coming}
          actions={
            data.mayBook && (
              <Row>
                <a href={`/people/${head.id}/schedule`}>{words.schedule}</a>
                {coming.length > 1 && <a href={`/people/${head.id}/schedule/move`}>{words.moveSeveral}</a>}
              </Row>
            )
          }
        >
          {coming.length > 0 ? (
            <Table caption={words.coming} columns={columns(ctx, data)} rows={coming} keyOf={({ id }) => id} />
          ) : (
            <EmptyState
              icon="calendar"
              title={words.noneComing}
              action={data.mayBook && <LinkButton href={book}>{words.book}</LinkButton>}
            >
              {words.noneComingHint}
            </EmptyState>
          )}
        </Card>
        {data.series.length > 0 && <SeriesCard list={data.series} />}
        <Card id="past" title={words.past}>
          {past.length > 0 ? (
            <Table caption={words.past} columns={columns(ctx, data)} rows={past} keyOf={({ id }) => id} />
          ) : (
            <EmptyState icon="calendar" title={words.nonePast} />
          )}
        </Card>
      </Stack>
    </PersonFrame>
  )
}

/** Of somebody whose whereabouts stop their contacts: all that is booked can be called off in one press. */
function CannotCome({ data: { head, coming, mayBook }, form }: { data: ListData; form: FormState }) {
  if (coming.length === 0 || !head.where?.stops.includes('schedule')) return null
  const press = (
    <Form form={form} action={`/people/${head.id}/appointments/call-off`}>
      <Button small>{words.callOff}</Button>
    </Form>
  )
  return (
    <WarnBar kind="care" action={mayBook ? press : undefined}>
      {words.stillBooked(head.where.name, coming.length)}
    </WarnBar>
  )
}

function columns(ctx: PageContext, { mayRecord }: ListData): Column<Shown>[] {
  return [
    {
      key: 'when',
      label: words.when,
      head: true,
      cell: (one) => <a href={`/appointments/${one.id}`}>{whenText(one)}</a>,
    },
    { key: 'kind', label: words.kind, cell: (one) => one.kindName },
    { key: 'where', label: words.where, cell: (one) => <span dir="auto">{whereText(one)}</span> },
    {
      key: 'with',
      label: words.with,
      cell: (one) => <span dir="auto">{[one.staffName, ...one.besideNames].join(', ')}</span>,
    },
    { key: 'purpose', label: words.purpose, cell: (one) => <span dir="auto">{one.purpose}</span> },
    { key: 'how', label: words.how, cell: (one) => <Became one={one} ctx={ctx} mayRecord={mayRecord} /> },
  ]
}

function Became({ one, ctx, mayRecord }: { one: Shown; ctx: PageContext; mayRecord: boolean }) {
  const { text, tone } = becameOf(one, ctx.now)
  const open = mayRecord && isUnrecorded(one, ctx.now)
  return (
    <Row>
      <Tag tone={tone}>{text}</Tag>
      {open && (
        <a href={`/appointments/${one.id}/outcome`}>
          {words.record}
          <span class="vh">{words.recordFor(whenText(one))}</span>
        </a>
      )}
    </Row>
  )
}

export type ContactsData = { head: PersonHead; contacts: ShownContact[]; mayRecord: boolean }

/** Everything that was had with a person or about them, newest first. */
export function ContactsPage({ ctx, data }: { ctx: PageContext; data: ContactsData }) {
  const { head, contacts } = data
  const add = data.mayRecord && (
    <LinkButton href={`/people/${head.id}/contacts/new`} kind="primary" icon="plus">
      {words.contact}
    </LinkButton>
  )
  return (
    <PersonFrame ctx={ctx} head={head} current="contacts" title={words.contacts} actions={add}>
      <Stack>
        <InTab person={head.id} tab="contacts" current="contacts" />
        <Card id="contacts" title={words.contacts}>
          {contacts.length > 0 ? (
            <Table caption={words.contacts} columns={contactColumns(ctx)} rows={contacts} keyOf={({ id }) => id} />
          ) : (
            <EmptyState icon="phone" title={words.noContacts}>
              {words.noContactsHint}
            </EmptyState>
          )}
        </Card>
      </Stack>
    </PersonFrame>
  )
}

const contactColumns = (ctx: PageContext): Column<ShownContact>[] => [
  { key: 'when', label: words.when, head: true, cell: (one) => <ContactWhen one={one} ctx={ctx} /> },
  { key: 'kind', label: words.kind, cell: (one) => one.kindName },
  { key: 'with', label: words.with, cell: (one) => one.staffName },
  { key: 'how', label: words.how, cell: (one) => <Tag tone={toneOf(one.counts)}>{one.outcomeName}</Tag> },
  {
    key: 'note',
    label: words.note,
    cell: (one) => <span dir="auto">{[one.spokenTo, one.note].filter(Boolean).join(': ')}</span>,
  },
]

/** When it happened and, where that was another day, when it was written down. */
function ContactWhen({ one, ctx }: { one: ShownContact; ctx: PageContext }) {
  const shown = <Time at={one.at} ctx={ctx} />
  return (
    <>
      <a href={one.appointment ? `/appointments/${one.appointment}` : `/contacts/${one.id}`}>{shown}</a>
      {one.at.until(one.recordedAt).total('hours') > 12 && (
        <>
          {' '}
          <Muted>
            <Time at={one.recordedAt} ctx={ctx} as="date" />
          </Muted>
        </>
      )}
    </>
  )
}
