import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Browser, signIn, testAgency, world } from '../../../test/support/app.ts'
import { newcomer } from '../../../test/support/people.ts'
import { policeFactsOf } from './index.ts'

const here = await world()
after(here.close)

async function scene() {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  const person = await newcomer(here, priya)
  const browser = await signIn(here, agency, priya)
  const kept = async () => (await here.db.run(priya.actor, (tx) => policeFactsOf(tx, person)))[0]
  return { agency, priya, person, browser, kept }
}

const facts = { source: 'Orana police', receivedOn: '2026-11-20', sensitivity: 'ordinary' }
const pdf = '%PDF-1.7\n1 0 obj << >> endobj\n%%EOF'

type Given = { name: string; bytes: string }

/** A form with a file, as a browser sends it. */
function send(browser: Browser, path: string, fields: Record<string, string>, document?: Given) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  if (document) form.append('document', new Blob([Buffer.from(document.bytes, 'latin1')]), document.name)
  return browser.json('POST', path, form, path.startsWith('/api/') ? {} : { accept: 'text/html' })
}
const add = (browser: Browser, person: string, fields: Record<string, string>, document?: Given) =>
  send(browser, `/people/${person}/police-facts`, fields, document)

test('a document alone is enough: it is listed, sent as it came, and each opening is on the trail', async () => {
  const { priya, person, browser, kept } = await scene()
  assert.equal((await add(browser, person, facts, { name: 'H 12 facts.PDF', bytes: pdf })).statusCode, 303)
  const one = await kept()
  assert.deepEqual([one?.text, one?.fileName], ['', 'H 12 facts.PDF'])
  const at = `/police-facts/${one?.id}/document`
  assert.match((await browser.get(`/people/${person}/history`)).body, new RegExp(`href="${at}"`))
  assert.match((await browser.get(`/police-facts/${one?.id}`)).body, /Open H 12 facts.PDF/)
  const sent = await browser.get(at)
  assert.equal(sent.rawPayload.toString('latin1'), pdf)
  assert.equal(sent.headers['content-type'], 'application/pdf')
  assert.equal(sent.headers['x-content-type-options'], 'nosniff')
  assert.equal(sent.headers['content-disposition'], 'attachment; filename="H-12-facts.pdf"')
  const trail = await here.db.run(priya.actor, (tx) =>
    tx.query(`select action, fields from audit_entry where subject_id = $1 order by at, id`, [one?.id]),
  )
  assert.deepEqual(trail, [
    { action: 'police-facts.recorded', fields: ['text', 'source', 'received-on', 'sensitivity', 'document'] },
    { action: 'police-facts.viewed', fields: [] },
    { action: 'police-facts.document-opened', fields: [] },
  ])
})

const refused: [string, Record<string, string>, Given | undefined, string][] = [
  ['neither words nor a document', { text: ' ' }, undefined, 'Enter the facts, or choose the document they came in'],
  [
    'a page that calls itself a PDF',
    {},
    { name: 'facts.pdf', bytes: '<script>alert(1)</script>' },
    'The document must be a PDF, JPEG or PNG',
  ],
  [
    'a picture of a kind that is not taken',
    {},
    { name: 'facts.webp', bytes: 'RIFF\0\0\0\0WEBPVP8 ' },
    'The document must be a PDF, JPEG or PNG',
  ],
  ['an empty file', { text: 'Facts' }, { name: 'facts.pdf', bytes: '' }, 'Choose a document'],
  [
    'more than 5 MB',
    {},
    { name: 'facts.pdf', bytes: pdf.padEnd(5_300_000, 'x') },
    'A document must be 5 MB or smaller',
  ],
]
for (const [name, fields, document, message] of refused)
  test(`refused: ${name}`, async () => {
    const { person, browser, kept } = await scene()
    const answer = await add(browser, person, { ...facts, ...fields }, document)
    assert.equal(answer.statusCode, 422)
    assert.ok(answer.body.includes(message), message)
    assert.match(answer.body, /value="Orana police"/)
    assert.match(answer.body, /A file is not kept when a form comes back|class="error" id="document-error"/)
    assert.equal(await kept(), undefined)
  })

test('a correction keeps the document, takes another, or leaves it out', async () => {
  const { person, browser, kept } = await scene()
  await add(browser, person, facts, { name: 'first.pdf', bytes: pdf })
  const id = (await kept())?.id
  const path = `/police-facts/${id}/correction`
  assert.match((await browser.get(path)).body, /There is one now: first.pdf/)
  const change = (fields: Record<string, string>, document?: Given) =>
    send(browser, path, { ...facts, ...fields }, document)
  assert.equal((await change({ source: 'Dubbo police', _version: '1' })).statusCode, 303)
  assert.equal((await kept())?.fileName, 'first.pdf')
  assert.equal((await change({ _version: '2' }, { name: 'page.png', bytes: '\x89PNG\r\n\x1a\n…' })).statusCode, 303)
  assert.equal((await browser.get(`/police-facts/${id}/document`)).headers['content-type'], 'image/png')
  assert.equal((await change({ withoutDocument: 'on', _version: '3' })).statusCode, 422, 'nothing would be left')
  assert.equal((await change({ withoutDocument: 'on', text: 'In words', _version: '3' })).statusCode, 303)
  assert.deepEqual([(await kept())?.fileName, (await kept())?.text], ['', 'In words'])
  assert.equal((await browser.get(`/police-facts/${id}/document`)).statusCode, 404)
  assert.equal((await change({ text: 'Late', _version: '3' })).statusCode, 409)
})

test('a document stands behind the same wall as the facts', async () => {
  const { agency, person, browser, kept } = await scene()
  await add(browser, person, { ...facts, sensitivity: 'restricted' }, { name: 'facts.pdf', bytes: pdf })
  const at = `/police-facts/${(await kept())?.id}/document`
  assert.equal((await browser.get(at)).statusCode, 200)
  const greg = await signIn(here, agency, await agency.staff('Greg', 'cultural-engagement-officer'))
  assert.equal((await greg.get(at)).statusCode, 404)
  assert.equal((await (await scene()).browser.get(at)).statusCode, 404, 'of another agency')
})

test('the twin takes words as JSON, and a document as a form', async () => {
  const { person, browser } = await scene()
  const path = `/api/v1/people/${person}/police-facts`
  assert.equal((await browser.json('POST', path, { ...facts, text: 'In words' })).statusCode, 201)
  assert.equal((await browser.json('POST', path, { ...facts, document: 'facts.pdf' })).statusCode, 422)
  assert.equal((await send(browser, path, facts, { name: 'facts.pdf', bytes: pdf })).statusCode, 201)
})
