import { weekdaysIn } from './weekdays.ts'

type Held = { code: string | null; kind: string; inputs: Readonly<Record<string, string>> }

export type BlankRefusal = 'curfew-has-no-hours' | 'hours-of-none'

const hour = /^([01]\d|2[0-3]):[0-5]\d$/

/**
 * Why the blanks of a condition contradict themselves, with the blank to change: a curfew that starts when it ends (one that ends
 * earlier goes over midnight), or no hours of work at all.
 */
export function blanksRefused({ kind, inputs }: Held): { refusal: BlankRefusal; blank: string } | undefined {
  if (kind === 'work-hours' && /^0+$/.test(inputs.hours ?? '')) return { refusal: 'hours-of-none', blank: 'hours' }
  const { 'from-time': from, 'to-time': to } = inputs
  if (kind !== 'curfew' || !from || !to || !hour.test(from) || !hour.test(to)) return undefined
  return from === to ? { refusal: 'curfew-has-no-hours', blank: 'to-time' } : undefined
}

/** Kinds of condition that take somebody out of the house. */
export const needsAnHour = ['report', 'work-hours', 'program', 'treatment', 'test']

export type BesideRefusal = 'curfews-leave-no-hour' | 'two-places-at-once' | 'home-in-closed-place'
type HeldFor = Held & { validFrom: Temporal.PlainDate; validTo: Temporal.PlainDate | null }

/**
 * Why a condition cannot stand beside others of its order, with the blank to change: curfews that leave no hour of a day while something
 * must be done elsewhere, two addresses at the same hours, or a home in the very place that is not to be gone to.
 */
export function besideRefused(
  added: HeldFor,
  held: readonly HeldFor[],
): { refusal: BesideRefusal; blank: string } | undefined {
  const others = held.filter((one) => overlap(one, added))
  if (curfewsLeaveNoHour(added, others)) return { refusal: 'curfews-leave-no-hour', blank: 'to-time' }
  if (others.some((one) => areApart(one, added))) return { refusal: 'two-places-at-once', blank: 'address' }
  const closed = others.some((one) => isHomeIn(one, added) || isHomeIn(added, one))
  return closed ? { refusal: 'home-in-closed-place', blank: added.kind === 'place' ? 'place' : 'address' } : undefined
}

/** Whether two hold on a day together. */
function overlap(one: HeldFor, other: HeldFor): boolean {
  const isBefore = (first: HeldFor, second: HeldFor) => {
    const last = lastDay(first)
    return last !== null && Temporal.PlainDate.compare(last, second.validFrom) < 0
  }
  return !isBefore(one, other) && !isBefore(other, one)
}

function lastDay({ validTo, inputs: { until } }: HeldFor): Temporal.PlainDate | null {
  const set = until && /^\d{4}-\d{2}-\d{2}$/.test(until) ? Temporal.PlainDate.from(until) : null
  if (!set || !validTo) return set ?? validTo
  return Temporal.PlainDate.compare(set, validTo) < 0 ? set : validTo
}

/** Whether curfews together cover a day to its last minute while another condition needs an hour elsewhere. */
export function curfewsLeaveNoHour(added: Held, held: readonly Held[]): boolean {
  const all = [...held, added]
  if (added.kind !== 'curfew' || !all.some(({ kind }) => needsAnHour.includes(kind))) return false
  const covered = new Set(all.flatMap((one) => minutesOf(one)))
  return Array.from({ length: 7 }, (_, nth) => nth * minutesOfDay).some((first) => {
    for (let minute = first; minute < first + minutesOfDay; minute++) if (!covered.has(minute)) return false
    return true
  })
}

function areApart(one: Held, other: Held): boolean {
  const [here, there] = [plain(one.inputs.address ?? ''), plain(other.inputs.address ?? '')]
  if (here === '' || there === '' || here === there) return false
  const minutes = new Set(minutesOf(one))
  return minutesOf(other).some((minute) => minutes.has(minute))
}

const isHomeIn = (home: Held, place: Held): boolean =>
  place.kind === 'place' &&
  plain(place.inputs.place ?? '') !== '' &&
  plain(place.inputs.place ?? '') === plain(home.inputs.address ?? '')

const minutesOfDay = 24 * 60
const minutesOfWeek = 7 * minutesOfDay

/** The minutes of the week that a curfew covers, from Monday’s first; none where its hours are open or its days cannot be read. */
function minutesOf({ kind, inputs }: Held): number[] {
  const { 'from-time': from = '', 'to-time': to = '', days = '' } = inputs
  if (kind !== 'curfew' || !hour.test(from) || !hour.test(to) || from === to) return []
  const long = (minuteOf(to) - minuteOf(from) + minutesOfDay) % minutesOfDay
  return (weekdaysIn(days) ?? []).flatMap((day) => {
    const first = (day - 1) * minutesOfDay + minuteOf(from)
    return Array.from({ length: long }, (_, nth) => (first + nth) % minutesOfWeek)
  })
}

const minuteOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))

export type HomeContradiction = { residence: string; nonAssociation: string; person: string }
type AtHome = { id: string; address: string }
type NotWith = { id: string; person: string }

/**
 * Each pair of an address somebody must be at and a person whom they must not meet, where that person is known to live there or the
 * address names them. Names and addresses are compared without case and marks.
 */
export function homeContradictions(
  residences: readonly AtHome[],
  nonAssociations: readonly NotWith[],
  livesAt: readonly { person: string; address: string }[],
): HomeContradiction[] {
  return residences.flatMap((home) =>
    nonAssociations
      .filter(({ person }) => livesThere(plain(person), plain(home.address), livesAt))
      .map(({ id, person }) => ({ residence: home.id, nonAssociation: id, person })),
  )
}

function livesThere(person: string, address: string, livesAt: readonly { person: string; address: string }[]): boolean {
  if (person === '' || address === '') return false
  const known = livesAt.some((one) => plain(one.person) === person && plain(one.address) === address)
  return known || ` ${address} `.includes(` ${person} `)
}

export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
