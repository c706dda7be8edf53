import { codedIn, versionInForce } from '../../jurisdictions/index.ts'
import type { Tx } from '../../platform/database/tx.ts'
import {
  type Appointment,
  appointment,
  appointmentsOf,
  contactsOf,
  nextFrom,
  nextValues,
  outcomeOptions,
  shownAppointments,
  shownContacts,
  warningsBefore,
  whenOptions,
} from '../contacts/index.ts'
import { type NoteView, noteFormFor } from '../notes/index.ts'
import { currentOrders } from '../orders/index.ts'
import { headOf } from '../people/index.ts'
import { tasksAbout } from '../tasks/index.ts'
import { interviewSlot } from './commands.ts'
import { agreedLast, followUpDue, meetingNote } from './rules.ts'

/** All that the page of an interview shows: who, what to know before, and what its form opens with. */
export async function interviewOf(tx: Tx, id: string) {
  const found = await appointment(tx, id)
  const head = found && (await headOf(tx, found.person))
  if (!found || !head) return undefined
  const [one] = await shownAppointments(tx, [found])
  const kind = meetingNote(found.kind, head.supervision?.kind === 'report-only')
  const about = await noteFormFor(tx, found.person, kind, interviewSlot(id))
  if (!one || !about) return undefined
  const booked = (await appointmentsOf(tx, found.person, { limit: 0 })).coming.filter((other) => other.id !== id)
  return {
    head,
    one,
    about,
    options: outcomeOptions(tx, found.kind),
    when: await whenOptions(tx, found.office),
    booked: await shownAppointments(tx, booked.slice(0, 1)),
    before: await beforeIt(tx, found, about.recent),
    ...(await proposalFor(tx, found, booked[0]?.day)),
  }
}

/** The next appointment as the pattern has it, where none is booked; and the day by which a follow-up is due. */
async function proposalFor(tx: Tx, { person, contact }: Appointment, booked: Temporal.PlainDate | undefined) {
  const next = booked || contact ? undefined : await nextFrom(tx, person)
  const due = { taskDue: `${followUpDue(next?.day ?? booked, tx.today)}` }
  if (!next) return { known: due, why: [], warnings: [] }
  return {
    known: { ...nextValues(next), ...due },
    why: next.why,
    warnings: await warningsBefore(tx, { ...next, person }),
  }
}

const mostNotes = 3
const mostTasks = 6

/** What to know before: the orders, what was agreed, how it went last time, what is to be done, the last notes. */
async function beforeIt(tx: Tx, { id, person }: Appointment, recent: readonly NoteView[]) {
  const { may } = tx.actor
  const { noteKinds } = versionInForce(tx.actor.jurisdiction, tx.today)
  const fields = codedIn(noteKinds, 'supervision-interview')?.fields ?? []
  const homework = fields.find(({ code }) => code === 'homework')?.label
  const [last] = (await contactsOf(tx, person, { limit: 2 })).filter((one) => one.appointment !== id)
  const tasks = may.has('see tasks') ? await tasksAbout(tx, person, { done: 0 }) : []
  const earlier = recent.filter((note) => note.appointment !== id)
  const agreed = may.has('see notes') ? agreedLast(earlier, homework) : undefined
  const others = recent.filter((note) => note.id !== agreed?.note.id)
  return {
    orders: may.has('see orders') ? ((await currentOrders(tx, [person])).get(person) ?? []) : [],
    agreed,
    last: last && (await shownContacts(tx, [last]))[0],
    tasks: tasks.filter(({ done }) => !done).slice(0, mostTasks),
    notes: may.has('see notes') ? others.slice(0, mostNotes) : [],
  }
}

export type InterviewPageData = NonNullable<Awaited<ReturnType<typeof interviewOf>>>
