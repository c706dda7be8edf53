import type { Version } from '../../../jurisdictions/index.ts'
import { dayOf, type Working } from '../../../platform/dates.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { clockDue, dueOf } from '../../orders/index.ts'
import { calendarFor, type Office } from '../calendar.ts'
import { type Law, lawAsked, type PlaceRefusal } from '../place.ts'
import { deadlineCodes } from '../said/duties.ts'
import { type Asker, saidOf } from '../said/working.ts'
import { type DeadlinesBody, mostOf, mostYears, type Unit } from '../shapes/deadlines.ts'
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
  if (tooFarApart(all.map(({ from }) => dayIn(from, inZone)))) return refuse('too-far-apart', 'deadlines')
  const answered: ReturnType<typeof shown>[] = []
  for (const [nth, one] of all.entries()) {
    const counted = countedBy(one, { law: law.value, day: dayIn(one.from, inZone), office: { zone, daysOff } })
    if ('refusal' in counted) return refuse(counted.refusal, `deadlines.${nth}.${counted.at}`)
    answered.push(shown(one.id, counted))
  }
  return done({ place: law.value.place.code, deadlines: answered })
}

type From = Given['from']
const dayIn = (from: From, zone: string) => (from instanceof Temporal.PlainDate ? from : dayOf(from, zone))

type At = { law: Law; day: Temporal.PlainDate; office: Office }

function countedBy(one: Given, at: At): Counted | Wrong {
  const version = at.law.on(at.day)
  if (!version) return { refusal: 'no-values', at: 'from' }
  const given = [one.count, one.unit, one.counting].filter((part) => part !== undefined).length
  if (one.clock !== undefined ? given > 0 : given < 3)
    return { refusal: 'clock-or-length', at: one.clock === undefined ? 'count' : 'clock' }
  return one.clock === undefined ? byLength(one, version, at) : byClock(one.clock, one, version, at)
}

/** The days off as far as a length reaches. */
function calendarOf({ law, day, office }: At, { count, unit }: { count: number; unit: Unit }) {
  const years = Math.ceil((count * mostYears) / mostOf[unit])
  return calendarFor(law.place, [day], office, years + 1)
}

function byClock(code: string, { from }: Given, version: Version, at: At): Counted | Wrong {
  const clock = version.clocks.find((one) => one.code === code)
  if (!clock) return { refusal: 'unknown-clock', at: 'clock' }
  const law = { countings: version.countings, version: version.id }
  return { ...clockDue(clock, from, law, calendarOf(at, clock.timing)), name: clock.name, whose: clock.whose }
}

function byLength(one: Given, version: Version, at: At): Counted | Wrong {
  const { from, count = 0, unit = 'days', before } = one
  const counting = version.countings.find(({ code }) => code === one.counting)
  if (!counting) return { refusal: 'unknown-counting', at: 'counting' }
  if (count > mostOf[unit]) return { refusal: 'too-long', at: 'count' }
  if (count === 0 && counting.ends === 'beginning-on') return { refusal: 'term-of-nothing', at: 'count' }
  const timing = { count, unit, counting: counting.code, ...(before ? { before: true as const } : {}) }
  const due = dueOf(from, timing, version.countings, calendarOf(at, timing))
  const facts = [{ name: 'from', value: `${from}` }]
  const { source, verified, steps } = due
  const working = { rule: counting.code, version: version.id, source, verified, facts, steps, moves: ['from'] }
  return { day: due.day, ...(due.at && { at: due.at }), name: counting.name, working }
}

const shown = (id: string, { day, at, name, whose, working }: Counted) => ({
  id,
  name,
  day,
  at: at ?? null,
  ...(whose === undefined ? {} : { whose }),
  working: saidOf(working, deadlineCodes, name),
})
