import type { ColumnType } from 'kysely'
import type { Tx } from '../../platform/database/tx.ts'
import type { ChangeKind, Remaining } from './rules/shown.ts'
import type { EventKind, Sensitivity } from './rules.ts'

type Instant = Temporal.Instant
type Day = Temporal.PlainDate

/** What every row of an entry carries: which entry, which version of it, why it was corrected, and when it was known. */
export type Kept = {
  id: string
  personId: string
  entryId: string
  version: number
  why: string
  recordedAt: Instant
  recordedBy: string | null
  supersededAt: Instant | null
  supersededBy: string | null
}

export type OrderRow = {
  id: string
  personId: string
  supervisionId: string
  recordedAt: Instant
  recordedBy: string | null
}
export type TermsRow = Kept & {
  jurisdictionVersion: string
  type: string
  madeBy: string
  court: string
  courtFile: string
  madeOn: Day
  startsOn: Day
  endsOn: Day | null
  term: string | null
  nonParole: string | null
  creditDays: number | null
  portion: string | null
  releaseOn: Day | null
  paroleEligibleOn: Day | null
  curfewEligibleOn: Day | null
  convictedOn: Day | null
  asOrdered: string
  source: string
  verified: boolean
}
export type EventRow = {
  id: string
  personId: string
  orderId: string
  kind: EventKind | 'withdrawn'
  happenedOn: Day
  how: string | null
  court: string
  why: string
  decidedBy: string
  lastDay: Day | null
  endsOn: Day | null
  remains: ColumnType<Remaining[], string | undefined, never>
  withdraws: string | null
  recordedAt: Instant
  recordedBy: string | null
}
export type ChangeRow = {
  id: string
  personId: string
  orderId: string
  eventId: string
  what: ChangeKind
  conditionId: string | null
  before: string
  after: string
  recordedAt: Instant
  recordedBy: string | null
}
type OfOrder = Kept & { orderId: string }
export type OffenceRow = OfOrder & {
  position: number
  what: string
  happenedOn: Day | null
  lawPart: string
  domesticViolence: boolean
}
export type ImposedBy = 'law' | 'order' | 'variation'
export type ConditionRow = OfOrder & {
  position: number
  asOrdered: string
  code: string | null
  inputs: ColumnType<Record<string, string>, string, never>
  standard: boolean
  imposedBy: ImposedBy
  source: string
  validFrom: Day
  validTo: Day | null
}
export type CoDefendantRow = OfOrder & { otherPersonId: string | null; name: string; note: string }
export type HistoryRow = Kept & {
  decidedOn: Day
  court: string
  offence: string
  offenceOn: Day | null
  outcome: string
  source: string
  verified: boolean
}
export type PoliceFactsRow = Kept & {
  orderId: string | null
  text: string
  source: string
  receivedOn: Day
  sensitivity: Sensitivity
  fileSha256: Buffer | null
  fileName: string
}
export type ChargeRow = Kept & {
  what: string
  lawPart: string
  chargedOn: Day | null
  domesticViolence: boolean
  court: string
  nextCourtOn: Day | null
  settledOn: Day | null
  settledHow: string
  source: string
  verified: boolean
}

/** The only way to these tables: another module's query that names them does not compile. */
export const orderTables = (tx: Tx) =>
  tx.sql.withTables<{
    courtName: { key: string; name: string }
    courtOrder: OrderRow
    orderTerms: TermsRow
    orderEvent: EventRow
    orderChange: ChangeRow
    orderOffence: OffenceRow
    orderCondition: ConditionRow
    coDefendant: CoDefendantRow
    historyEntry: HistoryRow
    policeFacts: PoliceFactsRow
    freshCharge: ChargeRow
  }>()

/** Tables whose entries are corrected by a new row. */
export type Entries =
  | 'order_terms'
  | 'order_offence'
  | 'order_condition'
  | 'co_defendant'
  | 'history_entry'
  | 'police_facts'
  | 'fresh_charge'
