import {
  Card,
  type Column,
  Details,
  EmptyState,
  KeyValues,
  Muted,
  type PageContext,
  Stack,
  showDate,
  showWhen,
  Table,
  Tag,
  type Tone,
} from '../../platform/ui/index.ts'
import { InTab, PersonFrame, type PersonHead } from '../people/index.ts'
import { Contradictions, TogetherCards } from './pages/together.tsx'
import { type Asked, type AsWorded, isOpen, type Standing, type Together, type Working } from './rules.ts'
import { words } from './words.ts'

const tones: Partial<Record<Standing, Tone>> = {
  missed: 'red',
  due: 'blue',
  late: 'amber',
  unknown: 'amber',
  met: 'green',
}

export type ObligationsData = {
  head: PersonHead
  asked: Asked[]
  asWorded: AsWorded[]
  together: Together | undefined
}

/**
 * What a person’s conditions ask: what cannot all be kept and what is to be done or looked at, then what several orders ask together,
 * what is kept to or over, and what only its words say.
 */
export function ObligationsPage({ data, ctx }: { data: ObligationsData; ctx: PageContext }) {
  const { head, asked, asWorded, together } = data
  const open = asked.filter(isOpen)
  const away = asked.filter(({ kept: where }) => where)
  const kept = asked.filter((one) => !isOpen(one) && !one.kept)
  return (
    <PersonFrame ctx={ctx} head={head} current="orders" title={words.title}>
      <Stack>
        <InTab person={head.id} tab="orders" current="obligations" />
        {asked.length === 0 && asWorded.length === 0 ? (
          <EmptyState icon="court" title={words.none}>
            {words.noneText}
          </EmptyState>
        ) : (
          <>
            <Muted>{words.lead}</Muted>
            {together && <Contradictions together={together} ctx={ctx} />}
            {open.length > 0 && <Part id="to-do" title={words.open} rows={open} ctx={ctx} />}
            {together && <TogetherCards together={together} ctx={ctx} />}
            {kept.length > 0 && <Part id="kept" title={words.kept} rows={kept} ctx={ctx} />}
            {away.length > 0 && (
              <>
                <Muted>{words.elsewhereText}</Muted>
                <Part id="elsewhere" title={words.elsewhere} rows={away} ctx={ctx} />
              </>
            )}
            {asWorded.length > 0 && <Worded conditions={asWorded} />}
          </>
        )}
      </Stack>
    </PersonFrame>
  )
}

const Part = ({ id, title, rows, ctx }: { id: string; title: string; rows: Asked[]; ctx: PageContext }) => (
  <Card id={id} title={title}>
    <Table caption={`${title}: ${words.caption}`} columns={columnsIn(ctx)} rows={rows} keyOf={(row) => row.id} />
  </Card>
)

const columnsIn = (ctx: PageContext): Column<Asked>[] => [
  {
    key: 'what',
    label: words.columns.what,
    head: true,
    cell: ({ name, tells, amount, standing, kept }) => (
      <Stack tight>
        <span>{name}</span>
        {standing !== 'in-force' && words.tells(tells) !== '' && <Muted>{words.tells(tells)}</Muted>}
        {amount && <Muted>{kept ? words.asked(amount) : words.amount(amount)}</Muted>}
      </Stack>
    ),
  },
  {
    key: 'due',
    label: words.columns.due,
    cell: ({ due }) => (due ? (due.at ? showWhen(due.at, ctx) : showDate(due.day, ctx.zone)) : words.noDay),
  },
  {
    key: 'stands',
    label: words.columns.stands,
    cell: ({ standing, metOn, kept }) => (
      <Stack tight>
        {kept ? (
          <span>{words.where[kept]}</span>
        ) : (
          <span>
            <Tag tone={tones[standing]}>{words.standing[standing]}</Tag>
          </span>
        )}
        {metOn && <Muted>{words.metOn(showDate(metOn, ctx.zone))}</Muted>}
      </Stack>
    ),
  },
  {
    key: 'from',
    label: words.columns.from,
    cell: ({ condition, order }) => (
      <Stack tight>
        <a href={`/orders/${order.id}#conditions`}>{condition.name || condition.asOrdered}</a>
        <Muted>{words.order(order.name)}</Muted>
      </Stack>
    ),
  },
  { key: 'how', label: words.columns.how, cell: ({ working }) => <How working={working} ctx={ctx} /> },
]

function How({ working, ctx }: { working: Working; ctx: PageContext }) {
  const { facts, steps, source, verified, version } = working
  const said = facts.filter(({ value }) => value !== '')
  const shown = [
    ...said.map(({ name: fact, value }) => ({ label: words.fact(fact), value: shownOf(value, ctx) })),
    ...steps.map(({ code, to, by }) => ({
      label: by ? words.length(by) : words.step(code),
      value: by ? `${shownOf(to, ctx)}, ${words.step(code)}` : shownOf(to, ctx),
    })),
    { label: words.source, value: source },
    ...(version ? [{ label: words.law, value: version }] : []),
  ]
  return (
    <Details summary={words.how}>
      <KeyValues items={shown} />
      {!verified && <Muted>{words.unverified}</Muted>}
    </Details>
  )
}

const isDay = /^\d{4}-\d\d-\d\d$/
const isMoment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/** A value of a working as people read it: a day, a moment at the office, or as it stands. */
function shownOf(value: string, ctx: PageContext): string {
  if (isDay.test(value)) return showDate(Temporal.PlainDate.from(value), ctx.zone)
  return isMoment.test(value) ? showWhen(Temporal.Instant.from(value), ctx) : value
}

const Worded = ({ conditions }: { conditions: AsWorded[] }) => (
  <Card id="worded" title={words.worded} padded>
    <Muted>{words.wordedText}</Muted>
    <ul>
      {conditions.map(({ id, text, order }) => (
        <li key={id} dir="auto">
          <a href={`/orders/${order.id}#conditions`}>{text}</a>
        </li>
      ))}
    </ul>
  </Card>
)
