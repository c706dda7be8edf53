import { newId } from '../../../src/platform/ids.ts'
import { type Ground, marks } from '../ground.ts'
import type { Samples } from './sample.ts'

/** The person's intake, begun when it is first asked for: one is open at a time. */
export const intakeOf = (on: Ground) => on.make(`/people/${on.person}/intakes`, {})

const text = `${marks.given} says: the ${marks.word}`
/** Another one each time, by name: no id of anything is in it. */
const friend = () => ({ name: `${marks.given} ${newId().slice(-12)}`, relation: 'friend' })

/** An intake in which somebody is named whom the record doesn't have: its id, and that of the change. */
async function told(on: Ground): Promise<{ intake: string; row: string }> {
  const intake = await intakeOf(on)
  const at = `/intakes/${intake}/sections/family`
  // Whatever somebody else wrote there meanwhile was read before.
  await on.make(at, { text, textBase: Number(await on.read(at, 'textVersion')), support: [friend()] })
  return { intake, row: await on.read(`/intakes/${intake}/changes`, 0, 'row') }
}

export const intakeSamples: Samples = {
  'POST /people/:person/intakes': (on) => ({ params: { person: on.person }, body: {} }),
  'POST /intakes/:intake/sections/:section': async (on) => ({
    params: { intake: await intakeOf(on), section: 'family' },
    body: { text, support: [friend()] },
  }),
  'PUT /intakes/:intake/sections/:section/text': async (on) => ({
    params: { intake: await intakeOf(on), section: 'wants' },
    body: { text, base: 0 },
  }),
  'POST /intakes/:intake/changes': async (on) => {
    const { intake, row } = await told(on)
    return { params: { intake }, body: { changes: [{ row, take: true }] } }
  },
  'POST /intakes/:intake/finish': async (on) => {
    const { intake } = await told(on)
    return { params: { intake }, body: { noteKind: 'assessment-interview', noteText: text } }
  },
}
