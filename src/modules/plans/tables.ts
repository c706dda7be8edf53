import type { Tx } from '../../platform/database/tx.ts'
import type { Content } from './rules.ts'

type Instant = Temporal.Instant
type Day = Temporal.PlainDate

/** Rows as the driver gives them. `agencyId` is filled by the connection and never named. JSON is given as text, read as a value. */
export type PlanRow = {
  id: string
  personId: string
  supervisionId: string
  openedAt: Instant
  openedBy: string
  content: unknown
  version: number
  changedAt: Instant
  changedBy: string
}
export type PlanChangeRow = {
  id: string
  planId: string
  personId: string
  version: number
  at: Instant
  byId: string
  kind: string
  list: string | null
  itemId: string | null
  before: unknown | null
  after: unknown | null
}
export type PlanVersionRow = {
  id: string
  planId: string
  personId: string
  n: number
  ofVersion: number
  content: unknown
  madeAt: Instant
  madeBy: string
  why: string
}
export type PlanAgreementRow = {
  id: string
  planVersionId: string
  personId: string
  answer: 'agreed' | 'not-agreed' | 'not-asked'
  how: 'in-person' | 'phone' | 'video' | 'writing' | null
  saidOn: Day
  why: string
  recordedAt: Instant
  recordedBy: string
}
export type PlanStepRow = { id: string; planId: string; personId: string; madeAt: Instant; madeBy: string }
export type PlanStepLinkRow = {
  id: string
  stepId: string
  personId: string
  kind: 'appointment' | 'notice-program'
  targetId: string
  madeAt: Instant
  madeBy: string
}

/** The only way to these tables: another module's query that names them does not compile. */
export const planTables = (tx: Tx) =>
  tx.sql.withTables<{
    plan: PlanRow
    planChange: PlanChangeRow
    planVersion: PlanVersionRow
    planAgreement: PlanAgreementRow
    planStep: PlanStepRow
    planStepLink: PlanStepLinkRow
  }>()

/** What a plan's column holds: only commands write it, in this shape. */
export const contentOf = (stored: unknown): Content => stored as Content
