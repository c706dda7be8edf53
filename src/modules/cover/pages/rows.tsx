import {
  Card,
  type Column,
  DateField,
  Details,
  type FormState,
  HiddenField,
  Muted,
  type Option,
  type PageContext,
  Row,
  Select,
  Stack,
  showDay,
  showTime,
  showWhen,
  Table,
  Tag,
  TaskList,
  TimeField,
} from '../../../platform/ui/index.ts'
import type { AppointmentLine, AttendedLine, Dealt, SheetOfDay, TaskLine } from '../rules.ts'
import { dayWords as words } from '../words/day.ts'
import type { Shown } from './day.tsx'

type Free = AppointmentLine['free']

/** The appointments of the day, each with who is free for it. */
export function Appointments({ ctx, data, form }: Shown) {
  const { appointments } = data
  if (appointments.length === 0) return null
  const nth = (line: AppointmentLine) => `appointments.${appointments.indexOf(line)}`
  const columns: Column<AppointmentLine>[] = [
    { key: 'when', label: words.columns.when, narrow: true, cell: ({ time, zone }) => showTime(time, zone) },
    { key: 'who', label: words.columns.who, head: true, cell: (line) => <Who line={line} ctx={ctx} /> },
    {
      key: 'deal',
      label: words.columns.deal,
      cell: (line) => <Deal line={line} at={nth(line)} form={form} officer={data.staff.spoken} ctx={ctx} />,
    },
  ]
  return (
    <Card id="appointments" title={words.appointments}>
      <Table caption={words.appointments} columns={columns} rows={appointments} keyOf={({ id }) => id} />
    </Card>
  )
}

function Who({ line, ctx }: { line: AppointmentLine; ctx: PageContext }) {
  const { id, name, kindName, where, needs, here, goesOut, dealt } = line
  return (
    <>
      <a href={`/appointments/${id}`} dir="auto">
        {name}
      </a>{' '}
      <Muted>
        <span dir="auto">{[kindName, where, ...needs].filter(Boolean).join(', ')}</span>
      </Muted>{' '}
      {here && <Tag tone="green">{words.here}</Tag>} {goesOut && <Tag>{words.goesOut}</Tag>}{' '}
      {dealt && <Tag tone="green">{becameText(dealt, ctx)}</Tag>}
    </>
  )
}

/** What became of it before, in words. */
export function becameText({ became, toName, when }: Dealt, ctx: PageContext): string {
  const moved = when
    ? [showWhen(when.day, ctx), when.time && showTime(when.time, ctx.zone)].filter(Boolean).join(', ')
    : ''
  return words.became[became](became === 'moved' ? moved : toName)
}

type DealProps = { line: AppointmentLine; at: string; form: FormState; officer: string; ctx: PageContext }

function Deal({ line, at, form, officer, ctx }: DealProps) {
  if (line.dealt && !line.dealt.open) return <Muted>{words.changedSince}</Muted>
  const value = (part: string) => String(form.values[`${at}.${part}`] ?? '')
  const options: Option[] = [
    ...among(line.free, 'colleague', words.withColleague),
    ...(line.phoned ? [] : among(line.free, 'phone', words.byPhone)),
    { value: 'moved', label: words.moved(officer, saidTime(value('day'), value('time'), ctx)) },
    { value: 'cancelled', label: words.cancelled },
    ...(line.dealt && line.dealt.became !== 'back' ? [{ value: 'back', label: words.backWith(officer) }] : []),
    { value: 'left', label: line.dealt ? words.stays : words.left },
  ]
  const wrong = [`${at}.day`, `${at}.time`].some((name) => form.errors[name] !== undefined)
  return (
    <Stack tight>
      <Hidden form={form} at={at} parts={['id', 'version']} />
      <Select form={form} name={`${at}.deal`} label={words.dealOf(line.name)} hideLabel options={options} />
      <Details summary={words.newTime} open={wrong || value('deal') === 'moved'}>
        <Row>
          <DateField form={form} name={`${at}.day`} label={words.labels.newDay} />
          <TimeField form={form} name={`${at}.time`} label={words.labels.newTime} />
        </Row>
      </Details>
    </Stack>
  )
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** The new time as it is filled in; as typed where that is no day. */
const saidTime = (day: string, time: string, { zone }: PageContext) =>
  [isDay(day) ? showDay(Temporal.PlainDate.from(day), zone) : day, time].filter((part) => part !== '').join(', ')

const among = (free: Free, kind: 'colleague' | 'phone', group: string): Option[] =>
  free.map(({ id, name, clashes }) => ({
    value: `${kind}:${id}`,
    label: words.option[kind](name, [...new Set(clashes.map(({ what }) => what))].join('; ')),
    group,
  }))

const Hidden = ({ form, at, parts }: { form: FormState; at: string; parts: string[] }) => (
  <>
    {parts.map((part) => (
      <HiddenField key={part} form={form} name={`${at}.${part}`} />
    ))}
  </>
)

/** Tasks that are due, to be handed over or moved. */
export function Tasks({ ctx, data, form }: Shown) {
  const { tasks } = data
  if (tasks.length === 0) return null
  const columns: Column<TaskLine>[] = [
    { key: 'due', label: words.columns.due, narrow: true, cell: ({ due }) => showWhen(due, ctx) },
    {
      key: 'what',
      label: words.columns.what,
      head: true,
      cell: ({ id, what, name, dealt }) => (
        <>
          <a href={`/tasks/${id}`} dir="auto">
            {what}
          </a>{' '}
          {name && <Muted>{name}</Muted>} {dealt && <Tag tone="green">{becameText(dealt, ctx)}</Tag>}
        </>
      ),
    },
    {
      key: 'deal',
      label: words.columns.deal,
      cell: (line) => {
        const at = `tasks.${tasks.indexOf(line)}`
        const options: Option[] = [
          ...line.free.map(({ id, name }) => ({ value: `colleague:${id}`, label: name, group: words.withColleague })),
          { value: 'moved', label: words.movedTask },
          ...(line.dealt?.became === 'colleague' ? [{ value: 'back', label: words.backWith(data.staff.spoken) }] : []),
          { value: 'left', label: line.dealt ? words.stays : words.left },
        ]
        return (
          <>
            <Hidden form={form} at={at} parts={['id', 'version']} />
            <Select form={form} name={`${at}.deal`} label={words.dealOf(line.what)} hideLabel options={options} />
          </>
        )
      },
    },
  ]
  return (
    <Card id="tasks" title={words.tasks}>
      <Table caption={words.tasks} columns={columns} rows={tasks} keyOf={({ id }) => id} />
    </Card>
  )
}

/** Appointments of colleagues to which they would go along. */
export function Beside({ data, form }: Shown) {
  const { beside } = data
  if (beside.length === 0) return null
  const columns: Column<AttendedLine>[] = [
    { key: 'when', label: words.columns.when, narrow: true, cell: ({ time, zone }) => showTime(time, zone) },
    {
      key: 'who',
      label: words.columns.who,
      head: true,
      cell: ({ id, name, kindName, officer }) => (
        <>
          <a href={`/appointments/${id}`} dir="auto">
            {name}
          </a>{' '}
          <Muted>{[kindName, officer].join(', ')}</Muted>
        </>
      ),
    },
    {
      key: 'deal',
      label: words.columns.deal,
      cell: (line) => {
        const at = `beside.${beside.indexOf(line)}`
        const options = [
          ...among(line.free, 'colleague', words.withColleague),
          { value: 'cancelled', label: words.goWithout },
          { value: 'left', label: words.left },
        ]
        return (
          <>
            <Hidden form={form} at={at} parts={['id']} />
            <Select form={form} name={`${at}.deal`} label={words.dealOf(line.name)} hideLabel options={options} />
          </>
        )
      },
    },
  ]
  return (
    <Card id="beside" title={words.beside}>
      <Table caption={words.beside} columns={columns} rows={beside} keyOf={({ id }) => id} />
    </Card>
  )
}

/** Running sheets of the day, to be called off. */
export function Sheets({ ctx, data, form }: Shown) {
  const { sheets } = data
  if (sheets.length === 0) return null
  const columns: Column<SheetOfDay>[] = [
    {
      key: 'when',
      label: words.columns.when,
      head: true,
      cell: ({ id, leavesAt, returnsAt }) => (
        <a href={`/visits/${id}`}>{words.sheet(showTime(leavesAt, ctx.zone), showTime(returnsAt, ctx.zone))}</a>
      ),
    },
    {
      key: 'deal',
      label: words.columns.deal,
      cell: (line) => {
        const at = `sheets.${sheets.indexOf(line)}`
        const said = words.sheet(showTime(line.leavesAt, ctx.zone), showTime(line.returnsAt, ctx.zone))
        if (line.out) return <Muted>{words.sheetOut}</Muted>
        const options = [
          { value: 'cancelled', label: words.sheetOff },
          { value: 'left', label: words.left },
        ]
        return (
          <>
            <Hidden form={form} at={at} parts={['id']} />
            <Select
              form={form}
              name={`${at}.deal`}
              label={words.dealOf(said)}
              hideLabel
              hint={words.sheetHint}
              options={options}
            />
          </>
        )
      },
    },
  ]
  return (
    <Card id="sheets" title={words.sheets}>
      <Table caption={words.sheets} columns={columns} rows={sheets} keyOf={({ id }) => id} />
    </Card>
  )
}

/** What is under way and has no task: for whoever covers the rest. */
export const Matters = ({ data: { matters } }: Shown) =>
  matters.length > 0 && (
    <Card id="matters" title={words.matters} actions={<Muted>{words.mattersHint}</Muted>}>
      <TaskList
        items={matters.map(({ key, name, text, href, act }) => ({
          key,
          title: (
            <span dir="auto">
              {name}: {text}
            </span>
          ),
          about: <a href={href}>{act}</a>,
        }))}
      />
    </Card>
  )
