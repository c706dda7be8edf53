import type { OrderFacts } from './facts.ts'
import type { Of } from './kinds.ts'
import { type Law, lawDay, ruleOf, rulesOf, rulesOn } from './law.ts'
import { isLack, type Span, type Worked } from './spans.ts'
import { countingDays, gapsOf } from './time.ts'

/** One order, or sentences that are one by law: what is known of them together, and how they lie on the calendar. */
export type Group = { order: OrderFacts; ids: readonly string[]; span: Span | undefined }

/** Sentences that are one by law: those that overlap or follow one another without a day between. Single ones are none. */
export function groupsOf(orders: readonly OrderFacts[], spans: ReadonlyMap<string, Span>, law: Law): Group[] {
  const laid = orders.flatMap((order) => {
    const span = spans.get(order.id)
    const rule = ruleOf(rulesOn(law, lawDay(order)), 'several-as-one', order.type)
    return span && rule && !isLack(span.end) ? [{ order, span, end: span.end, rule }] : []
  })
  const chains: Laid[][] = []
  for (const one of laid.toSorted((a, b) => Temporal.PlainDate.compare(a.span.start.on, b.span.start.on))) {
    const chain = chains.find((others) => touches(others, one))
    if (chain) chain.push(one)
    else chains.push([one])
  }
  return chains.flatMap((chain) => (chain.length > 1 ? [together(chain, law)] : []))
}

type Laid = { order: OrderFacts; span: Span; end: Worked; rule: Of<'several-as-one'> }

function touches(chain: readonly Laid[], { span, rule }: Laid): boolean {
  const last = latest(chain)
  return (
    chain[0]?.rule.code === rule.code && Temporal.PlainDate.compare(span.start.on, last.end.on.add({ days: 1 })) <= 0
  )
}

function latest(chain: readonly Laid[]): Laid {
  const last = chain.toSorted((one, other) => Temporal.PlainDate.compare(one.end.on, other.end.on)).at(-1)
  if (!last) throw new RangeError('no sentence')
  return last
}

function together(chain: readonly Laid[], law: Law): Group {
  const [first] = chain
  if (!first) throw new RangeError('no sentence')
  const last = latest(chain)
  const newest =
    chain.toSorted((one, other) => Temporal.PlainDate.compare(one.order.madeOn, other.order.madeOn)).at(-1) ?? first
  const stopped = chain.flatMap(({ order }) => order.stopped ?? [])
  const order = {
    ...Object.assign({}, ...chain.map((one) => one.order)),
    ...newest.order,
    stopped,
  } satisfies OrderFacts
  const times = rulesOf(rulesOn(law, lawDay(order)), 'time', order.type)
  const { gaps } = gapsOf(stopped, times)
  const step = (code: string, worked: Worked) => ({
    ...worked,
    steps: [...worked.steps, { code, to: `${worked.on}`, by: `${chain.length}`, source: first.rule.source }],
    used: [...worked.used, first.rule],
    facts: chain.flatMap(({ span }) => [...span.start.facts, ...(isLack(span.end) ? [] : span.end.facts)]),
  })
  const end = step('last-of-several', last.end)
  const span: Span = {
    start: step('first-of-several', first.span.start),
    days: countingDays(first.span.start.on, end.on, gaps),
    credit: 0,
    gaps,
    end,
    ownEnd: end,
    endedEarly: false,
  }
  return { order, ids: chain.map(({ order: { id } }) => id), span }
}
