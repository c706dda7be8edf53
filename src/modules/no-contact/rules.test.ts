import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Calendar } from '../../platform/dates.ts'
import {
  type Done,
  dayOfChain,
  endOf,
  type Facts,
  meaningOf,
  nextOf,
  problemWithSteps,
  type Setting,
  type Standing,
  type StepKind,
  stepKinds,
  stepOfContact,
  wentOf,
} from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const calendar: Calendar = {
  zone: 'Australia/Sydney',
  weekend: [6, 7],
  holidays: new Map([['2026-11-26', { name: 'A holiday' }]]),
}
const setting: Setting = {
  steps: [
    { step: 'phone', after: 0 },
    { step: 'text', after: 0 },
    { step: 'third-party', after: 1 },
    { step: 'employer', after: 1 },
    { step: 'police', after: 0 },
    { step: 'letter', after: 2 },
  ],
  decideAfter: 5,
  opensAfter: 7,
}

/** Monday 23 to Friday 27 November 2026; Thursday is a holiday. */
const [fri, sat, mon, tue, wed] = ['2026-11-20', '2026-11-21', '2026-11-23', '2026-11-24', '2026-11-25'].map(day) as [
  Temporal.PlainDate,
  Temporal.PlainDate,
  Temporal.PlainDate,
  Temporal.PlainDate,
  Temporal.PlainDate,
]
const tried = (step: StepKind, on = mon, until?: Temporal.PlainDate): Done => ({ step, how: 'tried', on, until })
const skipped = (step: StepKind, on = mon): Done => ({ step, how: 'skipped', on })
const phoned = [tried('phone'), tried('text')]

const cases: [name: string, standing: Partial<Standing>, next: string][] = [
  ['it begins with what is due at once', {}, 'steps phone+text 2026-11-23'],
  ['opened on a Saturday, it is due on Monday', { since: sat }, 'steps phone+text 2026-11-23'],
  ['what was tried leaves the rest of the day', { done: [tried('phone')] }, 'steps text 2026-11-23'],
  ['two failures at once are two steps', { done: phoned }, 'steps third-party 2026-11-24'],
  ['the same step twice is one', { done: [tried('phone'), tried('phone', tue)] }, 'steps text 2026-11-24'],
  [
    'employer or police, together',
    { done: [...phoned, tried('third-party', tue)] },
    'steps employer+police 2026-11-25',
  ],
  ['a holiday is no working day', { done: [...phoned, tried('third-party', wed)] }, 'steps employer+police 2026-11-27'],
  ['nor is a weekend', { since: fri, done: [tried('phone', fri), tried('text', fri)] }, 'steps third-party 2026-11-23'],
  [
    'tried on a Saturday, the next is due on Monday',
    { since: fri, done: [tried('phone', sat), tried('text', sat)] },
    'steps third-party 2026-11-23',
  ],
  [
    'out of order: the mother first, then the phone',
    { done: [tried('third-party'), tried('phone'), tried('text')] },
    'steps employer+police 2026-11-24',
  ],
  ['left out, it waits as long', { done: [...phoned, skipped('third-party')] }, 'steps employer+police 2026-11-24'],
  [
    'left out is what the others waited for: police no sooner than the employer',
    { done: [...phoned, tried('third-party', tue), skipped('employer', tue)] },
    'steps police 2026-11-25',
  ],
  [
    'somebody rings back until a day',
    { done: [...phoned, tried('third-party', mon, wed)] },
    'wait third-party 2026-11-25',
  ],
  [
    'until a holiday is until the day after',
    { done: [...phoned, tried('third-party', mon, day('2026-11-26'))] },
    'wait third-party 2026-11-27',
  ],
  [
    'the phone tried meanwhile does not end the wait',
    { done: [...phoned, tried('third-party', mon, wed), tried('phone', tue)] },
    'wait third-party 2026-11-25',
  ],
  [
    'rung on the day, it goes on',
    { done: [...phoned, tried('third-party', mon, tue), tried('third-party', tue)] },
    'steps employer+police 2026-11-25',
  ],
  ['afraid: police today', { afraidSince: tue, done: phoned }, 'welfare police 2026-11-24'],
  ['afraid on a Saturday: police on that Saturday', { since: fri, afraidSince: sat }, 'welfare police 2026-11-21'],
  [
    'afraid comes before waiting',
    { afraidSince: tue, done: [tried('third-party', mon, wed)] },
    'welfare police 2026-11-24',
  ],
  [
    'police asked before anyone was afraid are asked again',
    { afraidSince: tue, done: [...phoned, tried('police', mon)] },
    'welfare police 2026-11-24',
  ],
  [
    'police asked since then: it goes on',
    { afraidSince: tue, done: [...phoned, tried('police', tue)] },
    'steps third-party 2026-11-25',
  ],
  [
    'left out is not asked: police still',
    { afraidSince: tue, done: [skipped('police', tue)] },
    'welfare police 2026-11-24',
  ],
  ['everything tried: a decision', { done: stepKinds.map((step) => tried(step)) }, 'decide  2026-12-01'],
  [
    'taken up again: what was tried counts, the days begin anew',
    { since: wed, done: phoned },
    'steps third-party 2026-11-27',
  ],
]

test('what comes next, by the agency’s order and the office’s working days', () => {
  for (const [name, standing, expected] of cases) {
    const next = nextOf({ since: mon, done: [], ...standing }, setting, calendar)
    assert.equal(`${next.do} ${next.steps.join('+')} ${next.due}`, expected, name)
  }
})

test('which day of the search it is: working days, the first is the day it opened', () => {
  const days: [Temporal.PlainDate, Temporal.PlainDate, number][] = [
    [mon, mon, 1],
    [mon, tue, 2],
    [fri, mon, 2],
    [wed, day('2026-11-27'), 2],
    [sat, sat, 1],
  ]
  for (const [since, today, expected] of days) assert.equal(dayOfChain(since, today, calendar), expected)
})

const at = Temporal.Instant.from('2026-11-23T01:00:00Z')
const open: Facts = { ended: undefined, reached: undefined, where: undefined, periodOpen: true }

test('how a search ends', () => {
  const ends: [string, Partial<Facts>, string | undefined][] = [
    ['it is open', {}, undefined],
    ['any contact ends it', { reached: { id: 'c', at } }, 'reached'],
    ['so does a place on the record', { where: 'custody' }, 'found'],
    ['so does the end of the period', { periodOpen: false }, 'period-closed'],
    ['what somebody wrote stands first', { ended: { at, how: 'escalated' }, periodOpen: false }, 'escalated'],
    ['a contact says more than a closed period', { reached: { id: 'c', at }, periodOpen: false }, 'reached'],
  ]
  for (const [name, facts, expected] of ends) assert.equal(endOf({ ...open, ...facts })?.how, expected, name)
})

test('a contact that was recorded elsewhere is the step that it is', () => {
  const phone = { kind: 'phone', withPerson: true, attended: false, relation: null }
  const other = { ...phone, kind: 'third-party', withPerson: false, attended: true }
  assert.equal(stepOfContact(phone), 'phone')
  assert.equal(stepOfContact({ ...phone, attended: true }), undefined)
  assert.equal(stepOfContact({ ...phone, kind: 'home' }), undefined)
  assert.equal(stepOfContact({ ...other, relation: 'mother' }), 'third-party')
  assert.equal(stepOfContact({ ...other, relation: 'employer' }), 'employer')
})

test('every try is a note, and a contact but for a letter', () => {
  for (const step of stepKinds)
    for (const went of wentOf[step]) {
      const { contact, note } = meaningOf(step, went)
      assert.equal(contact === undefined, step === 'letter')
      assert.ok(note)
      assert.equal(contact?.withPerson ?? false, step === 'phone' || step === 'text')
    }
})

test('an order of steps has one of each at most', () => {
  assert.equal(problemWithSteps([]), 'no-steps')
  assert.equal(problemWithSteps([{ step: 'phone' }, { step: 'phone' }]), 'step-twice')
  assert.equal(problemWithSteps([{ step: 'phone' }, { step: 'police' }]), undefined)
})
