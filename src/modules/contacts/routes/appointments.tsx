import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { check, decodeForm } from '../../../platform/forms/decode.ts'
import { command, file, type Notice, page } from '../../../platform/http/routes.ts'
import { currentSupervision, headOf } from '../../people/index.ts'
import { bookAppointment, warningsBefore } from '../commands/book.ts'
import { callOffAll } from '../commands/change.ts'
import { bookingFrom, bookShape, detailShape, nextBooking, nextShape, nextValues } from '../forms/shapes.ts'
import { BookPage } from '../pages/forms.tsx'
import { AppointmentsPage } from '../pages/list.tsx'
import { whenText } from '../pages/look.ts'
import { Warnings } from '../pages/next-fields.tsx'
import { appointmentsOf } from '../queries/appointments.ts'
import { needsOf, withNeeds } from '../queries/needs.ts'
import { nextFrom } from '../queries/next.ts'
import { shownAppointments, whenOptions } from '../queries/options.ts'
import type { Booked } from '../rules.ts'
import { bookRefusals, callOffRefusals, changeRefusals, said, warningText } from '../words.ts'
import { appointmentAnswer, appointmentOf, bookedAnswer, bookedOf } from './answers.ts'

const pastShown = 100

const list = page({
  at: '/people/:person/appointments',
  access: { may: 'see people', on: 'person' },
  async read(tx, { params: { person = '' } }) {
    const [head, { coming, past }] = await Promise.all([
      headOf(tx, person),
      appointmentsOf(tx, person, { limit: pastShown }),
    ])
    if (!head) return undefined
    const [toCome, gone] = await Promise.all([shownAppointments(tx, coming), shownAppointments(tx, past)])
    const may = { mayBook: tx.actor.may.has('book appointments'), mayRecord: tx.actor.may.has('record contacts') }
    return { head, coming: toCome, past: gone, ...may }
  },
  show: (data, ctx, form) => <AppointmentsPage ctx={ctx} data={data} form={form} />,
  api: {
    says: 'A person’s appointments: those to come, and the last hundred that were',
    answer: z.object({ coming: z.array(appointmentAnswer), past: z.array(appointmentAnswer) }),
    of: ({ coming, past }) => ({ coming: coming.map(appointmentOf), past: past.map(appointmentOf) }),
  },
})

const create = page({
  at: '/people/:person/appointments/new',
  access: { may: 'book appointments', on: 'person' },
  async read(tx, { params: { person = '' } }) {
    const head = await headOf(tx, person)
    if (!head) return undefined
    const next = await nextFrom(tx, person)
    const known = next ? { ...nextValues(next), nextStaff: next.staff } : { nextStaff: tx.actor.staff }
    const [warnings, options, needs] = await Promise.all([
      next ? warningsBefore(tx, { ...next, person }) : [],
      whenOptions(tx, next?.office ?? tx.actor.office),
      needsOf(tx, head),
    ])
    return { head, known: withNeeds(known, needs), why: next?.why ?? [], warnings, options }
  },
  show: (data, ctx, form) => <BookPage ctx={ctx} form={form} data={data} />,
})

const book = command({
  at: '/people/:person/appointments',
  access: { may: 'book appointments', on: 'person' },
  body: z.object(bookShape),
  do: (tx, { params: { person = '' }, body }) => bookAppointment(tx, { ...bookingFrom(body), person }),
  words: bookRefusals,
  then: (booked, { params }, { zone }) => ({
    to: `/people/${params.person}/appointments`,
    said: noticeOf(said.booked, booked, zone),
  }),
  again: create,
  api: { says: 'Book an appointment', answer: bookedAnswer, of: bookedOf },
})

const callOff = command({
  at: '/people/:person/appointments/call-off',
  access: { may: 'book appointments', on: 'person' },
  body: z.object({}),
  do: (tx, { params: { person = '' } }) => callOffAll(tx, person),
  words: { ...changeRefusals, ...callOffRefusals },
  then: ({ person, count }) => ({ to: `/people/${person}/appointments`, said: said.calledOff(count) }),
  again: list,
  api: {
    says: 'Call off all that is booked with somebody whose whereabouts stop their contacts',
    answer: z.object({ person: z.uuid(), count: z.int() }),
    of: (value) => value,
  },
})

/** What was booked and all that somebody should know of it, with the way to change it. */
export function noticeOf(says: (when: string) => string, booked: Booked, zone: string): Notice {
  const text = [says(whenText({ ...booked, zone })), ...booked.warnings.map(warningText)].join(' ')
  return booked.warnings.length > 0
    ? { text, links: [{ text: said.change, href: `/appointments/${booked.id}/move` }] }
    : { text }
}

const liveShape = z.object({ ...nextShape, ...detailShape })

/** The warnings for what a form holds so far; none while its day or time is still being typed. */
export async function liveWarnings(tx: Tx, person: string, query: Record<string, unknown>, insteadOf: string | null) {
  const body = check(liveShape, decodeForm(liveShape, query))
  const booking = body.ok ? nextBooking(body.value) : undefined
  return booking?.ok && booking.value ? warningsBefore(tx, { ...booking.value, person }, insteadOf) : []
}

const live = file({
  at: '/people/:person/appointments/warnings',
  access: { may: 'book appointments', on: 'person' },
  query: z.record(z.string(), z.unknown()),
  async read(tx, { params: { person = '' }, query }) {
    const warnings = await liveWarnings(tx, person, query, null)
    return { part: () => <Warnings warnings={warnings} /> }
  },
})

/** The office whose rooms a person's appointments are in. */
export const officeFor = async (tx: Tx, person: string) =>
  (await currentSupervision(tx, person))?.officeId ?? tx.actor.office

export const appointmentRoutes = [list, create, book, callOff, live]
