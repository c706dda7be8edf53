import type { Known, Row } from './rows.ts'
import type { Kind } from './sections.ts'

/** One place of a form: a fact of the record with what was said of it, or a new one; `row` is what was typed before. */
export type Place = { at: number; known?: Known | undefined; row?: Row | undefined }

/**
 * The places of one kind in a form: what the record says, what was typed and is not in the record yet, and an empty one at the
 * end. A form that came back keeps each fact where it was typed, whatever was recorded meanwhile.
 */
export function placesOf(
  kind: Kind,
  known: readonly Known[],
  rows: readonly Row[],
  values: Readonly<Record<string, unknown>>,
): Place[] {
  const own = known.filter((one) => one.kind === kind)
  const rowOf = ({ fact }: Known) => rows.find((row) => row.fact === fact)
  const back = typedPlaces(kind, own, values)
  if (back.length > 0) {
    const missing = own.filter(({ fact }) => !back.some((place) => place?.fact === fact))
    const all = [...back, ...missing, undefined]
    return all.map((one, at) => ({ at, ...(one ? { known: one, row: rowOf(one) } : {}) }))
  }
  const waiting = rows.filter((row) => row.kind === kind && isNew(row, own))
  return [...own.map((one) => ({ known: one, row: rowOf(one) })), ...waiting.map((row) => ({ row })), {}].map(
    (place, at) => ({ at, ...place }),
  )
}

/** What was typed as new, and what was typed over a fact that has ended since. */
const isNew = ({ how, fact }: Row, known: readonly Known[]) =>
  how === 'new' || (how === 'changed' && !known.some((one) => one.fact === fact))

/** The facts in the order in which they stood in what was typed; undefined stands for a new one. */
function typedPlaces(kind: Kind, known: readonly Known[], values: Readonly<Record<string, unknown>>) {
  const numbers = Object.keys(values).flatMap((name) => {
    const [list, at = ''] = name.split('.')
    return list === kind && /^\d{1,2}$/.test(at) && values[name] !== '' ? [Number(at)] : []
  })
  const last = Math.max(-1, ...numbers)
  return Array.from({ length: last + 1 }, (_, at) => known.find(({ fact }) => fact === values[`${kind}.${at}.fact`]))
}

/** What the fields of a place open with, under the names of the form. */
export function valuesOf(kind: Kind, { at, known, row }: Place): Record<string, unknown> {
  const field = `${kind}.${at}`
  const stands = row && (row.how === 'changed' || known === undefined || row.version === known.version)
  const data = row && (row.how === 'changed' || row.how === 'new') ? row.data : (known?.data ?? {})
  return {
    ...Object.fromEntries(Object.entries(data).map(([name, value]) => [`${field}.${name}`, value])),
    ...(row?.since === undefined ? {} : { [`${field}.since`]: row.since }),
    ...(stands && known ? { [`${field}.how`]: row.how } : {}),
  }
}
