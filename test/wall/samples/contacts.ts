import type { Body, Ground } from '../ground.ts'
import { factOf } from './people.ts'
import type { Samples } from './sample.ts'

const next = (hour: number) => ({
  nextDate: '2026-11-27',
  nextTime: `${hour}:15`,
  nextKind: 'office',
  nextMinutes: 30,
  nextTwice: true,
})

/** A new appointment, for which somebody has come from the desk's side already when it is over. */
export const appointmentOf = (on: Ground, kind = 'office', date = '2026-11-23') =>
  on.make(`/people/${on.person}/appointments`, {
    nextDate: date,
    nextTime: '09:00',
    nextKind: kind,
    nextMinutes: 30,
    nextStaff: on.owner.id,
    nextPurpose: 'Talk about the program',
    nextTwice: true,
  })

/** Appointments that come again. */
export const seriesOf = async (on: Ground) => {
  const repeats = { nextEvery: 'four-weeks', nextTimes: 2 }
  const first = await on.make(`/people/${on.person}/appointments`, { ...next(16), ...repeats })
  return on.read(`/appointments/${first}`, 'series')
}

/** A call that nobody had booked. */
export const contactOf = (on: Ground) => on.make(`/people/${on.person}/contacts`, call)

const call = {
  contactDay: '2026-11-20',
  contactTime: '11:00',
  contactKind: 'phone',
  direction: 'out',
  withWhom: 'person',
  outcome: 'attended',
}

const kept =
  (body: Body, kind = 'office', date = '2026-11-23') =>
  async (on: Ground) => ({
    params: { appointment: await appointmentOf(on, kind, date) },
    body: { ...body, _version: 1 },
  })

export const contactSamples: Samples = {
  'POST /people/:person/appointments': (on) => ({
    params: { person: on.person },
    body: { ...next(14), nextStaff: on.owner.id },
  }),
  'POST /people/:person/appointments/call-off': async (on) => {
    await appointmentOf(on, 'office', '2026-12-14')
    await factOf(on, 'whereabouts')
    return { params: { person: on.person }, body: {} }
  },
  'POST /appointments/:appointment/move': kept({ ...next(15), askedBy: 'service' }, 'office', '2026-11-26'),
  'POST /appointments/:appointment/cancel': kept(
    { askedBy: 'service', cancelReason: 'officer-away' },
    'office',
    '2026-11-26',
  ),
  'POST /appointments/:appointment/attendees': kept({ nextOther: 'Ana Silva', nextOtherAs: 'interpreter' }),
  'POST /appointments/:appointment/attendees/drop': async (on) => {
    const appointment = await appointmentOf(on)
    await on.make(`/appointments/${appointment}/attendees`, { nextOther: 'Ana Silva', nextOtherAs: 'interpreter' })
    return {
      params: { appointment },
      body: { attendee: await on.read(`/appointments/${appointment}`, 'beside', 0, 'id') },
    }
  },
  'POST /appointments/:appointment/keep': kept({}, 'office', '2026-11-26'),
  'POST /appointments/:appointment/hand-over': async (on) => ({
    params: { appointment: await appointmentOf(on, 'office', '2026-11-26') },
    body: { handTo: on.colleague.id, _version: 1 },
  }),
  'POST /series/:series/end': async (on) => ({
    params: { series: await seriesOf(on) },
    body: { from: '2026-12-01', askedBy: 'service', _version: 1 },
  }),
  'POST /appointments/:appointment/marks': kept({ mark: 'set-out' }, 'home'),
  'POST /appointments/:appointment/outcome': kept({ outcome: 'attended', ...next(10) }),
  'POST /people/:person/contacts': (on) => ({
    params: { person: on.person },
    body: call,
  }),
  'POST /contacts/:contact/withdrawal': async (on) => {
    const right = (await on.another('Wilhelmina Right')).person
    return {
      params: { contact: await contactOf(on) },
      body: { reason: 'wrong-person', rightPerson: right },
      names: [right],
    }
  },
}
