import assert from 'node:assert/strict'
import type { Body, Ground } from '../ground.ts'
import { marks } from '../ground.ts'
import type { Samples } from './sample.ts'

const told = { saidBy: 'person' }

/** The particulars of a fact of each kind, by the path of its pages. */
export const facts: Record<string, Body> = {
  names: { kind: 'alias', given: 'Willa', family: marks.family },
  numbers: { kind: 'police-number', value: 'CNI 4471' },
  birth: { date: '1990-02-03' },
  sex: { code: 'female' },
  gender: { code: 'woman' },
  pronouns: { code: 'she' },
  languages: { language: 'Wiradjuri' },
  interpreter: { needed: 'no' },
  identity: { code: 'aboriginal' },
  addresses: { kind: 'home', where: marks.street },
  phones: { number: marks.phone, whose: 'own' },
  emails: { address: 'wilhelmina@quillfeather.example' },
  disabilities: { what: 'Hard of hearing' },
  adjustments: { what: 'A quiet room' },
  talk: { helps: 'Short sentences' },
  work: { state: 'casual', what: 'Shearer', hoursWeek: 20, days: ['monday', 'friday'], from: '07:00' },
  education: { state: 'enrolled', what: 'Certificate II in agriculture' },
  housing: { kind: 'rents', livesWith: 'Aunty June Quillfeather' },
  money: { kind: 'debts', amount: '$900', manages: 'Aunty June Quillfeather' },
  supports: { name: 'Aunty June Quillfeather', relation: 'aunt', phone: '0491 570 157' },
  alerts: { code: 'dog', severity: 'medium', what: 'A blue heeler' },
  whereabouts: { code: 'hospital', place: 'Dubbo Base' },
}

/** Records a fact of the kind with that path. */
export const factOf = (on: Ground, path: string, person = on.person) =>
  on.make(`/people/${person}/${path}`, { ...facts[path], ...told }, 'fact')

/** A whole picture, as small as one can be. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const photograph = { name: 'photo', type: 'image/png', bytes: onePixel }

/** The person, with a photograph on the record. */
export async function photographed({ owner, person }: Ground): Promise<string> {
  const form = new FormData()
  form.append('saidBy', 'officer')
  form.append('photo', new Blob([new Uint8Array(onePixel)], { type: 'image/png' }), 'photo.png')
  const answer = await owner.browser.json('POST', `/people/${person}/photograph`, form)
  assert.equal(answer.statusCode, 200, answer.body)
  return person
}

const ofFacts: Samples = Object.fromEntries(
  Object.entries(facts).flatMap(([path, body]) => [
    [`POST /people/:person/${path}`, (on: Ground) => ({ params: { person: on.person }, body: { ...body, ...told } })],
    [
      `POST /people/:person/${path}/:fact`,
      async (on: Ground) => ({
        params: { person: on.person, fact: await factOf(on, path) },
        body: { ...body, ...told, how: 'correct', verified: true, verifiedHow: 'seen', _version: 1 },
      }),
    ],
  ]),
)

let used = 0

/** A period of somebody's own, as what is done to it ends it or changes it for whatever comes after. */
const withPeriod = (body: (on: Ground) => Body) => async (on: Ground) => ({
  params: await on.another(`Wilhelmina ${++used}`),
  body: { ...body(on), _version: 1 },
})

/** Somebody new, under no supervision yet. */
export const unsupervised = (on: Ground) =>
  on.make('/people', { given: 'Una', family: `Quillfeather ${++used}`, ...told, noneOfThese: true })

/** Of the person, and somebody else who was never said to be them. */
async function likened(on: Ground) {
  const other = await unsupervised(on)
  return { params: { person: on.person }, body: { other }, names: [other] }
}

export const peopleSamples: Samples = {
  ...ofFacts,
  'POST /people': () => ({
    params: {},
    body: { given: 'Barnaby', family: `Wren ${++used}`, ...told, noneOfThese: true },
  }),
  'POST /people/:person/circumstances/:fact/settle': async (on) => ({
    params: { person: on.person, fact: await factOf(on, 'work') },
    body: { result: 'verified', how: 'Rang the shed', _version: 1 },
  }),
  'POST /people/:person/facts/:fact/end': async (on) => ({
    params: { person: on.person, fact: await factOf(on, 'languages') },
    body: { how: 'ended', on: '2026-11-20', _version: 1 },
  }),
  'POST /people/:person/photograph': (on) => ({
    params: { person: on.person },
    body: { ...told },
    file: photograph,
  }),
  'POST /people/:person/likeness/different': likened,
  'POST /people/:person/likeness/open': likened,
  'POST /people/:person/supervision': async (on) => ({
    params: { person: await unsupervised(on) },
    body: { kind: 'supervision', openedOn: '2026-11-02', openedWhy: 'order', officer: on.owner.id, level: 'low' },
  }),
  'POST /people/:person/supervision/:supervision/officer': withPeriod((on) => ({
    officer: on.colleague.id,
    from: '2026-11-23',
    why: 'Moved to her own area',
  })),
  'POST /people/:person/supervision/:supervision/level': withPeriod(() => ({
    level: 'high',
    from: '2026-11-23',
    why: 'Assessed',
  })),
  'POST /people/:person/supervision/:supervision/close': withPeriod(() => ({
    closedOn: '2026-11-23',
    why: 'completed',
  })),
}
