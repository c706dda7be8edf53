import type { PageContext } from '../../../platform/ui/index.ts'
import type { AdviceView } from '../../advice/index.ts'
import type { Contradiction } from '../../checks/index.ts'
import type { Pictures } from '../../circumstances/index.ts'
import type { Appointment } from '../../contacts/index.ts'
import type { Inducted } from '../../inductions/index.ts'
import type { NoteView } from '../../notes/index.ts'
import type { HistoryEntry, Order, PoliceFacts } from '../../orders/index.ts'
import type { Lists, PersonHead, Supervision } from '../../people/index.ts'
import type { Permit } from '../../permits/index.ts'
import type { ShownPromise } from '../../promises/index.ts'
import type { Task } from '../../tasks/index.ts'
import type { BriefNote, HistoryBrief, Kept, ToAsk } from '../rules.ts'

export type EarlierPeriod = { period: Supervision; orders: Order[]; officers: string[]; kept: Kept; notes: BriefNote[] }

/** What the page is drawn from. */
export type PreparationShown = {
  head: PersonHead
  next: (Appointment & { kindName: string; staffName: string; besideNames: string[]; goesOut: boolean }) | undefined
  orders: Order[]
  inducted: ReadonlyMap<string, Inducted>
  history: HistoryBrief<HistoryEntry> | undefined
  facts: (PoliceFacts & { cut: boolean })[]
  advised: { open: AdviceView[]; notes: NoteView[] }
  agreed: { note: NoteView; text: string } | undefined
  contradicted: Contradiction[]
  pictures: Pictures
  lists: Lists
  earlier: EarlierPeriod[]
  tasks: Task[]
  promised: ShownPromise[]
  permits: Permit[]
  toAsk: ToAsk[]
  minutes: number
  may: ReadonlySet<string>
}
export type Shown = { data: PreparationShown; ctx: PageContext }
