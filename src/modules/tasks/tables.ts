import type { Tx } from '../../platform/database/tx.ts'

type Instant = Temporal.Instant
type Day = Temporal.PlainDate

/** Rows as the driver gives them. `agencyId` is filled by the connection and never named. */
export type TaskRow = {
  id: string
  personId: string | null
  what: string
  due: Day
  ownerId: string
  fromKind: string | null
  fromId: string | null
  snoozedUntil: Day | null
  madeAt: Instant
  madeBy: string
  doneAt: Instant | null
  doneBy: string | null
  doneLine: string
  version: number
}
export type TaskChangeRow = {
  id: string
  taskId: string
  personId: string | null
  kind: 'added' | 'changed' | 'moved' | 'snoozed' | 'handed-over' | 'done' | 'reopened'
  at: Instant
  byId: string
  dueFrom: Day | null
  dueTo: Day | null
  ownerFrom: string | null
  ownerTo: string | null
  until: Day | null
  whatBefore: string | null
  why: string
}

/** The only way to these tables: another module's query that names them does not compile. */
export const taskTables = (tx: Tx) => tx.sql.withTables<{ task: TaskRow; taskChange: TaskChangeRow }>()
