import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { roles } from '../src/modules/staff/index.ts'
import { type Ask, askOf, routesByKey } from './fuzz/asks.ts'
import { type Chance, chanceOf } from './fuzz/chance.ts'
import { wrongIn } from './fuzz/judge.ts'
import { hostileText } from './fuzz/values.ts'
import { browserOf, password, signIn, type TestAgency, type TestStaff, testMoment, world } from './support/app.ts'
import { commandSamples } from './support/samples.ts'
import { by, exclude, type Ground, ground, restrict } from './wall/ground.ts'
import { looking } from './wall/known.ts'
import type { Sample } from './wall/samples/sample.ts'

/** So many requests in the tests; `FUZZ=20000 npm test fuzz` sends more, and `SEED=7` others. */
const requests = Number(process.env.FUZZ ?? 400)
const seed = Number(process.env.SEED ?? 20261122)
/** A sample's ids are asked about so many times before another is made: what was done to them has effects. */
const usesOfSample = 30

const here = await world()
after(() => here.close())

/** Names that the one who asks may see nowhere: of another agency, and of two who are hidden from them. */
const secrets = ['Farthingale', 'Zebulon', 'Brackenwood', 'Thessaly', 'Umbleby', 'Thaddeus']
/** What a refused write may leave on the trail: that somebody looked, or tried. */
const looks = /[.-](viewed|refused|seen|searched|opened|exported|printed|locked|kept)$/

type Stage = { home: Ground; away: Ground; known: string[]; hiddenPeople: string[]; join(): Promise<Asker> }
type Asker = { on: Ground; cookie: string }

/** Whoever asks holds every role in an agency, where two are hidden from them; the other agency has as much to show. */
async function stage(): Promise<Stage> {
  const home = await ground(here, 'Rosalind', 'Okafor')
  const away = await ground(here, 'Zebulon', 'Farthingale')
  const restricted = await home.another('Thessaly', 'Brackenwood')
  const excluded = await home.another('Thaddeus', 'Umbleby')
  const theirs: string[] = []
  for (const on of [away, { ...home, ...restricted }, { ...home, ...excluded }]) theirs.push(...(await idsOf(on)))
  const waiting = await Promise.all(
    Array.from({ length: 3 + requests / 100 }, (_, nth) => home.agency.staff(`Asker${nth}`, ...roles)),
  )
  await here.db.run(home.owner.actor, async (tx) => {
    await restrict(tx, restricted.person, home.owner)
    for (const asker of waiting) await exclude(tx, excluded.person, asker)
  })
  return {
    home,
    away,
    known: [...theirs, away.owner.id, away.agency.office, away.agency.id, home.person, home.owner.id],
    hiddenPeople: [restricted.person, excluded.person],
    join: async () => {
      const asker = waiting.pop()
      assert.ok(asker, 'few were signed out')
      const browser = await signIn(here, home.agency, asker)
      return { on: by(home, { ...asker, browser }), cookie: await cookieOf(home.agency, asker) }
    },
  }
}

/** The ids of a person and of a few things about them. */
async function idsOf(on: Ground): Promise<string[]> {
  const look = looking(on)
  const found = await Promise.all(
    ['/people/:person', '/notes/:note', '/tasks/:task', '/orders/:order', '/appointments/:appointment'].map(look),
  )
  return [on.supervision, ...found.flatMap((ids) => Object.values(ids ?? {}))]
}

/** Signs in, and gives the cookie alone. */
async function cookieOf({ host }: TestAgency, { email }: TestStaff): Promise<string> {
  const answer = await browserOf(here.app, host, '').post('/sign-in', { email, password })
  const cookie = answer.cookies[0]
  assert.ok(cookie, `sign-in answered ${answer.statusCode}`)
  return `${cookie.name}=${cookie.value}`
}

/** Sends one request as it is, to the letter; each from somewhere else, as places are limited. */
const send = ({ method, url, payload, headers }: Ask, host: string, cookie: string, nth: number) =>
  here.app.inject({
    remoteAddress: `10.${nth >> 16}.${(nth >> 8) & 255}.${nth & 255}`,
    method,
    url,
    ...(payload === undefined ? {} : { payload }),
    headers: { host, 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}), ...headers },
  })

/** Samples of every route, each used a number of times before another is made. */
function samplesOf() {
  const kept = new Map<string, { sample: Sample; left: number }>()
  const make = async (key: string, on: Ground): Promise<Sample | undefined> => {
    if (!key.startsWith('GET ')) return commandSamples[key]?.(on)
    const params = await looking(on)(key.slice('GET '.length))
    return params && { params, body: {} }
  }
  /** The sample to use now, made by whoever asks; undefined where they can make none any more, after all they were made to do. */
  const next = async (key: string, on: Ground): Promise<Sample | undefined> => {
    const before = kept.get(key)
    if (before && before.left-- > 0) return before.sample
    const made = await make(key, on).catch(() => undefined)
    if (made) kept.set(key, { sample: made, left: usesOfSample })
    return made
  }
  return { next, last: (key: string) => kept.get(key)?.sample }
}

/** What every table of an agency holds, or of some people in it, as one digest each. */
async function digestOf(agency: string, people?: readonly string[]): Promise<Map<string, string>> {
  const { rows: tables } = await here.database.ownerPool.query<{ name: string; about: boolean }>(
    `select table_name as name, bool_or(column_name = 'person_id') as about from information_schema.columns
     where table_schema = 'public' group by 1 having bool_or(column_name = 'agency_id') order by 1`,
  )
  const of = people ? tables.filter(({ about }) => about) : tables
  const digests = new Map<string, string>()
  for (const { name } of of) {
    const { rows } = await here.database.ownerPool.query<{ digest: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest
       from "${name}" t where agency_id = $1 ${people ? 'and person_id = any($2)' : ''}`,
      people ? [agency, people] : [agency],
    )
    digests.set(name, rows[0]?.digest ?? '')
  }
  return digests
}

/** How many lines of the trail say that something was changed, since a moment. */
async function changesIn(agency: string, since: Temporal.Instant): Promise<number> {
  const { rows } = await here.database.ownerPool.query<{ action: string }>(
    'select action from audit_entry where agency_id = $1 and at >= $2',
    [agency, since],
  )
  return rows.filter(({ action }) => !looks.test(action)).length
}

/** Ways in that need nobody signed in. */
function openAsk(chance: Chance, known: readonly string[]): Ask {
  const fields = new URLSearchParams(
    ['email', 'password', 'agency', 'next', 'field'].map((name) => [name, hostileText(chance, known).toWellFormed()]),
  )
  const [method, url] = chance.pick([
    ['POST', '/sign-in'],
    ['GET', `/sign-in?${fields}`],
    ['GET', `/set-up/${encodeURIComponent(hostileText(chance, known).slice(0, 200).toWellFormed())}`],
    ['GET', `/static/${encodeURIComponent(hostileText(chance, known).slice(0, 200).toWellFormed())}`],
    ['GET', `/${encodeURIComponent(hostileText(chance, known).slice(0, 200).toWellFormed())}`],
    ['POST', `/api/v1/${encodeURIComponent(hostileText(chance, known).slice(0, 200).toWellFormed())}`],
  ] as const)
  const form = method === 'POST' ? { payload: fields.toString() } : {}
  return {
    route: `${method} outside`,
    method,
    url,
    ...form,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  }
}

type Told = { statuses: Map<number, number>; wrong: string[] }

/** Sends the requests one after another, each judged as it is answered. */
async function sendAll({ home, known, join }: Stage, chance: Chance): Promise<Told> {
  const told: Told = { statuses: new Map(), wrong: [] }
  const keys = [...routesByKey.keys()]
  const samples = samplesOf()
  let asker = await join()
  const locked = await join()
  await send({ route: 'lock', method: 'GET', url: '/locked', headers: {} }, home.agency.host, locked.cookie, 0)
  const sampleOf = async (key: string): Promise<Sample> => {
    const made = await samples.next(key, asker.on)
    if (made) return made
    asker = await join()
    const sample = (await samples.next(key, asker.on)) ?? samples.last(key)
    assert.ok(sample, `${key} has a sample`)
    return sample
  }
  for (let nth = 0; nth < requests; nth++) {
    const now = Temporal.Instant.from(testMoment).add({ seconds: Math.floor(nth / 4) })
    here.clock.set(now.toString())
    const key = chance.once(15) ? undefined : chance.pick(keys)
    const one = key === undefined ? openAsk(chance, known) : askOf(key, await sampleOf(key), known, chance)
    const cookie = key === undefined ? '' : chance.once(25) ? locked.cookie : asker.cookie
    const { status, problem } = await judged(one, home.agency, cookie, nth, now)
    told.statuses.set(status, (told.statuses.get(status) ?? 0) + 1)
    if (problem) told.wrong.push(`${one.route} ${problem}: ${shown(one)}`)
    if (status === 401 && cookie === asker.cookie) asker = await join()
  }
  return told
}

async function judged(one: Ask, { id, host }: TestAgency, cookie: string, nth: number, now: Temporal.Instant) {
  const writes = one.method !== 'GET'
  const before = writes ? await changesIn(id, now) : 0
  const answer = await send(one, host, cookie, nth)
  const status = answer.statusCode
  const changed = writes && status >= 400 && (await changesIn(id, now)) > before
  return {
    status,
    problem: wrongIn(answer, secrets) ?? (changed ? `changed something, and answered ${status}` : undefined),
  }
}

const shown = ({ method, url, payload = '' }: Ask) => `${method} ${url.slice(0, 300)} ${payload.slice(0, 600)}`

test(`${requests} requests that no form would send break nothing, tell nothing and change nothing of others’`, async () => {
  const on = await stage()
  const { home, away, hiddenPeople } = on
  const before = { away: await digestOf(away.agency.id), hidden: await digestOf(home.agency.id, hiddenPeople) }
  const { statuses, wrong } = await sendAll(on, chanceOf(seed))
  const counted = [...statuses].sort(([a], [b]) => a - b)
  const line = counted.map(([status, many]) => `${many} × ${status}`).join(', ')
  console.log(`fuzz: ${requests} requests to ${routesByKey.size} routes, seed ${seed}: ${line}`)
  assert.deepEqual(wrong, [])
  assert.deepEqual(await digestOf(away.agency.id), before.away, 'the other agency is as it was')
  assert.deepEqual(await digestOf(home.agency.id, hiddenPeople), before.hidden, 'those who are hidden are as they were')
  const done = counted.filter(([status]) => status < 400).reduce((sum, [, many]) => sum + many, 0)
  assert.ok(done > requests / 10, 'some got through to the end')
})
