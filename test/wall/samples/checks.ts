import { type Ground, marks } from '../ground.ts'
import { appointmentOf } from './contacts.ts'
import { factOf } from './people.ts'
import type { Samples } from './sample.ts'

const asked = {
  checkName: `June ${marks.family}`,
  checkRelation: 'aunt',
  checkPhone: marks.phone,
  checkSaid: `${marks.given} lives there`,
  checkBasis: 'consent',
  checkDue: '2026-11-23',
}

/** An open check with somebody about the person. */
export const checkOf = (on: Ground) => on.make(`/people/${on.person}/checks`, asked)

export const checkSamples: Samples = {
  'POST /people/:person/checks': async (on) => {
    const names = [await factOf(on, 'addresses'), await appointmentOf(on), await factOf(on, 'supports')]
    const [fact, appointment, checkWhom] = names
    const { checkName: _, ...rest } = asked
    return { params: { person: on.person }, body: { ...rest, checkWhom, checkFacts: [fact], appointment }, names }
  },
  'POST /checks/:check/calls': async (on) => {
    const check = await checkOf(on)
    const statement = await on.read(`/checks/${check}`, 'statements', 0, 'id')
    const findings = [{ statement, finding: 'contradicted', words: 'Moved out in June' }]
    const body = { callOutcome: 'spoke', callWords: 'Glad to be asked', findings, _version: 1 }
    return { params: { check }, body, names: [statement] }
  },
  'POST /checks/:check/leave': async (on) => ({
    params: { check: await checkOf(on) },
    body: { leaveWhy: 'Her sister was asked', _version: 1 },
  }),
}
