import * as z from 'zod'

export type FormErrors = Record<string, string>
export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: FormErrors }

/**
 * A browser's form post in the JSON shape of its schema: empty fields are left out, single boxes become true or
 * false, repeated names become lists, numbers and typed dates are read. What cannot be read is passed on as typed,
 * so that the schema can say what is wrong with it. `what.0.name` style names make lists of objects.
 */
export function decodeForm(schema: z.core.$ZodObject, raw: Record<string, unknown>): Record<string, unknown> {
  const given: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(schema._zod.def.shape)) {
    const value = decodeField(coreOf(field), name, raw)
    if (value !== undefined) given[name] = value
  }
  return given
}

function decodeField(field: z.core.$ZodType, name: string, raw: Record<string, unknown>): unknown {
  if (field instanceof z.ZodArray) return decodeList(coreOf(field.element), name, raw)
  const value = last(raw[name])
  if (field instanceof z.ZodBoolean) return value === 'on' || value === 'true' || value === 'yes'
  if (value === '') return undefined
  return field instanceof z.ZodNumber ? readNumber(value) : value
}

function decodeList(element: z.core.$ZodType, name: string, raw: Record<string, unknown>): unknown[] {
  if (element instanceof z.ZodObject) return rowsOf(name, raw).map((row) => decodeForm(element, row))
  return [raw[name] ?? []].flat().filter((item) => item !== '')
}

/** The rows of `name.0.part`, `name.1.part` …, in order; a row whose every part was left empty is no row. */
function rowsOf(name: string, raw: Record<string, unknown>): Record<string, unknown>[] {
  return numberedRows(name, raw).map(([, row]) => row)
}

function numberedRows(name: string, raw: Record<string, unknown>): [number: number, row: Record<string, unknown>][] {
  const rows = new Map<number, Record<string, unknown>>()
  for (const [key, value] of Object.entries(raw)) {
    const [list, index = '', ...part] = key.split('.')
    if (list !== name || !/^\d{1,2}$/.test(index)) continue
    rows.set(Number(index), { ...rows.get(Number(index)), [part.join('.')]: value })
  }
  const filled = [...rows].filter(([, row]) => Object.values(row).some((value) => last(value) !== ''))
  return filled.sort(([a], [b]) => a - b)
}

/** Errors of a form post under the names that were typed: rows left empty between others keep their number. */
export function errorsAsTyped(schema: z.core.$ZodObject, raw: Record<string, unknown>, errors: FormErrors): FormErrors {
  const typed = Object.entries(errors).map(([name, message]) => {
    const [list = '', at = '', ...part] = name.split('.')
    const field = schema._zod.def.shape[list]
    if (part.length === 0 || !field || !(coreOf(field) instanceof z.ZodArray)) return [name, message]
    const number = numberedRows(list, raw)[Number(at)]?.[0] ?? at
    return [[list, number, ...part].join('.'), message]
  })
  return Object.fromEntries(typed)
}

const last = (value: unknown) => (Array.isArray(value) ? value.at(-1) : value)

function readNumber(value: unknown): unknown {
  return typeof value === 'string' && /^\s*-?\d{1,15}\s*$/.test(value) ? Number(value) : value
}

/** The type below defaults, optionals and transformations: what the field takes in. */
function coreOf(field: z.core.$ZodType): z.core.$ZodType {
  const def = field._zod.def as { innerType?: z.core.$ZodType; in?: z.core.$ZodType }
  const inner = def.innerType ?? def.in
  return inner ? coreOf(inner) : field
}

/** The schema's verdict with one sentence a field, keyed by the field's name (lists of objects by `name.0.part`). */
export function check<T>(schema: z.core.$ZodType<T>, given: unknown): Parsed<T> {
  const result = z.safeParse(schema, given)
  if (result.success) return { ok: true, value: result.data }
  const errors: FormErrors = {}
  for (const issue of result.error.issues) {
    const name = issue.path.join('.') || 'form'
    errors[name] ??= issue.message
  }
  return { ok: false, errors }
}
