import { type Condition, sourced } from '../policy.ts'
import { additional, drafts, duties, input, withInputs } from '../seed/conditions.ts'
import { licenceAdditional } from './licence-conditions.ts'
import { code, completion, firstDay, rehabilitation, since, unread } from './origins.ts'

/** What every licence asked from 2005 on, in the words of the orders of 2005 and 2015. */
const ofLicence = [
  ...drafts(duties, ['no-offence', 'allow-visits'], {
    'allow-visits': 'Let your probation practitioner visit you when they say.',
  }),
  ...withInputs([
    {
      code: 'good-behaviour',
      kind: 'other',
      name: 'Be of good behaviour',
      plain: 'Behave well, and do nothing that works against your time on licence.',
    },
    {
      code: 'live-as-approved',
      kind: 'residence',
      name: 'Live at an approved address',
      plain: 'Live only where your probation practitioner has agreed.',
      inputs: [input('address', 'Address', 'text', false)],
    },
    {
      code: 'nights-elsewhere',
      kind: 'residence',
      name: 'Permission for a night elsewhere',
      plain: 'Ask before you stay one night or more at another address.',
    },
    {
      code: 'work-approval',
      kind: 'notify-change',
      name: 'Work only with approval',
      plain: 'Ask before you start new work, paid or not, or change what you do.',
    },
    {
      code: 'leave-country',
      kind: 'travel',
      name: 'Do not leave the United Kingdom, the Isle of Man or the Channel Islands without permission',
      plain: 'Ask before you travel outside the United Kingdom, the Isle of Man or the Channel Islands.',
    },
  ]),
]

const keepInTouch = drafts(duties, ['report-as-directed'], {
  'report-as-directed': 'Keep in touch with your probation practitioner as they tell you.',
})

/** What policy v4.0 adds to them. */
const ofPolicy4 = withInputs([
  {
    code: 'other-names',
    kind: 'notify-change',
    name: 'Tell of other names',
    plain: 'Tell your probation practitioner about any other name you use.',
  },
  {
    code: 'contact-details',
    kind: 'notify-change',
    name: 'Tell of changed contact details',
    plain: 'Tell your probation practitioner when your phone or e-mail changes.',
  },
  {
    code: 'passport',
    kind: 'travel',
    name: 'Permission to apply for a passport',
    plain: 'Ask before you apply for a passport or another travel document.',
  },
])

/** Requirements of community orders and suspended sentence orders (Sentencing Code s 201). */
const requirements = [
  ...withInputs([
    {
      code: 'unpaid-work',
      kind: 'work-hours',
      name: 'Unpaid work',
      plain: 'Do this many hours of unpaid work, when and where you are told.',
      inputs: [input('hours', 'Hours', 'number'), input('by', 'To be done by', 'date', false)],
    },
    {
      code: 'rehabilitation-activity',
      kind: 'program',
      name: 'Rehabilitation activity',
      plain: 'Come to the appointments and activities you are told to, up to this many days.',
      inputs: [input('days', 'Days at most', 'number')],
    },
    {
      code: 'programme',
      kind: 'program',
      name: 'Programme',
      plain: 'Take part in this programme.',
      inputs: [input('programme', 'Programme'), input('days', 'Days', 'number', false)],
    },
    {
      code: 'prohibited-activity',
      kind: 'other',
      name: 'Prohibited activity',
      plain: 'Do not do this.',
      inputs: [input('activity', 'Activity'), input('until', 'Until', 'date', false)],
    },
  ]),
  ...drafts(additional, ['curfew', 'electronic-monitoring']),
  ...withInputs([
    {
      code: 'exclusion-zone',
      kind: 'place',
      name: 'Exclusion zone',
      plain: 'Do not go into this area.',
      inputs: [input('place', 'Area'), input('until', 'Until', 'date', false)],
    },
  ]),
  ...drafts(duties, ['reside-as-directed'], { 'reside-as-directed': 'Live at the place the order names.' }),
  ...withInputs([
    {
      code: 'foreign-travel',
      kind: 'travel',
      name: 'No foreign travel',
      plain: 'Do not travel abroad on these days, or to these countries.',
      inputs: [input('countries', 'Countries', 'text', false), input('until', 'Until', 'date', false)],
    },
    {
      code: 'mental-health-treatment',
      kind: 'treatment',
      name: 'Mental health treatment',
      plain: 'Take this treatment for your mental health.',
      inputs: [input('treatment', 'Treatment'), input('provider', 'Provider', 'text', false)],
    },
    {
      code: 'drug-rehabilitation',
      kind: 'treatment',
      name: 'Drug rehabilitation',
      plain: 'Take this treatment for drugs, and give samples when you are told.',
      inputs: [input('provider', 'Provider', 'text', false), input('months', 'Months', 'number', false)],
    },
    {
      code: 'alcohol-treatment',
      kind: 'treatment',
      name: 'Alcohol treatment',
      plain: 'Take this treatment for alcohol.',
      inputs: [input('provider', 'Provider', 'text', false), input('months', 'Months', 'number', false)],
    },
    {
      code: 'alcohol-monitoring',
      kind: 'abstain',
      name: 'Alcohol abstinence and monitoring',
      plain: 'Do not drink, and wear the tag that checks it, for this many days.',
      inputs: [input('days', 'Days', 'number'), input('level', 'Level, if drinking some is allowed', 'text', false)],
    },
    {
      code: 'attendance-centre',
      kind: 'other',
      name: 'Attendance centre',
      plain: 'Go to the attendance centre for this many hours.',
      inputs: [input('hours', 'Hours', 'number'), input('centre', 'Centre', 'text', false)],
    },
    {
      code: 'trail-monitoring',
      kind: 'monitoring',
      name: 'Trail monitoring',
      plain: 'Wear the tag that shows where you have been, and keep it charged.',
      inputs: [input('until', 'Until', 'date', false)],
    },
  ]),
]

const probationRequirement = withInputs([
  {
    code: 'probation-requirement',
    kind: 'supervision',
    name: 'Probation requirement',
    plain: 'Do what your probation practitioner tells you, to help you keep out of trouble.',
  },
])

/** What only supervision after a sentence may ask besides (CJA 2003 s 256AB(1)(h)–(j)). */
const afterSentence = withInputs([
  {
    code: 'activities-as-directed',
    kind: 'program',
    name: 'Activities as directed',
    plain: 'Take part in the activities your supervisor tells you to.',
  },
  { code: 'drug-test', kind: 'test', name: 'Drug testing', plain: 'Give a sample for a drug test when you are told.' },
  {
    code: 'drug-appointments',
    kind: 'treatment',
    name: 'Drug appointments',
    plain: 'Come to the appointments about drugs you are told to.',
    inputs: [input('provider', 'Provider', 'text', false)],
  },
])

/** Coded conditions. The text as ordered stands beside each, and wins. */
export const conditions: readonly Condition[] = [
  ...sourced(since('SI 2005/648 art 2(2); SI 2015/337 art 3(2)', firstDay), ofLicence),
  ...sourced(since('SI 2005/648 art 2(2)(a); CJA 2003 s 256AB(1)(c); Sentencing Code s 215', firstDay), keepInTouch),
  ...sourced(unread('HMPPS licence conditions policy v4.0; its first day', '2026-01-01'), ofPolicy4),
  ...sourced({ ...unread('CJA 2003 s 177(1) and those before the Code'), to: code }, requirements),
  ...sourced(since('Sentencing Code s 201 and Sch 9'), requirements),
  ...sourced(unread('Sentencing Act 2026 ss 38, 39; what it asks and its first day', completion), probationRequirement),
  ...sourced(since('CJA 2003 s 256AB(1)(h)–(j)', rehabilitation), afterSentence),
  ...licenceAdditional,
  ...sourced(unread('agency seed'), drafts(duties, ['as-ordered'])),
]
