import type { Tx } from '../../platform/database/tx.ts'
import type { EndedHow, Setting, ShownStep } from './rules.ts'

type Instant = Temporal.Instant

/** Rows as the driver gives them. `agencyId` is filled by the connection and never named. */
export type ChainRow = {
  id: string
  personId: string
  supervisionId: string
  openedAt: Instant
  openedBy: string | null
  why: 'failed' | 'tries' | 'days'
  contactId: string | null
  countedFrom: Instant
  resumedAt: Instant | null
  endedAt: Instant | null
  endedBy: string | null
  endedHow: EndedHow | null
  version: number
}
export type ChainStepRow = {
  id: string
  chainId: string
  personId: string
  kind: ShownStep['kind']
  step: string | null
  at: Instant
  contactId: string | null
  noteId: string | null
  until: Temporal.PlainDate | null
  afraid: boolean | null
  looked: string[]
  place: string
  why: string
  byId: string | null
  recordedAt: Instant
  recordedBy: string | null
}
type Steps = Setting['steps'] | string
export type NoContactSettingRow = {
  version: number
  steps: Steps
  opensAfter: number
  decideAfter: number
  reason: string
  setAt: Instant
  setBy: string | null
}

/** The only way to these tables: another module's query that names them does not compile. */
export const chainTables = (tx: Tx) =>
  tx.sql.withTables<{
    chain: ChainRow
    chainStep: ChainStepRow
    noContactSetting: NoContactSettingRow
  }>()
