import assert from 'node:assert/strict'
import { test } from 'node:test'
import { versionInForce } from '../../jurisdictions/index.ts'
import type { Calendar } from '../../platform/dates.ts'
import {
  canMark,
  type DeskMark,
  deskState,
  type Event,
  freeTime,
  type MarkKind,
  nextVisitMarks,
  type OutcomeParts,
  type PatternFacts,
  type Plan,
  placingOf,
  proposeNext,
  readOutcome,
  type Surroundings,
  seenBy,
  tellDuty,
  waitedMinutes,
  warningsFor,
} from './rules.ts'

const day = Temporal.PlainDate.from
const time = Temporal.PlainTime.from
const instant = Temporal.Instant.from
const lists = versionInForce('AU-NSW', day('2026-11-23'))

const met: Event = { kind: 'office', booked: true, withPerson: true, newTime: false, ahead: false, early: false }
const outcomes: [string, OutcomeParts, Partial<Event>, string][] = [
  ['attended counts and satisfies', { outcome: 'attended' }, {}, 'complied, satisfies'],
  ['late asks how late', { outcome: 'attended-late' }, {}, 'minutes-late-missing'],
  ['late counts once that is said', { outcome: 'attended-late', minutesLate: 1 }, {}, 'complied, satisfies'],
  ['did not comply asks what', { outcome: 'attended-did-not-comply', notDone: ' ' }, {}, 'not-done-missing'],
  ['did not comply satisfies nothing', { outcome: 'attended-did-not-comply', notDone: 'Left early' }, {}, 'failed'],
  ['sent away asks why', { outcome: 'sent-away' }, {}, 'sent-away-reason-missing'],
  ['sent away counts as its reason', { outcome: 'sent-away', sentAwayReason: 'behaviour' }, {}, 'failed'],
  [
    'sent away because nobody was free is no failure',
    { outcome: 'sent-away', sentAwayReason: 'nobody-free' },
    {},
    'complied',
  ],
  ['an accepted absence has a reason', { outcome: 'acceptable-absence' }, {}, 'absence-reason-missing'],
  [
    'a reason is one of the list',
    { outcome: 'acceptable-absence', absenceReason: 'rain' },
    {},
    'unknown-absence-reason',
  ],
  ['sorry business is excused', { outcome: 'acceptable-absence', absenceReason: 'sorry-business' }, {}, 'excused'],
  ['nobody may know why they failed to come', { outcome: 'unacceptable-absence' }, {}, 'failed'],
  ['evidence awaited has a day', { outcome: 'evidence-awaited', absenceReason: 'illness' }, {}, 'evidence-due-missing'],
  ['we cancelled for a reason', { outcome: 'cancelled-by-us' }, {}, 'cancel-reason-missing'],
  ['rescheduled has a new time', { outcome: 'rescheduled' }, {}, 'new-time-missing'],
  ['rescheduled counts neither way', { outcome: 'rescheduled' }, { newTime: true }, 'neutral'],
  ['nobody is out at the office', { outcome: 'not-seen' }, {}, 'outcome-does-not-fit'],
  ['not seen at home is a failure', { outcome: 'not-seen' }, { kind: 'home' }, 'failed'],
  ['spoke to another names them', { outcome: 'spoke-to-another' }, { kind: 'phone' }, 'spoken-to-missing'],
  [
    'a relation is one of the list',
    { outcome: 'spoke-to-another', spokenTo: 'June', relation: 'boss-of-all' },
    { kind: 'phone' },
    'unknown-relation',
  ],
  ['a booked call satisfies', { outcome: 'attended' }, { kind: 'phone' }, 'complied, satisfies'],
  ['a call nobody booked does not', { outcome: 'attended' }, { kind: 'phone', booked: false }, 'complied'],
  ['coming in unbooked satisfies', { outcome: 'attended-unbooked' }, { booked: false }, 'complied, satisfies'],
  ['a booking is not attended unbooked', { outcome: 'attended-unbooked' }, {}, 'outcome-does-not-fit'],
  [
    'nobody is absent from what was not booked',
    { outcome: 'unacceptable-absence' },
    { booked: false },
    'outcome-does-not-fit',
  ],
  ['someone else counts neither way', { outcome: 'attended' }, { withPerson: false }, 'neutral'],
  ['attendance is not known ahead', { outcome: 'attended' }, { ahead: true }, 'not-yet'],
  ['an absence is not known before its time', { outcome: 'unacceptable-absence' }, { early: true }, 'not-yet'],
  ['nor that they were not at home', { outcome: 'not-seen' }, { kind: 'home', early: true }, 'not-yet'],
  ['who came early has come', { outcome: 'attended' }, { early: true }, 'complied, satisfies'],
  ['who was rung early was rung', { outcome: 'no-answer' }, { kind: 'phone', early: true }, 'neutral'],
  [
    'a good reason is known before',
    { outcome: 'acceptable-absence', absenceReason: 'court' },
    { early: true },
    'excused',
  ],
  ['hospital may be', { outcome: 'in-hospital' }, { ahead: true }, 'excused'],
  ['an outcome is one of the list', { outcome: 'vanished' }, {}, 'unknown-outcome'],
  ['a kind is one of the list', { outcome: 'attended' }, { kind: 'seance' }, 'unknown-kind'],
]
for (const [name, parts, change, expected] of outcomes)
  test(name, () => {
    const read = readOutcome(parts, { ...met, ...change }, lists)
    const said = read.ok ? `${read.recorded.counts}${read.recorded.satisfies ? ', satisfies' : ''}` : read.refusal
    assert.equal(said, expected)
  })

test('only what the outcome asks is kept', () => {
  const parts = {
    outcome: 'attended',
    minutesLate: 5,
    absenceReason: 'illness',
    spokenTo: 'June',
    place: 'Dubbo',
    notDone: 'x',
  }
  const read = readOutcome(parts, met, lists)
  assert.ok(read.ok)
  const { minutesLate, reason, spokenTo, place, notDone } = read.recorded
  assert.deepEqual(
    { minutesLate, reason, spokenTo, place, notDone },
    { minutesLate: null, reason: null, spokenTo: '', place: '', notDone: '' },
  )
})

const calendar: Calendar = {
  zone: 'Australia/Sydney',
  weekend: [6, 7],
  holidays: new Map([
    ['2026-12-25', { name: 'Christmas Day' }],
    ['2026-12-24', { name: 'Christmas Eve', closesAt: '12:00' }],
  ]),
}
const past = (...days: string[]) =>
  days.map((on) => ({ day: day(on), time: time('14:00'), kind: 'office', minutes: 30, place: '' }))
const pattern: PatternFacts = {
  past: [],
  coming: [],
  levelSince: undefined,
  today: day('2026-11-23'),
  due: undefined,
  standard: undefined,
  calendar,
  away: () => undefined,
}
const leave =
  (...days: string[]) =>
  (on: Temporal.PlainDate) =>
    days.includes(`${on}`) ? { because: 'leave' as const, name: '' } : undefined
const proposals: [string, Partial<PatternFacts>, string, string][] = [
  ['weekly goes on weekly', { past: past('2026-11-19', '2026-11-12', '2026-11-05') }, '2026-11-26', 'pattern'],
  [
    'a gap for a holiday does not change the rhythm',
    { past: past('2026-11-19', '2026-11-05', '2026-10-29', '2026-10-22') },
    '2026-11-26',
    'pattern',
  ],
  ['never today', { past: past('2026-11-16', '2026-11-09') }, '2026-11-30', 'pattern'],
  [
    'after the one that is booked',
    { past: past('2026-11-19', '2026-11-05'), coming: [day('2026-12-03')] },
    '2026-12-17',
    'pattern',
  ],
  [
    'one booked a year ahead is no rhythm, and nothing is proposed after it',
    { past: past('2026-11-19', '2026-11-05'), coming: [day('2027-10-04')] },
    '2026-12-03',
    'pattern',
  ],
  [
    'one booked a few days off the rhythm takes that turn',
    { past: past('2026-11-19', '2026-11-05'), coming: [day('2026-12-01')] },
    '2026-12-17',
    'pattern',
  ],
  [
    'a weekend moved past what is due is moved back',
    { past: past('2026-11-22', '2026-11-08'), due: day('2026-12-06') },
    '2026-12-04',
    'pattern moved before-due',
  ],
  [
    'due on a holiday, before it',
    { past: past('2026-11-20', '2026-10-16'), due: day('2026-12-25') },
    '2026-12-24',
    'pattern moved before-due',
  ],
  [
    'what is due tomorrow on a closed day cannot be met, and the rhythm stands',
    { today: day('2026-11-27'), past: past('2026-11-20', '2026-11-06'), due: day('2026-11-28') },
    '2026-12-04',
    'pattern',
  ],
  [
    'a month on from 31 January, in weeks',
    {
      today: day('2028-01-31'),
      past: past('2028-01-31'),
      standard: { name: 'contact', every: 'P1M', verified: false },
      due: day('2028-02-29'),
    },
    '2028-02-28',
    'standard',
  ],
  [
    '29 February is a day like any other',
    { today: day('2028-02-15'), past: past('2028-02-15', '2028-02-01') },
    '2028-02-29',
    'pattern',
  ],
  [
    'a new level asks anew, on the same weekday',
    {
      past: past('2026-11-19', '2026-11-12', '2026-11-05'),
      levelSince: day('2026-11-16'),
      standard: { name: 'contact', every: 'P1M', verified: false },
    },
    '2026-12-17',
    'standard',
  ],
  [
    'an old level shows no rhythm to one without a standard',
    { past: past('2026-11-19', '2026-11-12'), levelSince: day('2026-11-20') },
    '2026-12-03',
    'no-standard',
  ],
  [
    'leave until after what is due: before it',
    {
      past: past('2026-11-19', '2026-11-12'),
      away: leave('2026-11-26', '2026-11-27', '2026-11-30'),
      due: day('2026-11-30'),
    },
    '2026-11-25',
    'pattern moved before-due',
  ],
  [
    'with one, as the standard spaces',
    { past: past('2026-11-20'), standard: { name: 'contact', every: 'P1W', verified: false } },
    '2026-11-27',
    'standard',
  ],
  ['with nothing, in a fortnight', {}, '2026-12-07', 'no-standard'],
  ['off a holiday', { past: past('2026-12-18', '2026-12-11') }, '2026-12-28', 'pattern moved'],
  ['off leave', { past: past('2026-11-19', '2026-11-12'), away: leave('2026-11-26') }, '2026-11-27', 'pattern moved'],
  [
    'not past what is due',
    { past: past('2026-11-19', '2026-11-05'), due: day('2026-11-29') },
    '2026-11-27',
    'pattern before-due',
  ],
  [
    'past what is due, where one is booked by then',
    { past: past('2026-11-15', '2026-11-01'), coming: [day('2026-11-29')], due: day('2026-11-29') },
    '2026-12-14',
    'pattern moved',
  ],
  [
    'not past what is due for the one of today',
    { past: past('2026-11-23', '2026-11-09'), due: day('2026-11-29') },
    '2026-11-27',
    'pattern before-due',
  ],
]
for (const [name, change, expected, why] of proposals)
  test(`next: ${name}`, () => {
    const proposal = proposeNext({ ...pattern, ...change })
    assert.equal(`${proposal.day}`, expected)
    assert.equal(proposal.why.map(({ code }) => code).join(' '), why)
  })

const clock = Temporal.PlainTime.from
const stretch = (text: string) => {
  const [starts = '', ends = ''] = text.split('-')
  return { starts: clock(starts), ends: clock(ends) }
}
const freeTimes: [string, string, number, string[], string | undefined, string][] = [
  ['the time wanted is free', '13:00', 45, ['12:00-13:00', '13:45-14:00'], '08:30-16:30', '13:00'],
  ['free before their hours, as they always meet then', '08:00', 30, [], '08:30-16:30', '08:00'],
  ['taken: the nearest after it', '13:00', 45, ['13:00-13:30'], '08:30-16:30', '13:30'],
  ['taken: the nearest before it', '13:00', 45, ['12:45-15:00'], '08:30-16:30', '12:00'],
  ['as near before as after: the later', '13:00', 15, ['12:45-13:15', '13:00-13:15'], '08:30-16:30', '13:15'],
  ['too short a gap is none', '13:00', 45, ['12:30-13:30', '14:00-16:30'], '08:30-16:30', '11:45'],
  ['not past the end of their hours', '16:00', 30, ['15:45-16:15'], '08:30-16:30', '15:15'],
  ['not before their hours begin', '08:45', 30, ['08:30-09:00', '09:00-16:30'], '08:30-16:30', 'undef'],
  ['nothing is free', '13:00', 45, ['08:30-16:30'], '08:30-16:30', 'undef'],
  [
    'what is left beside lunch is too short',
    '09:30',
    30,
    ['09:00-12:00', '12:00-13:00', '13:15-16:30'],
    '09:00-16:30',
    'undef',
  ],
  ['hours that are not known', '18:00', 60, ['18:00-19:00'], undefined, '19:00'],
  ['what runs past midnight ends with the day', '23:30', 30, ['23:00-00:30'], undefined, '22:30'],
  ['nothing after midnight', '23:45', 30, ['23:45-23:59'], undefined, '23:15'],
]
for (const [name, wanted, minutes, busy, hours, expected] of freeTimes)
  test(`free time: ${name}`, () => {
    const found = freeTime(clock(wanted), minutes, {
      hours: hours ? stretch(hours) : undefined,
      busy: busy.map(stretch),
    })
    assert.equal(`${found}`.slice(0, 5), expected)
  })

const seers: [string, { attended: boolean; noContact: boolean }, string | undefined, string][] = [
  ['who records it saw them', { attended: true, noContact: false }, undefined, 'ellen'],
  ['unless somebody else is named', { attended: true, noContact: false }, 'dana', 'dana'],
  ['who records that nobody answered tried', { attended: false, noContact: true }, undefined, 'ellen'],
  ['nobody saw who was absent', { attended: false, noContact: false }, 'ellen', 'dana'],
]
for (const [name, outcome, chosen, expected] of seers)
  test(`seen by: ${name}`, () => {
    assert.equal(seenBy(outcome, { booked: 'dana', recorder: 'ellen', chosen }), expected)
  })
test('seen by: nobody signed in records it, so whom it was booked with', () => {
  assert.equal(
    seenBy({ attended: true, noContact: false }, { booked: 'dana', recorder: null, chosen: undefined }),
    'dana',
  )
})

const zone = 'Australia/Sydney'
function planOn(on: string, at: string, minutes = 30, change: Partial<Plan> = {}): Plan {
  const starts = day(on)
    .toZonedDateTime({ timeZone: zone, plainTime: time(at) })
    .toInstant()
  return {
    person: 'roy',
    staff: 'priya',
    kind: 'office',
    day: day(on),
    time: time(at),
    zone,
    place: '',
    minutes,
    starts,
    ends: starts.add({ minutes }),
    resources: [],
    officerAskedFor: null,
    beside: [],
    ...change,
  }
}
function otherOn(on: string, at: string, change: object) {
  const { starts, ends } = planOn(on, at)
  return { id: 'other', person: 'sally', staff: ['greg'], starts, ends, time: time(at), resources: [], ...change }
}
const hours = { starts: time('09:00'), ends: time('16:00'), lunchStarts: time('12:00'), lunchEnds: time('12:30') }
const around: Surroundings = {
  now: instant('2026-11-22T22:00:00Z'),
  calendar,
  office: { opens: time('08:30'), closes: time('17:00') },
  others: [],
  resources: [{ id: 'r', kind: 'room', name: 'Room 1' }],
  them: { where: undefined, hasAddress: true, hours: [] },
  officer: { name: 'Priya', gender: 'woman', hours, onLeave: false, coveredBy: '' },
  busy: [],
  beside: [],
}
const atWork: Partial<Surroundings> = {
  them: {
    where: undefined,
    hasAddress: true,
    hours: [
      {
        ...{ what: 'work', where: 'Eastry Smash Repairs', days: [1, 2, 3, 4, 5], validFrom: null, validTo: null },
        ...{ from: time('07:00'), until: time('15:00') },
      },
    ],
  },
}
const officer = (change: Partial<Surroundings['officer']>) => ({ officer: { ...around.officer, ...change } })
const warnings: [string, Plan, Partial<Surroundings>, string][] = [
  ['nothing on an ordinary day', planOn('2026-11-24', '10:00'), {}, ''],
  [
    'somebody in custody',
    planOn('2026-11-24', '10:00'),
    { them: { where: { name: 'In custody' }, hasAddress: true, hours: [] } },
    'whereabouts',
  ],
  [
    'a visit to nowhere',
    planOn('2026-11-24', '10:00', 30, { kind: 'home' }),
    { them: { where: undefined, hasAddress: false, hours: [] } },
    'no-address',
  ],
  [
    'a visit to a place that is said',
    planOn('2026-11-24', '10:00', 30, { kind: 'home', place: 'The shelter' }),
    { them: { where: undefined, hasAddress: false, hours: [] } },
    '',
  ],
  ['a time that the clocks pass over', planOn('2027-10-03', '02:30'), {}, 'no-such-time weekend officer-hours'],
  ['a time that comes twice', planOn('2027-04-04', '02:30'), {}, 'twice-that-day weekend officer-hours'],
  ['past midnight', planOn('2026-11-24', '23:45', 60), {}, 'past-midnight outside-hours officer-hours'],
  ['up to midnight', planOn('2026-11-24', '23:45', 15), {}, 'outside-hours officer-hours'],
  [
    'one that only touches is no clash',
    planOn('2026-11-24', '10:30'),
    { others: [otherOn('2026-11-24', '10:00', { staff: ['priya'] })] },
    '',
  ],
  [
    'one that overlaps is',
    planOn('2026-11-24', '10:29'),
    { others: [otherOn('2026-11-24', '10:00', { staff: ['priya'] })] },
    'officer-clash',
  ],
  [
    'their own other one is said once',
    planOn('2026-11-24', '10:00'),
    { others: [otherOn('2026-11-24', '10:00', { staff: ['priya'], person: 'roy' })] },
    'person-clash',
  ],
  [
    'a room of someone else’s',
    planOn('2026-11-24', '10:00', 30, { resources: ['r'] }),
    { others: [otherOn('2026-11-24', '10:00', { resources: ['r'] })] },
    'room-clash',
  ],
  [
    'a colleague who comes too and has something else, or is away',
    planOn('2026-11-24', '10:00', 30, { beside: ['greg'] }),
    {
      others: [otherOn('2026-11-24', '10:00', { staff: ['minh', 'greg'] })],
      beside: [{ id: 'greg', name: 'Greg', away: 'leave' }],
    },
    'colleague-away colleague-clash',
  ],
  [
    'something that is closed to the officer',
    planOn('2026-11-24', '10:15'),
    { busy: [otherOn('2026-11-24', '10:00', {})] },
    'officer-busy',
  ],
  ['the hours of their work', planOn('2026-11-24', '10:00'), atWork, 'their-hours'],
  ['their work, where that is where they are met', planOn('2026-11-24', '10:00', 30, { kind: 'work' }), atWork, ''],
  ['as their work ends', planOn('2026-11-24', '15:00'), atWork, ''],
  ['ending as lunch begins', planOn('2026-11-24', '11:30'), {}, ''],
  ['running into lunch', planOn('2026-11-24', '11:31'), {}, 'lunch'],
  ['after the officer’s hours', planOn('2026-11-24', '15:31'), {}, 'officer-hours'],
  ['after the office closes', planOn('2026-11-24', '16:31'), officer({ hours: 'unknown' }), 'outside-hours'],
  ['after a half day’s close', planOn('2026-12-24', '11:45'), officer({ hours: 'unknown' }), 'outside-hours'],
  ['a holiday', planOn('2026-12-25', '10:00'), officer({ hours: 'unknown' }), 'holiday'],
  ['a weekend', planOn('2026-11-28', '10:00'), officer({ hours: 'none' }), 'weekend not-working'],
  [
    'leave says no more of hours',
    planOn('2026-11-24', '18:00'),
    { ...officer({ onLeave: true }), office: { opens: time('00:00'), closes: time('23:59') } },
    'leave',
  ],
  ['a woman asked for', planOn('2026-11-24', '10:00', 30, { officerAskedFor: 'man' }), {}, 'officer-asked-for'],
  [
    'an unknown gender says nothing',
    planOn('2026-11-24', '10:00', 30, { officerAskedFor: 'man' }),
    officer({ gender: null }),
    '',
  ],
  ['a time gone by', planOn('2026-11-20', '10:00'), {}, 'past'],
]
for (const [name, plan, change, expected] of warnings)
  test(`warned: ${name}`, () =>
    assert.equal(
      warningsFor(plan, { ...around, ...change })
        .map(({ code }) => code)
        .join(' '),
      expected,
    ))

const marks = (...made: [MarkKind, string][]): DeskMark[] =>
  made.map(([kind, at]) => ({ kind, at: instant(`2026-11-23T${at}:00Z`), staff: null }))
const arrived = instant('2026-11-23T00:00:00Z')
test('the last mark says where somebody is', () => {
  assert.equal(deskState(null, []), 'expected')
  assert.equal(deskState(arrived, []), 'here')
  assert.equal(deskState(arrived, marks(['coming', '00:05'], ['with', '00:07'])), 'with')
  assert.equal(deskState(arrived, marks(['undone', '00:05'])), 'expected')
})
test('waiting ends when somebody is met, and begins again when they come back', () => {
  const now = instant('2026-11-23T00:30:59Z')
  assert.equal(waitedMinutes(arrived, [], now), 30)
  assert.equal(waitedMinutes(arrived, marks(['coming', '00:05'], ['with', '00:07']), now), 7)
  assert.equal(waitedMinutes(arrived, marks(['gone', '00:07'], ['here', '00:20']), now), 10)
})
test('the duty officer is told at ten minutes, of those who only wait', () => {
  assert.deepEqual([tellDuty('here', 9), tellDuty('here', 10), tellDuty('coming', 20)], [false, true, false])
})
test('marks follow each other', () => {
  const said = (state: Parameters<typeof canMark>[0], kind: MarkKind) => {
    const may = canMark(state, kind)
    return may.ok ? 'may' : may.refusal
  }
  assert.deepEqual(
    [said('here', 'with'), said('gone', 'with'), said('gone', 'here'), said('here', 'here'), said('expected', 'gone')],
    ['may', 'already-gone', 'may', 'already-there', 'not-arrived'],
  )
  assert.deepEqual(
    [nextVisitMarks([]), nextVisitMarks(['set-out']), nextVisitMarks(['safe'])],
    [['set-out'], ['arrived', 'safe'], []],
  )
})

const there = { whereAsk: 'custody-place', place: 'Bathurst', thereNow: true, thereSince: day('2026-11-20') } as const
type There = Partial<Pick<OutcomeParts, 'whereAsk' | 'place' | 'thereNow' | 'thereSince'>>
type OnRecord = { code: string; place: string } | undefined
const placings: [string, string | undefined, There, OnRecord, string][] = [
  ['there now, since a day', 'custody', there, undefined, 'custody, Bathurst, 2026-11-20'],
  ['since today', 'custody', { ...there, thereSince: day('2026-11-23') }, undefined, 'custody, Bathurst, 2026-11-23'],
  [
    'in hospital',
    'hospital',
    { ...there, whereAsk: 'hospital', place: 'Orange' },
    undefined,
    'hospital, Orange, 2026-11-20',
  ],
  ['from elsewhere', 'custody', there, { code: 'hospital', place: 'Bathurst' }, 'custody, Bathurst, 2026-11-20'],
  ['moved within custody', 'custody', there, { code: 'custody', place: 'Wellington' }, 'custody, Bathurst, 2026-11-20'],
  [
    'spaces are no part of a place',
    'custody',
    { ...there, place: '  Bathurst ' },
    undefined,
    'custody, Bathurst, 2026-11-20',
  ],
  ['not ticked: out again, perhaps', 'custody', { ...there, thereNow: false }, undefined, 'nothing'],
  ['never asked', 'custody', { ...there, thereNow: undefined }, undefined, 'nothing'],
  ['an outcome that was nowhere', undefined, there, undefined, 'nothing'],
  ['ticked beneath another outcome', 'custody', { ...there, whereAsk: undefined }, undefined, 'nothing'],
  ['on record already', 'custody', there, { code: 'custody', place: 'Bathurst' }, 'nothing'],
  [
    'on record, the place not named again',
    'custody',
    { ...there, place: '' },
    { code: 'custody', place: 'Wellington' },
    'nothing',
  ],
  ['no place', 'custody', { ...there, place: ' ' }, undefined, 'where-place-missing at custodyPlace'],
  [
    'no place of a hospital',
    'hospital',
    { ...there, whereAsk: 'hospital', place: '' },
    undefined,
    'where-place-missing at hospitalPlace',
  ],
  ['no first day', 'custody', { ...there, thereSince: undefined }, undefined, 'where-since-missing at custodySince'],
  [
    'a first day to come',
    'custody',
    { ...there, thereSince: day('2026-11-24') },
    undefined,
    'where-since-later at custodySince',
  ],
]
for (const [name, code, parts, now, expected] of placings)
  test(`where they are now: ${name}`, () => {
    const read = placingOf(code, { outcome: 'in-custody', ...parts }, now, day('2026-11-23'))
    const { placing } = read.ok ? read : {}
    const said = placing ? `${placing.code}, ${placing.place}, ${placing.since}` : 'nothing'
    assert.equal(read.ok ? said : `${read.refusal} at ${read.at}`, expected)
  })
