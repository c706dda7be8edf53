import type { Kysely } from 'kysely'
import type { Actor } from '../access/actor.ts'

/**
 * One transaction of one actor. Commands and queries take it and never open their own. `sql` names no tables:
 * a module narrows it in its `tables.ts` with `tx.sql.withTables<…>()`, so no other module's query compiles.
 */
export type Tx = {
  readonly sql: Kysely<Record<never, never>>
  readonly actor: Actor
  readonly now: Temporal.Instant
  /** Today in the actor's office. */
  readonly today: Temporal.PlainDate
  /** Plain SQL with parameters, for what the builder says badly. Rows have camelCase keys. */
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>
}
