import pg from 'pg'

/** PostgreSQL's time types as Temporal values; int8 as a safe number; numeric stays text, so that no digit is lost. */
const parsers: Record<number, (text: string) => unknown> = {
  20: safeInteger,
  1082: finite((text) => Temporal.PlainDate.from(isoYear(text))),
  1083: (text) => Temporal.PlainTime.from(text),
  1114: finite((text) => Temporal.PlainDateTime.from(isoYear(text).replace(' ', 'T'))),
  1184: finite(instantFrom),
  1700: (text) => text,
}
const arrays: Record<number, number> = { 1016: 20, 1182: 1082, 1183: 1083, 1115: 1114, 1185: 1184, 1231: 1700 }

/** What has no Temporal twin stays the text that it is: infinity and -infinity. */
function finite(parse: (text: string) => unknown): (text: string) => unknown {
  return (text) => (text.endsWith('infinity') ? text : parse(text))
}

/** PostgreSQL writes years before 1 as BC, and those after 9999 plainly; ISO 8601 signs both and writes six digits. */
function isoYear(text: string): string {
  const [, digits = '', rest = '', before] = /^(\d+)(-.*?)( BC)?$/.exec(text) ?? []
  const year = before ? 1 - Number(digits) : Number(digits)
  if (year >= 0 && year <= 9999) return `${String(year).padStart(4, '0')}${rest}`
  return `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}${rest}`
}

/** The same the other way. */
function databaseYear(text: string): string {
  const [, digits, rest] = /^([+-]\d{6}|0000)(-.*)$/.exec(text) ?? []
  if (digits === undefined) return text
  const year = Number(digits)
  return year > 0 ? `${year}${rest}` : `${String(1 - year).padStart(4, '0')}${rest} BC`
}

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 out of range: ${text}`)
  return value
}

function instantFrom(text: string): Temporal.Instant {
  return Temporal.Instant.from(
    isoYear(text)
      .replace(' ', 'T')
      .replace(/([+-]\d\d)$/, '$1:00'),
  )
}

const listOf = (parse: (text: string) => unknown) => (text: string) =>
  parseTextArray(text).map((item) => (item === null ? null : parse(item)))

/** The driver's own reader of text[] (type 1009). */
const parseTextArray = pg.types.getTypeParser(1009 as never) as unknown as (text: string) => (string | null)[]

/** The type parsers of one pool: ours where PostgreSQL's type has a Temporal twin, else the driver's. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary' = 'text') => {
    const own = parsers[oid]
    if (own) return own
    const element = arrays[oid]
    if (element !== undefined) return listOf(parsers[element] as (text: string) => unknown)
    return format === 'text' ? pg.types.getTypeParser(oid, 'text') : pg.types.getTypeParser(oid, 'binary')
  }) as pg.CustomTypesConfig['getTypeParser'],
}

const temporal = [Temporal.PlainDate, Temporal.PlainTime, Temporal.PlainDateTime, Temporal.Instant]

/** A value as the driver can send it: Temporal values as text, also inside arrays; everything else as it is. */
export function encode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(encode)
  if (value instanceof Temporal.ZonedDateTime) return databaseYear(value.toInstant().toString())
  return temporal.some((kind) => value instanceof kind) ? databaseYear(String(value)) : value
}
