import { newId } from '../../../src/platform/ids.ts'
import { type Ground, marks } from '../ground.ts'
import type { Samples } from './sample.ts'

/** The person's intake, begun when it is first asked for: one is open at a time. */
export const intakeOf = (on: Ground) => on.make(`/people/${on.person}/intakes`, {})

const text = `${marks.given} says: the ${marks.word}`
const friend = () => ({ name: `${marks.given} ${newId()}`, relation: 'friend' })

/** An intake in which somebody is named whom the record doesn't have: its id, and that of the change. */
async function told(on: Ground): Promise<{ intake: string; row: string }> {
  const intake = await intakeOf(on)
  await on.make(`/intakes/${intake}/sections/family`, { text, support: [friend()] })
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
