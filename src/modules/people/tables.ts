import type { ColumnType } from 'kysely'
import type { Tx } from '../../platform/database/tx.ts'
import type { KeptEvent, KeptOrder } from '../standards/index.ts'

type Instant = Temporal.Instant
type Day = Temporal.PlainDate

/** Rows as the driver gives them. `agencyId` is filled by the connection and never named. */
export type PersonRow = { id: string; reference: string; madeAt: Instant; madeBy: string | null }
export type SupervisionRow = {
  id: string
  personId: string
  kind: 'supervision' | 'report-only'
  openedOn: Day
  openedWhy: string
  officeId: string
  closedOn: Day | null
  closedWhy: string | null
  recordedAt: Instant
  recordedBy: string | null
  version: number
}
export type AllocationRow = {
  id: string
  personId: string
  supervisionId: string
  staffId: string
  firstDay: Day
  lastDay: Day | null
  why: string
  recordedAt: Instant
  recordedBy: string | null
}
export type CaseCoverRow = {
  id: string
  personId: string
  absentId: string
  coveringId: string
  why: 'leave' | 'closed' | 'not-a-working-day' | 'not-here'
  begunAt: Instant
  endsAt: Instant
}
export type LevelRow = {
  id: string
  personId: string
  supervisionId: string
  level: string
  validFrom: Day
  validTo: Day | null
  why: string
  recordedAt: Instant
  recordedBy: string | null
  supersededAt: Instant | null
}
/** `contactDueWhy` is JSON: given as text, read as a value. */
export type StandingRow = {
  personId: string
  supervisionId: string
  contactDueOn: Day | null
  contactDueWhy: unknown | null
  orderEndsOn: Day | null
  orders: ColumnType<KeptOrder[], string | undefined, string>
  contactDueWhat: string | null
  visitDueOn: Day | null
  asked: number
  kept: number
}
/** Of the person, whatever period they are in. The three lists of what is to come go together. */
export type ContactStandingRow = {
  personId: string
  lastContactAt: Instant | null
  lastContactKind: string | null
  events: ColumnType<KeptEvent[], string | undefined, string>
  attendance: string
  comingIds: string[]
  comingAt: Instant[]
  comingUntil: Instant[]
}
export type TimelineRow = {
  id: string
  personId: string
  at: Instant
  recordedAt: Instant
  kind: string
  subjectKind: string
  subjectId: string
  staffId: string | null
  data: unknown
}
/** `kind` is a FactKind and `data` its particulars: what reads them says so. */
export type FactRow = {
  id: string
  personId: string
  factId: string
  version: number
  kind: string
  data: unknown
  validFrom: Day | null
  validTo: Day | null
  saidBy: string
  saidByName: string
  verified: boolean
  verifiedHow: string
  keptFromPerson: boolean
  reviewOn: Day | null
  toldOn: Day | null
  step: string
  recordedAt: Instant
  recordedBy: string | null
  supersededAt: Instant | null
  supersededBy: string | null
}
export type SearchTableRow = {
  id: string
  personId: string
  kind: string
  key: string
  text: string
  factId: string | null
}
export type PossibleDuplicateRow = {
  id: string
  personId: string
  addedId: string
  why: string[]
  noticedAt: Instant
  noticedBy: string | null
  settledAt: Instant | null
  settledBy: string | null
  settledAs: 'same' | 'different' | null
  note: string
}

export type LikenessAnswerRow = {
  id: string
  personId: string
  otherId: string
  answer: 'different' | 'open'
  why: string[]
  atAdding: boolean
  saidAt: Instant
  saidBy: string | null
}

/** The only way to these tables: another module's query that names them does not compile. */
export const peopleTables = (tx: Tx) =>
  tx.sql.withTables<{
    person: PersonRow
    supervision: SupervisionRow
    allocation: AllocationRow
    caseCover: CaseCoverRow
    supervisionLevel: LevelRow
    standing: StandingRow
    contactStanding: ContactStandingRow
    timelineEntry: TimelineRow
    personFact: FactRow
    personSearch: SearchTableRow
    possibleDuplicate: PossibleDuplicateRow
    likenessAnswer: LikenessAnswerRow
  }>()
