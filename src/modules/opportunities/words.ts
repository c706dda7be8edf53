import { joined } from '../../platform/text.ts'
import type { OpportunityKind, ShowList, Standing, State, StepKind } from './rules.ts'
import { lengthText } from './words/tests.ts'

export { missingText, stoodText, testText } from './words/tests.ts'

export const kindNames: Record<OpportunityKind, string> = {
  'level-down': 'Step down',
  'early-end': 'Early end',
  'fewer-conditions': 'Fewer conditions',
  'less-supervision': 'Less supervision',
}

export const standingNames: Record<Standing, string> = {
  eligible: 'Can be looked at',
  almost: 'Almost',
  'not-yet': 'Not yet',
}

export const stateNames: Record<State, string> = {
  waits: 'To be looked at',
  forward: 'Put forward',
  refused: 'Not put forward',
  unwanted: 'Not wanted',
  granted: 'Granted',
  gone: 'No longer so',
}

export const stepNames: Record<StepKind, string> = {
  eligible: 'Can be looked at',
  almost: 'Almost',
  asked: 'Somebody asked that it be looked at',
  gone: 'No longer so',
  back: 'Came back',
  forward: 'Put forward',
  refused: 'Not put forward',
  unwanted: 'They do not want it',
  granted: 'Granted',
  denied: 'Refused',
}

export const page = {
  title: 'Opportunities',
  lead: 'What they can be looked at for, worked out from what is recorded today.',
  now: 'Can be looked at now',
  almost: 'Almost',
  notYet: 'Not yet',
  over: 'Put forward, refused and over',
  none: 'Nothing they could be looked at for',
  noneText: 'Their level and their orders are none that the rules name.',
  noneNow: 'Nothing today',
  look: 'Look at it',
  since: (day: string) => `since ${day}`,
  from: (day: string) => `from ${day} on`,
  of: (order: string) => `of the ${order}`,
  caption: 'What they could be looked at for, and what is missing',
  columns: { what: 'What', stands: 'How it stands', missing: 'What is missing', act: 'Next' },
  working: 'Worked out',
  says: 'What somebody can be looked at for today, with each test and the working',
}

const moved: Record<string, string> = {
  'starts-on': 'first day of the order',
  'ends-on': 'last day of the order',
  pauses: 'time that does not count',
  level: 'level',
  'level-since': 'first day of the level',
  charges: 'charges',
  breaches: 'breaches and suspensions',
  contacts: 'contacts',
  conditions: 'conditions',
}

export const one = {
  caption: 'Each test and how it stands',
  columns: { test: 'Test', stands: 'How it stands', met: 'Met' },
  met: 'Met',
  missing: 'Missing',
  notNow: 'It is not for them any more: their order or level has changed.',
  toCheck: 'Look at these too',
  toCheckText: 'No record holds them.',
  about: 'About this',
  kind: 'Kind',
  order: 'Order',
  decides: 'Who decides',
  answerIn: 'Usually answered within',
  source: 'From',
  unverified: 'Not verified: check it before relying on it.',
  law: 'Law of',
  working: 'Worked out',
  counted: (day: string) => `counted from ${day}`,
  notCounted: 'as it stands today',
  moves: (names: readonly string[]) =>
    `Would be otherwise with other: ${names.map((name) => moved[name] ?? name).join(', ')}.`,
  backOn: (day: string) => `Comes back on ${day}, or when their level, the order’s end or a condition changes`,
  answerBy: (day: string) => `Put forward. An answer is asked after on ${day}.`,
  act: 'Look at it',
  forwardWords: 'Why it should be granted',
  forwardHint: (who: string) => `How they have done, in a few sentences. Decided by: ${who}`,
  forwardSave: 'Put it forward',
  refuse: 'Do not put it forward',
  whose: 'Because',
  service: 'We do not put it forward now',
  person: 'They do not want it',
  reason: 'Reason',
  reasonHint: 'It is kept, and read when it comes back.',
  backDay: 'Comes back on',
  backHint: (length: string) => `Left empty: in ${lengthText(length)}`,
  refuseSave: 'Save, and let it come back',
  answer: 'The answer',
  answerGranted: 'Granted',
  answerDenied: 'Refused',
  decided: 'What was decided',
  saidFor: (who: string) => `What ${who} says for it`,
  answerWords: 'Why',
  answeredOn: 'Decided on',
  answerSave: 'Record the answer',
  notYours: 'This is for the team leader to decide. It is among their tasks.',
  story: 'What became of it',
  back: (day: string) => `comes back on ${day}`,
  byService: 'by the service',
  granted: 'It was granted.',
  endOrder: 'Record how the order ended',
  varyOrder: 'Record what was varied',
  says: 'One thing that somebody can be looked at for, how each test stands, and what became of it',
}

export const showNames: Record<ShowList, string> = {
  waiting: 'To be looked at',
  almost: 'Almost',
  forward: 'Put forward',
  later: 'Comes back later',
}

export const list = {
  title: 'Opportunities',
  sub: 'Who can be looked at for a lower level, an early end or fewer conditions, longest waiting first.',
  show: 'Show',
  caption: 'Who can be looked at, for what, since when',
  columns: {
    who: 'Who',
    what: 'What',
    since: 'Since',
    missing: 'What is missing',
    officer: 'Officer',
    back: 'Comes back',
  },
  first: (shown: number, all: number) => `The first ${shown} of ${all}`,
  none: 'Nobody here now',
  noneText: 'Each day everybody is gone through by the rules of the place.',
  days: (count: number) => (count === 0 ? 'today' : count === 1 ? '1 day' : `${count} days`),
  says: 'Who can be looked at, almost, was put forward or comes back later, of all whose lists you see',
}

export const now = { title: 'Opportunities', all: 'All of them' }

export const matter = {
  lookAt: 'Look at it',
  toDecide: 'To decide',
  askAfter: 'Ask after it',
  toComplete: 'Ready to complete',
  decide: (name: string) => `Put forward to you: ${name}`,
  after: (name: string) => `No answer recorded yet: ${name}`,
  many: (names: readonly string[], all: number) =>
    `${all} people can be looked at for a step down, an early end or fewer conditions: ${joined([
      ...names,
      ...(all > names.length ? [`${all - names.length} more`] : []),
    ])}`,
  complete: (order: string, left: readonly string[]) =>
    left.length > 0
      ? `${order}: its last day has gone by. Still there: ${[...new Set(left)].join(', ')}`
      : `${order}: its last day has gone by`,
  actLook: 'Look',
  actDecide: 'Decide',
  actOpen: 'Open',
  actList: 'See them',
  actComplete: 'Complete',
}

export const taskText = (name: string, ours: boolean) => (ours ? `Decide: ${name}` : `Ask after the answer: ${name}`)

export const fields = {
  lookAt: 'what they are looked at for',
  ofOrder: 'the order',
  words: 'why it should be granted',
  wordsMissing: 'Say why it should be granted',
  whose: 'why it is not put forward',
  whoseMissing: 'Select whose decision it is',
  reason: 'the reason',
  backOn: 'the day it comes back',
  answer: 'the answer',
  answerMissing: 'Select the answer',
  answerWords: 'what was decided',
  answeredOn: 'the day it was decided',
  show: 'which of them',
}

const changed = {
  stale: 'Somebody looked at this after you opened it. It is shown as it stands now; what you typed is still here.',
}

export const refusals = {
  ask: { 'not-for-them': 'This is not for any of their orders, nor for their level' },
  forward: {
    ...changed,
    'looked-at-already': 'It was put forward already, or is over',
    'nobody-decides': 'Nobody here could be given it: ask an administrator who leads this officer',
  },
  refuse: {
    ...changed,
    'looked-at-already': 'It was put forward already, or is over',
    'reason-missing': 'Give the reason: it is read when it comes back',
    'back-not-coming': 'It comes back on a day that is still to come',
  },
  answer: {
    ...changed,
    'not-forward': 'It was not put forward',
    'not-yours': 'This is for the team leader to decide',
    'reason-missing': 'Say why it was refused',
    'in-future': 'That day is still to come',
    'level-not-set': 'The level cannot be set from that day: set it on their page',
  },
}

export const said = {
  kept: 'It is kept here until somebody looks at it.',
  forward: (ours: boolean) =>
    ours ? 'Put forward. The team leader has it among their tasks.' : 'Put forward. You are reminded to ask after it.',
  refused: (day: string) => `Saved. It comes back on ${day}.`,
  granted: 'Granted, and recorded.',
  denied: 'Recorded. It comes back.',
}

export const says = {
  ask: 'Have something looked at for somebody, whether or not the tests are met',
  forward: 'Put it forward to whoever decides',
  refuse: 'Do not put it forward, with the reason; it comes back',
  answer: 'Record what was decided',
}

export const jobWords = {
  again: 'Looks again at whoever can be looked at, where their record was written in',
  due: 'Looks whether a day began, so that it is looked for anew who can be looked at',
  search: 'Finds who can be looked at for a step down, an early end or fewer conditions',
}
