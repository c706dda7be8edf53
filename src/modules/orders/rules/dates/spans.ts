import type { WorkingFact, WorkingStep } from '../../../../platform/dates.ts'
import { type DatesRefusal, type Wrong, withinBounds } from './checks.ts'
import type { OrderFacts } from './facts.ts'
import type { DateRule } from './kinds.ts'
import { type Law, lawDay, reckoningOf, ruleOf, rulesOf, rulesOn } from './law.ts'
import { daysWithin, type Found, isNothing, lastDayOf, lengthText } from './lengths.ts'
import { type Gap, gapsOf, type Moved, nthDay } from './time.ts'

type Day = Temporal.PlainDate

/** A day with its working as far as it goes; or the fact without which it cannot be found. */
export type Worked = Found & { facts: readonly WorkingFact[] }
export type Lack = { lack: string }
export const isLack = (one: Worked | Lack): one is Lack => 'lack' in one

/** An order laid on the calendar. */
export type Span = {
  start: Worked
  /** Its length in days that count, before credit; none where no length and no end is known. */
  days: number | undefined
  credit: number
  gaps: readonly Gap[]
  /** Its last day as things stand, and without what another sentence added or what ended it early. */
  end: Worked | Lack
  ownEnd: Worked | Lack
  endedEarly: boolean
}

/** The last day that a date of another order gives to one that follows it. */
export type DateOfAnother = (order: string, date: string) => Worked | Lack

/** An order laid on the calendar; what lacks for its first day; or why it cannot be. */
export function spanOf(order: OrderFacts, law: Law, another: DateOfAnother): Span | Lack | Wrong {
  const rules = rulesOn(law, lawDay(order))
  const start = startOf(order, rules, another)
  if (isLack(start)) return start
  const { gaps } = gapsOf(order.stopped ?? [], rulesOf(rules, 'time', order.type))
  const plain = plainEnd(order, start.on, rules)
  if ('lack' in plain) return { start, days: undefined, credit: 0, gaps, end: plain, ownEnd: plain, endedEarly: false }
  const days = daysWithin(start.on, plain.on)
  if (days < 1) return wrong('ends-before-start', order.variedEnd ? 'variedEnd' : 'endsOn')
  const credit = ruleOf(rules, 'credit', order.type) ? (order.creditDays ?? 0) : 0
  const ownEnd = order.variedEnd
    ? movedSince(order, start.on, plain, gaps)
    : movedEnd(order, start, plain, { days, credit, gaps, rules })
  const added = isLack(ownEnd) ? ownEnd : withAdded(order, ownEnd, rules)
  const end = isLack(added) ? added : endedEarly(order, added, law)
  const late = [ownEnd, end].some((one) => !isLack(one) && !withinBounds(one.on, law))
  if (late) return wrong('out-of-bounds', order.term ? 'term' : 'endsOn')
  return wrongAgainst(order, start.on, ownEnd) ?? { start, days, credit, gaps, end, ownEnd, endedEarly: end !== added }
}

const wrong = (refusal: DatesRefusal, at: string): Wrong => ({ refusal, at })
const fact = (name: string, value: unknown): WorkingFact => ({ name, value: `${value}` })

function startOf(order: OrderFacts, rules: readonly DateRule[], another: DateOfAnother): Worked | Lack {
  const rule = ruleOf(rules, 'start', order.type)
  if (!rule) throw new RangeError(`no start for ${order.type}`)
  const from = (code: string, on: Day, name: string, by?: string): Worked => ({
    on,
    steps: [{ code, to: `${on}`, ...(by ? { by } : {}), source: rule.source }],
    used: [rule],
    facts: [fact(name, by ?? on)],
  })
  if (order.startsOn) return from('starts-as-ordered', order.startsOn, 'startsOn')
  if (order.after) return following(order.after, another, rule)
  if (order.with !== undefined) {
    const other = another(order.with, 'commencement')
    return isLack(other) ? other : { ...other, facts: [...other.facts, fact('with', order.with)] }
  }
  const point = order.runsFrom ?? rule.points[0]
  if (point === 'making') return from('starts-when-made', order.madeOn, 'madeOn')
  if (point === 'end-of-another') return { lack: 'after' }
  if (point !== 'release') return { lack: 'startsOn' }
  return order.releasedOn ? from('starts-on-release', order.releasedOn, 'releasedOn') : { lack: 'releasedOn' }
}

function following(after: { order: string; date?: string }, another: DateOfAnother, rule: DateRule): Worked | Lack {
  const other = another(after.order, after.date ?? 'expiry')
  if (isLack(other)) return other
  const on = other.on.add({ days: 1 })
  const step = { code: 'day-after', from: `${other.on}`, to: `${on}`, by: after.order, source: rule.source }
  return {
    on,
    steps: [...other.steps, step],
    used: [...other.used, rule],
    facts: [...other.facts, fact('after', after.order)],
  }
}

function plainEnd(order: OrderFacts, first: Day, rules: readonly DateRule[]): Worked | Lack {
  const stands = (code: string, on: Day, name: string): Worked => ({
    on,
    steps: [{ code, to: `${on}` }],
    used: [],
    facts: [fact(name, on)],
  })
  if (order.variedEnd) return stands('end-as-varied', order.variedEnd, 'variedEnd')
  if (order.endsOn) return stands('end-as-ordered', order.endsOn, 'endsOn')
  if (!order.term || isNothing(order.term)) return { lack: 'term' }
  return {
    ...lastDayOf(first, order.term, reckoningOf(rules)),
    facts: [fact('startsOn', first), fact('term', lengthText(order.term))],
  }
}

/** The last day by what counts: credit off a term, and time that does not count added. An end as ordered has had its credit. */
function movedEnd(
  order: OrderFacts,
  { on: first }: Worked,
  plain: Worked,
  { days, credit, gaps, rules }: { days: number; credit: number; gaps: readonly Gap[]; rules: readonly DateRule[] },
): Worked | Lack {
  const off = order.endsOn ? 0 : credit
  const moved = nthDay(first, Math.max(1, days - off), gaps)
  if (!moved) return { lack: 'stopped' }
  const credited = first.add({ days: Math.max(1, days - off) - 1 })
  const rule = ruleOf(rules, 'credit', order.type)
  const steps: WorkingStep[] =
    off > 0 && rule
      ? [{ code: 'credit', from: `${plain.on}`, to: `${credited}`, by: `P${off}D`, source: rule.source }]
      : []
  return {
    on: moved.on,
    steps: [...plain.steps, ...steps, ...stopSteps(moved)],
    used: [...plain.used, ...(off > 0 && rule ? [rule] : []), ...stopRules(moved)],
    facts: [...plain.facts, ...(off > 0 ? [fact('creditDays', off)] : []), ...stopFacts(order, moved)],
  }
}

/** The end as varied, and what has not counted since: what was before, the variation knew. */
function movedSince(order: OrderFacts, first: Day, plain: Worked, gaps: readonly Gap[]): Worked | Lack {
  const { variedOn } = order
  if (!variedOn) return plain
  const from = Temporal.PlainDate.compare(variedOn, first) > 0 ? variedOn : first
  const days = daysWithin(from, plain.on)
  const moved = days < 1 ? { on: plain.on, by: [] } : nthDay(from, days, gaps)
  if (!moved) return { lack: 'stopped' }
  return {
    on: moved.on,
    steps: [...plain.steps, ...stopSteps(moved)],
    used: [...plain.used, ...stopRules(moved)],
    facts: [...plain.facts, fact('variedOn', variedOn), ...stopFacts(order, moved)],
  }
}

/** The steps by which time that does not count moved a day. */
export const stopSteps = ({ by }: Moved): WorkingStep[] =>
  by.map(({ days, from, to, rules }) => ({
    code: 'does-not-count',
    from: `${from}`,
    to: `${to}`,
    by: `P${days}D`,
    source: rules.map(({ source }) => source).join('; '),
  }))
export const stopRules = ({ by }: Moved): DateRule[] => by.flatMap(({ rules }) => rules)
export const stopFacts = (order: Pick<OrderFacts, 'stopped'>, { by }: Moved): WorkingFact[] =>
  by.length === 0
    ? []
    : (order.stopped ?? []).flatMap(({ from, to, why, custody }) => [
        fact('stopped', `${why} ${from}/${to ?? '..'}`),
        ...(custody ? [fact('custody', custody)] : []),
      ])

function withAdded(order: OrderFacts, end: Worked, rules: readonly DateRule[]): Worked {
  if (!order.addedTerm || order.recommitment !== 'new-sentence') return end
  const next = end.on.add({ days: 1 })
  const added = lastDayOf(next, order.addedTerm, reckoningOf(rules))
  const step = { code: 'added-sentence', from: `${end.on}`, to: `${next}`, by: lengthText(order.addedTerm) }
  return {
    on: added.on,
    steps: [...end.steps, step, ...added.steps],
    used: [...end.used, ...added.used],
    facts: [...end.facts, fact('addedTerm', lengthText(order.addedTerm))],
  }
}

/** Over before its last day: discharged, or done where that ends an order of the type, by the law of the day it was done. */
function endedEarly(order: OrderFacts, end: Worked, law: Law): Worked {
  const { requirementsDoneOn: done, dischargedOn } = order
  const rule = done && ruleOf(rulesOn(law, done), 'ends-when-done', order.type)
  const early = (on: Day, code: string, name: string, by?: DateRule): Worked =>
    Temporal.PlainDate.compare(on, end.on) >= 0
      ? end
      : {
          on,
          steps: [...end.steps, { code, from: `${end.on}`, to: `${on}`, ...(by ? { source: by.source } : {}) }],
          used: by ? [...end.used, by] : end.used,
          facts: [...end.facts, fact(name, on)],
        }
  const byDone = rule && done ? early(done, 'ends-when-done', 'requirementsDoneOn', rule) : end
  const byDischarge = dischargedOn ? early(dischargedOn, 'discharged', 'dischargedOn') : end
  return Temporal.PlainDate.compare(byDischarge.on, byDone.on) < 0 ? byDischarge : byDone
}

/** What happened before the order began or after it was over cannot have happened to it. */
function wrongAgainst(order: OrderFacts, first: Day, end: Worked | Lack): Wrong | undefined {
  const events = [
    ['recommittedOn', order.recommittedOn],
    ['recall.returnedOn', order.recall?.returnedOn],
    ['committedOn', order.committedOn],
  ] as const
  const last = isLack(end) ? undefined : end.on
  const late = events.find(([, on]) => on && last && Temporal.PlainDate.compare(on, last) > 0)
  if (late) return wrong('after-the-end', late[0])
  const { dischargedOn, requirementsDoneOn } = order
  if (dischargedOn && Temporal.PlainDate.compare(dischargedOn, first) < 0)
    return wrong('ends-before-start', 'dischargedOn')
  if (requirementsDoneOn && Temporal.PlainDate.compare(requirementsDoneOn, first) < 0)
    return wrong('ends-before-start', 'requirementsDoneOn')
  return undefined
}
