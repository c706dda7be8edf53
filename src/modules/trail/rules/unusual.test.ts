import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLinked, isOpenAt, type Known, type Look, type Name, type Ties, unusualIn, type Worker } from './unusual.ts'

const ten = Temporal.Instant.from('2026-11-24T10:00:00Z')
const look = (person: string, minute = 0, looks = 1): Look => ({
  staff: 'me',
  person,
  at: ten.add({ minutes: minute }),
  looks,
})
const many = (count: number, every = 1, from = 0) =>
  Array.from({ length: count }, (_, nth) => look(`p${nth}`, from + nth * every))

const known = (change: Partial<Known> = {}, names: Record<string, Name[]> = {}): Known => ({
  looker: { id: 'me', given: 'Grace', family: 'O’Neill' },
  namesOf: (person) => names[person] ?? [],
  isLinked: () => true,
  livesNearKnown: () => false,
  isOpen: () => true,
  ...change,
})
const unlinked = { isLinked: () => false }
const own = {
  p: [
    { given: 'Mary', family: 'Jones' },
    { given: 'GRACE', family: 'ONeill' },
  ],
}
const family = { p: [{ given: 'Sean', family: 'O’Neill' }] }

type Case = [name: string, looks: Look[], known: Known, raised: string[]]
const cases: Case[] = [
  ['nothing was looked at', [], known(), []],
  ['a day’s work', many(30, 10), known(), []],
  [
    'their own name, once, however it is written, and though it is their case',
    [look('p')],
    known({}, own),
    ['own-name p'],
  ],
  ['their own name comes before the family’s', [look('p', 0, 9)], known(unlinked, own), ['own-name p']],
  ['the same family name where nothing leads there', [look('p')], known(unlinked, family), ['family-name p']],
  ['the same family name in their own work', [look('p', 0, 9)], known({}, family), []],
  [
    'a name that nobody wrote is no family',
    [look('p')],
    known({ ...unlinked, looker: { id: 'me', given: '', family: '' } }, { p: [{ given: '', family: '' }] }),
    [],
  ],
  [
    'one page of somebody who lives beside whom they know',
    [look('p')],
    known({ ...unlinked, livesNearKnown: (person) => person === 'p' }),
    ['near-known p'],
  ],
  ['the same in their own work', [look('p', 0, 9)], known({ livesNearKnown: () => true }), []],
  [
    'the family’s name comes before the street',
    [look('p')],
    known({ ...unlinked, livesNearKnown: () => true }, family),
    ['family-name p'],
  ],
  ['two pages of somebody of no concern', [look('p'), look('p', 5)], known(unlinked), []],
  ['three pages of them', [look('p'), look('p', 5), look('p', 400)], known(unlinked), ['no-link p']],
  ['three pages in one minute', [look('p', 0, 3)], known(unlinked), ['no-link p']],
  ['three pages of their own work', [look('p', 0, 3)], known(), []],
  ['39 people in an hour', many(39), known(), []],
  ['40 people in an hour', many(40), known(), ['volume 40']],
  [
    '40 people in an hour and a minute',
    [
      look('p0'),
      ...many(40)
        .slice(1)
        .map((one) => ({ ...one, at: one.at.add({ minutes: 21 }) })),
    ],
    known(),
    [],
  ],
  ['one person 60 times in an hour', Array.from({ length: 60 }, (_, nth) => look('p', nth)), known(), []],
  ['60 people in a day, five an hour', many(60, 12), known(), []],
  ['a slow morning and then 45 people at once', [...many(5, 30), ...many(45, 1, 300)], known(), ['volume 45']],
  ['four people at night', many(4), known({ isOpen: () => false }), []],
  ['five people at night', many(5), known({ isOpen: () => false }), ['after-hours 5']],
  [
    'five at night among many by day',
    many(12, 10),
    known({ isOpen: (at) => at.epochMilliseconds < ten.add({ minutes: 65 }).epochMilliseconds }),
    ['after-hours 5'],
  ],
  ['one person at night, often', [look('p', 0, 20)], known({ isOpen: () => false }), []],
]
for (const [name, looks, facts, expected] of cases)
  test(`${name}: ${expected.join(', ') || 'nothing'}`, () => {
    const raised = unusualIn(looks, facts).map(({ rule, person, people }) => `${rule} ${person ?? people}`)
    assert.deepEqual(raised, expected)
  })

test('what is raised says from when to when, how much, and from how much on', () => {
  const [one] = unusualIn([look('p', 1, 2), look('p', 9, 2)], known(unlinked))
  assert.deepEqual(
    [one?.looks, one?.people, one?.least, `${one?.firstAt}`, `${one?.lastAt}`],
    [4, 1, 3, '2026-11-24T10:01:00Z', '2026-11-24T10:09:00Z'],
  )
})

const me: Worker = { id: 'me', office: 'dubbo', region: 'west', reach: 'own', covers: ['away'] }
const none: Ties = { places: [], staff: new Set(), offices: new Set() }
const at = (office: string, region: string, ...officers: string[]): Ties => ({
  ...none,
  places: [{ office, region, officers }],
})
const links: [name: string, worker: Worker, ties: Ties, expected: boolean][] = [
  ['nothing', me, none, false],
  ['the same office', me, at('dubbo', 'west', 'other'), true],
  ['another office', me, at('orange', 'west', 'other'), false],
  ['another office of the region they answer for', { ...me, reach: 'region' }, at('orange', 'west'), true],
  ['another region, for whose work is the whole agency', { ...me, reach: 'agency' }, at('sydney', 'metro'), true],
  ['another region', { ...me, reach: 'region' }, at('sydney', 'metro'), false],
  ['their own case, elsewhere', me, at('orange', 'west', 'me'), true],
  ['the case of somebody they cover', me, at('orange', 'west', 'away'), true],
  ['a meeting, a task or something they wrote', me, { ...none, staff: new Set(['me']) }, true],
  ['a meeting with somebody else', me, { ...none, staff: new Set(['other']) }, false],
  ['an appointment at their office', me, { ...none, offices: new Set(['dubbo']) }, true],
  ['an appointment elsewhere', me, { ...none, offices: new Set(['orange']) }, false],
]
for (const [name, worker, ties, expected] of links)
  test(`a link to their work by ${name}: ${expected ? 'yes' : 'no'}`, () => {
    assert.equal(isLinked(worker, ties), expected)
  })

const office = {
  zone: 'Australia/Sydney',
  opens: Temporal.PlainTime.from('08:30'),
  closes: Temporal.PlainTime.from('17:00'),
  calendar: {
    zone: 'Australia/Sydney',
    weekend: [6, 7],
    holidays: new Map([['2026-12-25', { name: 'Christmas Day' }]]),
  },
}
const moments: [local: string, open: boolean][] = [
  ['2026-11-24T07:29', false],
  ['2026-11-24T07:30', true],
  ['2026-11-24T12:00', true],
  ['2026-11-24T18:59', true],
  ['2026-11-24T19:00', false],
  ['2026-11-24T23:30', false],
  ['2026-11-22T12:00', false],
  ['2026-12-25T12:00', false],
]
for (const [local, open] of moments)
  test(`${local} is ${open ? 'within' : 'outside'} the hours`, () => {
    const moment = Temporal.PlainDateTime.from(local).toZonedDateTime(office.zone).toInstant()
    assert.equal(isOpenAt(moment, office), open)
  })
