import { type Ground, marks } from '../ground.ts'
import { orderOf } from './orders.ts'
import type { Samples } from './sample.ts'

/** Something to be looked at for an order of its own. */
export async function opportunityOf(on: Ground): Promise<string> {
  const ofOrder = await orderOf(on)
  return on.make(`/people/${on.person}/opportunities`, { lookAt: 'vary-conditions', ofOrder })
}

const versionOf = async (on: Ground, opportunity: string) =>
  Number(await on.read(`/opportunities/${opportunity}`, 'version'))

const forward = { forwardWords: `${marks.given} keeps to it` }

/** One that was put forward, of which nobody has recorded an answer. */
async function forwardedOf(on: Ground): Promise<string> {
  const opportunity = await opportunityOf(on)
  await on.make(`/opportunities/${opportunity}/forward`, { ...forward, _version: await versionOf(on, opportunity) })
  return opportunity
}

const at = (made: (on: Ground) => Promise<string>, body: object) => async (on: Ground) => {
  const opportunity = await made(on)
  return { params: { opportunity }, body: { ...body, _version: await versionOf(on, opportunity) } }
}

export const opportunitySamples: Samples = {
  'POST /people/:person/opportunities': async (on) => ({
    params: { person: on.person },
    body: { lookAt: 'vary-conditions', ofOrder: await orderOf(on) },
  }),
  'POST /opportunities/:opportunity/forward': at(opportunityOf, forward),
  'POST /opportunities/:opportunity/refusal': at(opportunityOf, {
    whose: 'service',
    reason: `${marks.given} moved to the ${marks.word}`,
    backOn: '2027-01-11',
  }),
  'POST /opportunities/:opportunity/answer': at(forwardedOf, {
    answer: 'denied',
    answerWords: 'Too soon',
    answeredOn: '2026-11-23',
  }),
}
