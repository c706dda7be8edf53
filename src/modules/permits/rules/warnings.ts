type Day = Temporal.PlainDate
type Instant = Temporal.Instant

export type WarnedOrder = { id: string; name: string; startsOn: Day; endsOn: Day | null }
export type WarnedCondition = {
  id: string
  order: string
  orderName: string
  code: string
  kind: string
  text: string
  inputs: Readonly<Record<string, string>>
}
export type WarnedHours = { where: string; days: readonly number[]; validFrom: Day | null; validTo: Day | null }

/** What somebody should know before they decide. */
export type PermitWarning =
  | { code: 'too-long'; lastDay: Day }
  | { code: 'order-ends'; name: string; on: Day }
  | { code: 'no-order' }
  | { code: 'leaves-before'; decideBy: Day }
  | { code: 'curfew'; nights: number; from: string; to: string; address: string }
  | { code: 'hours'; where: string; days: number }
  | { code: 'near'; text: string; orderName: string }

export type Asked = {
  from: Instant
  until: Instant | undefined
  zone: string
  places: string
  decideBy: Day
  decided: boolean
  lastDay: Day | undefined
}

/** What is in the way of a permission: the orders, their curfews and places, and the hours the person is known to be expected elsewhere. */
export function warningsOf(
  asked: Asked,
  around: {
    orders: readonly WarnedOrder[]
    conditions: readonly WarnedCondition[]
    hours: readonly WarnedHours[]
  },
): PermitWarning[] {
  const first = dayIn(asked.from, asked.zone)
  const last = asked.until ? dayIn(asked.until, asked.zone) : undefined
  return [
    ...(asked.lastDay ? [{ code: 'too-long' as const, lastDay: asked.lastDay }] : []),
    ...(!asked.decided && Temporal.PlainDate.compare(first, asked.decideBy) < 0
      ? [{ code: 'leaves-before' as const, decideBy: asked.decideBy }]
      : []),
    ...endings(around.orders, first, last),
    ...nearPlaces(asked.places, around.conditions),
    ...(last ? [...curfews(around.conditions, first, last), ...expected(around.hours, first, last)] : []),
  ]
}

function endings(orders: readonly WarnedOrder[], first: Day, last: Day | undefined): PermitWarning[] {
  if (orders.length === 0) return [{ code: 'no-order' }]
  return orders.flatMap(({ name, endsOn }) =>
    endsOn && Temporal.PlainDate.compare(endsOn, last ?? first) <= 0
      ? [{ code: 'order-ends' as const, name, on: endsOn }]
      : [],
  )
}

function curfews(conditions: readonly WarnedCondition[], first: Day, last: Day): PermitWarning[] {
  const nights = first.until(last, { largestUnit: 'days' }).days
  return conditions
    .filter(({ code }) => code === 'curfew')
    .map(({ inputs }) => ({
      code: 'curfew',
      nights,
      from: inputs['from-time'] ?? '',
      to: inputs['to-time'] ?? '',
      address: inputs.address ?? '',
    }))
}

/** On how many of the days, both counted, they are known to be expected. */
function expected(hours: readonly WarnedHours[], first: Day, last: Day): PermitWarning[] {
  return hours.flatMap(({ where, days, validFrom, validTo }) => {
    const met = eachDay(first, last).filter(
      (day) =>
        days.includes(day.dayOfWeek) &&
        (!validFrom || Temporal.PlainDate.compare(validFrom, day) <= 0) &&
        (!validTo || Temporal.PlainDate.compare(day, validTo) < 0),
    ).length
    return met > 0 ? [{ code: 'hours' as const, where, days: met }] : []
  })
}

const longest = 92

/** Every day from one to another, both counted, of the first three months. */
export function eachDay(first: Day, last: Day): Day[] {
  const count = Math.min(longest, first.until(last, { largestUnit: 'days' }).days + 1)
  return Array.from({ length: Math.max(0, count) }, (_, at) => first.add({ days: at }))
}

const kept: ReadonlySet<string> = new Set(['place', 'non-association'])
const shortest = 4

/** Conditions about a place or somebody, whose words come in where the person wants to go. */
function nearPlaces(places: string, conditions: readonly WarnedCondition[]): PermitWarning[] {
  const going = new Set(wordsIn(places))
  return conditions
    .filter(({ kind }) => kept.has(kind))
    .filter(({ inputs, text }) => {
      const named = [inputs.place, inputs.person, inputs.where].filter(Boolean).join(' ')
      return wordsIn(named || text).some((word) => going.has(word))
    })
    .map(({ text, orderName }) => ({ code: 'near', text, orderName }))
}

const commonplace: ReadonlySet<string> = new Set([
  'street',
  'road',
  'avenue',
  'place',
  'with',
  'from',
  'within',
  'area',
])
const wordsIn = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length >= shortest && !commonplace.has(word))

const dayIn = (at: Instant, zone: string): Day => at.toZonedDateTimeISO(zone).toPlainDate()
