import { type Condition, sourced } from '../policy.ts'
import { additional, drafts, duties, input, withInputs } from '../seed/conditions.ts'
import { through } from '../seed/readings.ts'
import { asRead, unread } from './origins.ts'

/** What every probation order and conditional sentence has. */
const compulsory = withInputs([
  {
    code: 'keep-the-peace',
    kind: 'no-offence',
    name: 'Keep the peace and be of good behaviour',
    plain: 'Keep the peace, behave well and commit no offence.',
  },
  {
    code: 'appear-when-required',
    kind: 'other',
    name: 'Appear before the court when required',
    plain: 'Come to court whenever the court tells you to.',
  },
  {
    code: 'notify-name-address',
    kind: 'notify-change',
    name: 'Tell in advance of a change of name or address',
    plain: 'Tell your officer or the court before you change your name or move.',
  },
  {
    code: 'notify-job',
    kind: 'notify-change',
    name: 'Tell promptly of a change of job or occupation',
    plain: 'Tell your officer or the court promptly when your job or occupation changes.',
  },
])

const optional = withInputs([
  {
    code: 'report-first',
    kind: 'report',
    name: 'Report within two working days, or as the court directs',
    plain: 'Report to your officer within two working days, or by the later day the court gave you.',
    inputs: [input('office', 'Office', 'text', false), input('by', 'By', 'date', false)],
  },
  {
    code: 'stay-in-jurisdiction',
    kind: 'travel',
    name: 'Stay in the court’s jurisdiction without written permission to leave',
    plain: 'Stay in Ontario. Ask your officer or the court for written permission before you leave.',
  },
  {
    code: 'support-dependants',
    kind: 'other',
    name: 'Support dependants',
    plain: 'Provide for the people who depend on you.',
    inputs: [input('whom', 'Whom', 'text', false)],
  },
])

const asElsewhere = [
  ...drafts(duties, ['report-as-directed', 'test-as-directed', 'no-weapons', 'no-contact-victim'], {
    'test-as-directed': 'Give a sample for a drug or alcohol test when you are told.',
  }),
  ...drafts(additional, ['abstain-alcohol', 'abstain-drugs', 'work-hours', 'treatment', 'place-restriction'], {
    'work-hours': 'Do this many hours of community service, by the day your order says.',
  }),
]

/** What every release on parole or statutory release has. */
const ofRelease = withInputs([
  {
    code: 'go-straight-home',
    kind: 'report',
    name: 'Go straight home and report at once',
    plain: 'On release go straight to the address on your certificate, and report to your parole supervisor at once.',
    inputs: [input('office', 'Office', 'text', false)],
  },
  {
    code: 'stay-in-country',
    kind: 'travel',
    name: 'Stay in Canada, within the bounds the parole supervisor sets',
    plain: 'Stay in Canada, inside the area your parole supervisor gives you.',
    inputs: [input('bounds', 'Bounds', 'text', false)],
  },
  {
    code: 'obey-law',
    kind: 'no-offence',
    name: 'Obey the law and keep the peace',
    plain: 'Obey the law and keep the peace.',
  },
  {
    code: 'report-police-contact',
    kind: 'notify-change',
    name: 'Tell at once of an arrest or questions by police',
    plain: 'Tell your parole supervisor at once if you are arrested or the police question you.',
  },
  {
    code: 'carry-papers',
    kind: 'other',
    name: 'Carry the release certificate and identity card',
    plain: 'Always carry your release certificate and identity card, and show them when you are asked.',
  },
  {
    code: 'report-to-police',
    kind: 'report',
    name: 'Report to police if instructed',
    plain: 'Report to the police when your parole supervisor tells you to.',
    inputs: [input('station', 'Station', 'text', false)],
  },
  {
    code: 'notify-changes',
    kind: 'notify-change',
    name: 'Tell at once of a change of address, work, study or volunteering',
    plain: 'Tell your parole supervisor at once when your address, work, study or volunteering changes.',
  },
  {
    code: 'money-changes',
    kind: 'notify-change',
    name: 'Tell at once of a change at home or of money',
    plain: 'Tell your parole supervisor at once when things change at home or with your money.',
  },
  {
    code: 'notify-affecting',
    kind: 'notify-change',
    name: 'Tell at once of what may keep one from complying',
    plain: 'Tell your parole supervisor at once of anything that may keep you from doing what you must.',
  },
])

const ofDayParole = withInputs([
  {
    code: 'return-on-time',
    kind: 'residence',
    name: 'Return to the facility on time',
    plain: 'Be back at the facility by the day and time you were given.',
    inputs: [input('facility', 'Facility', 'text', false), input('by', 'By', 'time', false)],
  },
])

const ofTheBoard = withInputs([
  {
    code: 'residence-facility',
    kind: 'residence',
    name: 'Live in a facility',
    plain: 'Live at this facility for as long as the Board has said.',
    inputs: [input('facility', 'Facility'), input('until', 'Until', 'date', false)],
  },
])

const instructions = drafts(duties, ['obey-directions'], {
  'obey-directions': 'Do what your parole supervisor tells you about your conditions.',
})

const fromAgencies = [
  ...drafts(duties, ['reside-as-directed', 'programs-as-directed', 'as-ordered']),
  ...drafts(additional, ['home-detention', 'electronic-monitoring', 'curfew', 'non-association']),
]

/** Coded conditions. The text as ordered stands beside each, and wins. */
export const conditions: readonly Condition[] = [
  ...through(asRead('CC ss 732.1(2), 742.3(1)'), compulsory),
  ...through(asRead('CC ss 732.1(3), 742.3(1)'), optional),
  ...through(asRead('CC s 732.1(3)'), asElsewhere),
  ...through(asRead('CCRR s 161(1)'), ofRelease),
  ...through(asRead('CCRA s 99(1); CCRR s 161(1)'), ofDayParole),
  ...through(asRead('CCRA s 133(3), (4.1)'), ofTheBoard),
  ...through(asRead('CCRA s 134(1)'), instructions),
  ...sourced(unread('agency seed'), fromAgencies),
]
