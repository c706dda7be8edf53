import type { Tx } from '../../platform/database/tx.ts'

type Instant = Temporal.Instant

/** Rows as the driver gives them. `agencyId` is filled by the connection and never named. */
export type MessageRow = {
  id: string
  threadId: string
  personId: string | null
  fromId: string
  text: string
  sentAt: Instant
  sourceKind: string | null
  sourceId: string | null
}
export type MessageToRow = {
  messageId: string
  staffId: string
  personId: string | null
  asOfficer: boolean
  seenAt: Instant | null
  doneAt: Instant | null
  doneBy: string | null
}
export type MessageNoteRow = { messageId: string; noteId: string; personId: string }

/** The only way to these tables: another module's query that names them does not compile. */
export const messageTables = (tx: Tx) =>
  tx.sql.withTables<{ message: MessageRow; messageTo: MessageToRow; messageNote: MessageNoteRow }>()
