import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newSouthWales } from '../../jurisdictions/new-south-wales.ts'
import {
  daysIn,
  fitsAsk,
  isOpenOn,
  kmBetween,
  localityIn,
  nearest,
  noDates,
  noticeState,
  type ReadProgram,
  readLetter,
  readNotice,
  senderOf,
  timesIn,
  weekdaysIn,
  wrongIn,
} from './rules.ts'

const { needWords: needs } = newSouthWales.values
const day = (text: string) => Temporal.PlainDate.from(text)
/** A Monday. */
const today = day('2026-11-23')

const days: [string, string[]][] = [
  ['Starts Tue 8 Dec 10am–12pm, Dubbo PCYC', ['2026-12-08']],
  ['Monday 7 December 2026', ['2026-12-07']],
  ['8/12/2026', ['2026-12-08']],
  ['closes 4.12.26', ['2026-12-04']],
  ['3/2', ['2027-02-03']],
  ['Dec 8th, 6pm', ['2026-12-08']],
  ['the 2nd of February', ['2027-02-02']],
  ['today is 23 November', ['2026-11-23']],
  ['the day before: 22 November', ['2027-11-22']],
  ['29 February', ['2028-02-29']],
  ['31/2 and 32 December', []],
  ['Tue 12 January and Thu 14 January', ['2027-01-12', '2027-01-14']],
  ['phone 02 5550 0143, ratio 40/12', []],
  ['1.30-3.30pm', []],
  ['12/8/2026', ['2026-08-12']],
]
for (const [text, expected] of days)
  test(`days in “${text}”`, () =>
    assert.deepEqual(
      daysIn(text, today).map((one) => `${one.day}`),
      expected,
    ))

test('a weekday that the day does not fall on is doubted', () => {
  assert.deepEqual(
    daysIn('Tue 8 Dec, Tue 9 Dec', today).map(({ doubt }) => doubt),
    [false, true],
  )
})

const times: [string, string, string | null][] = [
  ['10am–12pm', '10:00', '12:00'],
  ['10.30am to 12', '10:30', '12:00'],
  ['1-3pm', '13:00', '15:00'],
  ['11-1pm', '11:00', '13:00'],
  ['13:00-15:00', '13:00', '15:00'],
  ['9:30-11:30am', '09:30', '11:30'],
  ['from 6 p.m.', '18:00', null],
  ['12am to 1am', '00:00', '01:00'],
]
for (const [text, from, to] of times)
  test(`times in “${text}”`, () => {
    const read = timesIn(text)
    assert.deepEqual([read?.from, read?.to], [from, to])
  })
test('figures that are no times', () => {
  for (const text of [
    '5-10 people',
    '2026-12-08',
    '02 5550 0143',
    'ages 18-25',
    '25:00-26:00',
    '3pm to 1pm is no span',
  ])
    assert.equal(timesIn(text)?.to ?? null, null, text)
})

const repeated: [string, number[]][] = [
  ['every Tuesday', [2]],
  ['Tuesdays and Thursdays', [2, 4]],
  ['Mon–Fri 7am-3pm', [1, 2, 3, 4, 5]],
  ['Tue 8 December', []],
  ['each Wed', [3]],
]
for (const [text, expected] of repeated)
  test(`weekdays in “${text}”`, () => assert.deepEqual(weekdaysIn(text), expected))

const mails: [string, string, Partial<ReturnType<typeof readLetter>>][] = [
  ['plain', 'Hello\nSMART group', { fromEmail: '', subject: '', lines: ['Hello', 'SMART group'] }],
  [
    'with headers',
    'From: "Karen Blythe" <Karen@Plains.example>\nSubject: AOD\n\nSMART',
    { fromName: 'Karen Blythe', fromEmail: 'karen@plains.example', subject: 'AOD', lines: ['', 'SMART'] },
  ],
  [
    'forwarded twice: who wrote it first',
    'FYI\n-----Original Message-----\nFrom: Ruth <ruth@office.example>\nSubject: FW: AOD\n\nsee below\n\n---------- Forwarded message ---------\nFrom: Karen <karen@plains.example>\nDate: Fri\nSubject: Fwd: Re: AOD\nTo: Ruth\n\nSMART',
    { fromName: 'Karen', fromEmail: 'karen@plains.example', subject: 'AOD', lines: ['', 'SMART'] },
  ],
  [
    'quoted, with a signature',
    '> From: Karen <karen@plains.example>\n> Subject: AOD\n>\n> > SMART\n> Kind regards,\n> Karen\n> 02 5550 0170',
    { lines: ['', 'SMART'], signature: ['Karen', '02 5550 0170'] },
  ],
  [
    '“from” in a sentence is no header',
    'Hi\nFrom: next week we start\nSMART',
    { fromEmail: '', lines: ['Hi', 'From: next week we start', 'SMART'] },
  ],
]
for (const [name, text, expected] of mails)
  test(`an e-mail ${name}`, () => {
    const read = readLetter(text)
    for (const [key, value] of Object.entries(expected)) assert.deepEqual(read[key as keyof typeof read], value, key)
  })

type Read = { name: string; needs?: string[]; place?: string; dates?: Partial<ReadProgram['dates']>; who?: string[] }
const whoOf = ({ criteria }: ReadProgram) =>
  criteria.map((one) =>
    [one.of, one.how, ...one.values, one.from, one.to, one.words]
      .filter((part) => part !== null && part !== '')
      .join(' '),
  )

const smart = {
  startsOn: '2026-12-08',
  lastOn: '2027-01-26',
  closesOn: '2026-12-04',
  from: '10:00',
  to: '12:00',
  spaces: 12,
  weekdays: [2],
}
const first = ['aboriginal', 'first nations']
const cultures = [
  { code: 'aboriginal', words: first },
  { code: 'torres-strait-islander', words: first },
  { code: 'both', words: first },
  { code: 'neither', words: [] },
]
const notices: [string, string, Read[]][] = [
  [
    'several programs under titles',
    `Hi all,

Please find below our programs for the December intake. All are free.

SMART Recovery group
Starts Tue 8 Dec 10am–12pm, Wattle Creek PCYC
8 weeks, 12 places. Open to anyone 18+ on a community order
Referrals close Fri 4 Dec

Drink Driving program – men only
When: Saturdays 9.30am-12.30pm, starting 5 December for 6 weeks
Where: Eastry Community Health, 3 Hospital Road, Eastry
Not suitable for anyone with a current AVO.

Women's relapse prevention group for alcohol
• Starts Wed 9/12, 1-3pm
• Venue: Plains Recovery, 22 Jubilee Place`,
    [
      {
        name: 'SMART Recovery group',
        needs: ['alcohol', 'drugs'],
        place: 'Wattle Creek PCYC',
        dates: smart,
        who: ['age required 18'],
      },
      {
        name: 'Drink Driving program – men only',
        needs: ['alcohol', 'driving'],
        place: 'Eastry Community Health, 3 Hospital Road, Eastry',
        dates: { startsOn: '2026-12-05', lastOn: '2027-01-09', weekdays: [6] },
        who: ['sex required male', 'other excluded Not suitable for anyone with a current AVO.'],
      },
      {
        name: "Women's relapse prevention group for alcohol",
        place: 'Plains Recovery, 22 Jubilee Place',
        dates: { startsOn: '2026-12-09', from: '13:00', to: '15:00' },
        who: ['sex required female'],
      },
    ],
  ],
  [
    'bullets and numbers, each with its own day',
    `• Anger management group: Starts Mon 1 Feb 2027, 6pm-8pm, Dubbo PCYC
• Parenting after separation course – Thursdays 10am-12pm, starts 4 Feb, Library
1. Budgeting workshop 12/2 9am to 1pm at Eastry Hall`,
    [
      {
        name: 'Anger management group',
        needs: ['anger'],
        place: 'Dubbo PCYC',
        dates: { startsOn: '2027-02-01', from: '18:00' },
      },
      {
        name: 'Parenting after separation course',
        needs: ['parenting'],
        place: 'Library',
        dates: { startsOn: '2027-02-04', weekdays: [4] },
      },
      {
        name: 'Budgeting workshop',
        needs: ['financial'],
        place: 'Eastry Hall',
        dates: { startsOn: '2027-02-12', to: '13:00' },
      },
    ],
  ],
  [
    'ages and culture',
    'Yarning circle for Aboriginal men\nWhere: the Keeping Place\nAges 18-25\nEvery Wednesday noon-2pm',
    [
      {
        name: 'Yarning circle for Aboriginal men',
        who: ['age required 18 25', 'culture required aboriginal torres-strait-islander both'],
      },
    ],
  ],
  ['no program', 'Dear colleagues,\nour office is closed on Tuesday 8 December.\nThank you', []],
  ['nothing', '   \n\n', []],
]
for (const [name, text, expected] of notices)
  test(`a notice with ${name}`, () => {
    const { programs } = readNotice(text, today, needs, cultures)
    assert.deepEqual(
      programs.map((one) => one.name),
      expected.map((one) => one.name),
    )
    for (const [nth, { needs: of, place, dates, who }] of expected.entries()) {
      const program = programs[nth] as ReadProgram
      if (of) assert.deepEqual(program.needs, of)
      if (place) assert.equal(program.place, place)
      if (who) assert.deepEqual(whoOf(program), who)
      for (const [part, value] of Object.entries(dates ?? {}))
        assert.deepEqual(program.dates[part as keyof typeof program.dates], value, `${program.name}: ${part}`)
    }
  })

test('a long text is read in good time', () => {
  const began = performance.now()
  readNotice('SMART group every 1 2 3 4 5 to to to 8 Dec from - - - '.repeat(1800), today, needs)
  readNotice(`${'1'.repeat(50_000)} ${'a '.repeat(20_000)}`, today, needs)
  assert.ok(performance.now() - began < 3000, `${performance.now() - began} ms`)
})

const dubbo = { id: '1', name: 'Dubbo', lat: -32.2569, lon: 148.6011 }
const orange = { id: '2', name: 'Orange', lat: -33.284, lon: 149.0988 }
const eastDubbo = { id: '3', name: 'East Dubbo', lat: -32.25, lon: 148.64 }
const known = [dubbo, orange, eastDubbo]
test('a distance is the one of the map', () => {
  assert.equal(Math.round(kmBetween(dubbo, orange)), 123)
  assert.equal(kmBetween(dubbo, dubbo), 0)
  assert.equal(Math.round(kmBetween({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })), 111)
})
const addresses: [string, string | undefined][] = [
  ['12 Orange Street, Dubbo NSW 2830', '1'],
  ['3 High St, East Dubbo', '3'],
  ['ORANGE', '2'],
  ['Orangeville', undefined],
  ['', undefined],
]
for (const [text, id] of addresses)
  test(`the locality of “${text}”`, () => assert.equal(localityIn(text, known)?.id, id))
test('a place whose whereabouts nobody knows has no distance', () => {
  const at = (address: string) => ({ name: '', address, lat: null, lon: null })
  assert.equal(nearest(dubbo, [at('1 Main St, Orange'), at('nowhere')], known), 123)
  assert.equal(nearest(dubbo, [at('nowhere')], known), undefined)
  assert.equal(nearest(undefined, [at('Orange')], known), undefined)
  assert.equal(nearest(dubbo, [{ ...at('Orange'), lat: -32.2569, lon: 148.6011 }], known), 0)
})

test('referrals are open until they close, else until the last day', () => {
  const on = (dates: Partial<typeof noDates>) => isOpenOn({ ...noDates, ...dates }, today)
  assert.deepEqual(
    [
      on({}),
      on({ closesOn: '2026-11-23' }),
      on({ closesOn: '2026-11-22', lastOn: '2027-01-01' }),
      on({ startsOn: '2026-11-22' }),
    ],
    [true, true, false, false],
  )
})

test('what a service says the wrong way round', () => {
  const age = { of: 'age', how: 'required', values: [], from: 30, to: 18, words: '' } as const
  assert.equal(wrongIn({ criteria: [age], dates: noDates, places: [] }), 'ages-cross')
  const dates = (of: object) => ({ criteria: [], dates: { ...noDates, ...of }, places: [] })
  assert.equal(wrongIn(dates({ startsOn: '2026-12-08', lastOn: '2026-12-01' })), 'ends-before-start')
  assert.equal(wrongIn(dates({ from: '10:00', to: '10:00' })), 'times-cross')
  assert.equal(wrongIn({ ...dates({}), places: [{ name: '', address: '', lat: 1, lon: null }] }), 'half-a-point')
  assert.equal(wrongIn(dates({ startsOn: '2026-12-08', lastOn: '2026-12-08' })), undefined)
})

test('a notice stands where its days say', () => {
  const at = today.toZonedDateTime('UTC').toInstant()
  const shown = { publishedAt: at, withdrawnAt: null, shownUntil: today }
  assert.equal(noticeState(shown, today), 'shown')
  assert.equal(noticeState(shown, today.add({ days: 1 })), 'over')
  assert.equal(noticeState({ ...shown, withdrawnAt: at }, today), 'withdrawn')
  assert.equal(noticeState({ ...shown, publishedAt: null }, today), 'reading')
})

test('a provider is known by its domain, else by its name', () => {
  const one = { id: 'a', name: 'Plains Recovery', email: 'office@plains.example', web: '' }
  const other = { id: 'b', name: 'Keeping Place', email: '', web: 'https://keeping.example' }
  const from = (fromEmail: string, fromName = '', text = '') => senderOf({ fromEmail, fromName, text }, [one, other])
  assert.deepEqual(
    [
      from('karen@plains.example'),
      from('x@keeping.example'),
      from('', 'Karen, Plains Recovery'),
      from('', '', 'at the keeping place'),
      from(''),
    ],
    ['a', 'b', 'a', 'b', undefined],
  )
})

test('what is asked of the list of services', () => {
  const offer = { needs: ['alcohol'], name: 'SMART', about: '', places: [], delivery: ['phone'], free: true }
  const provider = { name: 'Plains', aboriginalLed: false, languages: 'Arabic, Dinka' }
  const fits = (ask: object) => fitsAsk({ offer, provider } as never, ask)
  assert.deepEqual(
    [
      fits({}),
      fits({ need: 'drugs' }),
      fits({ led: true }),
      fits({ language: 'dinka' }),
      fits({ free: true, online: true }),
      fits({ q: 'plain' }),
    ],
    [true, false, false, true, true, true],
  )
})
