import type { Tx } from '../../platform/database/tx.ts'
import type { Kind } from './rules.ts'

type Instant = Temporal.Instant

/** Rows as the driver gives them. `agencyId` is filled by the connection and never named. Lists are JSON: given as text, read as values. */
export type DrawingRow = {
  id: string
  personId: string
  kind: Kind
  about: string
  present: boolean
  items: unknown
  version: number
  madeAt: Instant
  madeBy: string
  changedAt: Instant
  changedBy: string
}
export type DrawingEditRow = {
  drawingId: string
  version: number
  personId: string
  step: 'edit' | 'undo' | 'redo'
  changes: unknown
  at: Instant
  byId: string
}
export type DrawingVersionRow = {
  id: string
  drawingId: string
  personId: string
  name: string
  version: number
  items: unknown
  at: Instant
  byId: string
}

/** The only way to these tables: another module's query that names them does not compile. */
export const drawingTables = (tx: Tx) =>
  tx.sql.withTables<{ drawing: DrawingRow; drawingEdit: DrawingEditRow; drawingVersion: DrawingVersionRow }>()
