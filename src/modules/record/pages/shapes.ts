import type { About } from '../../../platform/ui/context.ts'
import type { Contradiction } from '../../checks/index.ts'
import type { Pictures } from '../../circumstances/index.ts'
import type { Appointment } from '../../contacts/index.ts'
import type { Inducted } from '../../inductions/index.ts'
import type { Chance } from '../../opportunities/index.ts'
import type { Order } from '../../orders/index.ts'
import type { Lists, PersonHead, Supervision } from '../../people/index.ts'
import type { Permit } from '../../permits/index.ts'
import type { Answer } from '../../standards/index.ts'
import type { Task } from '../../tasks/index.ts'
import type { Filter, Line, Moment, OrderTime } from '../rules.ts'

export type StoryShown = { lines: Line[]; next: string | undefined }

/** One of the things that contact standards ask of somebody, with why it is due when it is. */
export type AskedOne = Answer & { due: Temporal.PlainDate; why: string; late: boolean }
/** All of them, the first due first; and how many of what fell due in the last ninety days were done in time. */
export type AskedNow = { due: AskedOne[]; asked: number; kept: number }

/** What the first page of a record shows. */
export type RecordData = {
  head: PersonHead
  asked: AskedNow
  moment: Moment
  next: (Appointment & { kindName: string; staffName: string }) | undefined
  orders: Order[]
  inducted: ReadonlyMap<string, Inducted>
  orderTimes: (OrderTime | undefined)[]
  story: StoryShown
  earlier: Supervision[]
  pictures: Pictures
  lists: Lists
  tasks: Task[]
  permits: Permit[]
  chances: Chance[]
  contradicted: Contradiction[]
  dialled: ReadonlyMap<string, string>
  strips: NonNullable<About['strips']>
  also: Pick<About, 'facts' | 'acts'>
  show: Filter
  before: string | undefined
  may: ReadonlySet<string>
}

/** What the whole timeline shows. */
export type TimelineData = {
  head: PersonHead
  story: StoryShown
  show: Filter
  before: string | undefined
  /** The period of supervision that it is narrowed to. */
  period: Supervision | undefined
  print: boolean
}
