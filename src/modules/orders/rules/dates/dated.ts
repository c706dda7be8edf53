import {
  type Calendar,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  type Working,
} from '../../../../platform/dates.ts'
import { knowsAround } from './doubts.ts'
import type { OrderFacts } from './facts.ts'
import type { DateRule } from './kinds.ts'
import { type Law, lawDay, ruleOf, rulesOf, rulesOn } from './law.ts'
import type { Worked } from './spans.ts'

type Day = Temporal.PlainDate

/** A date of an order, what the place calls it, and its working. */
export type OrderDate = { code: string; name: string; on: Day; working: Working }
type About = { order: OrderFacts; law: Law; calendar: Calendar | undefined }

/** A date as it is answered: moved off a day off where the place says so, with all that led to it. */
export function dateOf(code: string, rule: DateRule, worked: Worked, about: About): OrderDate {
  const { on, steps, used, facts } = offDay(code, worked, about)
  const version = about.law.version?.(lawDay(about.order))
  const given = facts.filter(
    (one, at) => facts.findIndex(({ name, value }) => name === one.name && value === one.value) === at,
  )
  const working: Working = {
    rule: rule.code,
    ...(version ? { version } : {}),
    source: rule.source,
    verified: [rule, ...used].every(({ verified }) => verified),
    facts: given,
    steps,
    moves: [...new Set([...given.map(({ name }) => name), ...mayMove(code, about)])],
  }
  return { code, name: rule.name, on, working }
}

function offDay(code: string, worked: Worked, { order, law, calendar }: About): Worked {
  const rule = rulesOf(rulesOn(law, lawDay(order)), 'day-off', order.type).find(({ dates }) => dates.includes(code))
  if (!rule || !calendar || !knowsAround(calendar, worked.on) || isWorkingDay(worked.on, calendar)) return worked
  const on = moved[rule.moves](worked.on, calendar)
  const step = { code: `day-off-${rule.moves}`, from: `${worked.on}`, to: `${on}`, source: rule.source }
  return { ...worked, on, steps: [...worked.steps, step], used: [...worked.used, rule] }
}

const moved = { next: nextWorkingDay, earlier: previousWorkingDay }

/** What is not so, and would give another day if it were. */
function mayMove(code: string, { order, law }: About): string[] {
  if (code === 'commencement') return []
  const rules = rulesOn(law, lawDay(order))
  return [
    'variedEnd',
    'dischargedOn',
    ...(ruleOf(rules, 'credit', order.type) ? ['creditDays'] : []),
    ...(ruleOf(rules, 'ends-when-done', order.type) ? ['requirementsDoneOn'] : []),
    ...rulesOf(rules, 'time', order.type).flatMap(({ why, counts }) => (counts ? [] : [`stopped:${why}`])),
  ]
}
