import assert from 'node:assert/strict'
import { type Body, type Ground, marks } from '../ground.ts'
import type { Samples } from './sample.ts'

const asked = {
  requestKind: 'police-facts',
  whom: 'Dubbo Police',
  asked: `Facts of the matter of ${marks.given}`,
  basis: 'consent',
  way: 'e-mail',
  askedOn: '2026-11-20',
  requestDue: '2026-11-20',
}

/** An open request about the person, which is overdue. */
export const requestOf = (on: Ground) => on.make(`/people/${on.person}/requests`, asked)

const pdf = { name: 'answerFile', type: 'application/pdf', bytes: Buffer.from('%PDF-1.4 facts %%EOF') }
const answer = { fromWhom: `Sgt ${marks.family}`, answerOn: '2026-11-23' }

/** A request that was answered with a document. */
export async function answeredOf(on: Ground): Promise<string> {
  const request = await requestOf(on)
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...answer, answer: marks.word, _version: '1' })) form.append(name, value)
  form.append('answerFile', new Blob([new Uint8Array(pdf.bytes)], { type: pdf.type }), 'facts.pdf')
  const sent = await on.owner.browser.json('POST', `/api/v1/requests/${request}/answer`, form)
  assert.equal(sent.statusCode, 201, sent.body)
  return request
}

const ofRequest = (body: Body) => async (on: Ground) => ({
  params: { request: await requestOf(on) },
  body: { ...body, _version: 1 },
})

export const requestSamples: Samples = {
  'POST /people/:person/requests': (on) => ({ params: { person: on.person }, body: asked }),
  'POST /requests/:request/reminder': ofRequest({ remindWords: 'Rang them', remindAgain: '2026-11-30' }),
  'POST /requests/:request/answer': async (on) => ({
    params: { request: await requestOf(on) },
    body: { ...answer, answer: `${marks.given} is known to them`, _version: 1 },
    file: pdf,
  }),
  'POST /requests/:request/refusal': ofRequest({ refuseWhy: 'Their law forbids it', refusedOn: '2026-11-23' }),
  'POST /requests/:request/withdrawal': ofRequest({ withdrawWhy: 'Not needed any more' }),
}
