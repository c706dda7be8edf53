import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { roles as everyRole, permissionsOf, type Role } from '../src/modules/staff/index.ts'
import { systemOf } from '../src/platform/access/actor.ts'
import type { Tx } from '../src/platform/database/tx.ts'
import { type Browser, type TestAgency, type TestStaff, world } from './support/app.ts'
import { commandSamples } from './support/samples.ts'
import { ask, bareOf, type Declared, isTwin, nowhere, ours, pathOf, saidBy, sampler } from './wall/asking.ts'
import { colleague, exclude, type Ground, ground, restrict, seal, withEachPerson } from './wall/ground.ts'
import type { Sample } from './wall/samples/sample.ts'

const here = await world()
after(() => here.close())

type Closed = Declared & { access: { may: string; on?: string } }
type Asker = { role: string; held: ReadonlySet<string>; browser: Browser; staff: TestStaff }
/** A kind of record: a sample of each route about one of it, and whether those who ask may know of it. */
type Kind = { name: string; shown: boolean; samples: Map<Closed, Sample>; hide?: () => Promise<void> }

/** Somebody of each role, and somebody of none. */
async function askers(agency: TestAgency): Promise<Asker[]> {
  const asker = async (role: Role | undefined): Promise<Asker> => {
    const held = role ? [role] : []
    const staff = await colleague(here, agency, role ? `Role-${role}` : 'Role-less', held)
    return { role: role ?? 'no role', held: permissionsOf(held), browser: staff.browser, staff }
  }
  const all: Asker[] = []
  for (const role of [undefined, ...everyRole]) all.push(await asker(role))
  return all
}

type Conceal = (tx: Tx, person: string) => Promise<void>

/** Ways to take a record out of the sight of all who ask. A seal is not lifted for the next: it comes last. */
const waysOf = (owner: TestStaff, all: readonly Asker[]): Record<string, Conceal> => ({
  restricted: (tx, person) => restrict(tx, person, owner),
  excluded: async (tx, person) => {
    for (const { staff } of all) await exclude(tx, person, staff)
  },
  sealed: seal,
})

/** An ordinary record, a record of another agency, and one that is hidden in each of the ways that there are, one after the other. */
async function kindsOf(home: Ground, all: readonly Asker[], routes: readonly Closed[]): Promise<Kind[]> {
  const people: string[] = []
  const shut = await withEachPerson({ ...home, ...(await home.another('Hidden', 'Pellworm')) }, async (_, person) => {
    people.push(person)
  })
  // One after the other: they are laid by the same hands, and some samples are of what a colleague or an agency has one of.
  const ordinary = { name: 'ordinary', shown: true, samples: await samplesOn(home, routes) }
  const away = { name: 'of another agency', shown: false, samples: await samplesOn(await ground(here), routes) }
  const samples = await samplesOn(shut, routes)
  const ways = Object.entries(waysOf(home.owner, all)).map(([name, conceal], nth) => {
    const hide = async () => {
      const lifted = await here.db.run(systemAt(home), reveal)
      assert.ok(nth === 0 || lifted > 0, 'what hid them before is lifted')
      await here.db.run(home.owner.actor, async (tx) => {
        for (const person of people) await conceal(tx, person)
      })
    }
    return { name, shown: false, samples, hide }
  })
  return [ordinary, away, ...ways]
}

const systemAt = ({ agency, owner: { actor } }: Ground) => systemOf(agency.id, actor.jurisdiction, actor.zone)

/** Lifts what hid anybody before, and says how much that was. */
async function reveal(tx: Tx): Promise<number> {
  const lift = (table: string) =>
    tx.query(`update ${table} set ends_at = $1 where ends_at is null returning id`, [tx.now])
  return (await lift('restriction')).length + (await lift('exclusion')).length
}

async function samplesOn(on: Ground, routes: readonly Closed[]): Promise<Map<Closed, Sample>> {
  const sampleOf = sampler(on, commandSamples)
  const samples = new Map<Closed, Sample>()
  const made = new Map<string, Sample | undefined>()
  for (const route of routes) {
    // A page and its twin are asked about the same: nothing is used up by being refused.
    const key = `${route.method} ${bareOf(route.url)}`
    if (!made.has(key)) made.set(key, await sampleOf(route))
    const sample = made.get(key)
    assert.ok(sample, `${route.method} ${route.url} has a sample`)
    samples.set(route, sample)
  }
  return samples
}

/**
 * What is wrong with the answer to one who asks for one kind of record; undefined when nothing is. `ofNothing` is what they are told of
 * what does not exist.
 */
async function wrongIn(route: Closed, sample: Sample, asker: Asker, kind: Kind, ofNothing: Nothing) {
  if (!asker.held.has(route.access.may)) {
    const { statusCode } = await asked(route, sample, asker, kind, inShort)
    return statusCode === 403 ? undefined : `${statusCode}, not 403`
  }
  const answer = await asked(route, sample, asker, kind)
  const status = answer.statusCode
  if (status >= 500 || status === 401) return `${status}`
  if (kind.shown || !isAboutSomebody(route, kind)) return status === 403 ? '403' : undefined
  if (status < 400) return `${status}`
  if (route.access.on !== undefined && status !== 404) return `${status}, not 404`
  return saidBy(answer, sample.params) === (await ofNothing()) ? undefined : 'told from nothing at all'
}

/** What is given whole is refused only for what it is about; an ordinary record is not to be changed eight times over. */
const asked = (
  { method, url }: Closed,
  { params, body, file }: Sample,
  { browser }: Asker,
  { shown }: Kind,
  headers = {},
) => ask(browser, { method, path: pathOf(url, params), body: shown ? {} : body, file }, headers)

/** Who may not use a route at all is told so before anything is looked for: a page of it need not be drawn. */
const inShort = { accept: 'application/json' }

type Nothing = () => Promise<string>

/** The answer to something that nobody has; a look is answered alike whatever was meant, and asks once for all kinds. */
function nothings(route: Closed, asker: Asker): (sample: Sample, kind: Kind) => Nothing {
  let looked: Promise<string> | undefined
  return (sample, kind) => () => {
    const params = nowhere(sample.params)
    const answer = async () => saidBy(await asked(route, { ...sample, params }, asker, kind), params)
    if (route.method !== 'GET') return answer()
    looked ??= answer()
    return looked
  }
}

/**
 * Whoever may use a route asks for an ordinary record and for one of another agency; the ways to hide one are shared out among them, so
 * that somebody asks in each way. Whoever may not is told so before anything is looked for, so that the kind makes no
 * difference: they ask for one, and the routes take turns.
 */
function kindsFor(
  { url, access }: Closed,
  asker: Asker,
  all: readonly Asker[],
  kinds: readonly Kind[],
  at: number,
): Kind[] {
  const holders = all.filter(({ held }) => held.has(access.may))
  const place = holders.indexOf(asker)
  if (place < 0) return kinds.slice(at % kinds.length).slice(0, 1)
  const hidden = kinds.slice(known)
  const sharing = Math.min(holders.length, hidden.length)
  // A page and its twin are read alike, and the wall asks both of each: of the twin only one asks in turn, and of no ordinary record.
  const inTurn = place === at % holders.length
  const plain = isTwin(url) ? (inTurn ? kinds.slice(1, known) : []) : kinds.slice(0, known)
  return [...plain, ...hidden.filter((_, way) => way % sharing === (place + at) % sharing)]
}

/** The kinds that nobody hid come first. */
const known = 2

/** Whether the route’s path names something that belongs to a record, or, asked from another agency, anything at all. */
function isAboutSomebody({ url, access }: Closed, { name }: Kind): boolean {
  if (!/:(?!slot)/.test(url)) return false
  return name === 'of another agency' || (access.on !== undefined && !ours.has(access.on))
}

/** A few at a time, so that neither the service nor its database waits for the other. */
async function manyAtOnce<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = items.values()
  const worker = async () => {
    for (const item of left) await work(item)
  }
  await Promise.all(Array.from({ length: 4 }, worker))
}

test('each role sees by each route what it may of each kind of record, and nothing else', async () => {
  const home = await ground(here, 'Ordinary', 'Pellworm')
  const all = await askers(home.agency)
  const routes = here.app.declared.filter((route): route is Closed => 'may' in route.access)
  const kinds = await kindsOf(home, all, routes)
  const wrong: string[] = []
  let tried = 0
  const cases = routes.flatMap((route, at) =>
    all.map((asker) => ({ route, asker, at, ofNothing: nothings(route, asker) })),
  )
  for (const kind of kinds) {
    await kind.hide?.()
    const ofKind = cases.filter(({ route, asker, at }) => kindsFor(route, asker, all, kinds, at).includes(kind))
    // What is about nobody is done, and changes lists that a refusal shows: it is asked before two refusals are compared.
    for (const aboutSomebody of [false, true])
      await manyAtOnce(
        ofKind.filter(({ route }) => isAboutSomebody(route, kind) === aboutSomebody),
        async ({ route, asker, ofNothing }) => {
          const sample = kind.samples.get(route) as Sample
          const problem = await wrongIn(route, sample, asker, kind, ofNothing(sample, kind))
          if (problem) wrong.push(`${route.method} ${route.url} by ${asker.role}, ${kind.name}: ${problem}`)
          tried += 1
        },
      )
  }
  const counts = `${routes.length} routes, ${all.length} roles, ${kinds.length} kinds of record`
  console.log(
    `the matrix: ${counts}: ${tried} cases; of the API ${routes.filter(({ url }) => isTwin(url)).length} routes`,
  )
  assert.ok(tried > routes.length * all.length, 'whoever may is asked about several kinds')
  assert.deepEqual(wrong, [])
})
