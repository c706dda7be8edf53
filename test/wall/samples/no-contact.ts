import { type Body, type Ground, marks } from '../ground.ts'
import type { Samples } from './sample.ts'

/** A search for somebody who cannot be reached. There is one at a time, so it is for somebody of its own. */
export const chainOf = async (on: Ground) => on.make(`/people/${(await on.another(marks.given)).person}/no-contact`, {})

const ofChain =
  (body: (on: Ground) => Body, before?: (on: Ground, id: string) => Promise<unknown>) => async (on: Ground) => {
    const chain = await chainOf(on)
    await before?.(on, chain)
    return { params: { chain }, body: body(on) }
  }

const setting = {
  steps: [
    { step: 'phone', after: 0 },
    { step: 'police', after: 2 },
  ],
  decideAfter: 3,
  opensAfter: 10,
  reason: 'Our own order',
}

export const noContactSamples: Samples = {
  'POST /no-contact/settings': async (on) => ({
    params: {},
    body: { ...setting, _version: Number(await on.read('/no-contact/settings', 'now', 'version')) },
  }),
  'POST /people/:person/no-contact': async (on) => ({
    params: { person: (await on.another(marks.given)).person },
    body: {},
  }),
  'POST /chains/:chain/questions': ofChain(() => ({
    afraid: 'yes',
    afraidWhy: 'Her mother',
    looked: ['custody', 'hospital'],
  })),
  'POST /chains/:chain/tries': ofChain(() => ({
    tried: 'third-party.spoke',
    otherName: 'Kath',
    noteText: `Asked about ${marks.given}`,
    until: '2026-11-25',
  })),
  'POST /chains/:chain/skips': ofChain(() => ({ step: 'letter', skipWhy: 'No address' })),
  'POST /chains/:chain/found': ofChain(() => ({
    foundPlace: 'hospital',
    foundWhere: 'Dubbo Base',
    foundSince: '2026-11-22',
    foundFrom: 'The ward',
  })),
  'POST /chains/:chain/decision': ofChain((on) => ({
    decision: 'team-leader',
    decidedBy: on.deputy.id,
    decideWhy: 'Everything was tried',
  })),
  'POST /chains/:chain/end': ofChain(() => ({ endWhy: 'She is on leave from the order' })),
  'POST /chains/:chain/resume': ofChain(
    () => ({ resumeWhy: 'She did not come again' }),
    (on, id) => on.make(`/chains/${id}/end`, { endWhy: 'By mistake' }),
  ),
}
