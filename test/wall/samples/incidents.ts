import { type Body, type Ground, marks } from '../ground.ts'
import type { Samples } from './sample.ts'

/** An incident about the person, begun by the owner. */
export const incidentOf = (on: Ground) => on.make('/incidents', { incidentPerson: on.person })

const told = { what: `${marks.given} shouted at the counter`, agitation: 'agitated' }

const ofIncident = (body: Body) => async (on: Ground) => ({ params: { incident: await incidentOf(on) }, body })

const ofSent =
  (body: Body, staff = false) =>
  async (on: Ground) => {
    const incident = await incidentOf(on)
    await on.make(`/incidents/${incident}/sending`, { ...told, present: [on.deputy.id] })
    return { params: { incident, ...(staff ? { staff: on.deputy.id } : {}) }, body }
  }

export const incidentSamples: Samples = {
  'POST /incidents': (on) => ({ params: {}, body: { incidentPerson: on.person }, names: [on.person] }),
  'PUT /incidents/:incident/parts/:part': async (on) => ({
    params: { incident: await incidentOf(on), part: 'what' },
    body: { text: 'He shouted', base: 0 },
  }),
  'POST /incidents/:incident/parts': ofIncident(told),
  'POST /incidents/:incident/sending': ofIncident({
    ...told,
    noteText: `${marks.given} was calm after a while`,
    addressWhere: '4 Elsewhere Street',
    housing: true,
  }),
  'POST /incidents/:incident/additions': ofSent({ addition: 'The camera was on' }),
  'POST /incidents/:incident/review': ofSent({ lessons: 'Two at the desk on Fridays', _version: 2 }),
  'POST /incidents/:incident/support/:staff/offer': ofSent({}, true),
  'POST /incidents/:incident/support/answer': ofSent({ answer: 'wanted' }),
  'POST /incidents/:incident/support/:staff/given': ofSent({ supportNote: 'Talked on Tuesday' }, true),
}
