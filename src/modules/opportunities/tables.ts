import type { Tx } from '../../platform/database/tx.ts'
import type { Standing, State, StepKind } from './rules.ts'

type Instant = Temporal.Instant
type Day = Temporal.PlainDate

/** Rows as the driver gives them. `agencyId` is filled by the connection and never named. */
export type OpportunityRow = {
  id: string
  personId: string
  orderId: string | null
  code: string
  jurisdictionVersion: string
  standing: Standing
  onDay: Day | null
  missing: object | string
  facts: string
  state: State
  since: Instant
  asked: boolean
  backOn: Day | null
  answerBy: Day | null
  closed: boolean
  foundAt: Instant
  version: number
}
export type OpportunityStepRow = {
  id: string
  opportunityId: string
  personId: string
  number: number
  kind: StepKind
  happenedOn: Day
  words: string
  backOn: Day | null
  at: Instant
  madeBy: string | null
}
/** Without an end, it is under way or was broken off. */
export type OpportunitySearchRow = {
  id: string
  beganAt: Instant
  endedAt: Instant | null
  people: number
  moved: number
}

/** The only way to these tables: another module's query that names them does not compile. */
export const opportunityTables = (tx: Tx) =>
  tx.sql.withTables<{
    opportunity: OpportunityRow
    opportunityStep: OpportunityStepRow
    opportunitySearch: OpportunitySearchRow
  }>()
