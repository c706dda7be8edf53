import { type Condition, type ConditionsOf, sourced } from '../policy.ts'
import { additional, input, withInputs } from '../seed/conditions.ts'
import { throughReform, unread } from './origins.ts'

const ofAll = withInputs([
  { code: 'no-offence', kind: 'no-offence', name: 'Commit no offence', plain: 'Do not commit any offence.' },
  {
    code: 'court-if-called',
    kind: 'other',
    name: 'Come to court if called',
    plain: 'Come to court if the court calls you.',
  },
])

const supervision = withInputs([
  {
    code: 'supervision',
    kind: 'supervision',
    name: 'Supervision',
    plain: 'Be supervised by Community Corrections.',
    inputs: [input('until', 'Supervised until', 'date', false)],
  },
])

const duties = withInputs([
  {
    code: 'report-as-directed',
    kind: 'report',
    name: 'Report as directed',
    plain: 'See your officer at the times and places you are told.',
    inputs: [input('office', 'Office', 'text', false), input('first-report', 'First report by', 'date', false)],
  },
  {
    code: 'reside-as-directed',
    kind: 'residence',
    name: 'Live where directed',
    plain: 'Live where your officer says.',
  },
  {
    code: 'programs-as-directed',
    kind: 'program',
    name: 'Programs, treatment, work or study as directed',
    plain: 'Take part in the programs, treatment, work or study your officer tells you to.',
  },
  {
    code: 'activities-as-directed',
    kind: 'other',
    name: 'Activities, people and places as directed',
    plain: 'Keep away from the activities, people and places your officer names.',
  },
  { code: 'stop-drugs-as-directed', kind: 'abstain', name: 'Stop using drugs as directed', plain: 'Stop using drugs.' },
  {
    code: 'alcohol-as-directed',
    kind: 'abstain',
    name: 'Stop or cut down alcohol as directed',
    plain: 'Stop drinking, or drink less, as your officer says.',
  },
  {
    code: 'test-as-directed',
    kind: 'test',
    name: 'Drug and alcohol tests as directed',
    plain: 'Take drug and alcohol tests when you are told.',
  },
  {
    code: 'consent-to-information',
    kind: 'other',
    name: 'Consent to others giving information',
    plain: 'Agree to other services telling your officer how you are going with the order.',
  },
  {
    code: 'obey-directions',
    kind: 'supervision',
    name: 'Reasonable directions',
    plain: 'Do what your officer reasonably asks.',
  },
  {
    code: 'allow-visits',
    kind: 'supervision',
    name: 'Home visits at any time',
    plain: 'Let your officer visit you at home at any time, and come in.',
  },
])

const unreadDuties = withInputs([
  {
    code: 'notify-changes',
    kind: 'notify-change',
    name: 'Tell of a change of address, contact details or job',
    plain: 'Tell your officer about a new address, phone or job: before it changes if you can, else within 7 days.',
  },
  {
    code: 'travel-interstate',
    kind: 'travel',
    name: 'Do not leave New South Wales without permission',
    plain: 'Ask your officer before you leave New South Wales.',
  },
  {
    code: 'travel-overseas',
    kind: 'travel',
    name: 'Do not leave Australia without permission',
    plain: 'Ask before you leave Australia. Your officer cannot decide this alone.',
  },
])

const ofParole = withInputs([
  {
    code: 'report-on-release',
    kind: 'report',
    name: 'Report on release',
    plain: 'Report where and when you were told before release; if nobody told you, at an office within 7 days.',
    inputs: [input('office', 'Office', 'text', false), input('by', 'By', 'date', false)],
  },
])

const fromAgencies = withInputs([
  {
    code: 'no-contact-victim',
    kind: 'non-association',
    name: 'No contact with a victim',
    plain: 'Do not contact this person or their family in any way.',
    inputs: [input('person', 'With whom')],
  },
  { code: 'as-ordered', kind: 'other', name: 'Another condition, as ordered', plain: 'Do as the order says.' },
])

/** Coded conditions. The text as ordered stands beside each, and wins. */
export const conditions: readonly Condition[] = [
  ...throughReform('CSPA Parts 5, 7 and 8; sydneycriminallawyers.com.au', ofAll),
  ...throughReform('CSPA ss 89, 99(2)', supervision),
  ...throughReform('CASR 187(1), 188(1), 214A(1), 232C(2)', duties),
  ...sourced(unread('CASR 214A(1)(f) for the duty to notify; times and travel'), unreadDuties),
  ...throughReform('CSPA ss 3, 89, 99; bench book 3-600', additional),
  ...throughReform('CASR 214A(1)(a)', ofParole),
  ...sourced(unread('agency seed'), fromAgencies),
]

/** What most orders may add. */
export const treatmentAndPlaces = [
  'treatment',
  'abstain-alcohol',
  'abstain-drugs',
  'non-association',
  'place-restriction',
]

/** Conditions that were seen on such orders; neither all of them nor any rule. */
export const seen = (additional: readonly string[], standard: readonly string[] = []): ConditionsOf => ({
  ...unread('agency seed'),
  standard,
  additional,
  excluded: [],
})
