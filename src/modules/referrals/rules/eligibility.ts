import { ageOn } from '../../../platform/dates.ts'

type Day = Temporal.PlainDate

/** What a service asks of whoever comes, as far as the rule reads it. */
export type Wanted = {
  needs: readonly string[]
  criteria: readonly {
    of: 'sex' | 'age' | 'culture' | 'order' | 'level' | 'alert' | 'other'
    how: 'required' | 'preferred' | 'excluded'
    values: readonly string[]
    from: number | null
    to: number | null
    words: string
  }[]
  serves: readonly string[]
  delivery: readonly string[]
  dates: {
    startsOn: string | null
    lastOn: string | null
    closesOn: string | null
    weekdays: readonly number[]
    from: string | null
    to: string | null
  }
}
export type Criterion = Wanted['criteria'][number]

type On = { on: Day | null }
/** Times of the week that are taken; no weekday means each day. */
export type Hours = On & { weekdays: readonly number[]; from: string; to: string }
/** What is known of somebody, each with the day from which it is so or was recorded. */
export type PersonFacts = {
  needs: readonly (On & { code: string })[]
  birth: (On & { day: Day; estimated: boolean }) | undefined
  sex: (On & { code: string }) | undefined
  gender: (On & { code: string }) | undefined
  /** Only what the person said; `undefined` where they were not asked, or did not want to say. */
  cultures: readonly (On & { code: string })[] | undefined
  orders: readonly (On & { type: string; endsOn: Day | null })[]
  level: (On & { code: string }) | undefined
  alerts: readonly (On & { code: string })[]
  locality: string | undefined
  km: number | undefined
  /** Why they cannot come: in custody, in hospital, as the jurisdiction calls it. */
  away: (On & { name: string }) | undefined
  curfews: readonly Hours[]
  work: (On & { hours: Hours | undefined; words: string }) | undefined
  /** Whether an order keeps them from somebody, and whether one of those whom the asker may see takes part. */
  keptFrom: 'nobody' | 'somebody' | 'somebody-there'
  keptFromOn: Day | null
}

export type Verdict = 'ok' | 'missing' | 'contrary' | 'note'
/** One thing that was looked at: what the service asks, what is known, and the day that this is from. */
export type Reason = {
  of: Criterion['of'] | 'need' | 'closed' | 'away' | 'place' | 'curfew' | 'work' | 'people' | 'order-ends'
  verdict: Verdict
  wanted: Criterion | undefined
  /** What is known: codes, or a number, or words as they stand on the record. */
  values: readonly string[]
  number: number | undefined
  words: string
  on: Day | null
}
export type Answer = 'eligible' | 'maybe' | 'not'
export type Eligibility = { answer: Answer; reasons: Reason[] }

/**
 * Whether a service is for somebody, and why. What speaks against it decides; what is missing makes it a question, and is named;
 * what the service would only rather have decides nothing. Nothing is taken to be so because it isn't recorded.
 */
export function eligibility(wanted: Wanted, facts: PersonFacts, today: Day): Eligibility {
  const reasons = [
    ...closed(wanted, today),
    ...away(facts),
    need(wanted, facts),
    ...wanted.criteria.map((one) => criterion(one, facts, dayIn(wanted.dates.startsOn) ?? today)),
    ...place(wanted, facts),
    ...clashes(wanted, facts),
    ...people(facts),
    ...orderEnds(wanted, facts),
  ]
  return { answer: answerOf(reasons), reasons }
}

function answerOf(reasons: readonly Reason[]): Answer {
  if (reasons.some(({ verdict }) => verdict === 'contrary')) return 'not'
  return reasons.some(({ verdict }) => verdict === 'missing') ? 'maybe' : 'eligible'
}

const dayIn = (text: string | null) => (text === null ? undefined : Temporal.PlainDate.from(text))
const isBefore = (one: Day, other: Day) => Temporal.PlainDate.compare(one, other) < 0
const blank = { wanted: undefined, values: [], number: undefined, words: '', on: null }
const reason = (of: Reason['of'], verdict: Verdict, more: Partial<Reason> = {}): Reason => ({
  ...blank,
  of,
  verdict,
  ...more,
})

function closed({ dates }: Wanted, today: Day): Reason[] {
  const end = dayIn(dates.closesOn ?? dates.lastOn ?? dates.startsOn)
  return end && isBefore(end, today) ? [reason('closed', 'contrary', { on: end })] : []
}

const away = ({ away: out }: PersonFacts): Reason[] =>
  out ? [reason('away', 'contrary', { words: out.name, on: out.on })] : []

function need({ needs }: Wanted, facts: PersonFacts): Reason {
  const met = facts.needs.filter(({ code }) => needs.includes(code))
  if (met.length > 0)
    return reason('need', 'ok', { values: [...new Set(met.map(({ code }) => code))], on: met[0]?.on ?? null })
  return facts.needs.length === 0 ? reason('need', 'missing') : reason('need', 'contrary')
}

/** Whether somebody is what a criterion names: undefined where that isn't known. */
function holds(one: Criterion, facts: PersonFacts, start: Day): { is: boolean | undefined } & Partial<Reason> {
  switch (one.of) {
    case 'sex': {
      const known = sexOf(facts)
      return { is: known && one.values.includes(known.code), values: known ? [known.code] : [], on: known?.on ?? null }
    }
    case 'age':
      return ageHolds(one, facts, start)
    case 'culture': {
      const said = facts.cultures
      const match = said?.find(({ code }) => one.values.includes(code))
      return {
        is: said && match !== undefined,
        values: match ? [match.code] : [],
        on: (match ?? said?.[0])?.on ?? null,
      }
    }
    case 'order': {
      const match = facts.orders.find(({ type }) => one.values.includes(type))
      const shown = match ?? facts.orders[0]
      return { is: match !== undefined, values: shown ? [shown.type] : [], on: shown?.on ?? null }
    }
    case 'level':
      return {
        is: facts.level && one.values.includes(facts.level.code),
        values: facts.level ? [facts.level.code] : [],
        on: facts.level?.on ?? null,
      }
    case 'alert': {
      const match = facts.alerts.find(({ code }) => one.values.includes(code))
      return { is: match !== undefined, values: match ? [match.code] : [], on: match?.on ?? null }
    }
    case 'other':
      return { is: undefined }
  }
}

/** Their gender where it is recorded, else their sex, in the codes that services speak of. */
function sexOf({ gender, sex }: PersonFacts): (On & { code: string }) | undefined {
  const asSex: Record<string, string> = {
    woman: 'female',
    man: 'male',
    'non-binary': 'another-term',
    'different-term': 'another-term',
  }
  const code = asSex[gender?.code ?? '']
  if (gender && code) return { code, on: gender.on }
  return sex?.code === 'not-stated' ? undefined : sex
}

/** A birth date that is estimated decides nothing within two years of a limit. */
function ageHolds({ from, to }: Criterion, { birth }: PersonFacts, start: Day) {
  if (!birth) return { is: undefined }
  const age = ageOn(birth.day, start)
  const near = (limit: number | null) => limit !== null && Math.abs(age - limit) <= 2
  if (birth.estimated && (near(from) || near(to))) return { is: undefined, number: age, on: birth.on }
  return { is: (from === null || age >= from) && (to === null || age <= to), number: age, on: birth.on }
}

function criterion(one: Criterion, facts: PersonFacts, start: Day): Reason {
  const { is, ...known } = holds(one, facts, start)
  const said = { ...known, wanted: one }
  if (one.how === 'preferred') return reason(one.of, is ? 'ok' : 'note', said)
  if (is === undefined) return reason(one.of, 'missing', said)
  return reason(one.of, is === (one.how === 'required') ? 'ok' : 'contrary', said)
}

/** Distance is told, and keeps nobody out; where a service takes people from somewhere only, that does. */
function place({ serves, delivery }: Wanted, { locality, km }: PersonFacts): Reason[] {
  if (serves.length > 0) {
    if (locality === undefined) return [reason('place', 'missing', { values: serves })]
    const inside = serves.some((name) => name.toLowerCase() === locality.toLowerCase())
    return [reason('place', inside ? 'ok' : 'contrary', { values: serves, words: locality, number: km })]
  }
  if (!delivery.includes('in-person')) return []
  return [reason('place', 'note', { number: km, words: locality ?? '' })]
}

function clashes({ dates }: Wanted, { curfews, work }: PersonFacts): Reason[] {
  const { from, to, weekdays, startsOn } = dates
  if (from === null) return []
  const first = dayIn(startsOn)
  const sessions = { from, to: to ?? from, weekdays: weekdays.length > 0 ? weekdays : first ? [first.dayOfWeek] : [] }
  const curfew = curfews.find((one) => overlap(sessions, one))
  const found = curfew ? [reason('curfew', 'contrary', { words: `${curfew.from}–${curfew.to}`, on: curfew.on })] : []
  if (!work) return found
  const { hours, words, on } = work
  if (!hours) return [...found, reason('work', 'note', { words, on })]
  return overlap(sessions, hours) ? [...found, reason('work', 'missing', { words, on })] : found
}

type Times = Pick<Hours, 'weekdays' | 'from' | 'to'>
/** Whether two stretches of the week meet. One that ends at or before it begins goes on past midnight; that it touches is no clash. */
export function overlap(one: Times, other: Times): boolean {
  const all = [1, 2, 3, 4, 5, 6, 7]
  const stretches = ({ weekdays, from, to }: Times) =>
    (weekdays.length > 0 ? weekdays : all).flatMap((day) => {
      const start = (day - 1) * 1440 + minutes(from)
      const length = (minutes(to) - minutes(from) + 1440) % 1440
      return length === 0 && from === to ? [[start, start + 1] as const] : [[start, start + length] as const]
    })
  const week = 7 * 1440
  return stretches(one).some(([a, b]) =>
    stretches(other).some(([c, d]) => [-week, 0, week].some((shift) => a < d + shift && c + shift < b)),
  )
}

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Of whom an order keeps them from nobody is ever named, nor that somebody unseen is there: it is always to be asked. */
function people({ keptFrom, keptFromOn }: PersonFacts): Reason[] {
  if (keptFrom === 'nobody') return []
  return [reason('people', keptFrom === 'somebody-there' ? 'contrary' : 'missing', { on: keptFromOn })]
}

/** An order that ends before the program does is to be known, and keeps nobody out. */
function orderEnds({ dates }: Wanted, { orders }: PersonFacts): Reason[] {
  const last = dayIn(dates.lastOn ?? dates.startsOn)
  const ends = orders.map(({ endsOn }) => endsOn)
  if (!last || orders.length === 0 || ends.includes(null)) return []
  const latest = ends
    .flatMap((day) => day ?? [])
    .toSorted(Temporal.PlainDate.compare)
    .at(-1)
  return latest && isBefore(latest, last) ? [reason('order-ends', 'note', { on: latest })] : []
}

const order: readonly Answer[] = ['eligible', 'maybe', 'not']
/** Those whom it fits first, then the questions, and within each the nearest. */
export function byAnswer(
  one: { answer: Answer; km: number | undefined; name: string },
  other: { answer: Answer; km: number | undefined; name: string },
): number {
  const far = ({ km }: { km: number | undefined }) => km ?? Number.MAX_SAFE_INTEGER
  return (
    order.indexOf(one.answer) - order.indexOf(other.answer) ||
    far(one) - far(other) ||
    one.name.localeCompare(other.name, 'en')
  )
}
