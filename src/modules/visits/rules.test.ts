import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  alarmState,
  awaitedOf,
  mayMark,
  nextMark,
  type PlannedStop,
  type Run,
  type RunMark,
  type RunMarkKind,
  stateOf,
  stepsDue,
  usualSettings,
} from './rules.ts'

const zone = 'Australia/Sydney'
/** A moment of the day of the run, or of another, as the clock on the wall says it. */
const at = (time: string, day = '2026-11-23') => Temporal.ZonedDateTime.from(`${day}T${time}[${zone}]`).toInstant()

const stop = (id: string, time: string, change: Partial<PlannedStop> = {}): PlannedStop => ({
  id,
  kind: 'visit',
  arrivesAt: at(time),
  minutes: 45,
  dropped: false,
  ...change,
})
const run: Run = {
  leavesAt: at('13:15'),
  returnsAt: at('16:00'),
  madeAt: at('09:00'),
  second: 'tess',
  stops: [stop('sally', '13:45'), stop('matt', '15:00')],
}
const mark = (kind: RunMarkKind, time: string, rest: Partial<RunMark> = {}): RunMark => ({
  kind,
  stop: null,
  minutes: null,
  at: at(time),
  ...rest,
})
const out = mark('checked-out', '13:20')
const came = mark('arrived', '13:50', { stop: 'sally' })
const left = mark('left', '14:20', { stop: 'sally' })
const more = (time: string, minutes: number) => mark('extended', time, { minutes })

const dues: [name: string, marks: RunMark[], now: string, expected: string[], change?: Partial<Run>][] = [
  ['nothing is due before they are back', [out], '16:09', []],
  ['at the very end of the grace the officer is told', [out], '16:10', ['back officer']],
  ['a minute before the second, nobody else', [out], '16:14', ['back officer']],
  ['then the second officer', [out], '16:15', ['back officer', 'back second']],
  ['then the team leader', [out], '16:20', ['back officer', 'back second', 'back team-leader']],
  ['then the duty officer', [out], '16:30', ['back officer', 'back second', 'back team-leader', 'back duty']],
  [
    'nobody is told twice as time goes on',
    [out],
    '23:00',
    ['back officer', 'back second', 'back team-leader', 'back duty'],
  ],
  ['alone, the team leader is told the sooner', [out], '16:15', ['back officer', 'back team-leader'], { second: null }],
  ['whoever never said that they went is missed all the same', [], '16:10', ['back officer']],
  ['a stop is to be left so long after they came', [out, came], '14:44', []],
  ['and is overdue at the end of its grace', [out, came], '14:45', ['sally officer']],
  ['a stop that was left is not waited for', [out, came, left], '15:50', []],
  ['one that was not come to is not waited for', [out], '15:50', []],
  ['more time moves the stop', [out, came, more('14:30', 15)], '14:59', []],
  ['twice moves it twice', [out, came, more('14:30', 15), more('14:31', 30)], '15:29', []],
  ['to the minute', [out, came, more('14:30', 15), more('14:31', 30)], '15:30', ['sally officer']],
  ['asked for when overdue, it counts from then', [out, came, more('14:50', 15)], '15:14', []],
  ['and is over in its turn', [out, came, more('14:50', 15)], '15:15', ['sally officer']],
  [
    'more time at a stop moves the way back too',
    [out, came, more('14:30', 30), mark('left', '15:20', { stop: 'sally' })],
    '16:39',
    [],
  ],
  [
    'what was asked for before they came is not counted at the stop',
    [out, more('13:40', 30), came],
    '14:45',
    ['sally officer'],
  ],
  ['back safe, nothing is due', [out, came, mark('back-safe', '15:40')], '23:00', []],
  ['back safe late, nothing is due any more', [out, mark('back-safe', '17:30')], '23:00', []],
  ['called off, nothing is due', [mark('called-off', '12:00')], '23:00', []],
  [
    'a stop that was dropped is not waited for',
    [out],
    '15:50',
    [],
    { stops: [stop('sally', '13:45', { dropped: true })] },
  ],
  [
    'a changed sheet has its new time',
    [out, more('14:00', 60)],
    '17:10',
    ['back officer'],
    { returnsAt: at('17:00'), madeAt: at('14:30') },
  ],
]
for (const [name, marks, now, expected, change] of dues)
  test(`overdue: ${name}`, () => {
    const due = stepsDue({ ...run, ...change }, marks, usualSettings, at(now))
    assert.deepEqual(
      due.map(({ occasion, step }) => `${occasion} ${step}`),
      expected,
    )
  })

const nights: [name: string, run: Partial<Run>, marks: RunMark[], now: Temporal.Instant, expected: string[]][] = [
  [
    'a visit over midnight is left on the next day',
    { stops: [stop('late', '23:30')], returnsAt: at('01:30', '2026-11-24') },
    [out, mark('arrived', '23:30', { stop: 'late' })],
    at('00:25', '2026-11-24'),
    ['late officer'],
  ],
  [
    'a night away waits for the morning, arrived or not',
    { stops: [stop('motel', '18:00', { kind: 'overnight', minutes: 840 })], returnsAt: at('16:00', '2026-11-24') },
    [out],
    at('08:10', '2026-11-24'),
    ['motel officer'],
  ],
  [
    'and is quiet once they have checked in',
    { stops: [stop('motel', '18:00', { kind: 'overnight', minutes: 840 })], returnsAt: at('16:00', '2026-11-24') },
    [out, { ...mark('left', '07:55', { stop: 'motel' }), at: at('07:55', '2026-11-24') }],
    at('15:00', '2026-11-24'),
    [],
  ],
  [
    'where the clocks go forward an hour is an hour',
    {
      stops: [{ ...stop('night', '01:30'), arrivesAt: at('01:30', '2026-10-04') }],
      returnsAt: at('09:00', '2026-10-04'),
      madeAt: at('20:00', '2026-10-03'),
    },
    [
      { ...out, at: at('01:00', '2026-10-04') },
      { ...mark('arrived', '01:30', { stop: 'night' }), at: at('01:30', '2026-10-04') },
    ],
    at('03:25', '2026-10-04'),
    ['night officer'],
  ],
  [
    'a minute earlier it is not yet',
    {
      stops: [{ ...stop('night', '01:30'), arrivesAt: at('01:30', '2026-10-04') }],
      returnsAt: at('09:00', '2026-10-04'),
      madeAt: at('20:00', '2026-10-03'),
    },
    [
      { ...out, at: at('01:00', '2026-10-04') },
      { ...mark('arrived', '01:30', { stop: 'night' }), at: at('01:30', '2026-10-04') },
    ],
    at('03:24', '2026-10-04'),
    [],
  ],
  [
    'where the clocks go back, half past two comes twice and the time that passed counts',
    { stops: [stop('night', '02:00')], returnsAt: at('06:00', '2026-04-05'), madeAt: at('20:00', '2026-04-04') },
    [
      { ...out, at: at('01:00', '2026-04-05') },
      { ...mark('arrived', '02:00', { stop: 'night' }), at: Temporal.Instant.from('2026-04-04T15:15:00Z') },
    ],
    Temporal.Instant.from('2026-04-04T16:10:00Z'),
    ['night officer'],
  ],
]
for (const [name, change, marks, now, expected] of nights)
  test(`overdue: ${name}`, () => {
    const due = stepsDue({ ...run, ...change }, marks, usualSettings, now)
    assert.deepEqual(
      due.map(({ occasion, step }) => `${occasion} ${step}`),
      expected,
    )
  })

const nexts: [name: string, marks: RunMark[], expected: string | undefined][] = [
  ['first they set out', [], 'checked-out'],
  ['then they come to the first', [out], 'arrived sally'],
  ['then they leave it', [out, came], 'left sally'],
  ['then they come to the next', [out, came, left], 'arrived matt'],
  [
    'whoever forgot to leave the first leaves the one they are at',
    [out, came, mark('arrived', '15:00', { stop: 'matt' })],
    'left matt',
  ],
  [
    'then they are back',
    [out, came, left, mark('arrived', '15:00', { stop: 'matt' }), mark('left', '15:30', { stop: 'matt' })],
    'back-safe',
  ],
  ['then nothing', [out, mark('back-safe', '15:00')], undefined],
  ['nor after it was called off', [mark('called-off', '15:00')], undefined],
]
for (const [name, marks, expected] of nexts)
  test(`next: ${name}`, () => {
    const next = nextMark(run, marks)
    assert.equal(next && [next.kind, next.stop].filter(Boolean).join(' '), expected)
  })

const turns: [kind: RunMarkKind, stop: string | null, marks: RunMark[], may: boolean][] = [
  ['checked-out', null, [], true],
  ['checked-out', null, [out], false],
  ['called-off', null, [out], false],
  ['called-off', null, [], true],
  ['arrived', 'sally', [], true],
  ['arrived', 'sally', [out, came], false],
  ['arrived', 'nobody', [out], false],
  ['left', 'sally', [out], false],
  ['left', 'sally', [out, came], true],
  ['left', 'sally', [out, came, left], false],
  ['extended', null, [], true],
  ['back-safe', null, [], false],
  ['back-safe', null, [out, came], true],
  ['back-safe', null, [out, mark('back-safe', '15:00')], false],
  ['extended', null, [out, mark('back-safe', '15:00')], false],
]
test('a mark is made in its turn', () => {
  for (const [kind, at, marks, may] of turns)
    assert.equal(mayMark(run, marks, { kind, stop: at }), may, `${kind} ${at} after ${marks.map((one) => one.kind)}`)
})

test('whoever arrived somewhere is out, though they never set out', () => {
  assert.equal(stateOf([came]), 'out')
  assert.deepEqual(
    awaitedOf(run, [came]).map(({ occasion }) => occasion),
    ['sally', 'back'],
  )
})

test('an alarm is open, then seen to, then safe or closed', () => {
  const one = (...kinds: ('answered' | 'rang' | 'safe' | 'closed')[]) =>
    alarmState({ marks: kinds.map((kind) => ({ kind, words: '', at: at('15:00'), staff: null, by: '' })) })
  assert.deepEqual(
    [one(), one('answered', 'rang'), one('answered', 'safe'), one('safe', 'closed')],
    ['open', 'answered', 'safe', 'closed'],
  )
})
