import { codedIn, versionInForce } from '../../jurisdictions/index.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { adviceBefore } from '../advice/index.ts'
import { checkFormFor, checksOf, contradictionsOf } from '../checks/index.ts'
import {
  type Appointment,
  appointment,
  appointmentsOf,
  contactsOf,
  needsOf,
  nextFrom,
  nextValues,
  outcomeOptions,
  seersOf,
  shownAppointments,
  shownContacts,
  warningsBefore,
  whenOptions,
  whereValues,
  withNeeds,
} from '../contacts/index.ts'
import { type Inducted, inductedFor } from '../inductions/index.ts'
import { lastIntake } from '../intake/index.ts'
import { interviewSlot, type NoteView, noteFormFor } from '../notes/index.ts'
import { currentOrders } from '../orders/index.ts'
import { headOf, type PersonHead } from '../people/index.ts'
import { planOf } from '../plans/index.ts'
import { openPromises } from '../promises/index.ts'
import { tasksAbout, tasksFrom } from '../tasks/index.ts'
import { agreedLast, followUpDue, meetingNote } from './rules.ts'

/** All that the page of an interview shows: who, what to know before, and what its form opens with. */
export async function interviewOf(tx: Tx, id: string) {
  const found = await appointment(tx, id)
  if (!found) return undefined
  const [head, [one], { coming }, when] = await Promise.all([
    headOf(tx, found.person),
    shownAppointments(tx, [found]),
    appointmentsOf(tx, found.person, { limit: 0 }),
    whenOptions(tx, found.office),
  ])
  if (!head) return undefined
  const kind = meetingNote(found.kind, head.supervision?.kind === 'report-only')
  const booked = coming.filter((other) => other.id !== id)
  const [about, shown, known, proposal, needs, seers, added, checking, checks, intake, wants, explain] =
    await Promise.all([
      noteFormFor(tx, found.person, kind, interviewSlot(id)),
      shownAppointments(tx, booked.slice(0, 1)),
      knownBefore(tx, found),
      proposalFor(tx, found, booked[0]?.day),
      needsOf(tx, head),
      seersOf(tx, found),
      found.contact && tx.actor.may.has('see tasks') ? tasksFrom(tx, id) : [],
      checkFormFor(tx, found.person),
      tx.actor.may.has('see notes') ? checksOf(tx, found.person) : [],
      lastIntake(tx, found.person),
      wantsOf(tx, head),
      toExplainTo(tx, found.person),
    ])
  if (!one || !about) return undefined
  return {
    head,
    one,
    about,
    options: outcomeOptions(tx, found.kind),
    when,
    booked: shown,
    before: beforeIt(tx, found, known, about.recent),
    ...proposal,
    known: { ...withNeeds(proposal.known, needs), seenBy: seers[0]?.value, checkDue: `${tx.today}` },
    checking,
    explain,
    made: { intake, may: tx.actor.may.has('change people') && tx.actor.may.has('write notes') },
    checks: checks.filter(({ appointment: of }) => of === id),
    seers,
    added,
    may: { notes: tx.actor.may.has('see notes'), refer: tx.actor.may.has('make referrals') },
    wants,
  }
}

/** The person’s orders that are still to be explained, or explained anew; none for those who may not do it. */
async function toExplainTo(tx: Tx, person: string): Promise<{ order: string; typeName: string; now: Inducted }[]> {
  const { may } = tx.actor
  if (!may.has('see orders') || !may.has('see notes') || !may.has('write notes')) return []
  const orders = (await currentOrders(tx, [person])).get(person) ?? []
  const stands = await inductedFor(tx, orders)
  return orders.flatMap(({ id: order, typeName }) => {
    const now = stands.get(order)
    return now && now.standing !== 'done' ? [{ order, typeName, now }] : []
  })
}

/** What the person wants, as the plan has it, and whether the asker may put more there. */
async function wantsOf(tx: Tx, { id, supervision }: PersonHead) {
  const plan = await planOf(tx, id)
  const mayAdd = tx.actor.may.has('change people') && supervision?.kind === 'supervision'
  return { goals: plan?.content.goals ?? [], mayAdd }
}

/** The next appointment as the pattern has it, where none is booked; and the day by which a follow-up is due. */
async function proposalFor(
  tx: Tx,
  { person, contact, day, startsAt, kind }: Appointment,
  booked: Temporal.PlainDate | undefined,
) {
  const next = booked || contact ? undefined : await nextFrom(tx, person, { startsAt, contact, kind })
  const due = { taskDue: `${followUpDue(next?.day ?? booked, tx.today)}`, ...whereValues(day, tx.today) }
  if (!next) return { known: due, why: [], warnings: [] }
  return {
    known: { ...nextValues(next), ...due },
    why: next.why,
    warnings: await warningsBefore(tx, { ...next, person }),
  }
}

const mostNotes = 3
const mostTasks = 6

type KnownBefore = Awaited<ReturnType<typeof knownBefore>>

async function knownBefore(tx: Tx, { id, person }: Appointment) {
  const { may } = tx.actor
  const [orders, tasks, contacts, contradicted, advised, promised] = await Promise.all([
    may.has('see orders') ? currentOrders(tx, [person]) : undefined,
    may.has('see tasks') ? tasksAbout(tx, person, { done: 0 }) : [],
    contactsOf(tx, person, { limit: 2 }),
    may.has('see notes') ? contradictionsOf(tx, person) : [],
    may.has('see notes') ? adviceBefore(tx, person) : undefined,
    may.has('see notes') ? openPromises(tx, person) : [],
  ])
  const [last] = await shownContacts(tx, contacts.filter((one) => one.appointment !== id).slice(0, 1))
  return { orders: orders?.get(person) ?? [], tasks, last, contradicted, advised, promised }
}

/** What to know before: the orders, what was agreed, how it went last time, what is to be done, the last notes. */
function beforeIt(
  tx: Tx,
  { id }: Appointment,
  { orders, tasks, last, contradicted, advised, promised }: KnownBefore,
  recent: readonly NoteView[],
) {
  const { may } = tx.actor
  const earlier = recent.filter((note) => note.appointment !== id)
  const agreed = may.has('see notes') ? agreedIn(tx, earlier) : undefined
  const others = recent.filter(
    ({ id: note }) => note !== agreed?.note.id && !advised?.notes.some((one) => one.id === note),
  )
  return {
    orders,
    contradicted,
    advised,
    promised,
    agreed,
    last,
    tasks: tasks.filter(({ done, from }) => !done && from?.[0] !== 'promise').slice(0, mostTasks),
    notes: may.has('see notes') ? others.slice(0, mostNotes) : [],
  }
}

/** What was agreed last, of notes of which the newest comes first: the homework, else what the last interview's note says. */
export function agreedIn(tx: Tx, notes: readonly NoteView[]) {
  const { noteKinds } = versionInForce(tx.actor.jurisdiction, tx.today)
  const fields = codedIn(noteKinds, 'supervision-interview')?.fields ?? []
  return agreedLast(notes, fields.find(({ code }) => code === 'homework')?.label)
}

export type InterviewPageData = NonNullable<Awaited<ReturnType<typeof interviewOf>>>
