import { jurisdictionOf } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { phoneKey } from '../../../platform/text.ts'
import type { About } from '../../../platform/ui/context.ts'
import { type Contradiction, contradictionsOf } from '../../checks/index.ts'
import { circumstancesOf, type Pictures } from '../../circumstances/index.ts'
import { type Appointment, appointmentsOf, shownAppointments } from '../../contacts/index.ts'
import { type Inducted, inductedAmong, inductionsAbout } from '../../inductions/index.ts'
import { stripFor } from '../../no-contact/index.ts'
import { type Chance, openChances } from '../../opportunities/index.ts'
import { currentOrders, type Order } from '../../orders/index.ts'
import {
  earlierSupervisions,
  headOf,
  type Lists,
  listsIn,
  type PersonHead,
  type Supervision,
} from '../../people/index.ts'
import { openPermits, type Permit } from '../../permits/index.ts'
import { type Task, tasksAbout } from '../../tasks/index.ts'
import { type Moment, type OrderTime, primaryAt, timeOnOrder } from '../rules.ts'
import { alsoFor } from './about.ts'
import { askedNow } from './asked.ts'
import { type Story, type StoryAsked, storyOf } from './story.ts'

/** Everything on the first page of a person's record. */
export type Overview = {
  head: PersonHead
  /** What contact standards ask of them, and why. */
  asked: Awaited<ReturnType<typeof askedNow>>
  moment: Moment
  next: (Appointment & { kindName: string; staffName: string }) | undefined
  orders: Order[]
  /** How each order stands with its induction; empty for those who may not read it. */
  inducted: ReadonlyMap<string, Inducted>
  /** How far each order has come, in the same order; undefined for one without an end. */
  orderTimes: (OrderTime | undefined)[]
  story: Story
  earlier: Supervision[]
  pictures: Pictures
  lists: Lists
  tasks: Task[]
  /** What they have leave for, or ask leave for. */
  permits: Permit[]
  /** What they can be looked at for, or was put forward. */
  chances: Chance[]
  /** What somebody else contradicted of what the person said. */
  contradicted: Contradiction[]
  /** Numbers that can be rung from here, by the id of the phone's fact. */
  dialled: Map<string, string>
  strips: NonNullable<About['strips']>
  /** What is done from every page about them. */
  also: Pick<About, 'facts' | 'acts'>
}

/** The first page of a person's record; nothing where the asker may not see them. */
export async function overviewOf(tx: Tx, person: string, wanted: StoryAsked): Promise<Overview | undefined> {
  const { may } = tx.actor
  const [
    head,
    asked,
    { coming, past, next },
    current,
    tasks,
    permits,
    chances,
    story,
    earlier,
    pictures,
    contradicted,
    strips,
    also,
    inductions,
  ] = await Promise.all([
    headOf(tx, person),
    askedNow(tx, person),
    plansFor(tx, person),
    may.has('see orders') ? currentOrders(tx, [person]) : undefined,
    may.has('see tasks') ? tasksAbout(tx, person, { done: 0 }) : [],
    may.has('see orders') ? openPermits(tx, [person]) : [],
    may.has('see orders') ? openChances(tx, [person]) : [],
    storyOf(tx, person, wanted),
    earlierSupervisions(tx, person),
    circumstancesOf(tx, person),
    may.has('see notes') ? contradictionsOf(tx, person) : [],
    stripFor(tx, person),
    alsoFor(tx, person),
    may.has('see notes') && may.has('see orders') ? inductionsAbout(tx, person) : undefined,
  ])
  if (!head) return undefined
  const orders = current?.get(person) ?? []
  return {
    head,
    asked,
    moment: primaryAt(tx.now, coming, past, head.supervision !== undefined),
    next,
    orders,
    inducted: inductions ? inductedAmong(orders, inductions, tx.actor.zone) : new Map(),
    orderTimes: orders.map((order) => timeOnOrder(order, tx.today)),
    story,
    earlier,
    pictures,
    lists: listsIn(tx),
    tasks: tasks.filter(({ done }) => !done),
    permits,
    chances: chances.filter(({ state }) => state === 'waits' || state === 'forward'),
    contradicted,
    dialled: dialled(tx, head),
    strips,
    also,
  }
}

async function plansFor(tx: Tx, person: string) {
  const { coming, past } = await appointmentsOf(tx, person, { limit: 10 })
  const [next] = await shownAppointments(tx, coming.slice(0, 1))
  return { coming, past, next }
}

/** Only what is a whole number in the agency's country becomes a link. */
function dialled(tx: Tx, { phones }: PersonHead): Map<string, string> {
  const { phoneCountry } = jurisdictionOf(tx.actor.jurisdiction)
  return new Map(
    phones.flatMap(({ id, number }) => {
      const key = phoneKey(number, phoneCountry)
      return key ? [[id, `tel:${key}`] as const] : []
    }),
  )
}
