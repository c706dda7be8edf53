import { type Ground, marks } from '../ground.ts'
import type { Samples } from './sample.ts'

const trip = {
  permitKind: 'travel-interstate',
  whereTo: `Cousin of ${marks.given}`,
  address: marks.street,
  fromDay: '2026-11-24',
  untilDay: '2026-11-26',
  why: `A funeral at the ${marks.word}`,
  contact: marks.phone,
  askedOn: '2026-11-23',
  askedHow: 'phone',
}
const move = { ...trip, permitKind: 'move', whereTo: marks.street, addressKind: 'home', untilDay: undefined }

/** Leave that the person asks for. */
export const permitOf = (on: Ground, more: object = {}) => on.make(`/people/${on.person}/permits`, { ...trip, ...more })

const decision = { decision: 'grant', decidedOn: '2026-11-23', conditions: `Ring ${marks.given} each night` }
const versionOf = async (on: Ground, permit: string) => Number(await on.read(`/permits/${permit}`, 'version'))

/** Leave that was given, of which nobody was told yet. */
export async function givenOf(on: Ground, more: object = {}): Promise<string> {
  const permit = await permitOf(on, more)
  await on.make(`/permits/${permit}/decision`, { ...decision, _version: await versionOf(on, permit) })
  return permit
}

const at = (made: (on: Ground) => Promise<string>, body: object) => async (on: Ground) => {
  const permit = await made(on)
  return { params: { permit }, body: { ...body, _version: await versionOf(on, permit) } }
}
const begun = { fromDay: '2026-11-20' }

export const permitSamples: Samples = {
  'POST /people/:person/permits': (on) => ({ params: { person: on.person }, body: trip }),
  'POST /permits/:permit/sent': at(permitOf, { sentWords: `${marks.given} asked before` }),
  'POST /permits/:permit/decision': at(permitOf, decision),
  'POST /permits/:permit/told': at(givenOf, { whom: ['person'], toldWay: 'phone', toldOn: '2026-11-23' }),
  'POST /permits/:permit/withdrawal': at(permitOf, { withdrawWords: 'Does not go' }),
  'POST /permits/:permit/back': at((on) => givenOf(on, begun), {}),
  'POST /permits/:permit/moved': at((on) => givenOf(on, { ...move, ...begun }), { movedOn: '2026-11-23' }),
}
