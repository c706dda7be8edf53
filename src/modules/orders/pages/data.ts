import type { PersonHead } from '../../people/index.ts'
import type {
  Charge,
  CoDefendant,
  Condition,
  HistoryEntry,
  KnownDates,
  Offence,
  Order,
  OrderChange,
  OrderEvent,
  PoliceFacts,
  PoliceFactsLine,
} from '../rules/shown.ts'
import type { CodedCondition, LifeEvent, LifeValue, OrderAsks, OrderType } from '../rules.ts'

type Day = Temporal.PlainDate
type Named = { id: string; name: string }
type About = { head: PersonHead }

export type OrdersData = About & { orders: Order[]; may: { record: boolean } }
export type OrderData = About & {
  order: Order
  blanks: Record<string, CodedCondition['inputs']>
  /** What can be recorded of it as it stands, and where. */
  next: Next[]
  /** Names of those who recorded its events, by id. */
  recorders: Record<string, string>
  /** How it stands with its being explained, and where that is. */
  explained?: { text: string; href: string } | undefined
  may: { record: boolean }
}
export type Next = { event: LifeEvent; name: string; href: string }
/** Without a value nothing was chosen yet, or it is none of the order's. */
export type HappeningData = About & { order: Order; value: LifeValue | undefined; next: Next[]; courts: string[] }
export type VariationData = About & { order: Order; worked: Condition[]; by: readonly string[]; courts: string[] }
export type ChangesData = About & { order: Order; event: OrderEvent; changes: OrderChange[] }
export type WithdrawalData = About & { order: Order; event: OrderEvent }

export type DatesData = About & {
  order: Order
  /** The day it is known on; one that could not be taken as it was typed, and why. */
  on: Day
  typed?: string | undefined
  wrong?: string | undefined
  /** Nothing where the order was not on record by then. */
  known: KnownDates | undefined
}

export type RecordingData = About & {
  types: { code: string; name: string; until: string | undefined }[]
  /** What was asked at the first step; a day that could not be read as it was typed, and why. */
  asked: {
    type?: string | undefined
    madeOn?: Day | undefined
    typed?: string | undefined
    wrong?: string | undefined
  }
  chosen: Chosen | undefined
}
export type Chosen = {
  type: OrderType
  madeOn: Day
  standard: CodedCondition[]
  additional: CodedCondition[]
  others: CodedCondition[]
  courts: string[]
  asks: OrderAsks
  /** What opening a period of supervision asks; absent where one is open. */
  opening: { offices: Named[]; officers: Named[]; office: string | null } | undefined
}

/** The form of one thing of an order; `entry` is absent where it is a new one. */
export type CorrectOrderData = About & {
  order: Order
  types: RecordingData['types']
  asks: OrderAsks
  /** Who makes orders of any of these types. */
  makers: string[]
  courts: string[]
}
export type EndOrderData = About & { order: Order; reasons: { code: string; name: string }[]; courts: string[] }
export type ConditionData = About & {
  order: Order
  entry: Condition | undefined
  usual: CodedCondition[]
  others: CodedCondition[]
  blanks: CodedCondition['inputs']
  courts: string[]
}
export type OffenceData = About & { order: Order; entry: Offence | undefined }
export type CoDefendantData = About & { order: Order; entry: CoDefendant | undefined }

export type Period = {
  id: string
  kind: 'supervision' | 'report-only'
  openedOn: Day
  closedOn: Day | null
  closedWhy: string
  orders: Order[]
}
export type HistoryData = About & {
  history: HistoryEntry[]
  facts: PoliceFactsLine[]
  charges: (Charge & { state: 'court-to-come' | 'court-gone-by' | 'no-court-date' | 'settled' })[]
  periods: Period[]
  may: { record: boolean }
}
export type HistoryEntryData = About & { entry: HistoryEntry | undefined; courts: string[] }
export type FactsData = About & { facts: PoliceFacts; order: Order | undefined; may: { record: boolean } }
export type FactsFormData = About & { entry: PoliceFacts | undefined; orders: Order[] }
export type ChargeData = About & { entry: Charge | undefined; courts: string[] }
