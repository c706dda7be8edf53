import { adherence } from './adherence.ts'
import { type Answer, standingOn } from './answers.ts'
import { addDays } from './days.ts'
import { compare, type Day, type Facts, has } from './facts.ts'
import type { ContactStandard } from './values.ts'

/** So many days back it is looked how much of what was asked was done in time. */
const lookedBack = 90

/** What lists show of somebody: what is due first, by when they must be seen where they are, and how much of what was asked was done. */
export type Summary = {
  next: Answer | undefined
  visitDue: Day | undefined
  asked: number
  kept: number
}

/**
 * How somebody stands on a day, in little. While they are away, such as in custody, nothing is due: the day comes with the return.
 * `visits` are the kinds of contact for which somebody goes out.
 */
export function summaryOf(
  standards: readonly ContactStandard[],
  facts: Facts,
  today: Day,
  visits: ReadonlySet<string>,
): Summary {
  const { met, late, missed } = adherence(standards, facts, {
    first: addDays(today, 1 - lookedBack),
    last: today,
    today,
  })
  const counted = { asked: met + late + missed, kept: met }
  if (isAway(facts, today)) return { next: undefined, visitDue: undefined, ...counted }
  const due = standingOn(standards, facts, today).next.filter((answer) => answer.due !== undefined)
  const byCode = new Map(standards.map((standard) => [standard.code, standard]))
  const visit = due.find((answer) => asksVisit(answer, byCode.get(answer.standard), visits))
  return { next: due[0], visitDue: visit?.due, ...counted }
}

/** Whether somebody is away on a day, such as in custody or hospital, so that contacts stop. */
export const isAway = ({ away }: Pick<Facts, 'away'>, day: Day): boolean => away.some((span) => has(span, day))

/** Whether what is left can only be done by going out: all of it, or one of its parts. */
function asksVisit({ parts }: Answer, standard: ContactStandard | undefined, visits: ReadonlySet<string>): boolean {
  const out = (kinds: readonly string[] = []) => kinds.length > 0 && kinds.every((kind) => visits.has(kind))
  if (out(standard?.accepts.kinds)) return true
  return parts.some(
    ({ code, remaining }) => remaining > 0 && out(standard?.parts?.find((part) => part.code === code)?.accepts.kinds),
  )
}

/** How long a rhythm or a stretch is, for who proposes appointments by it; nothing for what is asked only once. */
export function stretchOf({ cadence }: ContactStandard): string | undefined {
  if (cadence.kind === 'rolling') return cadence.within
  if (cadence.kind === 'blocks') return cadence.length
  return cadence.kind === 'calendar'
    ? { week: 'P1W', month: 'P1M', quarter: 'P3M', year: 'P1Y' }[cadence.unit]
    : undefined
}

/** The facts as they would be with one more contact with the person. */
export const withContact = (facts: Facts, contact: { day: Day; kind: string }): Facts => ({
  ...facts,
  events: [...facts.events, { id: 'one-more', ...contact, result: 'done' as const, withPerson: true }].sort(
    (one, other) => compare(one.day, other.day),
  ),
})
