import type { Ground } from '../ground.ts'
import { appointmentOf } from './contacts.ts'
import type { Samples } from './sample.ts'

/** All that one interview saves at once. */
export const interviewBody = (on: Ground) => ({
  outcome: 'attended',
  noteText: 'We talked about work',
  nextTwice: true,
  nextDate: '2026-12-03',
  nextTime: '11:00',
  nextKind: 'office',
  taskWhat: 'Ring the program',
  taskDue: '2026-11-26',
  taskOwner: on.owner.id,
})

export const interviewSamples: Samples = {
  'POST /day/close': () => ({ params: {}, body: {} }),
  'POST /appointments/:appointment/interview': async (on) => ({
    params: { appointment: await appointmentOf(on) },
    body: { ...interviewBody(on), _version: 1 },
  }),
}
