import * as z from 'zod'
import { recordYears } from '../dates.ts'
import { isNoLength, readLength } from './lengths.ts'
import { name } from './named.ts'
import { words } from './words.ts'

/**
 * The kinds of field that a form and its JSON twin share. `what` names the field inside a sentence: "the date of the
 * contact". Each type takes the JSON shape; `decodeForm` turns a browser's form post into it first.
 */

/** What the database can hold: no U+0000, and no half of a surrogate pair, which only JSON can bring. */
const readable = (text: string) => !text.includes('\0') && text.isWellFormed()

/** Text that must be there. It is kept to the letter, but for CRLF, which a browser makes of every line end. */
export function text(what: string, limit: number, missing = words.enter(what)) {
  return name(
    what,
    z
      .string({ error: missing })
      .overwrite(lineFeeds)
      .refine((value) => value.trim() !== '', { error: missing, abort: true })
      .refine(readable, { error: words.unreadable(what) })
      .max(limit, { error: words.tooLong(what, limit) }),
  )
}

/** Text that may be left empty: then it is an empty string. */
export function maybeText(what: string, limit: number) {
  return name(
    what,
    z
      .string({ error: words.enter(what) })
      .overwrite(lineFeeds)
      .refine(readable, { error: words.unreadable(what) })
      .max(limit, { error: words.tooLong(what, limit) })
      .default(''),
  )
}

const lineFeeds = (value: string) => value.replaceAll('\r\n', '\n')

/** One of a list, never chosen beforehand. */
export function choice<const Values extends readonly string[]>(
  what: string,
  values: Values,
  missing = words.select(what),
) {
  return name(what, z.enum(values as unknown as [Values[number], ...Values[number][]], { error: missing }))
}

export function maybeChoice<const Values extends readonly string[]>(what: string, values: Values) {
  return choice(what, values).optional()
}

/** A code that only the agency's jurisdiction can check: the command refuses one that it does not know. */
export function code(what: string, missing = words.select(what)) {
  return name(what, z.string({ error: missing }).regex(/^[a-z0-9][a-z0-9-]{0,63}$/, { error: missing }))
}

export const maybeCode = (what: string) => code(what).optional()

/** Any number of codes; one that comes twice counts once. */
export const codes = (what: string) => z.array(code(what)).max(50).overwrite(once).default([])

/** A list in which nothing comes twice: a form that is sent doubled says nothing new. */
export const once = <Item extends string>(list: Item[]): Item[] => [...new Set(list)]

/** A day, as 2026-11-24 (24/11/2026 and 24.11.26 are read too); becomes a PlainDate. Refuses what is no day, and a year that no record has. */
export function day(what: string, missing = words.enter(what)) {
  return name(
    what,
    z
      .string({ error: missing })
      .min(1, { error: missing, abort: true })
      .overwrite(isoOf)
      .refine(isDay, { error: words.day(what), abort: true })
      .refine(hasYear, { error: words.years(what, recordYears), abort: true })
      .meta({ format: 'date' })
      .transform((value) => Temporal.PlainDate.from(value)),
  )
}

/** Day first, as people write it; two-digit years are of this century. */
function isoOf(value: string): string {
  const parts = /^\s*(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})\s*$/.exec(value)
  if (!parts) return value.trim()
  const [, date = '', month = '', year = ''] = parts
  return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

const isDay = (value: string) => z.iso.date().safeParse(value).success

const hasYear = (value: string) => {
  const year = Number(value.slice(0, 4))
  return year >= recordYears.first && year <= recordYears.last
}

/** A length, as 18 months or P18M; becomes P18M. Refuses one of nothing. */
export function length(what: string, missing = words.enter(what)) {
  return name(
    what,
    z
      .string({ error: missing })
      .max(100, { error: words.length(what), abort: true })
      .overwrite((value) => readLength(value) ?? value)
      .refine((value) => readLength(value) !== undefined, { error: words.length(what), abort: true })
      .refine((value) => !isNoLength(value), { error: words.noLength(what) }),
  )
}

export const maybeLength = (what: string) => length(what).optional()

export const maybeDay = (what: string) => day(what).optional()

/** A time of day, as 13:30; becomes a PlainTime. */
export function time(what: string, missing = words.enter(what)) {
  return name(
    what,
    z
      .string({ error: missing })
      .min(1, { error: missing, abort: true })
      .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, { error: words.time(what) })
      .transform((value) => Temporal.PlainTime.from(value)),
  )
}

export const maybeTime = (what: string) => time(what).optional()

/** A whole number. */
export function whole(what: string, least: number, most: number) {
  const error = words.between(what, least, most)
  return name(what, z.number({ error }).int({ error }).min(least, { error }).max(most, { error }))
}

export const maybeWhole = (what: string, least: number, most: number) => whole(what, least, most).optional()

/** A box that is ticked or not. */
export const ticked = () => z.boolean().default(false)

/** The id of a row. */
export const id = (what: string) =>
  name(what, z.uuid({ error: ({ input }) => (input === undefined ? words.select(what) : words.id(what)) }))
export const maybeId = (what: string) => id(what).optional()
/** Any number of ids. */
export const ids = (what: string) => z.array(id(what)).max(100).overwrite(once).default([])
