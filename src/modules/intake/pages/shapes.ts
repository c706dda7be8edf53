import type { AnyFact, Lists, PersonHead } from '../../people/index.ts'
import type { Copied, IntakeView, Known, Proposal, SectionName, SectionView } from '../rules.ts'

export type ListData = { head: PersonHead; intakes: IntakeView[]; mayType: boolean }
export type Line = { section: SectionView; progress: { done: number; of: number }; changes: number }
export type OverviewData = { head: PersonHead; intake: IntakeView; lines: Line[]; mayType: boolean }
export type CopyData = { head: PersonHead; intake: IntakeView; copied: Copied[] }
export type SectionData = {
  head: PersonHead
  intake: IntakeView
  section: SectionView
  /** The facts of the record as they may be shown with the person. */
  facts: AnyFact[]
  known: Known[]
  progress: { name: SectionName; done: number; of: number }[]
  lists: Lists
}
export type ChangesData = {
  head: PersonHead
  intake: IntakeView
  section: SectionName | undefined
  proposals: Proposal[]
  lists: Lists
}
