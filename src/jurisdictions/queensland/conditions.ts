import { type Condition, sourced } from '../policy.ts'
import { additional, drafts, duties, input, withInputs } from '../seed/conditions.ts'
import { through } from '../seed/readings.ts'
import { asRead, unread } from './origins.ts'

const ofCourtOrders = [
  ...drafts(duties, ['no-offence', 'report-as-directed', 'allow-visits', 'programs-as-directed', 'notify-changes'], {
    'allow-visits': 'Let your officer visit you.',
    'programs-as-directed': 'Take part in the counselling and programs the court or your officer tells you to.',
    'notify-changes': 'Tell your officer of every new address and every new job, within the time your order gives.',
  }),
  ...drafts(duties, ['obey-directions']),
  ...withInputs([
    {
      code: 'report-first',
      kind: 'report',
      name: 'Report first',
      plain: 'Report to the office your order names, by the time it says.',
      inputs: [input('office', 'Office', 'text', false), input('by', 'By', 'date', false)],
    },
    {
      code: 'travel-interstate',
      kind: 'travel',
      name: 'Do not leave or stay out of Queensland without permission',
      plain: 'Ask your officer before you leave Queensland, and do not stay away longer than you may.',
    },
  ]),
  ...drafts(additional, ['work-hours'], {
    'work-hours': 'Do this many hours of community service, at the times your officer says.',
  }),
]

const ofIco = withInputs([
  {
    code: 'report-twice-weekly',
    kind: 'report',
    name: 'Report or be visited at least twice a week',
    plain: 'See your officer at least twice every week: you report, or you are visited.',
    inputs: [input('days', 'Days', 'text', false)],
  },
])

const treatment = withInputs([
  {
    code: 'treatment',
    kind: 'treatment',
    name: 'Medical, psychiatric or psychological treatment',
    plain: 'Take part in this treatment.',
    inputs: [input('treatment', 'Treatment'), input('provider', 'Provider', 'text', false)],
  },
])

const facility = withInputs([
  {
    code: 'residence-facility',
    kind: 'residence',
    name: 'Live in a community residential facility',
    plain: 'Live at this facility for as long as you are told.',
    inputs: [input('facility', 'Facility'), input('until', 'Until', 'date', false)],
  },
])

const ofParole = [
  ...drafts(duties, ['supervision', 'test-as-directed', 'reside-as-directed', 'no-contact-victim', 'as-ordered']),
  ...drafts(additional, [
    'electronic-monitoring',
    'curfew',
    'abstain-alcohol',
    'abstain-drugs',
    'non-association',
    'place-restriction',
  ]),
]

/** Coded conditions. The text as ordered stands beside each, and wins. */
export const conditions: readonly Condition[] = [
  ...through(asRead('PSA ss 93, 103 (Queensland Law Handbook; gatenbylaw.com.au)'), ofCourtOrders),
  ...through(asRead('PSA s 114 (wallace-lawyers.com.au; brookewinterssolicitors.com.au)'), ofIco),
  ...through(asRead('PSA ss 94, 115 (gatenbylaw.com.au; wallace-lawyers.com.au)'), treatment),
  ...sourced(unread('PSA s 114'), facility),
  ...sourced(unread('CSA s 200; agency seed'), ofParole),
]
