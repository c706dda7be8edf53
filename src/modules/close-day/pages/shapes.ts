import type { FormState, PageContext } from '../../../platform/ui/index.ts'
import type { Shown as ShownAppointment } from '../../contacts/index.ts'
import type { Message } from '../../messages/index.ts'
import type { DraftLine } from '../../notes/index.ts'
import type { ShownMatter, Task } from '../../tasks/index.ts'

type Colleague = { id: string; name: string }

/** All that is open as the day ends. */
export type DayToClose = {
  matters: ShownMatter[]
  unrecorded: ShownAppointment[]
  tasks: Task[]
  due: Task[]
  drafts: DraftLine[]
  messages: Message[]
  next: { day: Temporal.PlainDate; first: ShownAppointment | undefined }
  colleagues: Colleague[]
  /** To whom each line offers to hand over. */
  to: Colleague | undefined
  may: ReadonlySet<string>
}
export type Shown = { data: DayToClose; ctx: PageContext; form: FormState }
