import { type RawBuilder, sql } from 'kysely'

/**
 * The right side of "is one of these", as in `.where('id', '=', among(ids))`: one parameter however many there are, so that the
 * statement stays the same and its connection keeps it prepared. Of a single one it is that one: PostgreSQL takes a list
 * that it does not know to hold ten, and then plans the statement anew each time. None of none is nobody.
 */
export function among<Value>(values: readonly Value[]): RawBuilder<Value> {
  const [only] = values
  return values.length === 1 ? sql<Value>`${only}` : sql<Value>`any(${[...values]})`
}

/** The same for a statement that is written out: what stands after `=` for the parameter at `$at`, and its value. */
export function amongAt<Value>(at: number, values: readonly Value[], type = 'uuid'): [text: string, value: unknown] {
  return values.length === 1 ? [`$${at}::${type}`, values[0]] : [`any ($${at}::${type}[])`, [...values]]
}
