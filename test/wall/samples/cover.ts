import type { Ground } from '../ground.ts'
import { appointmentOf } from './contacts.ts'
import type { Samples } from './sample.ts'

/** Somebody else’s case: one's own is not covered. */
async function theirs(on: Ground): Promise<string> {
  const { person, supervision } = await on.another('Wilhelmina Theirs')
  const to = { officer: on.deputy.id, from: '2026-11-23', why: 'Moved to their area' }
  await on.make(`/people/${person}/supervision/${supervision}/officer`, to)
  return person
}

/** The owner's Monday, on which one appointment is called off. */
const dayOf = async (on: Ground) => {
  const appointment = await appointmentOf(on)
  return { day: '2026-11-23', appointments: [{ id: appointment, version: 1, deal: 'cancelled' }] }
}

/** The same, dealt out: whoever it concerns is to be told. */
export const awayOf = async (on: Ground) => on.make(`/staff/${on.owner.id}/away`, await dayOf(on), 'away')

export const coverSamples: Samples = {
  'POST /staff/:staff/away': async (on) => {
    const body = await dayOf(on)
    return { params: { staff: on.owner.id }, body, names: body.appointments.map(({ id }) => id) }
  },
  'POST /days-away/:away/told': async (on) => ({
    params: { away: await awayOf(on) },
    body: { person: on.person, how: 'told' },
    names: [on.person],
  }),
  'POST /cover': async (on) => {
    const coverPerson = await theirs(on)
    return { params: {}, body: { coverPerson }, names: [coverPerson] }
  },
}
