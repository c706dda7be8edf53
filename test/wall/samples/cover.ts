import type { Ground } from '../ground.ts'
import type { Samples } from './sample.ts'

/** Somebody else’s case: one's own is not covered. */
async function theirs(on: Ground): Promise<string> {
  const { person, supervision } = await on.another('Wilhelmina Theirs')
  const to = { officer: on.deputy.id, from: '2026-11-23', why: 'Moved to their area' }
  await on.make(`/people/${person}/supervision/${supervision}/officer`, to)
  return person
}

/** A Sunday of the owner's, on which nothing else is booked, as they are on leave from the first time on. */
const day = '2026-11-29'

/** The owner's day, on which one appointment is called off. */
const dayOf = async (on: Ground) => {
  const id = await on.make(`/people/${on.person}/appointments`, {
    nextDate: day,
    nextTime: '09:00',
    nextKind: 'office',
    nextMinutes: 30,
    nextStaff: on.owner.id,
    nextTwice: true,
    nextKept: `${day}T09:00 ${on.owner.id}`,
  })
  return { day, appointments: [{ id, version: 1, deal: 'cancelled' }] }
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
