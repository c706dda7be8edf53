import * as z from 'zod'
import type { Tx } from '../../../platform/database/tx.ts'
import { check, decodeForm } from '../../../platform/forms/decode.ts'
import { maybeText } from '../../../platform/forms/fields.ts'
import { command, file, type Notice, page } from '../../../platform/http/routes.ts'
import { done, type Result } from '../../../platform/result.ts'
import { currentSupervision, headOf } from '../../people/index.ts'
import { bookAppointment, warningsBefore } from '../commands/book.ts'
import { callOffAll } from '../commands/change.ts'
import { type Begun, beginSeries, daysBefore, type SeriesRefusal } from '../commands/series.ts'
import { withDetails } from '../forms/companions.ts'
import { repeatShape, repeatsFrom, whichShape } from '../forms/repeats.ts'
import { bookingFrom, bookShape, detailShape, nextBooking, nextShape, nextValues } from '../forms/shapes.ts'
import { BookPage } from '../pages/forms.tsx'
import { AppointmentsPage } from '../pages/list.tsx'
import { whenText } from '../pages/look.ts'
import { Warnings } from '../pages/next-fields.tsx'
import { Preview } from '../pages/repeat-fields.tsx'
import { appointmentsOf } from '../queries/appointments.ts'
import { needsOf } from '../queries/needs.ts'
import { nextFrom } from '../queries/next.ts'
import { shownAppointments, whenOptions } from '../queries/options.ts'
import { seriesOf } from '../queries/series.ts'
import type { Booked, BookedAgain } from '../rules.ts'
import {
  bookRefusals,
  callOffRefusals,
  changeRefusals,
  daysText,
  named,
  said,
  seriesRefusals,
  seriesWords,
  warningText,
} from '../words.ts'
import { appointmentAnswer, appointmentOf, bookedAgainAnswer, bookedAgainOf } from './answers.ts'

const pastShown = 100

const list = page({
  at: '/people/:person/appointments',
  access: { may: 'see people', on: 'person' },
  async read(tx, { params: { person = '' } }) {
    const [head, { coming, past }, series] = await Promise.all([
      headOf(tx, person),
      appointmentsOf(tx, person, { limit: pastShown }),
      seriesOf(tx, person),
    ])
    if (!head) return undefined
    const [toCome, gone] = await Promise.all([shownAppointments(tx, coming), shownAppointments(tx, past)])
    const may = { mayBook: tx.actor.may.has('book appointments'), mayRecord: tx.actor.may.has('record contacts') }
    return { head, coming: toCome, past: gone, series, ...may }
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
  /** What it is for, where the page that led here knows. */
  query: z.object({ purpose: maybeText(named.nextPurpose, 200).catch('') }),
  async read(tx, { params: { person = '' }, query: { purpose } }) {
    const head = await headOf(tx, person)
    if (!head) return undefined
    const next = await nextFrom(tx, person)
    const first = next ? { ...nextValues(next), nextStaff: next.staff } : { nextStaff: tx.actor.staff }
    const known = purpose === '' ? first : { ...first, nextPurpose: purpose }
    const [warnings, options, needs] = await Promise.all([
      next ? warningsBefore(tx, { ...next, person }) : [],
      whenOptions(tx, next?.office ?? tx.actor.office, person),
      needsOf(tx, head),
    ])
    return { head, known: withDetails(known, needs), why: next?.why ?? [], warnings, options }
  },
  show: (data, ctx, form) => <BookPage ctx={ctx} form={form} data={data} />,
})

const book = command({
  at: '/people/:person/appointments',
  access: { may: 'book appointments', on: 'person' },
  body: z.object({ ...bookShape, ...repeatShape }),
  async do(tx, { params: { person = '' }, body }): Promise<Result<BookedAgain, SeriesRefusal>> {
    const booking = { ...bookingFrom(body), person }
    const repeats = repeatsFrom(body)
    if (!repeats) return bookAppointment(tx, booking)
    const begun = await beginSeries(tx, booking, repeats)
    return begun.ok ? done(againOf(begun.value)) : begun
  },
  words: { ...bookRefusals, ...seriesRefusals },
  then: (booked, { params }, { zone }) => ({
    to: `/people/${params.person}/appointments`,
    said: againNotice(said.booked, booked, zone),
  }),
  again: create,
  api: { says: 'Book an appointment, or several that come again', answer: bookedAgainAnswer, of: bookedAgainOf },
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

/** The first of those that were laid, which the notice names. */
export function againOf({ id, booked, taken }: Begun): BookedAgain {
  const first = booked.toSorted((one, other) => Temporal.PlainDate.compare(one.day, other.day))[0]
  if (!first) throw new Error('a series was begun with nothing laid')
  const looks = booked.filter(({ warnings }) => warnings.length > 0).length
  return { ...first, series: { id, booked: booked.length, taken, looks } }
}

/** The same notice for appointments that come again: how many are booked, which were left out, and where to look at them. */
export function againNotice(says: (when: string) => string, value: BookedAgain, zone: string): Notice {
  const { series } = value
  if (!series) return noticeOf(says, value, zone)
  const parts = [says(whenText({ ...value, zone })), seriesWords.said(series.booked)]
  const left = series.taken.length > 0 ? [seriesWords.taken(daysText(series.taken))] : []
  const looks = series.looks > 0 ? [seriesWords.looks(series.looks)] : []
  return {
    text: [...parts, ...left, ...looks].join(' '),
    links: [{ text: seriesWords.open, href: `/series/${series.id}` }],
  }
}

const liveShape = z.object({ ...nextShape, ...detailShape, ...repeatShape, ...whichShape })

const mostPreviewed = 9

/**
 * The warnings for what a form holds so far, none while its day or time is still being typed; where it comes again, the days that would be
 * booked now with the warnings of each. `insteadOf` is the appointment that is being changed.
 */
export async function livePart(tx: Tx, person: string, query: Record<string, unknown>, insteadOf: string | null) {
  const body = check(liveShape, decodeForm(liveShape, query))
  const booking = body.ok ? nextBooking(body.value) : undefined
  if (!body.ok || !booking?.ok || !booking.value) return { part: () => <Warnings warnings={[]} /> }
  const repeats = insteadOf === null || body.value.which === 'following' ? repeatsFrom(body.value) : undefined
  const plan = { ...booking.value, person }
  const days = repeats && (await daysBefore(tx, plan, repeats))
  if (!days) {
    const warnings = await warningsBefore(tx, plan, insteadOf)
    return { part: () => <Warnings warnings={warnings} /> }
  }
  const previewed = await Promise.all(
    days
      .slice(0, mostPreviewed)
      .map(async (on) => ({ on, warnings: await warningsBefore(tx, { ...plan, day: on }, insteadOf) })),
  )
  return { part: () => <Preview days={previewed} more={days.length - previewed.length} /> }
}

const live = file({
  at: '/people/:person/appointments/warnings',
  access: { may: 'book appointments', on: 'person' },
  query: z.record(z.string(), z.unknown()),
  read: (tx, { params: { person = '' }, query }) => livePart(tx, person, query, null),
})

/** The office whose rooms a person's appointments are in. */
export const officeFor = async (tx: Tx, person: string) =>
  (await currentSupervision(tx, person))?.officeId ?? tx.actor.office

export const appointmentRoutes = [list, create, book, callOff, live]
