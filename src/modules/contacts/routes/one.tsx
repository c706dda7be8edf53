import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { choice } from '../../../platform/forms/fields.ts'
import { command, file, page } from '../../../platform/http/routes.ts'
import { newId } from '../../../platform/ids.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { headOf } from '../../people/index.ts'
import { warningsBefore } from '../commands/book.ts'
import { bookingOf, cancelAppointment, rescheduleAppointment } from '../commands/change.ts'
import { callOffFollowing, changeSeries, type SeriesChangeRefusal } from '../commands/series.ts'
import { markVisit } from '../commands/visit.ts'
import { withDetails } from '../forms/companions.ts'
import { repeatShape, repeatsFrom, repeatValues, whichShape } from '../forms/repeats.ts'
import { appointmentValues, bookingFrom, cancelShape, moveShape } from '../forms/shapes.ts'
import { CancelPage, MovePage } from '../pages/forms.tsx'
import { AppointmentPage } from '../pages/one.tsx'
import { appointment, endingsOf, storyOf } from '../queries/appointments.ts'
import { contactsOfAppointment } from '../queries/contacts.ts'
import { needsOf } from '../queries/needs.ts'
import { shownAppointments, shownContacts, whenOptions } from '../queries/options.ts'
import { seriesNamed } from '../queries/series.ts'
import { type Appointment, type BookedAgain, type Shown, visitMarkKinds } from '../rules.ts'
import { bookRefusals, changeRefusals, markWords, named, said, seriesRefusals, visitRefusals } from '../words.ts'
import {
  appointmentAnswer,
  appointmentOf,
  bookedAgainAnswer,
  bookedAgainOf,
  contactAnswer,
  contactOf,
} from './answers.ts'
import { againNotice, againOf, livePart } from './appointments.tsx'

/** An appointment with the head of the person whom it is with. */
export async function headAndOne(tx: Tx, id: string) {
  const found = await appointment(tx, id)
  const head = found && (await headOf(tx, found.person))
  if (!found || !head) return undefined
  const [one] = await shownAppointments(tx, [found])
  return { head, one: one as Shown }
}

/** One appointment. */
export const show = page({
  at: '/appointments/:appointment',
  access: { may: 'see people', on: 'appointment' },
  async read(tx, { params: { appointment: id = '' } }) {
    const found = await headAndOne(tx, id)
    if (!found) return undefined
    const { earlier, later } = await storyOf(tx, found.one)
    const plans = [found.one, ...earlier, ...(later ? [later] : [])]
    const [laterShown] = await shownAppointments(tx, later ? [later] : [])
    return {
      ...found,
      contacts: await shownContacts(tx, await contactsOfAppointment(tx, id)),
      earlier: await shownAppointments(tx, earlier),
      later: laterShown,
      endings: [
        ...(
          await endingsOf(
            tx,
            plans.map((plan) => plan.id),
          )
        ).values(),
      ],
      series: found.one.series === null ? undefined : await seriesNamed(tx, found.one.series),
      mayBook: tx.actor.may.has('book appointments'),
      mayRecord: tx.actor.may.has('record contacts'),
      mayTakeBack: tx.actor.may.has('withdraw notes'),
      options: await whenOptions(tx, found.one.office, found.one.person),
      key: newId(),
    }
  },
  show: (data, ctx, form) => <AppointmentPage ctx={ctx} data={data} form={form} />,
  api: {
    says: 'An appointment, every word on how it went, and the plans that it stands in for',
    answer: appointmentAnswer.extend({ contacts: z.array(contactAnswer), earlier: z.array(appointmentAnswer) }),
    of: ({ one, contacts, earlier }) => ({
      ...appointmentOf(one),
      contacts: contacts.map(contactOf),
      earlier: earlier.map(appointmentOf),
    }),
  },
})

const movePage = page({
  at: '/appointments/:appointment/move',
  access: { may: 'book appointments', on: 'appointment' },
  query: z.object({ which: z.enum(['only', 'following']).optional().catch(undefined) }),
  async read(tx, { params: { appointment: id = '' }, query: { which } }) {
    const found = await headAndOne(tx, id)
    if (!found) return undefined
    const { series, seriesDay } = found.one
    const [options, warnings, needs, of] = await Promise.all([
      whenOptions(tx, found.one.office, found.one.person),
      warningsBefore(tx, bookingOf(found.one), id),
      needsOf(tx, found.head),
      series ? seriesNamed(tx, series) : undefined,
    ])
    const again = of && seriesDay ? { ...repeatValues(of, seriesDay), which } : {}
    const known = { ...withDetails(appointmentValues(found.one), needs), ...again }
    return { ...found, known, why: [], warnings, options }
  },
  show: (data, ctx, form) => <MovePage ctx={ctx} form={form} data={data} />,
})

const move = command({
  at: '/appointments/:appointment/move',
  access: { may: 'book appointments', on: 'appointment' },
  body: z.object({ ...moveShape, ...repeatShape, ...whichShape }),
  async do(tx, { params: { appointment: id = '' }, body, version }): Promise<Result<BookedAgain, SeriesChangeRefusal>> {
    const change = { appointment: id, version, askedBy: body.askedBy, note: body.changeWhy }
    const which = await whichOf(tx, id, body.which)
    if (!which.ok) return which
    if (which.value === 'only') return rescheduleAppointment(tx, { ...change, to: bookingFrom(body) })
    const changed = await changeSeries(tx, { ...change, to: bookingFrom(body), repeats: repeatsFrom(body) })
    return changed.ok ? done(againOf(changed.value)) : changed
  },
  words: { ...bookRefusals, ...changeRefusals, ...seriesRefusals },
  then: (booked, _, { zone }) => ({ to: `/appointments/${booked.id}`, said: againNotice(said.moved, booked, zone) }),
  again: movePage,
  api: {
    says: 'Move an appointment or change something else about it, or it and all of its series that follow: new ones take their place',
    answer: bookedAgainAnswer,
    of: bookedAgainOf,
  },
})

const moveWarnings = file({
  at: '/appointments/:appointment/warnings',
  access: { may: 'book appointments', on: 'appointment' },
  query: z.record(z.string(), z.unknown()),
  async read(tx, { params: { appointment: id = '' }, query }) {
    const found: Appointment | undefined = await appointment(tx, id)
    if (!found) return undefined
    return livePart(tx, found.person, query, id)
  },
})

/** Whether this one is meant or all that follow: asked of one of a series, which has no answer that goes without saying. */
async function whichOf(
  tx: Tx,
  id: string,
  which: 'only' | 'following' | undefined,
): Promise<Result<'only' | 'following', 'which-missing'>> {
  const found = await appointment(tx, id)
  return found?.series && !which ? refuse('which-missing', 'which') : done(found?.series ? (which ?? 'only') : 'only')
}

const cancelPage = page({
  at: '/appointments/:appointment/cancel',
  access: { may: 'book appointments', on: 'appointment' },
  read: (tx, { params: { appointment: id = '' } }) => headAndOne(tx, id),
  show: (data, ctx, form) => <CancelPage ctx={ctx} form={form} data={data} />,
})

const cancel = command({
  at: '/appointments/:appointment/cancel',
  access: { may: 'book appointments', on: 'appointment' },
  body: z.object({ ...cancelShape, ...whichShape }),
  async do(tx, { params: { appointment: id = '' }, body, version }) {
    const why = { appointment: id, version, askedBy: body.askedBy, reason: body.cancelReason, note: body.changeWhy }
    const which = await whichOf(tx, id, body.which)
    if (!which.ok) return which
    return which.value === 'only' ? cancelAppointment(tx, why) : callOffFollowing(tx, why)
  },
  words: { ...changeRefusals, ...seriesRefusals },
  then: ({ person }) => ({ to: `/people/${person}/appointments`, said: said.cancelled }),
  again: cancelPage,
  api: { says: 'Call an appointment off', answer: z.object({ id: z.uuid(), person: z.uuid() }), of: (value) => value },
})

const mark = command({
  at: '/appointments/:appointment/marks',
  access: { may: 'record contacts', on: 'appointment' },
  body: z.object({ mark: choice(named.mark, visitMarkKinds), back: z.literal('/today').optional() }),
  do: (tx, { params: { appointment: id = '' }, body }) => markVisit(tx, { appointment: id, kind: body.mark }),
  words: visitRefusals,
  then: ({ id, kind }, { body: { back } }) => ({
    to: back ?? `/appointments/${id}`,
    said: said.marked(markWords[kind]),
  }),
  again: show,
  api: {
    says: 'Mark that an officer has set out, arrived or is safe',
    answer: z.object({ id: z.uuid(), kind: z.enum(visitMarkKinds), at: z.string() }),
    of: (value) => value,
  },
})

export const oneRoutes = [show, movePage, move, moveWarnings, cancelPage, cancel, mark]
