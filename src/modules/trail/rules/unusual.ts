import { type Calendar, isWorkingDay } from '../../../platform/dates.ts'
import { sortKey } from '../../../platform/text.ts'

type Instant = Temporal.Instant
type Day = Temporal.PlainDate

/** One colleague's looks at one record within a minute. */
export type Look = { staff: string; person: string; at: Instant; looks: number }
export type Name = { given: string; family: string }
export type Looker = Name & { id: string }

/**
 * From how much on looking is raised. They are the service's own choice, to be held against what auditors settle as part of
 * the work: raise one that is mostly that.
 */
export const thresholds = {
  /** Their own record is nobody's work: the first look counts. */
  'own-name': { least: 1 },
  /** Family is; a name alone is no proof, so it is only raised where nothing of their work leads to the person. */
  'family-name': { least: 1 },
  /** Whoever lives with or beside somebody one knows is no work of one's own, unless something of it leads there. */
  'near-known': { least: 1 },
  /** One or two pages may be a call for a colleague or a slip; three on a day is reading. */
  'no-link': { least: 3 },
  /** A full caseload is 40 to 60 people; nobody works on 40 records in one hour. */
  volume: { least: 40, minutes: 60 },
  /** Visits and late appointments end within two hours of closing, and some come an hour early. A record or two may be an emergency. */
  'after-hours': { least: 5, minutesBefore: 60, minutesAfter: 120 },
} as const

export type RuleCode = keyof typeof thresholds
export const ruleCodes = Object.keys(thresholds) as RuleCode[]

/** So many days the same is not raised again of the same colleague and person: whoever settled it knows. */
export const quietDays = 90

/** What the rules need to know beside the looks. */
export type Known = {
  looker: Looker
  namesOf(person: string): readonly Name[]
  /** Whether anything of the looker's work leads to the person. */
  isLinked(person: string): boolean
  /** Whether the person lives in the house or the street of somebody from whose record the looker is shut out. */
  livesNearKnown(person: string): boolean
  /** Whether it was within the hours of the looker's office. */
  isOpen(at: Instant): boolean
}

export type Unusual = {
  rule: RuleCode
  person: string | null
  firstAt: Instant
  lastAt: Instant
  looks: number
  people: number
  least: number
}

/** What is unusual in one colleague's looks of one day, in the order of their times. */
export function unusualIn(looks: readonly Look[], known: Known): Unusual[] {
  const byPerson = [...Map.groupBy(looks, ({ person }) => person)]
  const aboutOne = byPerson.flatMap(([person, theirs]) => {
    const rule = ruleFor(person, countOf(theirs), known)
    return rule ? [raised(rule, person, theirs)] : []
  })
  const most = busiest(looks, thresholds.volume.minutes)
  const late = looks.filter(({ at }) => !known.isOpen(at))
  return [
    ...aboutOne,
    ...(peopleIn(most) >= thresholds.volume.least ? [raised('volume', null, most)] : []),
    ...(peopleIn(late) >= thresholds['after-hours'].least ? [raised('after-hours', null, late)] : []),
  ]
}

/** The gravest rule that the looks at one person fall under, if any. */
function ruleFor(
  person: string,
  looks: number,
  { looker, namesOf, isLinked, livesNearKnown }: Known,
): RuleCode | undefined {
  const names = namesOf(person)
  if (names.some((name) => isSame(name.family, looker.family) && isSame(name.given, looker.given))) return 'own-name'
  if (isLinked(person)) return undefined
  if (names.some((name) => isSame(name.family, looker.family))) return 'family-name'
  if (livesNearKnown(person)) return 'near-known'
  return looks >= thresholds['no-link'].least ? 'no-link' : undefined
}

const isSame = (one: string, other: string) => sortKey(one) !== '' && sortKey(one) === sortKey(other)

/** The looks of the stretch of so many minutes in which the most people were looked at. */
function busiest(looks: readonly Look[], minutes: number): Look[] {
  let best: Look[] = []
  let most = 0
  let from = 0
  for (const [nth, { at }] of looks.entries()) {
    const since = at.subtract({ minutes })
    while (Temporal.Instant.compare((looks[from] as Look).at, since) <= 0) from++
    const stretch = looks.slice(from, nth + 1)
    const people = stretch.length > most ? peopleIn(stretch) : 0
    if (people > most) [best, most] = [stretch, people]
  }
  return best
}

const peopleIn = (looks: readonly Look[]) => new Set(looks.map(({ person }) => person)).size
const countOf = (looks: readonly Look[]) => looks.reduce((sum, { looks: count }) => sum + count, 0)

function raised(rule: RuleCode, person: string | null, looks: readonly Look[]): Unusual {
  const [first, last] = [looks[0], looks.at(-1)]
  if (!first || !last) throw new Error('something was looked at')
  const { least } = thresholds[rule]
  return { rule, person, firstAt: first.at, lastAt: last.at, looks: countOf(looks), people: peopleIn(looks), least }
}

/** Whether an office is open then, with what is granted before it opens and after it closes. */
export function isOpenAt(
  at: Instant,
  {
    zone,
    opens,
    closes,
    calendar,
  }: { zone: string; opens: Temporal.PlainTime; closes: Temporal.PlainTime; calendar: Calendar },
): boolean {
  const local = at.toZonedDateTimeISO(zone)
  const day = local.toPlainDate()
  if (!isWorkingDay(day, calendar)) return false
  const { minutesBefore, minutesAfter } = thresholds['after-hours']
  const from = day.toZonedDateTime({ timeZone: zone, plainTime: opens }).subtract({ minutes: minutesBefore })
  const until = day.toZonedDateTime({ timeZone: zone, plainTime: closes }).add({ minutes: minutesAfter })
  return Temporal.ZonedDateTime.compare(local, from) >= 0 && Temporal.ZonedDateTime.compare(local, until) < 0
}

/** Where somebody works, how far their work reaches, and whom they cover. */
export type Worker = { id: string; office: string; region: string; reach: string; covers: readonly string[] }
/** All that leads from a person to those whose work they are. */
export type Ties = {
  /** Where they are or were supervised of late, and who had them. */
  places: readonly { office: string; region: string; officers: readonly string[] }[]
  /** Who met them, has a task about them, or wrote in their record of late. */
  staff: ReadonlySet<string>
  /** Offices at which they had an appointment. */
  offices: ReadonlySet<string>
}

/**
 * Whether somebody's work leads to a person: supervised at their office, or in their region where they answer for it; with them or
 * with whom they cover; met, written about or to be done by them.
 */
export function isLinked({ id, office, region, reach, covers }: Worker, { places, staff, offices }: Ties): boolean {
  if (reach === 'agency' || staff.has(id) || offices.has(office)) return true
  return places.some(
    (place) =>
      place.office === office ||
      (reach === 'region' && place.region === region) ||
      place.officers.some((officer) => officer === id || covers.includes(officer)),
  )
}

export const outcomes = ['part-of-work', 'spoken-to', 'referred'] as const
export type Outcome = (typeof outcomes)[number]

/** Looking that was raised, as it is shown. */
export type UnusualShown = {
  id: string
  rule: RuleCode
  who: { id: string; name: string; role: string }
  person: { id: string; reference: string; listed: string } | undefined
  day: Day
  firstAt: Instant
  lastAt: Instant
  looks: number
  people: number
  least: number
  raisedAt: Instant
  settled: { at: Instant; by: string; outcome: Outcome; note: string } | undefined
  version: number
}
