import type { Ground } from '../ground.ts'
import { appointmentOf } from './contacts.ts'
import type { Samples } from './sample.ts'

const expected = async (on: Ground) => {
  const appointment = await appointmentOf(on)
  return { params: {}, body: { press: 'here', appointments: [appointment] }, names: [appointment] }
}

/** Whoever is at the desk leaves it, since nobody comes in twice. */
async function goes({ owner }: Ground): Promise<void> {
  const { visitors } = (await owner.browser.json('GET', '/api/v1/desk')).json()
  const arrivals = visitors.flatMap(({ arrival, state }: { arrival: string; state: string }) =>
    state === 'here' ? [arrival] : [],
  )
  if (arrivals.length > 0) await owner.browser.json('POST', '/api/v1/desk/marks', { press: 'gone', arrivals })
}

/** What is done from the desk, or from any page: whom it is about stands in the body. */
export const deskSamples: Samples = {
  'POST /desk/marks': expected,
  'POST /desk/walk-ins': async (on) => {
    await goes(on)
    return {
      params: {},
      body: { person: on.person, why: 'Lost a phone', staff: on.owner.id },
      names: [on.person],
    }
  },
  'POST /desk/strangers': (on) => ({ params: {}, body: { name: 'Somebody', strangerStaff: on.owner.id } }),
  'POST /quick-note': (on) => ({
    params: {},
    body: { who: on.person, what: 'we-rang', noteText: 'Rang about the program', from: '/today' },
    names: [on.person],
  }),
}
