import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newId, newReference } from '../src/platform/ids.ts'
import { type Browser, world } from './support/app.ts'
import { bareOf, saidBy } from './wall/asking.ts'
import { by, type Ground, ground, marks } from './wall/ground.ts'
import { live, setOut, ways } from './wall/life.ts'
import { type Asked, growing, lists, nameless, registers } from './wall/lists.ts'
import { orderOf } from './wall/samples/orders.ts'
import { factOf } from './wall/samples/people.ts'
import { noticeOfProvider } from './wall/samples/providers.ts'

const here = await world()
after(() => here.close())

/** Pages about no one person under supervision. */
const urls = here.app.declared
  .filter(({ method, access, url }) => method === 'GET' && 'may' in access && !url.includes('/:'))
  .map(({ url }) => url)

test('every list is known', () => {
  const known = (url: string) => url in lists || url in nameless || url in growing || registers.includes(url)
  const unknown = urls.map(bareOf).filter((url) => !known(url))
  assert.deepEqual([...new Set(unknown)], [], 'each page about no one person is in test/wall/lists.ts')
})

for (const [way, hide] of Object.entries(ways)) {
  test(`${way} takes a person out of every list as though they had never been`, async () => {
    const on = await ground(here, 'Rosalind', 'Okafor')
    const away = await ground(here, 'Rosalind', 'Okafor')
    await factOf(on, 'phones')
    await setOut(by(on, on.colleague))
    const order = await orderOf(on)
    const notice = await noticeOfProvider(on)
    const eyes = { colleague: on.colleague.browser, stranger: away.owner.browser }
    const nobody = { ...on, person: newId(), reference: newReference() }
    const before = await lookAll(eyes, nobody)

    const found = await arrive(on)
    const beside = [...(await sentencedWith(on, order, found.reference)), `/notices/${notice}`]
    const during = await lookAll(eyes, found)
    const seen = await lookAt(on.colleague.browser, beside)

    await hide(found)
    const afterwards = await lookEverywhere(eyes.colleague, found)
    const silent = [...during.colleague].filter(
      ([at, said]) => isList(at) && mainOf(said) === mainOf(before.colleague.get(at)),
    )
    console.log(
      `${way}: ${during.colleague.size} pages about no one person, as seen before, with and without the person`,
    )
    assert.deepEqual(
      silent.map(([at]) => at),
      [],
      'every list named the person before',
    )
    assertSame(afterwards, before.colleague)
    assertSame(during.stranger, before.stranger)
    assert.ok(
      namesThem(mainOf(during.colleague.get('/trail?kind=changed')), found),
      'the trail named the person before',
    )
    for (const [at, said] of [...afterwards, ...during.stranger])
      if (isGrowing(at)) assert.ok(!namesThem(said, found), `${at} names the person no more`)
    for (const [at, said] of seen) assert.ok(namesThem(said, found), `${at} named the person before`)
    for (const [at, said] of await lookAt(on.colleague.browser, beside))
      assert.ok(!namesThem(said, found), `${at} names the person no more`)
  })
}

type Eyes = Record<'colleague' | 'stranger', Browser>
type Looks = Map<string, string>

const isGrowing = (at: string) => bareOf(at.split('?')[0] ?? '') in growing
const isList = (at: string) => bareOf(at.split('?')[0] ?? '') in lists

/** The person comes to the colleague's caseload. */
async function arrive(on: Ground): Promise<Ground & Asked> {
  const found = { ...on, ...(await by(on, on.colleague).another(marks.given)) }
  await live(found, on.person)
  return { ...found, reference: await on.read(`/people/${found.person}`, 'reference') }
}

/** Pages about somebody sentenced together with the person, who shares a phone. */
async function sentencedWith(on: Ground, order: string, reference: string): Promise<string[]> {
  await on.make(`/orders/${order}/co-defendants`, { reference }, 'order')
  return [`/orders/${order}`, `/api/v1/orders/${order}`]
}

async function lookAll(eyes: Eyes, asked: Asked): Promise<Record<keyof Eyes, Looks>> {
  return {
    colleague: await lookEverywhere(eyes.colleague, asked),
    stranger: await lookEverywhere(eyes.stranger, asked),
  }
}

/** What every list says, by what was asked, with the person's own id and reference taken out. */
async function lookEverywhere(eyes: Browser, asked: Asked): Promise<Looks> {
  const said: Looks = new Map()
  for (const url of urls) {
    for (const how of (lists[bareOf(url)] ?? nameless[bareOf(url)] ?? growing[bareOf(url)])?.(asked) ?? []) {
      const named = (text: string) => text.replaceAll(asked.person, '{person}').replaceAll(q(asked.reference), '{ref}')
      const answer = await eyes.get(`${url}${how}`)
      const text = saidBy(answer, { person: asked.person }).replaceAll(asked.reference, '{ref}')
      said.set(named(`${url}${how}`), text.replaceAll(q(asked.reference), '{ref}'))
    }
  }
  return said
}

async function lookAt(eyes: Browser, urls: string[]): Promise<Looks> {
  const said: Looks = new Map()
  for (const url of urls) said.set(url, (await eyes.get(url)).body)
  return said
}

function assertSame(now: Looks, before: Looks): void {
  const changed = [...now].flatMap(([at, said]) => {
    if (isGrowing(at)) return []
    const first = firstDifference(said, before.get(at) ?? '')
    return first === undefined ? [] : [`${at}: ${first}`]
  })
  assert.deepEqual(changed, [], 'every page is to the letter what it was')
}

/** Where one text leaves the other, with a little round it. */
function firstDifference(one: string, other: string): string | undefined {
  if (one === other) return undefined
  const [main, was] = [mainOf(one), mainOf(other)]
  const at = [...main].findIndex((letter, nth) => letter !== was[nth])
  return `${main.slice(Math.max(0, at - 100), at + 200)}, not ${was.slice(Math.max(0, at - 20), at + 100)}`
}

/** What is the page's own: the counts in the navigation change with everything. */
const mainOf = (said = '') => said.split('<main').at(-1) ?? ''

const q = encodeURIComponent
const namesThem = (said: string, { person, reference }: Asked) =>
  [marks.given, person, reference].some((mark) => said.includes(mark))
