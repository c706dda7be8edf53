import type { Ask, OutcomeParts } from './outcomes.ts'

type Day = Temporal.PlainDate

/** The questions of where somebody was, and the fields that ask whether they are there now and since when. */
export const whereFields = {
  'custody-place': { place: 'custodyPlace', now: 'custodyNow', since: 'custodySince' },
  hospital: { place: 'hospitalPlace', now: 'hospitalNow', since: 'hospitalSince' },
} as const
export type WhereAsk = keyof typeof whereFields

/** The question of where they were that an outcome asks, if any. */
export const whereAskOf = (asks: readonly Ask[]): WhereAsk | undefined =>
  asks.find((ask): ask is WhereAsk => ask in whereFields)

/** Where somebody is from a day on, as it is put on their record. */
export type Placing = { code: string; place: string; since: Day }
export type WhereRefusal = 'where-place-missing' | 'where-since-missing' | 'where-since-later'
type Read = { ok: true; placing: Placing | undefined } | { ok: false; refusal: WhereRefusal; at: string }

/**
 * What an outcome that was somewhere (`code`) puts on the record of where the person is now. Nothing unless it was said
 * that they are there now: the outcome alone tells where they were at that hour, and they may be out again. Nothing
 * either where the record has it already. Refuses a place or a first day left out, and a first day to come.
 */
export function placingOf(
  code: string | undefined,
  { thereNow, thereSince: since, place = '', whereAsk }: OutcomeParts,
  now: { code: string; place: string } | undefined,
  today: Day,
): Read {
  const known = place.trim()
  if (code === undefined || whereAsk === undefined || !thereNow) return { ok: true, placing: undefined }
  if (isThere(code, known, now)) return { ok: true, placing: undefined }
  const fields = whereFields[whereAsk]
  if (known === '') return { ok: false, refusal: 'where-place-missing', at: fields.place }
  if (!since) return { ok: false, refusal: 'where-since-missing', at: fields.since }
  const later = Temporal.PlainDate.compare(since, today) > 0
  if (later) return { ok: false, refusal: 'where-since-later', at: fields.since }
  return { ok: true, placing: { code, place: known, since } }
}

/** Whether the record has somebody there already: a place that is not named again is the same one. */
export const isThere = (code: string, place: string, now: { code: string; place: string } | undefined): boolean =>
  now?.code === code && (place === '' || place === now.place)
