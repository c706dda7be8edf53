/** What a criterion looks at. `alert` and `other` are for what keeps somebody out, or what only a person can judge. */
export const criterionKinds = ['sex', 'age', 'culture', 'order', 'level', 'alert', 'other'] as const
export type CriterionKind = (typeof criterionKinds)[number]
export const hows = ['required', 'preferred', 'excluded'] as const
export type How = (typeof hows)[number]

/** For whom a service is: the codes it names, a range of ages, or words that an officer judges. */
export type Criterion = {
  of: CriterionKind
  how: How
  values: readonly string[]
  from: number | null
  to: number | null
  words: string
}

export type Place = { name: string; address: string; lat: number | null; lon: number | null }
export const deliveries = ['in-person', 'phone', 'online', 'outreach'] as const
export type Delivery = (typeof deliveries)[number]

/** When a program runs, as dates and times are written: 2026-12-08, 10:00. Weekdays are 1 (Monday) to 7. */
export type Dates = {
  startsOn: string | null
  lastOn: string | null
  closesOn: string | null
  weekdays: readonly number[]
  from: string | null
  to: string | null
  spaces: number | null
}

/** What is known of a service, but for its name and the days from and to which it is so. */
export type OfferData = {
  needs: readonly string[]
  about: string
  criteria: readonly Criterion[]
  cost: string
  free: boolean
  hours: string
  contact: { name: string; phone: string; email: string }
  places: readonly Place[]
  /** The localities it takes people from; any where none is named. */
  serves: readonly string[]
  delivery: readonly Delivery[]
  waitingDays: number | null
  how: string
  dates: Dates
}

export type ProviderData = {
  kind: string
  phone: string
  email: string
  web: string
  aboriginalLed: boolean
  /** Who says so: an officer's guess is not written down as a fact. */
  ledSaidBy: string
  offers: readonly string[]
  offersAbout: string
  languages: string
  about: string
}

export const noDates: Dates = {
  startsOn: null,
  lastOn: null,
  closesOn: null,
  weekdays: [],
  from: null,
  to: null,
  spaces: null,
}

type Day = Temporal.PlainDate
const dayIn = (text: string | null): Day | null => (text === null ? null : Temporal.PlainDate.from(text))
const isBefore = (one: Day, other: Day) => Temporal.PlainDate.compare(one, other) < 0

/** The last day on which a program is of use to anybody: of its last session, else its first, else that referrals close. */
export function lastDayOf({ startsOn, lastOn, closesOn }: Dates): Day | null {
  return dayIn(lastOn ?? startsOn ?? closesOn)
}

/** Whether people can still be referred: it has not closed, and where it names no closing day, not ended. */
export function isOpenOn(dates: Dates, day: Day): boolean {
  const end = dayIn(dates.closesOn) ?? lastDayOf(dates)
  return end === null || !isBefore(end, day)
}

/** Whether a version of a provider or service is so on a day; `validTo` is the first day on which it is no longer. */
export function isCurrent({ validFrom, validTo }: { validFrom: Day | null; validTo: Day | null }, day: Day): boolean {
  if (validFrom && isBefore(day, validFrom)) return false
  return validTo === null || isBefore(day, validTo)
}

type Refusal = 'ages-cross' | 'ends-before-start' | 'times-cross' | 'half-a-point'
/** What a service cannot say of itself: ages, days or times the wrong way round, or half of a point on the map. */
export function wrongIn({
  criteria,
  dates,
  places,
}: Pick<OfferData, 'criteria' | 'dates' | 'places'>): Refusal | undefined {
  const { startsOn, lastOn, from, to } = dates
  if (criteria.some((one) => one.from !== null && one.to !== null && one.from > one.to)) return 'ages-cross'
  if (startsOn && lastOn && lastOn < startsOn) return 'ends-before-start'
  if (from && to && to <= from) return 'times-cross'
  return places.some(({ lat, lon }) => (lat === null) !== (lon === null)) ? 'half-a-point' : undefined
}
