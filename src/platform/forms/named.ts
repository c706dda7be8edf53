import * as z from 'zod'

/** What each field is called inside a sentence: "the date of the contact". */
const named = z.registry<{ what: string }>()

/** Remembers what a field is called. */
export function name<Field extends z.core.$ZodType>(what: string, field: Field): Field {
  named.add(field, { what })
  return field
}

/** What the field of a form's schema is called whose name the browser sends, as `offences.0.text`; undefined if it has no name. */
export function nameOf(schema: z.core.$ZodType, path: string): string | undefined {
  let at: unknown = schema
  for (const step of path.split('.')) at = within(at, step)
  return whatOf(at)
}

function within(schema: unknown, step: string): unknown {
  const { shape, element, inner } = partsOf(schema)
  if (inner) return within(inner, step)
  return shape ? shape[step] : /^\d+$/.test(step) ? element : undefined
}

function whatOf(schema: unknown): string | undefined {
  if (!(schema instanceof z.ZodType)) return undefined
  const found = named.get(schema)?.what
  const { inner, element } = partsOf(schema)
  return found ?? whatOf(inner ?? element)
}

type Parts = { shape?: Record<string, unknown>; element?: unknown; inner?: unknown }

/** What a schema is made of: an object's fields, a list's element, or what is wrapped as optional, with a default or a change. */
function partsOf(schema: unknown): Parts {
  if (schema instanceof z.ZodObject) return { shape: schema.shape }
  if (schema instanceof z.ZodArray) return { element: schema.element }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return { inner: schema.unwrap() }
  if (schema instanceof z.ZodPipe) return { inner: schema.in instanceof z.ZodTransform ? schema.out : schema.in }
  return {}
}
