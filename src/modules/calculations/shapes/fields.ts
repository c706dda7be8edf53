import * as z from 'zod'
import * as field from '../../../platform/forms/fields.ts'
import { words } from '../words.ts'

const { what, says } = words

/** Facts of this shape and no others: what is misspelt would be left out of the answer in silence. */
export const facts = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? says.notAFact((issue.keys ?? []).join(', ')) : says.facts),
  })

/** A day, written 2026-11-24, from 1900 to 2199. */
export const day = (name: string) =>
  field
    .day(name)
    .refine((value) => value.year >= 1900 && value.year <= 2199, { error: says.outOfBounds })
    .meta({ format: 'date', description: name })
export const maybeDay = (name: string) => day(name).optional()

/** A moment with its offset from UTC, written 2026-11-24T09:30:00+11:00. */
export const moment = (name: string) =>
  z
    .string({ error: says.moment(name) })
    .refine(isMoment, { error: says.moment(name), abort: true })
    .meta({ format: 'date-time', description: name })
    .transform((text) => Temporal.Instant.from(text))

function isMoment(text: string): boolean {
  if (!z.iso.datetime({ offset: true }).safeParse(text).success) return false
  const year = Number(text.slice(0, 4))
  return year >= 1900 && year <= 2199
}

/** A day, or a moment where it is known. */
export const dayOrMoment = (name: string) =>
  z
    .string({ error: says.moment(name) })
    .refine((text) => isMoment(text) || isPlainDay(text), { error: says.dayOrMoment(name), abort: true })
    .meta({ description: name })
    .transform((text) => (text.includes('T') ? Temporal.Instant.from(text) : Temporal.PlainDate.from(text)))

const isPlainDay = (text: string) => z.iso.date().safeParse(text).success && text >= '1900' && text < '2200'

export const oneOf = <const Values extends readonly string[]>(name: string, values: Values) =>
  field.choice(name, values).meta({ description: name })
/** A code of the place, which only its values can check. */
export const code = (name: string) => field.code(name).meta({ description: name })
/** How the sender calls something, to be told which answer is about which. */
export const called = (name: string) => field.text(name, 80).meta({ description: name }).optional()
export const count = (name: string, least: number, most: number) =>
  field.whole(name, least, most).meta({ description: name })
export const yes = (name: string) => z.boolean({ error: says.yesOrNo(name) }).meta({ description: name })
/** So many of them at most. */
export const many = <Item extends z.ZodType>(item: Item, most: number) =>
  z.array(item, { error: says.list }).max(most, { error: says.tooMany(most) })

/** From a day up to but without another; for good without one. */
export const span = (name: string) =>
  facts({ from: day(what.from(name)), to: maybeDay(what.to(name)) }).refine(
    ({ from, to }) => !to || Temporal.PlainDate.compare(from, to) < 0,
    { error: says.endsBeforeStart, path: ['to'] },
  )
export const spanOf = ({ from, to }: { from: Temporal.PlainDate; to?: Temporal.PlainDate | undefined }) => ({
  from,
  to: to ?? null,
})

/** A length in units, such as two years and six months. */
export const length = (name: string) =>
  facts({
    years: count(what.years(name), 0, 300).optional(),
    months: count(what.months(name), 0, 3600).optional(),
    weeks: count(what.weeks(name), 0, 15_000).optional(),
    days: count(what.days(name), 0, 99_999).optional(),
  }).meta({ description: name })

/** Whose values are asked. */
export const which = {
  place: z
    .string({ error: says.place })
    .max(10, { error: says.place })
    .optional()
    .meta({ description: what.place, examples: ['AU-NSW'] }),
  day: maybeDay(what.day),
  version: z
    .string({ error: says.version })
    .max(80, { error: says.version })
    .optional()
    .meta({ description: what.version, examples: ['AU-NSW/2018-09-24'] }),
}

/** Of the office that asks. */
export const office = {
  zone: z
    .string({ error: says.zone })
    .refine(isZone, { error: says.zone })
    .optional()
    .meta({ description: what.zone, examples: ['Australia/Sydney'] }),
  daysOff: many(day(what.dayOff), 400).optional().meta({ description: what.daysOff }),
}

function isZone(zone: string): boolean {
  try {
    return zone.length < 60 && Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId !== ''
  } catch {
    return false
  }
}
