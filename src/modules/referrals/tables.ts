import type { ColumnType } from 'kysely'
import type { Tx } from '../../platform/database/tx.ts'
import type { Attended, Basis, ConsentHow, State, Telling } from './rules.ts'

type Instant = Temporal.Instant
type Day = Temporal.PlainDate

export type NeedRow = {
  id: string
  personId: string
  code: string
  words: string
  fromKind: string | null
  fromId: string | null
  saidBy: string
  recordedAt: Instant
  recordedBy: string | null
  endedAt: Instant | null
  endedBy: string | null
}
export type DismissalRow = {
  id: string
  personId: string
  offerId: string
  why: string
  madeAt: Instant
  madeBy: string
}
export type ReferralRow = {
  id: string
  personId: string
  offerId: string
  why: string
  basis: 'consent' | 'direction'
  conditionId: string | null
  conditionWords: string
  telling: ColumnType<Telling[], string, string>
  danger: string
  fromKind: string | null
  fromId: string | null
  state: State
  stateOn: Day
  result: string
  ownerId: string
  madeAt: Instant
  madeBy: string
  version: number
}
type OfReferral = { id: string; personId: string; referralId: string }
export type StateRow = OfReferral & {
  state: State
  happenedOn: Day
  reason: string
  words: string
  recordedAt: Instant
  recordedBy: string
}
export type ConsentRow = OfReferral & {
  providerId: string
  givenOn: Day
  how: ConsentHow
  items: string[]
  words: string
  recordedAt: Instant
  recordedBy: string
  withdrawnOn: Day | null
  withdrawnHow: string
  withdrawnAt: Instant | null
  withdrawnBy: string | null
}
export type DisclosureRow = OfReferral & {
  providerId: string
  item: string
  words: string
  basis: Basis
  basisWords: string
  consentId: string | null
  toldAt: Instant
  toldBy: string
}
export type AttendanceRow = OfReferral & {
  day: Day
  attended: Attended
  saidBy: string
  words: string
  recordedAt: Instant
  recordedBy: string
  takenBackAt: Instant | null
  takenBackBy: string | null
  takenBackWhy: string
}

/** The only way to these tables: another module's query that names them does not compile. */
export const referralTables = (tx: Tx) =>
  tx.sql.withTables<{
    need: NeedRow
    offerDismissal: DismissalRow
    referral: ReferralRow
    referralState: StateRow
    referralConsent: ConsentRow
    referralDisclosure: DisclosureRow
    referralAttendance: AttendanceRow
  }>()
