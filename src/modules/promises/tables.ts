import type { Tx } from '../../platform/database/tx.ts'
import type { PromiseStep, Whose } from './rules.ts'

type Instant = Temporal.Instant
type Day = Temporal.PlainDate

/** Rows as the driver gives them. `agencyId` is filled by the connection and never named. */
export type PromiseRow = {
  id: string
  personId: string
  noteId: string | null
  whose: Whose
  what: string
  due: Day
  madeAt: Instant
  madeBy: string
  endedAt: Instant | null
  endedHow: 'kept' | 'not-kept' | null
  version: number
}
export type PromiseStepRow = {
  id: string
  promiseId: string
  personId: string
  kind: PromiseStep['kind']
  dueFrom: Day | null
  dueTo: Day | null
  why: string
  at: Instant
  byId: string
}

/** The only way to these tables: another module's query that names them does not compile. */
export const promiseTables = (tx: Tx) =>
  tx.sql.withTables<{
    promise: PromiseRow
    promiseStep: PromiseStepRow
  }>()
