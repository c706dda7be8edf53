import { newId } from '../../../platform/ids.ts'
import {
  Button,
  Card,
  type Column,
  EmptyState,
  Form,
  Head,
  HiddenField,
  Muted,
  Page,
  type PageContext,
  Row,
  Stack,
  showLongDay,
  showTime,
  showWhen,
  Table,
  Tag,
} from '../../../platform/ui/index.ts'
import { callingText } from '../../people/index.ts'
import type { ChangeShown, TellLine, TellList } from '../rules.ts'
import { tellWords as words } from '../words/telling.ts'

type Props = { ctx: PageContext; data: TellList }

/** Whom to ring, with what to say: ticked one by one, and printed. */
export function TellPage({ ctx, data }: Props) {
  const { lines, staff, name, day } = data
  const left = lines.filter(({ told }) => !told).length
  return (
    <Page
      ctx={ctx}
      title={words.title(name)}
      current="staff"
      back={{ href: `/staff/${staff}/away?day=${day}`, text: words.back(name) }}
      wide
    >
      <Head title={<span dir="auto">{words.title(name)}</span>} sub={words.sub(showLongDay(day, ctx.zone), left)} />
      <Card id="list" title={words.caption} untitled>
        {lines.length === 0 ? (
          <EmptyState icon="check" title={words.none}>
            {words.noneText}
          </EmptyState>
        ) : (
          <Table caption={words.caption} columns={columnsOf(data, ctx)} rows={lines} keyOf={({ person }) => person} />
        )}
      </Card>
    </Page>
  )
}

const columnsOf = (data: TellList, ctx: PageContext): Column<TellLine>[] => [
  { key: 'who', label: words.columns.who, head: true, cell: (line) => <Who line={line} /> },
  { key: 'numbers', label: words.columns.numbers, cell: (line) => <Numbers line={line} /> },
  { key: 'what', label: words.columns.what, cell: (line) => <What line={line} officer={data.name} ctx={ctx} /> },
  { key: 'told', label: words.columns.told, acts: true, cell: (line) => <Tell line={line} data={data} ctx={ctx} /> },
]

const Who = ({ line: { person, name, alerts, interpreter, talk } }: { line: TellLine }) => (
  <>
    <a href={`/people/${person}`} dir="auto">
      {name}
    </a>{' '}
    {alerts.map((alert) => (
      <Tag key={alert} tone="red">
        {alert}
      </Tag>
    ))}{' '}
    {interpreter !== undefined && <Tag tone="amber">{words.interpreter(interpreter)}</Tag>}{' '}
    {talk && <Tag>{words.talk}</Tag>}
  </>
)

const ring = (number: string) => <a href={`tel:${number.replaceAll(/[^+\d]/g, '')}`}>{number}</a>

function Numbers({ line: { phones } }: { line: TellLine }) {
  if (phones.length === 0) return <Muted>{words.noNumber}</Muted>
  return (
    <Stack tight>
      {phones.map(({ id, number, safeTimes, mayLeaveMessage, sharedWith, protects }) => {
        const known = { safeTimes, mayLeaveMessage, sharedWith, protects }
        const said = callingText(Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)))
        return (
          <div key={id}>
            {ring(number)} {said && <Muted>{said}</Muted>}
          </div>
        )
      })}
    </Stack>
  )
}

function What({ line: { person, changes }, officer, ctx }: { line: TellLine; officer: string; ctx: PageContext }) {
  return (
    <Stack tight>
      {changes.map((one) => (
        <p key={one.id}>
          {changeText(one, officer, ctx)}{' '}
          {one.became === 'cancelled' && <a href={`/people/${person}/appointments/new`}>{words.book}</a>}
        </p>
      ))}
    </Stack>
  )
}

function changeText({ became, startsAt, zone, kindName, toName, now }: ChangeShown, officer: string, ctx: PageContext) {
  const at = showWhen(startsAt, ctx)
  const then = `${showWhen(now.day, ctx)}, ${showTime(now.time, zone)}`
  return words.changed[became]({ at, kind: kindName, name: toName, officer, now: then })
}

function Tell({ line: { person, name, told }, data, ctx }: { line: TellLine } & { data: TellList; ctx: PageContext }) {
  const form = { values: { person }, errors: {}, key: newId() }
  const press = (how: 'told' | 'message-left') => (
    <Button small name="how" value={how}>
      {words.press[how]}
      <span class="vh">{words.of(name)}</span>
    </Button>
  )
  return (
    <Row>
      {told && (
        <>
          <Tag tone={told.how === 'told' ? 'green' : 'amber'}>{words.was[told.how]}</Tag>
          <Muted>{words.by(showWhen(told.at, ctx), told.by)}</Muted>
        </>
      )}
      {told?.how !== 'told' && (
        <Form form={form} action={`/days-away/${data.away}/told`}>
          <HiddenField form={form} name="person" />
          <Row>
            {press('told')}
            {!told && press('message-left')}
          </Row>
        </Form>
      )}
    </Row>
  )
}
