import { isOfSort } from './counting.ts'
import { addDays, daysBetween } from './days.ts'
import { compare, type Day, later } from './facts.ts'
import type { Open } from './schedule.ts'

/** The first day that an appointment for it can be: when it begins, and not before today. */
const firstDay = ({ obligation }: Open, today: Day): Day => later(later(obligation.opens, obligation.from), today)

/**
 * The day that it would be on if all were free: of a rhythm the last day in time, so that it keeps its beat; of a stretch the middle
 * of its share of what is left, so that several spread evenly.
 */
export function wantedDay(open: Open, today: Day): Day {
  const { obligation, due, left } = open
  if (obligation.standard.cadence.kind === 'rolling') return due
  const first = firstDay(open, today)
  const planned = obligation.events.filter(({ id, day }) => id.startsWith('slot-') && compare(day, first) >= 0).length
  const days = daysBetween(first, due) + 1
  return addDays(first, Math.floor((days * (2 * planned + 1)) / (2 * (planned + left.remaining))))
}

/** The days in time, nearest first, the earlier of two. */
export function daysNear(wanted: Day, today: Day, open: Open): Day[] {
  const first = firstDay(open, today)
  const days = Array.from({ length: Math.max(0, daysBetween(first, open.due) + 1) }, (_, nth) => addDays(first, nth))
  const away = (day: Day) => Math.abs(daysBetween(wanted, day))
  return days.sort((one, other) => away(one) - away(other) || compare(one, other))
}

/**
 * The kind that serves the most of what is open that day: of the part that is short, else of any that counts. What can wait for the
 * contact after this one, by the rhythm of what it is for, asks for no kind of its own yet.
 */
export function kindFor(next: Open, open: readonly Open[], day: Day, kinds: readonly string[]): string {
  const { standard } = next.obligation
  const short = next.left.parts.find(({ remaining }) => remaining > 0)?.code
  const part = standard.parts?.find(({ code }) => code === short)
  const able = kinds.filter((kind) => (part ?? standard).accepts.kinds.includes(kind))
  const rhythm = daysBetween(next.obligation.from, next.due)
  const pressing = open.filter(({ due }) => compare(due, addDays(day, rhythm)) <= 0)
  const served = (kind: string) => servedBy(pressing, kind, day).length
  const best = able.toSorted((one, other) => served(other) - served(one))[0]
  return best ?? kinds[0] ?? ''
}

/** The codes of the standards that a contact of this kind would serve on that day. */
export function servedBy(open: readonly Open[], kind: string, day: Day): string[] {
  const event = { id: '', day, kind, result: 'done', withPerson: true } as const
  const serves = ({ obligation, due, left, overdue }: Open) => {
    if (compare(day, obligation.opens) < 0 || (compare(day, due) > 0 && !overdue)) return false
    if (!isOfSort(obligation.standard.accepts, event)) return false
    const missing = left.parts.filter(({ remaining }) => remaining > 0).map(({ code }) => code)
    const parts = (obligation.standard.parts ?? []).filter(({ code }) => missing.includes(code))
    const onlyParts = missing.length > 0 && left.remaining <= Math.max(...left.parts.map(({ remaining }) => remaining))
    return !onlyParts || parts.some(({ accepts }) => isOfSort(accepts, event))
  }
  return [...new Set(open.filter(serves).map(({ left }) => left.standard))]
}
