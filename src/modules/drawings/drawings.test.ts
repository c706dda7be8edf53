import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Browser, signIn, testAgency, world } from '../../../test/support/app.ts'
import { supervised } from '../../../test/support/people.ts'
import { restrict } from '../../../test/wall/ground.ts'
import { newId } from '../../platform/ids.ts'
import { map as mapWords } from '../offence-maps/words.ts'
import { editor, fields } from './words.ts'

const here = await world()
after(() => here.close())
const agency = await testAgency(here)
const priya = await agency.staff('Priya', 'officer')
const noor = await agency.staff('Noor', 'officer')
const lyn = await agency.staff('Lyn', 'front-desk')
const roy = await supervised(here, agency, priya, 'Roy', 'Quillfeather')
const browser = await signIn(here, agency, priya)

type Answer = Awaited<ReturnType<Browser['get']>>

async function begun(by = browser): Promise<string> {
  const made = await by.json('POST', `/api/v1/people/${roy}/offence-maps`, { about: 'The break-in', present: 'yes' })
  assert.equal(made.statusCode, 201, made.body)
  return made.json().id
}

const event = { text: 'Lost the job', kind: 'event', area: 'background' }
async function added(map: string, more: object = {}, by = browser): Promise<{ item: string; version: number }> {
  const answer = await by.json('POST', `/api/v1/offence-maps/${map}/items`, { ...event, ...more })
  assert.equal(answer.statusCode, 201, answer.body)
  return answer.json()
}
const itemsOf = async (map: string): Promise<{ id: string; text: string; area: string; leadsTo: string }[]> =>
  (await browser.json('GET', `/api/v1/offence-maps/${map}`)).json().items
const refusalOf = (answer: Answer) => [answer.statusCode, answer.json().refusal]

test('a map is begun, drawn, changed, undone and kept, by form and by program', async () => {
  const started = await browser.post(`/people/${roy}/offence-maps`, { about: 'The break-in', present: 'yes' })
  assert.equal(started.statusCode, 303)
  const map = started.headers.location?.split('/')[2]?.split('?')[0] ?? ''
  const text = '<script>alert(1)</script> שלום 😀'
  const form = await browser.post(`/offence-maps/${map}/items`, { ...event, text, _key: newId() })
  assert.match(String(form.headers.location), /area=background&kind=event/)
  const { item, version } = await added(map, { text: 'Drank all night', area: 'before' })
  const [first] = await itemsOf(map)
  const page = await browser.get(`/offence-maps/${map}`)
  assert.ok(page.body.includes('&lt;script>alert(1)&lt;/script> שלום 😀'), 'text is shown as it was typed')
  const led = await browser.json('POST', `/api/v1/offence-maps/${map}/items/${first?.id}`, { ...event, leadsTo: item })
  assert.equal(led.statusCode, 201, led.body)
  for (const step of ['undo', 'undo', 'redo'])
    assert.equal((await browser.json('POST', `/api/v1/offence-maps/${map}/steps`, { step })).statusCode, 201)
  assert.deepEqual(
    (await itemsOf(map)).map((one) => one.text),
    [text, 'Drank all night'],
  )
  assert.deepEqual(
    refusalOf(await browser.json('POST', `/api/v1/offence-maps/${map}/steps`, { step: 'undo', _version: version })),
    [409, 'stale'],
  )
  const kept = await browser.post(`/offence-maps/${map}/versions`, { name: 'As of the interview' })
  assert.equal(kept.statusCode, 303)
  await browser.json('POST', `/api/v1/offence-maps/${map}/items/${item}/removal`, {})
  const versions = (await browser.json('GET', `/api/v1/offence-maps/${map}/versions`)).json()
  assert.deepEqual([versions[0].name, versions[0].items.length], ['As of the interview', 2], 'what is kept stays')
  const compared = await browser.get(`/offence-maps/${map}/versions?one=${versions[0].id}&other=`)
  assert.match(compared.body, /Removed[\s\S]*Drank all night/)
  const story = await browser.get(`/people/${roy}/timeline`)
  assert.match(story.body, /Offence map: a version kept[\s\S]*Offence map begun/)
})

test('what cannot be drawn is refused where it was typed, and everything typed is still there', async () => {
  const map = await begun()
  const { item, version } = await added(map)
  const cases: [path: string, body: Record<string, string>, status: number, said: RegExp][] = [
    ['items', { ...event, text: ' ' }, 422, new RegExp(fields.textMissing)],
    ['items', { ...event, text: 'Typed', area: 'elsewhere' }, 422, /Choose where it goes[\s\S]*Typed/],
    ['items', { ...event, kind: 'song' }, 422, /Choose what it is/],
    [`items/${item}`, { ...event, leadsTo: item, item }, 422, /something else/],
    [`items/${newId()}/place`, { way: 'up' }, 422, /not on it any more/],
    [`items/${item}/place`, { way: 'up' }, 422, /cannot go further/],
    ['steps', { step: 'redo' }, 422, /nothing to undo/],
  ]
  for (const [path, body, status, said] of cases) {
    const answer = await browser.post(`/offence-maps/${map}/${path}`, body)
    assert.equal(answer.statusCode, status, path)
    assert.match(answer.body, said)
  }
  const changed = { ...event, text: 'Lost it in May' }
  assert.equal(
    (await browser.post(`/offence-maps/${map}/items/${item}`, { ...changed, _version: `${version}` })).statusCode,
    303,
  )
  const stale = { ...event, text: 'Lost it in June', item, _version: `${version}` }
  const late = await browser.post(`/offence-maps/${map}/items/${item}`, stale)
  assert.equal(late.statusCode, 409)
  assert.match(late.body, /Lost it in May[\s\S]*Lost it in June/, 'both are shown')
  assert.equal(
    (await browser.post(`/offence-maps/${map}/items`, { ...event, _version: '1' })).statusCode,
    303,
    'others are in nobody’s way',
  )
  const key = newId()
  for (let press = 0; press < 2; press++)
    await browser.post(`/offence-maps/${map}/items`, { ...event, text: 'Once', _key: key })
  assert.equal(
    (await itemsOf(map)).filter(({ text }) => text === 'Once').length,
    1,
    'a second press has no second effect',
  )
})

test('nobody else sees a map: not the desk, not another agency, not who may not see the person', async () => {
  const map = await begun()
  const desk = await signIn(here, agency, lyn)
  assert.equal((await desk.get(`/offence-maps/${map}`)).statusCode, 403)
  const away = await testAgency(here)
  const stranger = await signIn(here, away, await away.staff('Ada', 'officer'))
  assert.equal((await stranger.get(`/offence-maps/${map}`)).statusCode, 404)
  const closed = await supervised(here, agency, priya, 'Sealed', 'Person')
  const made = await browser.json('POST', `/api/v1/people/${closed}/offence-maps`, { about: 'x', present: 'no' })
  await here.db.run(priya.actor, (tx) => restrict(tx, closed, priya))
  const other = await signIn(here, agency, noor)
  assert.equal((await other.get(`/offence-maps/${made.json().id}`)).statusCode, 404)
  assert.equal((await browser.get(`/offence-maps/${made.json().id}`)).statusCode, 200)
})

/** All that can be read on a page, and what its controls say. */
const textsOf = (html: string): string[] =>
  [
    ...html
      .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '')
      .matchAll(/>([^<]+)<|(?:aria-label|title|value|placeholder|alt)="([^"]*)"/g),
  ]
    .map(([, text, attribute]) => (text ?? attribute ?? '').replaceAll('&amp;', '&').replaceAll('&quot;', '"').trim())
    .filter((text) => text !== '' && !/^[0-9a-f-]{36}$/.test(text))

const wordsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'function'
      ? []
      : Object.values(value ?? {}).flatMap((inside) => wordsIn(inside))

test('with the screen turned round there is the sheet and nothing else, until the officer’s key', async () => {
  const turning = await signIn(here, agency, priya)
  const map = await begun()
  const { item } = await added(map)
  await here.db.run(priya.actor, (tx) =>
    tx.query(
      "insert into task (id, person_id, what, due, owner_id, made_at, made_by) values ($1,$2,'Ring the axe man',$3,$4,$5,$4)",
      [newId(), roy, tx.today, priya.id, tx.now],
    ),
  )
  const at = `/offence-maps/${map}`
  const shown = await turning.get(`/locked?show=${encodeURIComponent(at)}`)
  assert.deepEqual([shown.statusCode, shown.headers.location], [303, at])

  const sheet = await turning.get(at)
  assert.equal(sheet.statusCode, 200)
  const fixed = new Set([
    ...wordsIn(editor),
    ...wordsIn(mapWords),
    'Sheet',
    'The break-in',
    event.text,
    ...(mapWords.ways ? Object.values(mapWords.ways).map((way) => editor.moveOf(way, event.text)) : []),
    editor.changeOf(event.text),
    ...Object.keys(mapWords.areas),
    ...Object.keys(mapWords.kinds),
    'up',
    'down',
    'left',
    'right',
    'undo',
    'redo',
  ])
  const others = textsOf(sheet.body).filter((text) => !fixed.has(text) && !/^\d+$/.test(text))
  assert.deepEqual(others, [], 'no other text is on the page')
  for (const word of ['Quillfeather', 'Priya', 'Tester', 'axe man', 'Throughcare', 'Dubbo'])
    assert.ok(!sheet.body.includes(word), word)
  assert.ok(!/href="\/(?!static\/|locked|offence-maps)/.test(sheet.body), 'nothing leads elsewhere')

  assert.equal((await turning.post(`${at}/items`, { ...event, text: 'Typed on the sheet' })).statusCode, 303)
  assert.equal((await turning.post(`${at}/items/${item}/place`, { way: 'right' })).statusCode, 303)
  const bad = await turning.post(`${at}/items`, { ...event, text: '' })
  assert.equal(bad.statusCode, 422)
  assert.ok(
    !bad.body.includes('Quillfeather') && bad.body.includes(fields.textMissing),
    'a mistake is said on the sheet itself',
  )

  const open: string[] = []
  const routes = here.app.declared.filter(({ url, access }) => 'may' in access && !url.startsWith('/api/'))
  // Every page; of the writes, which one line keeps from all that is locked, one in five.
  const asked = routes.filter(({ method }, at) => method === 'GET' || at % 5 === 0)
  for (const { method, url } of asked) {
    const path = url.replace(':map', newId()).replaceAll(/:\w+/g, newId())
    const answer = method === 'GET' ? await turning.get(path) : await turning.json(method as 'POST', path, {})
    const locked =
      answer.statusCode === 401 || (answer.statusCode === 303 && String(answer.headers.location).startsWith('/sign-in'))
    if (!locked && !/kept/i.test(answer.body)) open.push(`${method} ${url}: ${answer.statusCode}`)
  }
  assert.deepEqual(open, [], 'every other route answers the lock')
  for (const path of [`${at}/versions`, `/api/v1${at}`, '/', `/people/${roy}`, `${at}0`, `/locked/../people/${roy}`])
    assert.notEqual((await turning.get(path)).statusCode, 200, path)
  const elsewhere = await turning.get(`/locked?show=${encodeURIComponent(`/offence-maps/${await begun()}`)}`)
  assert.equal(elsewhere.statusCode, 200, 'what is locked turns to no other sheet, but asks for the key')
  assert.match(elsewhere.body, /Password/)
  assert.notEqual((await turning.get(at)).statusCode, 200, 'and the sheet is gone')
})

test('a sheet that was left alone locks, and nothing but a sheet can be turned to', async () => {
  const map = await begun()
  const left = await signIn(here, agency, priya)
  await left.get(`/locked?show=${encodeURIComponent(`/offence-maps/${map}`)}`)
  const now = here.clock.now()
  here.clock.set(now.add({ minutes: 31 }).toString())
  assert.notEqual((await left.get(`/offence-maps/${map}`)).statusCode, 200)
  here.clock.set(now.toString())
  for (const show of [
    '/today',
    `/people/${roy}`,
    `/offence-maps/${map}/versions`,
    '//evil.example',
    'https://evil.example',
  ]) {
    const other = await signIn(here, agency, priya)
    const answer = await other.get(`/locked?show=${encodeURIComponent(show)}`)
    assert.equal(answer.statusCode, 200, show)
    assert.equal((await other.get('/today')).statusCode, 303, 'it is just locked')
  }
})
