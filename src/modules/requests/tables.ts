import type { Tx } from '../../platform/database/tx.ts'
import type { Ended, StepKind, Way } from './rules.ts'

type Instant = Temporal.Instant
type Day = Temporal.PlainDate

/** Rows as the driver gives them. `agencyId` is filled by the connection and never named. */
export type RequestRow = {
  id: string
  personId: string
  kind: string
  whom: string
  whomContact: string
  asked: string
  basis: string
  basisWords: string
  way: Way
  askedOn: Day
  reference: string
  madeAt: Instant
  madeBy: string
  endedAt: Instant | null
  endedBy: string | null
  endedHow: Ended | null
  version: number
}
export type RequestStepRow = {
  id: string
  requestId: string
  personId: string
  kind: StepKind
  happenedOn: Day
  fromWhom: string
  words: string
  noteId: string | null
  fileSha256: Buffer | null
  fileName: string
  at: Instant
  madeBy: string
}

/** The only way to these tables: another module's query that names them does not compile. */
export const requestTables = (tx: Tx) =>
  tx.sql.withTables<{ informationRequest: RequestRow; requestStep: RequestStepRow }>()
