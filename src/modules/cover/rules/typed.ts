/** A form's values and errors by field name. */
type Typed = { values: Record<string, unknown>; errors: Record<string, string> }
/** A row as it is drawn: what it is now, and what it took the place of. */
type Drawn = { id: string; insteadOf?: string | null; version?: number }

/**
 * What was typed into a list of rows (`list.0.part`), put to the rows that there are now: found by id, as others may have come or gone
 * meanwhile. A row that somebody else changed since it was drawn gets `stale` as its error, and keeps what was chosen. An error of a row
 * that is there no more is said above the form.
 */
export function typedAnew(typed: Typed, list: string, rows: readonly Drawn[], stale: string): Typed {
  const before = rowsIn(typed, list)
  const [values, errors] = [without(typed.values, list), without(typed.errors, list)] as [
    Record<string, unknown>,
    Record<string, string>,
  ]
  const kept = new Set<number>()
  for (const [nth, { id, insteadOf, version }] of rows.entries()) {
    const was = before.find(({ parts }) => parts.id === id || (insteadOf && parts.id === insteadOf))
    if (!was) continue
    kept.add(was.n)
    const changed = was.parts.id !== id || (version !== undefined && String(was.parts.version) !== `${version}`)
    const now = { ...was.parts, id, ...(version === undefined ? {} : { version }) }
    for (const [part, value] of Object.entries(now)) values[`${list}.${nth}.${part}`] = value
    for (const [part, said] of Object.entries(was.errors)) errors[`${list}.${nth}.${part}`] = said
    if (changed) errors[`${list}.${nth}.deal`] = stale
  }
  const gone = before.filter(({ n, errors: said }) => !kept.has(n) && Object.keys(said).length > 0)
  const [first] = gone.flatMap(({ errors: said }) => Object.values(said))
  return { values, errors: first === undefined ? errors : { form: first, ...errors } }
}

type RowTyped = { n: number; parts: Record<string, unknown>; errors: Record<string, string> }

function rowsIn({ values, errors }: Typed, list: string): RowTyped[] {
  const rows = new Map<number, RowTyped>()
  const at = (n: number): RowTyped => {
    const row = rows.get(n) ?? { n, parts: {}, errors: {} }
    rows.set(n, row)
    return row
  }
  for (const [name, value] of Object.entries(values)) {
    const [of, n = '', part = ''] = name.split('.')
    if (of === list && /^\d+$/.test(n)) at(Number(n)).parts[part] = value
  }
  for (const [name, said] of Object.entries(errors)) {
    const [of, n = '', part = 'deal'] = name.split('.')
    if (of === list && /^\d+$/.test(n)) at(Number(n)).errors[part] = said
  }
  return [...rows.values()]
}

const without = (of: Record<string, unknown>, list: string) =>
  Object.fromEntries(Object.entries(of).filter(([name]) => !name.startsWith(`${list}.`)))
