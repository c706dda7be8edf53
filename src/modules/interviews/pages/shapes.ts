import type { AdviceView } from '../../advice/index.ts'
import type { CheckOptions, CheckView, Contradiction } from '../../checks/index.ts'
import type { OutcomeOptions, Shown, ShownContact, Warning, WhenOptions, whyText } from '../../contacts/index.ts'
import type { InductedBrief } from '../../inductions/index.ts'
import type { LastIntake } from '../../intake/index.ts'
import type { FormFor, NoteView } from '../../notes/index.ts'
import type { Order } from '../../orders/index.ts'
import type { PersonHead } from '../../people/index.ts'
import type { Goal } from '../../plans/index.ts'
import type { ShownPromise } from '../../promises/index.ts'
import type { Task } from '../../tasks/index.ts'

/** What to know before. */
export type Before = {
  orders: Order[]
  agreed: { note: NoteView; text: string } | undefined
  last: ShownContact | undefined
  tasks: Task[]
  contradicted: Contradiction[]
  /** Absent for whoever reads no notes. */
  advised: { open: AdviceView[]; notes: NoteView[] } | undefined
  /** What is open of what was promised, ours and theirs. */
  promised: ShownPromise[]
  notes: NoteView[]
}

/** All that the page of an interview shows. */
export type InterviewData = {
  head: PersonHead
  one: Shown
  about: FormFor
  options: OutcomeOptions
  when: WhenOptions
  /** The next appointment, where one is booked already. */
  booked: Shown[]
  /** The follow-ups that came from it already. */
  added: Task[]
  /** Who may have seen them, the likeliest first. */
  seers: WhenOptions['staff']
  /** What of the work together is open to whoever asks. */
  may: { notes: boolean; refer: boolean }
  /** What the fields of a check choose from, and the checks that came from it already. */
  checking: CheckOptions
  checks: CheckView[]
  /** Orders that are still to be explained. */
  explain: { order: string; typeName: string; now: InductedBrief }[]
  /** Their newest intake, and whether the reader may write in one. */
  made: { intake: LastIntake | undefined; may: boolean }
  before: Before
  /** What the person wants, and whether more may be put into the plan. */
  wants: { goals: Goal[]; mayAdd: boolean }
  /** What the form opens with, and why. */
  known: Record<string, unknown>
  why: Parameters<typeof whyText>[0]
  warnings: Warning[]
}
