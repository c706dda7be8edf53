import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Browser, browserOf, world } from './support/app.ts'
import { commandSamples } from './support/samples.ts'
import { ask, bareOf, type Declared, isTwin, nowhere, ours, pathOf, saidBy, sampler } from './wall/asking.ts'
import { type Ground, ground, hidden } from './wall/ground.ts'
import type { Sample } from './wall/samples/sample.ts'

const here = await world()
after(() => here.close())

type Case = { route: Declared; sample: Sample; path: string; missing: Record<string, string> }
type Closed = Declared & { access: { may: string; on?: string } }
type Person = { name: string; browser: Browser }

const nameOf = ({ method, url }: Declared) => `${method} ${url}`
const asks = ({ route, path, sample }: Case, as: Browser, at = path, body = sample.body) =>
  ask(as, { method: route.method, path: at, body, file: sample.file })

test('nobody gets through the wall by any route, and the owner does by every one', async () => {
  const home = await hidden(await ground(here))
  const away = await ground(here)
  const sampleOf = sampler(home, commandSamples)
  const people = await everybody(home, away)
  const routes = here.app.declared.filter((route): route is Closed => 'may' in route.access)
  const without: string[] = []
  const open: string[] = []
  let tried = 0
  for (const [at, route] of routes.entries()) {
    const sample = await sampleOf(route).catch((error: Error) => error.message)
    if (sample === undefined || typeof sample === 'string') {
      without.push(`${nameOf(route)}: ${sample ?? 'none is known'}`)
      continue
    }
    const found = await tryAll(route, sample, people, at)
    tried += found.length
    open.push(...found.filter(({ wrong }) => wrong !== undefined).map(({ name, wrong }) => `${name}: ${wrong}`))
  }
  console.log(`the wall: ${routes.length} routes, ${tried} cases`)
  assert.deepEqual(without, [], 'every route has a sample')
  assert.deepEqual(open, [], 'every case is answered as it must be')
})

type Everybody = {
  signedOut: Browser
  owner: Browser
  stranger: Person
  hidden: Person[]
  other: Record<string, string>
}

async function everybody(home: Ground, away: Ground): Promise<Everybody> {
  return {
    signedOut: browserOf(here.app, home.agency.host, ''),
    owner: home.owner.browser,
    stranger: { name: 'another agency', browser: away.owner.browser },
    hidden: [
      { name: 'not named on the restriction', browser: home.colleague.browser },
      { name: 'excluded', browser: home.excluded.browser },
    ],
    other: { person: (await home.another('Wilhelmina Other')).person, staff: home.colleague.id },
  }
}

type Tried = { name: string; wrong: string | undefined }

/** Everybody asks for one thing: those who may not first, its owner last. */
async function tryAll(route: Closed, sample: Sample, people: Everybody, at: number): Promise<Tried[]> {
  const path = pathOf(route.url, sample.params)
  const one: Case = { route, sample, path, missing: nowhere(sample.params) }
  const tried: Tried[] = []
  const put = (who: string, wrong: string | undefined) => void tried.push({ name: `${nameOf(route)} by ${who}`, wrong })
  put('nobody signed in', await signedOut(one, people.signedOut))
  const shut = shutOut(route, people)
  // What is sent makes no difference to who asks: one of them, in turn, sends nothing.
  const turn = shut.length > 0 ? shut[at % shut.length] : undefined
  for (const who of shut) {
    put(who.name, await seesNothing(one, who.browser, sample.body))
    if (who === turn && route.method !== 'GET')
      put(`${who.name}, with nothing`, await seesNothing(one, who.browser, {}))
  }
  const crossed = crossedPath(one, people.other)
  if (crossed) put('the owner, on another’s path', refused(await asks(one, people.owner, crossed)))
  const given = await asks(one, people.owner)
  put('the owner', given.statusCode < 400 ? undefined : `${given.statusCode} ${textOf(given.body)}`)
  return tried
}

/** Who may hold every role and yet not see what the path names. */
function shutOut({ url, access }: Closed, { stranger, hidden }: Everybody): Person[] {
  if (!/:(?!slot)/.test(url)) return []
  return access.on === undefined || ours.has(access.on) ? [stranger] : [stranger, ...hidden]
}

async function signedOut(one: Case, browser: Browser): Promise<string | undefined> {
  const answer = await asks(one, browser)
  if (one.route.method !== 'GET' || isTwin(one.path)) return statusIs(answer, 401)
  const to = `/sign-in?next=${encodeURIComponent(one.path)}`
  return answer.headers.location === to ? statusIs(answer, 303) : `sent to ${answer.headers.location}`
}

/** The answer is to the letter what it is for something that nobody has, and is no success. */
async function seesNothing(one: Case, browser: Browser, body: Sample['body']): Promise<string | undefined> {
  const answer = await asks(one, browser, one.path, body)
  const gone = await asks(one, browser, pathOf(one.route.url, one.missing), body)
  if (answer.statusCode < 400) return `${answer.statusCode}`
  const looks = one.route.access
  if (body === one.sample.body && 'on' in looks && answer.statusCode !== 404) return `${answer.statusCode}, not 404`
  if (saidBy(answer, one.sample.params) !== saidBy(gone, one.missing)) return 'not what is said of nothing at all'
  return undefined
}

/** The path with the id of another in its first place, which does not go with what follows. */
function crossedPath({ route, sample }: Case, other: Record<string, string>): string | undefined {
  const [first, second] = [...bareOf(route.url).matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  if (!first || !second || ['slot', 'day', 'list'].includes(second)) return undefined
  return pathOf(route.url, { ...sample.params, [first]: other[first] ?? '' })
}

type Answer = { statusCode: number; body: string }
const statusIs = ({ statusCode, body }: Answer, status: number) =>
  statusCode === status ? undefined : `${statusCode}, not ${status} ${textOf(body)}`
const refused = ({ statusCode }: Answer) => (statusCode >= 400 && statusCode < 500 ? undefined : `${statusCode}`)
const textOf = (body: string) =>
  body
    .replaceAll(/<style.*?<\/style>|<script.*?<\/script>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 300)
