import type { Version } from '../../../jurisdictions/index.ts'
import { dayOf, type Working } from '../../../platform/dates.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { clockDue, dueOf } from '../../orders/index.ts'
import { calendarFor } from '../calendar.ts'
import { type Law, lawAsked, type PlaceRefusal } from '../place.ts'
import { countedCodes } from '../said/duties.ts'
import { type Asker, saidOf } from '../said/working.ts'
import { type DeadlinesBody, mostOf } from '../shapes/deadlines.ts'
import { namedBy, tooFarApart, twice } from './names.ts'

type Given = DeadlinesBody['deadlines'][number] & { id: string }
type Refusal =
  | PlaceRefusal
  | 'same-name-twice'
  | 'too-far-apart'
  | 'clock-or-length'
  | 'unknown-clock'
  | 'unknown-counting'
  | 'too-long'
  | 'term-of-nothing'
type Wrong = { refusal: Exclude<Refusal, PlaceRefusal> | 'no-values'; at: string }
export type DeadlinesRefusal = Refusal

type Counted = { day: Temporal.PlainDate; at?: Temporal.Instant; name: string; whose?: string; working: Working }
export type DeadlinesAnswer = { place: string; deadlines: ReturnType<typeof shown>[] }

/** When each length or clock of a place that runs from a day or moment is up, with its working, by the values of that day. */
export function deadlines(
  { deadlines: asked, zone, daysOff, ...which }: DeadlinesBody,
  by: Asker,
): Result<DeadlinesAnswer, Refusal> {
  const law = lawAsked(which, by)
  if (!law.ok) return law
  const all = namedBy(asked)
  const same = twice(all)
  if (same !== undefined) return refuse('same-name-twice', `deadlines.${same}.id`)
  const inZone = zone ?? law.value.place.zone
  const days = all.map(({ from }) => (from instanceof Temporal.PlainDate ? from : dayOf(from, inZone)))
  if (tooFarApart(days)) return refuse('too-far-apart', 'deadlines')
  const calendar = calendarFor(law.value.place, days, { zone, daysOff })
  const answered: ReturnType<typeof shown>[] = []
  for (const [nth, one] of all.entries()) {
    const counted = countedBy(one, law.value, days[nth] as Temporal.PlainDate, calendar)
    if ('refusal' in counted) return refuse(counted.refusal, `deadlines.${nth}.${counted.at}`)
    answered.push(shown(one.id, counted))
  }
  return done({ place: law.value.place.code, deadlines: answered })
}

function countedBy(
  one: Given,
  law: Law,
  day: Temporal.PlainDate,
  calendar: Parameters<typeof dueOf>[3],
): Counted | Wrong {
  const version = law.on(day)
  if (!version) return { refusal: 'no-values', at: 'from' }
  const length = [one.count, one.unit, one.counting].filter((part) => part !== undefined).length
  if (one.clock !== undefined ? length > 0 : length < 3)
    return { refusal: 'clock-or-length', at: one.clock ? 'clock' : 'count' }
  return one.clock === undefined ? byLength(one, version, calendar) : byClock(one.clock, one, version, calendar)
}

function byClock(
  code: string,
  { from }: Given,
  version: Version,
  calendar: Parameters<typeof dueOf>[3],
): Counted | Wrong {
  const clock = version.clocks.find((one) => one.code === code)
  if (!clock) return { refusal: 'unknown-clock', at: 'clock' }
  const law = { countings: version.countings, version: version.id }
  return { ...clockDue(clock, from, law, calendar), name: clock.name, whose: clock.whose }
}

function byLength(one: Given, version: Version, calendar: Parameters<typeof dueOf>[3]): Counted | Wrong {
  const { from, count = 0, unit = 'days', before } = one
  const counting = version.countings.find(({ code }) => code === one.counting)
  if (!counting) return { refusal: 'unknown-counting', at: 'counting' }
  if (count > mostOf[unit]) return { refusal: 'too-long', at: 'count' }
  if (count === 0 && counting.ends === 'beginning-on') return { refusal: 'term-of-nothing', at: 'count' }
  const timing = { count, unit, counting: counting.code, ...(before ? { before: true as const } : {}) }
  const { day, at, steps, source, verified } = dueOf(from, timing, version.countings, calendar)
  const facts = [{ name: 'from', value: `${from}` }]
  const working = { rule: counting.code, version: version.id, source, verified, facts, steps, moves: ['from'] }
  return { day, ...(at && { at }), name: counting.name, working }
}

const shown = (id: string, { day, at, name, whose, working }: Counted) => ({
  id,
  name,
  day,
  at: at ?? null,
  ...(whose === undefined ? {} : { whose }),
  working: saidOf(working, countedCodes, name),
})
