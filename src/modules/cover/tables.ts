import type { Tx } from '../../platform/database/tx.ts'
import type { Became, Told } from './rules.ts'

type Instant = Temporal.Instant

export type DayAwayRow = {
  id: string
  staffId: string
  day: Temporal.PlainDate
  awayFrom: Temporal.PlainTime | null
  madeAt: Instant
  madeBy: string
}
export type DayDealRow = {
  id: string
  awayId: string
  personId: string | null
  kind: 'appointment' | 'task'
  subjectId: string
  nowId: string
  became: Became
  toId: string | null
  dealtAt: Instant
  dealtBy: string
}
export type DayToldRow = {
  id: string
  awayId: string
  personId: string
  how: Told
  toldAt: Instant
  toldBy: string
}

/** The only way to these tables: another module's query that names them does not compile. */
export const coverTables = (tx: Tx) =>
  tx.sql.withTables<{ dayAway: DayAwayRow; dayDeal: DayDealRow; dayTold: DayToldRow }>()
