import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browserOf, testMoment, world } from '../../../test/support/app.ts'
import { offerSetUp } from '../../platform/access/set-up-link.ts'

const here = await world()
const { database, clock, app } = here
const stranger = browserOf(app, 'localhost', '')
const password = 'quite a long password'
const given = {
  agencyName: 'Community Corrections',
  agencyShort: 'CC',
  jurisdiction: 'AU-NSW',
  zone: 'Australia/Broken_Hill',
  holidayRegion: 'AU-NSW',
  officeName: 'Broken Hill office',
  officeShort: 'Broken Hill',
  givenName: 'Ada',
  familyName: 'Lovell',
  email: 'ada@x.test',
  password,
}

async function offered(): Promise<string> {
  const path = await offerSetUp(database.pool, clock)
  assert.match(path ?? '', /^\/set-up\/[\w-]{43}$/)
  return path as string
}

// One story, in order: the database has no agency at the start and one at the end.
test('before anything is set up, sign-in says so', async () => {
  assert.match((await stranger.get('/sign-in')).body, /not set up yet/)
  assert.equal((await stranger.post('/sign-in', { email: 'a@b', password: 'x' })).statusCode, 422)
})

test('only the newest link opens, for 24 hours', async () => {
  const old = await offered()
  const path = await offered()
  assert.equal((await stranger.get(old)).statusCode, 404)
  const { statusCode, body } = await stranger.get(path)
  assert.equal(statusCode, 200)
  for (const place of ['AU-NSW', 'AU-QLD', 'US-NY', 'GB-EAW'])
    assert.match(body, new RegExp(`href="${path}\\?place=${place}"`))
  const { body: form } = await stranger.get(`${path}?place=AU-NSW`)
  assert.match(form, /<option value="Australia\/Sydney" selected/, 'what is known stands there')
  assert.match(form, /Australia\/Broken Hill/)
  const { body: north } = await stranger.get(`${path}?place=AU-QLD`)
  for (const value of ['AU-QLD', 'Australia/Brisbane']) assert.match(north, new RegExp(`value="${value}" selected`))
  const { body: york } = await stranger.get(`${path}?place=US-NY`)
  for (const value of ['US-NY', 'America/New_York']) assert.match(york, new RegExp(`value="${value}" selected`))
  const { body: england } = await stranger.get(`${path}?place=GB-EAW`)
  for (const value of ['GB-ENG', 'Europe/London']) assert.match(england, new RegExp(`value="${value}" selected`))
  assert.equal((await stranger.get('/set-up/nonsense')).statusCode, 404)
  clock.advance({ hours: 24, seconds: 1 })
  assert.equal((await stranger.get(path)).statusCode, 404)
  assert.equal((await stranger.post(path, given)).statusCode, 404)
  clock.set(testMoment)
})

const wrong: [string, Record<string, string>, RegExp][] = [
  ['no name', { agencyName: ' ' }, /Enter the name of the agency/],
  ['a zone that is none', { zone: 'Mars/Olympus' }, /Select the time zone/],
  ['a jurisdiction that nobody knows', { jurisdiction: 'XX' }, /Select the jurisdiction/],
  ['a short password', { password: 'short' }, /12 characters or longer/],
  ['their own name for a password', { password: 'Ada Lovell 12' }, /more than their name/],
]
for (const [what, change, says] of wrong)
  test(`${what} is refused, and the link stays`, async () => {
    const path = await offered()
    const answer = await stranger.post(path, { ...given, ...change })
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, says)
    assert.match(answer.body, /value="Broken Hill office"/)
    assert.doesNotMatch(answer.body, /quite a long/)
    assert.equal((await stranger.get(path)).statusCode, 200)
  })

test('two presses at once make one agency; its administrator is signed in', async () => {
  const path = await offered()
  const answers = await Promise.all([stranger.post(path, given), stranger.post(path, given)])
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [303, 404])
  const made = answers.find(({ statusCode }) => statusCode === 303)
  const browser = browserOf(app, 'localhost', `session=${made?.cookies[0]?.value}`)
  const list = await browser.get(String(made?.headers.location))
  assert.match(list.body, /Ada Lovell/)
  assert.match(list.body, /Administrator/)
  const { rows } = await database.pool.query("select count(*) from agencies_to_sign_in('localhost')")
  assert.deepEqual(rows, [{ count: 1 }])
  const { statusCode, headers } = await stranger.post('/sign-in', { email: 'ada@x.test', password })
  assert.equal(statusCode, 303)
  assert.match(String(headers.location), /^\/account\/second-factor\?next=/, 'a second factor is asked for first')
  const page = await browser.get('/account/second-factor?next=%2Fstaff')
  assert.match(page.body, /Nothing else opens without one from .*Mon 7 Dec, 09:00/)
})

test('from then on no link is offered, and none opens', async () => {
  assert.equal(await offerSetUp(database.pool, clock), undefined)
})
