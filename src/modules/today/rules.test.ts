import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  actionOf,
  decisionsOf,
  type Entry,
  type Facts,
  looksAhead,
  minutesTo,
  nextOne,
  offersClose,
  stateOf,
  unbookedOf,
  weekCounts,
} from './rules.ts'

const day = Temporal.PlainDate.from
const at = (time: string) => Temporal.Instant.from(`2026-11-24T${time}:00Z`)
const now = at('10:00')

const plain: Entry = {
  id: 'a',
  person: { id: 'p', listed: 'Baker, Roy', spoken: 'Roy Baker' },
  kind: 'office',
  kindName: 'Office',
  goesOut: false,
  atDesk: true,
  day: day('2026-11-24'),
  time: Temporal.PlainTime.from('10:30'),
  zone: 'UTC',
  minutes: 30,
  startsAt: at('10:30'),
  endsAt: at('11:00'),
  where: '',
  purpose: '',
  interpreter: false,
  beside: [],
  goesAlong: false,
  state: 'planned',
  outcomeName: undefined,
  counts: undefined,
  minutesLate: undefined,
  here: undefined,
  nextMarks: [],
  lastMark: undefined,
  phone: undefined,
  alerts: [],
  whereNow: undefined,
  topLevel: undefined,
  coverFor: undefined,
}
const here = { since: at('09:50'), waited: 10, arrival: undefined, unmet: true }
const over = { startsAt: at('09:00'), endsAt: at('09:30') }
const visit = { kind: 'home', goesOut: true, atDesk: false, nextMarks: ['set-out'] } as const
const call = { kind: 'phone', atDesk: false, phone: { number: '0412 345 678', note: '' } }

test('what comes next: who is here before what begins first', () => {
  const first = { ...plain, id: 'first', startsAt: at('10:15') }
  const cases: [string, Entry[], string | undefined][] = [
    ['nothing on an empty day', [], undefined],
    ['nothing when all is over', [{ ...plain, ...over }], undefined],
    ['what begins first', [plain, first], 'first'],
    ['what is going on', [plain, { ...first, startsAt: at('09:45'), endsAt: at('10:10') }], 'first'],
    ['not what ends this very moment', [plain, { ...first, startsAt: at('09:30'), endsAt: now }], 'a'],
    ['who is here, though another begins before', [{ ...plain, here }, first], 'a'],
    ['not what was called off', [{ ...first, state: 'cancelled' }, plain], 'a'],
    ['not what was recorded before its time', [{ ...first, state: 'recorded' }, plain], 'a'],
  ]
  for (const [name, entries, expected] of cases) assert.equal(nextOne(entries, now)?.id, expected, name)
})

test('how a line is marked, and the one thing to do about it', () => {
  const cases: [string, Partial<Entry>, string | undefined, boolean, string, string][] = [
    ['to come', {}, undefined, true, 'coming', 'none'],
    ['next', {}, 'a', true, 'next', 'start'],
    ['here, though not next', { here }, undefined, true, 'coming', 'start'],
    ['its time over', over, undefined, true, 'late', 'record'],
    ['over on a day before', over, undefined, false, 'late', 'record'],
    ['to come on another day', {}, undefined, false, 'coming', 'none'],
    ['attended', { ...over, state: 'recorded', counts: 'complied' }, undefined, true, 'done', 'outcome'],
    ['failed', { ...over, state: 'recorded', counts: 'failed' }, undefined, true, 'missed', 'outcome'],
    ['called off', { state: 'cancelled' }, undefined, true, 'done', 'called-off'],
    ['a visit to set out for', visit, undefined, true, 'coming', 'marks'],
    ['a visit of tomorrow', visit, undefined, false, 'coming', 'none'],
    ['a visit that nobody set out for', { ...visit, ...over }, undefined, true, 'late', 'record'],
    [
      'out, and its time over: safe comes first',
      { ...visit, ...over, nextMarks: ['arrived', 'safe'], lastMark: { kind: 'set-out', at: now } },
      undefined,
      true,
      'late',
      'marks',
    ],
    [
      'out, and recorded: still to be safe',
      {
        ...visit,
        ...over,
        state: 'recorded',
        counts: 'failed',
        nextMarks: ['safe'],
        lastMark: { kind: 'arrived', at: now },
      },
      undefined,
      true,
      'missed',
      'marks',
    ],
    [
      'back before its time is over',
      { ...visit, nextMarks: [], lastMark: { kind: 'safe', at: now } },
      undefined,
      true,
      'coming',
      'start',
    ],
    ['along with a colleague, next', { goesAlong: true }, 'a', true, 'next', 'none'],
    ['along with a colleague, its time over', { ...over, goesAlong: true }, undefined, true, 'done', 'none'],
    ['a call', call, undefined, true, 'coming', 'call'],
    ['a call whose number is not known, next', { ...call, phone: undefined }, 'a', true, 'next', 'start'],
    ['a call whose time is over', { ...call, ...over }, undefined, true, 'late', 'record'],
  ]
  for (const [name, change, next, today, state, action] of cases) {
    const entry = { ...plain, ...change }
    assert.equal(stateOf(entry, now, next), state, name)
    assert.equal(actionOf(entry, now, { today, next }), action, name)
  }
})

test('the day’s close is offered as the day ends, and on a day off only where something is open', () => {
  const hours = { ends: Temporal.PlainTime.from('17:00') }
  const cases: [string, typeof hours | undefined, number, boolean][] = [
    ['14:59', hours, 3, false],
    ['15:00', hours, 0, true],
    ['16:00', undefined, 0, false],
    ['10:00', undefined, 1, true],
  ]
  for (const [time, works, open, offered] of cases)
    assert.equal(offersClose(Temporal.PlainTime.from(time), works, open), offered, `${time}, ${open} open`)
})

test('the next day is looked at when this one is nearly over', () => {
  const hours = { ends: Temporal.PlainTime.from('17:00') }
  const clock = (time: string) => ({ now, time: Temporal.PlainTime.from(time), hours })
  assert.equal(looksAhead([plain], clock('14:59')), false)
  assert.equal(looksAhead([plain], clock('15:00')), true)
  assert.equal(looksAhead([{ ...plain, ...over }], clock('09:00')), true)
  assert.equal(looksAhead([], clock('09:00')), true)
  assert.equal(looksAhead([plain], { ...clock('20:00'), hours: undefined }), false)
})

test('minutes until something begins are never less than it takes, nor below nothing', () => {
  assert.equal(minutesTo(plain, at('10:12')), 18)
  assert.equal(minutesTo(plain, Temporal.Instant.from('2026-11-24T10:12:01Z')), 18)
  assert.equal(minutesTo(plain, at('10:30')), 0)
  assert.equal(minutesTo(plain, at('10:45')), 0)
})

const roy = { id: 'roy', listed: 'Baker, Roy', spoken: 'Roy Baker' }
const sally = { id: 'sally', listed: 'Ng, Sally', spoken: 'Sally Ng' }
const names = new Map([roy, sally].map((one) => [one.id, one]))
const today = day('2026-11-24')
const standing: Facts['rows'][number] = {
  person: 'roy',
  overdue: false,
  ending: false,
  contactDueOn: null,
  contactDueWhy: null,
  nextAppointmentAt: null,
  nextAppointmentId: null,
  orderEndsOn: null,
}
const none: Facts = { rows: [], tries: [], unrecorded: [], evidence: [], alerts: [], stopped: new Set() }
const overdue = { ...standing, overdue: true, contactDueOn: day('2026-11-20') }
const tries = [{ person: 'roy', tries: 2, first: at('01:00'), last: at('05:00'), how: 'No answer' }]
const unrecorded = [{ person: 'roy', id: 'x', startsAt: at('02:00'), what: 'Office' }]

test('decisions: one line a person about contact, the gravest first', () => {
  type Known = Partial<Parameters<typeof decisionsOf>[0]>
  const kinds = (facts: Known) =>
    decisionsOf({ ...none, ...facts }, names, today).map(({ kind, person }) => `${kind} ${person.id}`)
  const cases: [string, Known, string[]][] = [
    ['nothing', {}, []],
    ['overdue', { rows: [overdue] }, ['overdue roy']],
    ['an outcome settles it first', { rows: [overdue], unrecorded }, ['unrecorded roy']],
    ['who cannot be reached comes before', { rows: [overdue], unrecorded, tries }, ['no-contact roy']],
    [
      'each missing outcome has its line',
      { unrecorded: [...unrecorded, { ...unrecorded[0], id: 'y' } as (typeof unrecorded)[0]] },
      ['unrecorded roy', 'unrecorded roy'],
    ],
    ['nobody is sought who cannot come', { tries, stopped: new Set(['roy']) }, []],
    [
      'whom somebody seeks already has their own line; what was not recorded stays',
      { rows: [overdue], tries, unrecorded, sought: new Set(['roy']) },
      ['unrecorded roy'],
    ],
    ['somebody hidden is left out', { rows: [{ ...overdue, person: 'hidden' }] }, []],
    [
      'people apart',
      { rows: [overdue], tries: [{ ...tries[0], person: 'sally' } as (typeof tries)[0]] },
      ['no-contact sally', 'overdue roy'],
    ],
    [
      'evidence that is not due yet waits',
      { evidence: [{ person: 'roy', appointment: null, evidenceDue: today }] },
      [],
    ],
    [
      'evidence late',
      { evidence: [{ person: 'roy', appointment: null, evidenceDue: day('2026-11-23') }] },
      ['evidence roy'],
    ],
    [
      'an order ending stands beside a contact',
      { rows: [{ ...overdue, ending: true, orderEndsOn: today }] },
      ['overdue roy', 'order-ending roy'],
    ],
    [
      'an alert past its review',
      {
        alerts: [
          { person: 'roy', name: 'Dog', reviewOn: day('2026-11-01'), overdue: true },
          { person: 'roy', name: 'Other', reviewOn: null, overdue: false },
        ],
      },
      ['alert-review roy'],
    ],
  ]
  for (const [name, facts, expected] of cases) assert.deepEqual(kinds(facts), expected, name)
})

test('due and not booked: within the week, without an appointment by then', () => {
  const row = { ...standing, contactDueOn: day('2026-11-27') }
  const booked = (when: string) => ({ ...row, nextAppointmentId: 'n', nextAppointmentAt: Temporal.Instant.from(when) })
  const cases: [string, Partial<Facts['rows'][number]>, ReadonlySet<string>, number][] = [
    ['nothing booked', row, new Set(), 1],
    ['due today', { ...row, contactDueOn: today }, new Set(), 1],
    ['due in seven days', { ...row, contactDueOn: day('2026-12-01') }, new Set(), 1],
    ['due in eight', { ...row, contactDueOn: day('2026-12-02') }, new Set(), 0],
    ['booked on the very day, late in the office’s zone', booked('2026-11-27T12:30:00Z'), new Set(), 0],
    ['booked after it', booked('2026-11-27T13:30:00Z'), new Set(), 1],
    ['overdue is a decision', { ...row, overdue: true }, new Set(), 0],
    ['in custody', row, new Set(['roy']), 0],
    ['no standard', { ...row, contactDueOn: null }, new Set(), 0],
  ]
  for (const [name, change, stopped, many] of cases) {
    const rows = [{ ...row, ...change }]
    assert.equal(unbookedOf({ rows, stopped }, names, { today, zone: 'Australia/Sydney' }).length, many, name)
  }
})

test('the week counts what was planned, and weekends only where something is', () => {
  const one = (on: string, state: Entry['state'], attended: boolean | null = null) => ({
    day: day(on),
    state,
    attended,
  })
  const week = [
    one('2026-11-23', 'recorded', true),
    one('2026-11-23', 'recorded', false),
    one('2026-11-24', 'planned'),
    one('2026-11-24', 'cancelled'),
    one('2026-11-30', 'planned'),
  ]
  const counts = (list: ReturnType<typeof one>[]) =>
    weekCounts(list, today).map(({ done, planned }) => `${done}/${planned}`)
  assert.deepEqual(counts(week), ['1/2', '0/1', '0/0', '0/0', '0/0'])
  assert.deepEqual(counts([...week, one('2026-11-28', 'planned')]), ['1/2', '0/1', '0/0', '0/0', '0/0', '0/1'])
})
