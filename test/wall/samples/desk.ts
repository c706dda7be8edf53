import type { Ground } from '../ground.ts'
import { appointmentOf } from './contacts.ts'
import type { Samples } from './sample.ts'

const expected = async (on: Ground) => {
  const appointment = await appointmentOf(on)
  return { params: {}, body: { press: 'here', appointments: [appointment] }, names: [appointment] }
}

/** What is done from the desk, or from any page: whom it is about stands in the body. */
export const deskSamples: Samples = {
  'POST /desk/marks': expected,
  'POST /desk/walk-ins': (on) => ({
    params: {},
    body: { person: on.person, why: 'Lost a phone', staff: on.owner.id },
    names: [on.person],
  }),
  'POST /desk/strangers': (on) => ({ params: {}, body: { name: 'Somebody', strangerStaff: on.owner.id } }),
  'POST /quick-note': (on) => ({
    params: {},
    body: { who: on.person, what: 'we-rang', noteText: 'Rang about the program', from: '/today' },
    names: [on.person],
  }),
}
