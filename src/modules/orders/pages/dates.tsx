import type { ComponentChildren } from 'preact'
import {
  Button,
  Card,
  DateField,
  Form,
  KeyValues,
  Muted,
  type PageContext,
  Row,
  Stack,
  showDate,
  Tag,
  Tags,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { PersonFrame } from '../../people/index.ts'
import type { DateDoubt, OrderDate, OrderDates } from '../rules/dates.ts'
import { words as all } from '../words.ts'
import type { DatesData } from './data.ts'

const words = all.dates

type Props = { data: DatesData; ctx: PageContext }
type Working = OrderDate['working']
type Names = Readonly<Record<string, string>>

/** Each date of an order with how it came about, as it was known on a day; to be printed. */
export const DatesPage = ({ data, ctx }: Props) => (
  <PersonFrame ctx={ctx} head={data.head} current="orders" title={words.title}>
    <Stack>
      <p>
        <a href={`/orders/${data.order.id}`} dir="auto">
          {data.order.typeName}
        </a>{' '}
        <Muted>
          {words.lead(all.orders.page.lawAt(data.order.law.place, showDate(data.order.law.from, ctx.zone)))}
        </Muted>
      </p>
      <Answers data={data} ctx={ctx} />
      <KnownOn data={data} ctx={ctx} />
    </Stack>
  </PersonFrame>
)

/** The day to look back to. */
const KnownOn = ({ data: { order, on, typed, wrong } }: Props) => {
  const form = { values: { on: typed ?? on.toString() }, errors: wrong ? { on: wrong } : {} }
  return (
    <Card id="known" title={words.look} padded>
      <Form form={form} action={`/orders/${order.id}/dates`} method="get">
        <Row>
          <DateField form={form} name="on" label={words.known} />
          <Button>{words.show}</Button>
        </Row>
      </Form>
    </Card>
  )
}

function Answers({ data: { on, known }, ctx }: Props) {
  const day = showDate(on, ctx.zone)
  const today = ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate()
  if (!known) return <WarnBar kind="information">{words.notYet(day)}</WarnBar>
  return (
    <>
      {!on.equals(today) && <WarnBar kind="information">{words.knownOn(day)}</WarnBar>}
      {known.refusal && (
        <WarnBar kind="care">
          {words.cannot} {words.refusals[known.refusal]}.
        </WarnBar>
      )}
      {known.alone && <WarnBar kind="information">{words.others}</WarnBar>}
      {known.answers.map((answer) => (
        <Answer key={answer.orders.join(' ')} answer={answer} names={known.names} ctx={ctx} />
      ))}
    </>
  )
}

function Answer({ answer, names, ctx }: { answer: OrderDates; names: Names; ctx: PageContext }) {
  const { orders, dates, lacking, doubts } = answer
  const title = orders.length > 1 ? words.together(orders.length) : words.dates
  const items = [
    ...dates.map(({ name, on, working }) => ({
      label: name,
      value: <DayOf on={on} sure={isSure(working)} ctx={ctx} />,
    })),
    ...lacking.map(({ name, fact }) => ({ label: name, value: words.lacking, note: lackSaid(fact) })),
  ]
  return (
    <>
      <Card id={`dates-${orders.join('-')}`} title={title} padded>
        <Stack tight>
          {doubts.map((doubt) => (
            <Doubt key={`${doubt.code} ${doubt.at}`} doubt={doubt} />
          ))}
          {items.length === 0 ? <p>{words.none}</p> : <KeyValues items={items} />}
        </Stack>
      </Card>
      {dates.map((date) => (
        <DateCard key={date.code} date={date} id={`${date.code}-${orders.join('-')}`} names={names} ctx={ctx} />
      ))}
    </>
  )
}

const lackSaid = (fact: string) => (fact === 'stopped' ? words.standsStill : words.lacks(words.fact(fact)))

const DayOf = ({ on, sure, ctx }: { on: Temporal.PlainDate; sure: boolean; ctx: PageContext }) => (
  <Tags>
    {showDate(on, ctx.zone)}
    {!sure && <Tag tone="amber">{words.unverified}</Tag>}
  </Tags>
)

const Doubt = ({ doubt: { code, source, verified } }: { doubt: DateDoubt }) => (
  <WarnBar kind="information">
    {words.doubt(code)}
    {source && ` ${all.orders.source(source)}`}
    {source && !verified && ` (${words.unverified})`}
  </WarnBar>
)

/** Whether a day is simply what the order or whoever changed it says: then no rule of law stands behind it. */
const isStated = ({ steps }: Working): boolean => stated.includes(steps.at(-1)?.code ?? '')
const stated = ['starts-as-ordered', 'end-as-ordered', 'end-as-varied', 'as-ordered']
const isSure = (working: Working): boolean => working.verified || isStated(working)

/** One date: its steps in words, what it rests on, and what would move it. */
function DateCard({ date, id, names, ctx }: { date: OrderDate; id: string; names: Names; ctx: PageContext }) {
  const { name, on, working } = date
  const show = (day: Temporal.PlainDate) => showDate(day, ctx.zone)
  const moves = [...new Set(working.moves.map(words.move))]
  return (
    <Card id={id} title={<DateTitle name={name} on={on} sure={isSure(working)} ctx={ctx} />} padded>
      <Stack tight>
        <ol>
          {working.steps.map((step) => (
            <li key={`${step.code} ${step.to}`}>
              {words.step(step, show)}
              {step.source && step.source !== working.source && <Muted> {words.stepSource(step.source)}</Muted>}
            </li>
          ))}
        </ol>
        <KeyValues
          items={[
            {
              label: words.rests,
              value: <Facts facts={working.facts} said={(value) => names[value] ?? words.value(value, show)} />,
            },
            ...(moves.length > 0 ? [{ label: words.moved, value: words.list(moves) }] : []),
            {
              label: words.source,
              value: <span dir="auto">{isStated(working) ? words.theOrder : working.source}</span>,
              note: isSure(working) ? undefined : words.unverifiedText,
            },
            ...(working.version ? [{ label: words.version, value: working.version }] : []),
          ]}
        />
      </Stack>
    </Card>
  )
}

const DateTitle = ({
  name,
  on,
  sure,
  ctx,
}: {
  name: string
  on: Temporal.PlainDate
  sure: boolean
  ctx: PageContext
}) => (
  <Tags>
    {words.dateTitle(name, showDate(on, ctx.zone))}
    {!sure && <Tag tone="amber">{words.unverified}</Tag>}
  </Tags>
)

const Facts = ({
  facts,
  said,
}: {
  facts: OrderDate['working']['facts']
  said: (value: string) => ComponentChildren
}) => (
  <>
    {facts.map(({ name, value }) => (
      <div key={`${name} ${value}`}>
        {words.fact(name)}: {said(value)}
      </div>
    ))}
  </>
)
