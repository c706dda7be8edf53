import { type Ground, marks } from '../ground.ts'
import { appointmentOf } from './contacts.ts'
import type { Samples } from './sample.ts'

let asked = 0

/** A day in the next year that no other sample has, so that nothing is booked twice. */
const anotherDay = () => Temporal.PlainDate.from('2027-02-01').add({ days: 3 * asked++ })

/** Somebody booked on a day of their own, and what moves that by a day. */
async function moveOf(on: Ground) {
  const day = `${anotherDay()}`
  await appointmentOf(on, 'office', day)
  return { moveFirst: day, moveLast: day, moveDays: 1, moveAskedBy: 'service', moveNote: marks.word }
}

const faith = {
  unsuitedKind: 'faith',
  unsuitedDays: ['friday'],
  unsuitedFrom: '12:00',
  unsuitedUntil: '13:00',
  unsuitedWeeks: 'any',
  unsuitedAbout: `With ${marks.given}`,
  unsuitedFirst: '2027-03-01',
}

export const scheduleSamples: Samples = {
  'POST /people/:person/schedule': (on) => ({
    params: { person: on.person },
    body: {
      slots: [{ take: true, day: `${anotherDay()}`, time: '10:00', kind: 'office', minutes: 30, place: marks.street }],
    },
  }),
  'POST /people/:person/schedule/move': async (on) => ({ params: { person: on.person }, body: await moveOf(on) }),
  'POST /people/:person/schedule/move/undone': async (on) => {
    const move = await on.make(`/people/${on.person}/schedule/move`, await moveOf(on))
    return { params: { person: on.person }, body: { move }, names: [move] }
  },
  'POST /people/:person/unsuited': (on) => ({ params: { person: on.person }, body: faith }),
  'POST /people/:person/unsuited/end': async (on) => {
    const hours = await on.make(`/people/${on.person}/unsuited`, faith)
    return { params: { person: on.person }, body: { hours }, names: [hours] }
  },
}
