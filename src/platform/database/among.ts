import { type RawBuilder, sql } from 'kysely'

/**
 * The right side of "is one of these", as in `.where('id', '=', among(ids))`: one parameter however many there are, so that the
 * statement stays the same and its connection keeps it prepared. None of none is nobody.
 */
export const among = <Value>(values: readonly Value[]): RawBuilder<Value> => sql<Value>`any(${[...values]})`
