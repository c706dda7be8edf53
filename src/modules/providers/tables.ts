import type { ColumnType } from 'kysely'
import type { Tx } from '../../platform/database/tx.ts'
import type { OfferData, ProviderData } from './rules.ts'

type Instant = Temporal.Instant
type Day = Temporal.PlainDate

export type LocalityRow = {
  id: string
  name: string
  key: string
  lat: number
  lon: number
  recordedAt: Instant
  recordedBy: string | null
}
export type ProviderRow = { id: string; madeAt: Instant; madeBy: string | null }
type Kept = {
  id: string
  version: number
  name: string
  validFrom: Day | null
  validTo: Day | null
  why: string
  recordedAt: Instant
  recordedBy: string | null
  supersededAt: Instant | null
  supersededBy: string | null
}
export type ProviderVersionRow = Kept & { providerId: string; data: ColumnType<ProviderData, string, never> }
export type NoticeRow = {
  id: string
  providerId: string | null
  title: string
  original: string
  receivedOn: Day
  shownUntil: Day | null
  madeAt: Instant
  madeBy: string
  publishedAt: Instant | null
  publishedBy: string | null
  withdrawnAt: Instant | null
  withdrawnBy: string | null
  withdrawnWhy: string
}
export type OfferRow = {
  id: string
  providerId: string
  noticeId: string | null
  madeAt: Instant
  madeBy: string | null
}
export type OfferVersionRow = Kept & {
  offerId: string
  data: ColumnType<OfferData, string, never>
  verifiedOn: Day | null
  verifiedBy: string | null
}

/** The only way to these tables: another module's query that names them does not compile. */
export const providerTables = (tx: Tx) =>
  tx.sql.withTables<{
    locality: LocalityRow
    provider: ProviderRow
    providerVersion: ProviderVersionRow
    notice: NoticeRow
    offer: OfferRow
    offerVersion: OfferVersionRow
  }>()
