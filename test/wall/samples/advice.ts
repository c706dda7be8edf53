import { by, type Ground, marks } from '../ground.ts'
import { appointmentOf } from './contacts.ts'
import { resourceOf } from './places.ts'
import type { Samples } from './sample.ts'

const jot = { jotName: `Aunty June ${marks.family}`, jotted: `${marks.given} would rather yarn outside` }
const question = (adviser: string) => ({
  askAdviser: adviser,
  question: `How to meet ${marks.given}?`,
  askDue: '2026-11-24',
})

/** What was talked over about the person. */
export const adviceOf = (on: Ground) => on.make(`/people/${on.person}/advice/jot`, jot)

/** What the deputy asked the owner about the person. */
const askedOf = (on: Ground) => by(on, on.deputy).make(`/people/${on.person}/advice/question`, question(on.owner.id))

/** Advice that suggests a room. */
async function roomed(on: Ground): Promise<string> {
  const asked = await askedOf(on)
  const room = await resourceOf(on)
  await on.make(`/advice/${asked}/answer`, { answer: 'The small room', adviceRoom: room, _version: 1 })
  return asked
}

export const adviceSamples: Samples = {
  'POST /people/:person/advice/jot': (on) => ({ params: { person: on.person }, body: jot }),
  'POST /people/:person/advice/question': (on) => ({ params: { person: on.person }, body: question(on.deputy.id) }),
  'POST /advice/:advice/answer': async (on) => ({
    params: { advice: await askedOf(on) },
    body: { answer: `Ask ${marks.given} about country`, adviceKept: true, _version: 1 },
  }),
  'POST /advice/:advice/note': async (on) => ({
    params: { advice: await adviceOf(on) },
    body: {
      noteText: '',
      noteAnswers: [
        { code: 'advised-by', answer: jot.jotName },
        { code: 'advice', answer: jot.jotted },
      ],
      noteDate: '2026-11-23',
      noteTime: '09:10',
      _version: 1,
    },
  }),
  'POST /advice/:advice/leave': async (on) => ({ params: { advice: await adviceOf(on) }, body: { _version: 1 } }),
  'POST /advice/:advice/room': async (on) => {
    await appointmentOf(on)
    return { params: { advice: await roomed(on) }, body: {} }
  },
}
