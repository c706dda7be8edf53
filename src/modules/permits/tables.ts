import type { Tx } from '../../platform/database/tx.ts'
import type { AskedHow, PermitState, StepKind, TellWay } from './rules.ts'

type Instant = Temporal.Instant
type Day = Temporal.PlainDate
type Particulars = Record<string, string> | string
type Paper = object | string | null

/** Rows as the driver gives them. `agencyId` is filled by the connection and never named. */
export type PermitRow = {
  id: string
  personId: string
  kind: string
  jurisdictionVersion: string
  askedOn: Day
  askedHow: AskedHow
  whereTo: string
  address: string
  withWhom: string
  why: string
  contact: string
  opinion: string
  particulars: Particulars
  zone: string
  askedFrom: Instant
  askedUntil: Instant | null
  startsAt: Instant
  endsAt: Instant | null
  state: PermitState
  withLeader: boolean
  telling: string[]
  closed: boolean
  madeAt: Instant
  madeBy: string
  version: number
}
export type PermitStepRow = {
  id: string
  permitId: string
  personId: string
  number: number
  kind: StepKind
  happenedOn: Day
  words: string
  decidedBy: string
  reference: string
  startsAt: Instant | null
  endsAt: Instant | null
  whom: string | null
  way: TellWay | null
  contactId: string | null
  paper: Paper
  at: Instant
  madeBy: string | null
}

/** The only way to these tables: another module's query that names them does not compile. */
export const permitTables = (tx: Tx) => tx.sql.withTables<{ permit: PermitRow; permitStep: PermitStepRow }>()
