import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LightMyRequestResponse } from 'fastify'
import { browserOf, password, signIn, world } from './support/app.ts'
import { scene } from './support/contacts.ts'

/** Nobody is sent to another site, whatever an address or a form names as the place to go on to. */
const here = await world()
const { agency, priya, roy } = await scene(here)
const browser = await signIn(here, agency, priya)
const stranger = browserOf(here.app, agency.host, '')
const own = `http://${agency.host}`

const elsewhere = [
  'https://evil.test/',
  '//evil.test',
  '///evil.test',
  '/\\evil.test',
  '\\\\evil.test',
  '/\t/evil.test',
  '\n//evil.test',
  '/%0d%0aset-cookie: a=b\r\nx: y',
  'javascript:alert(1)',
  'data:text/html,x',
  'https:evil.test',
  `${own}@evil.test/`,
  '.evil.test',
]

/** Where a browser would be led: by the answer’s own header, and by each address on its page. */
function placesIn({ headers, body }: LightMyRequestResponse): string[] {
  const onPage = [...body.matchAll(/\s(?:href|action|formaction|src)="([^"]*)"/g)].map(([, place = '']) =>
    place.replaceAll('&amp;', '&').replaceAll('&#39;', "'"),
  )
  return [...onPage, ...(headers.location === undefined ? [] : [String(headers.location)])]
}

const leavesUs = (place: string) => !URL.canParse(place, own) || new URL(place, own).origin !== own
const allowed = /^(mailto|tel|data:image\/svg)/
const waysOut = (answer: LightMyRequestResponse) =>
  placesIn(answer).filter((place) => !allowed.test(place) && leavesUs(place))

const names = ['next', 'from', 'back', 'to', 'return', 'returnTo', 'redirect', 'url', 'field', 'kept', 'did', 'q']
const askingFor = (place: string) => new URLSearchParams(names.map((name) => [name, place])).toString()

test('no page leads to another site that its address names', async () => {
  const pages = here.app.declared
    .filter(({ method, url }) => method === 'GET' && !url.startsWith('/static') && !url.endsWith('.json'))
    .map(({ url }) => url.replace(':person', roy).replace(':staff', priya.id))
    .filter((url) => !url.includes(':') && !url.includes('*'))
    .sort((a, b) => Number(a === '/locked') - Number(b === '/locked')) // after which nothing else is shown
  let asked = 0
  for (const [nth, url] of [...new Set(pages)].entries())
    for (const place of new Set([...elsewhere.slice(0, 2), elsewhere[nth % elsewhere.length] ?? '']))
      for (const by of [browser, stranger]) {
        const answer = await by.get(`${url}?${askingFor(place)}`)
        assert.ok(answer.statusCode < 500, `${url} ${place}`)
        assert.deepEqual(waysOut(answer), [], `${url} with ${JSON.stringify(place)}`)
        assert.notEqual(answer.headers['set-cookie'], 'a=b')
        asked++
      }
  assert.ok(asked > 200, `${asked} pages were asked for`)
})

const forms: [what: string, url: string, name: string, form: Record<string, string>, done: RegExp][] = [
  ['signing in', '/sign-in', 'next', { email: priya.email, password }, /^\/$/],
  ['a task', '/tasks', 'back', { taskWhat: 'Ring', taskDue: '2026-12-01', taskOwner: priya.id }, /^\/tasks/],
]
for (const [what, url, name, form, done] of forms)
  test(`${what} goes on within the service, whatever its form names`, async () => {
    for (const place of elsewhere) {
      here.clock.advance({ minutes: 2 }) // so many sign-ins in one minute are not allowed
      const by = await signIn(here, agency, priya)
      const answer = await by.post(url, { ...form, [name]: place })
      assert.equal(answer.statusCode, 303, `${JSON.stringify(place)}: ${answer.body.slice(0, 200)}`)
      assert.match(String(answer.headers.location), done, JSON.stringify(place))
      assert.deepEqual(waysOut(answer), [])
    }
  })

test('a path of ours is gone on to', async () => {
  here.clock.advance({ minutes: 2 })
  const answer = await stranger.post('/sign-in', { email: priya.email, password, next: `/people/${roy}?tab=1#notes` })
  assert.equal(answer.headers.location, `/people/${roy}?tab=1#notes`)
})

test('the search finds an address that leads away', () => {
  const page = (body: string) => ({ headers: {}, body }) as LightMyRequestResponse
  assert.equal(waysOut(page('<a href="//evil.test">')).length, 1)
  assert.equal(waysOut(page('<form action="https://evil.test/x">')).length, 1)
  assert.equal(waysOut(page('<a href="javascript:alert(1)">')).length, 1)
  assert.deepEqual(waysOut(page('<a href="/find?q=//evil.test">')), [])
})
