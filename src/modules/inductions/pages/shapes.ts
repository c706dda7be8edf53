import type { PersonHead } from '../../people/index.ts'
import type { InductionView } from '../rules/shown.ts'
import type { Part, Standing } from '../rules.ts'

export type OrderBrief = { id: string; typeName: string; madeOn: Temporal.PlainDate }

export type ListData = {
  head: PersonHead
  order: OrderBrief
  inductions: readonly InductionView[]
  standing: Standing
  left: readonly Part[]
  /** Whether it may be begun: the order is not over, and the reader may write. */
  may: { begin: boolean; write: boolean }
}

export type OneData = {
  head: PersonHead
  order: OrderBrief
  induction: InductionView
  /** What is gone through in this one. */
  asked: readonly Part[]
  /** What was explained before and reads as it did. */
  before: readonly Part[]
  /** The asker’s own draft of what they say. */
  draft: { text: string; version: number; savedAt: Temporal.Instant | null } | undefined
  mayWrite: boolean
}

export type AcknowledgeData = OneData & { words: string; me: string }
export type CopyData = OneData & { words: string }
