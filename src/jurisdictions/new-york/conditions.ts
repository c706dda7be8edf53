import { type Condition, sourced } from '../policy.ts'
import { additional, drafts, duties, input, withInputs } from '../seed/conditions.ts'
import { conditionsOf2016, since, unread } from './origins.ts'

/** What the statute puts on every sentence of federal probation and every supervised release. */
const mandatory = [
  ...drafts(duties, ['no-offence', 'test-as-directed'], {
    'no-offence': 'Do not commit another federal, state or local crime.',
    'test-as-directed':
      'Take one drug test within 15 days, and at least two after that, unless the court has said you need not.',
  }),
  ...withInputs([
    {
      code: 'no-drugs',
      kind: 'abstain',
      name: 'No unlawful drugs',
      plain: 'Do not have or use any drug unlawfully.',
    },
    { code: 'give-dna', kind: 'other', name: 'DNA sample', plain: 'Give a DNA sample when you are told.' },
    {
      code: 'pay-restitution',
      kind: 'other',
      name: 'Restitution and assessment',
      plain: 'Pay what the court ordered, as it said.',
      inputs: [input('amount', 'Amount', 'text', false)],
    },
    {
      code: 'register',
      kind: 'other',
      name: 'Registration for a sex offense',
      plain: 'Register where you live, work and study, and keep it up to date.',
    },
  ]),
]

/** The conditions that federal courts call standard, as district courts publish them. */
const standard = [
  ...withInputs([
    {
      code: 'report-first',
      kind: 'report',
      name: 'First report within 72 hours',
      plain: 'Go to the probation office within 72 hours of sentence or release, unless your officer says otherwise.',
      inputs: [input('office', 'Office', 'text', false), input('released', 'Hour of release', 'time', false)],
    },
  ]),
  ...drafts(duties, ['report-as-directed']),
  ...withInputs([
    {
      code: 'leave-district',
      kind: 'travel',
      name: 'Do not leave the judicial district without permission',
      plain: 'Ask the court or your officer before you leave the district.',
      inputs: [input('district', 'District', 'text', false)],
    },
    {
      code: 'answer-truthfully',
      kind: 'supervision',
      name: 'Answer truthfully',
      plain: 'Answer your officer’s questions truthfully.',
    },
    {
      code: 'live-as-approved',
      kind: 'residence',
      name: 'Live at an approved place',
      plain: 'Live only where your officer has agreed.',
    },
  ]),
  ...drafts(duties, ['notify-changes', 'allow-visits'], {
    'notify-changes':
      'Tell your officer 10 days before you change your home or job; if you could not know, within 72 hours.',
    'allow-visits': 'Let your officer visit you at home or elsewhere at any time.',
  }),
  ...withInputs([
    {
      code: 'full-time-work',
      kind: 'other',
      name: 'Full-time work',
      plain: 'Work at least 30 hours a week at a lawful job, or look for one, unless your officer excuses you.',
    },
    {
      code: 'no-known-offenders',
      kind: 'non-association',
      name: 'No contact with people engaged in crime or convicted of a felony',
      plain: 'Keep away from people you know commit crimes, and from those convicted of a felony unless you may.',
    },
    {
      code: 'report-police-contact',
      kind: 'notify-change',
      name: 'Tell of arrest or police questioning within 72 hours',
      plain: 'Tell your officer within 72 hours if police arrest or question you.',
    },
  ]),
  ...drafts(duties, ['no-weapons']),
  ...withInputs([
    {
      code: 'no-informing',
      kind: 'other',
      name: 'No agreement to inform without the court',
      plain: 'Do not agree to work as an informer unless the court allows it.',
    },
    {
      code: 'third-party-risk',
      kind: 'notify-change',
      name: 'Tell somebody of a risk',
      plain: 'Tell a person or organization about a risk when your officer says so.',
    },
  ]),
  ...drafts(duties, ['obey-directions']),
]

const moneyChanges = withInputs([
  {
    code: 'money-changes',
    kind: 'notify-change',
    name: 'Tell of changed money',
    plain: 'Tell your officer when your money changes so that you can pay more, or less, of what you owe.',
  },
])

/** What a court may add (18 USC 3563(b), 3583(d)), and what a bail order may ask (18 USC 3142(c)). */
const special = [
  ...drafts(additional, ['curfew', 'home-detention', 'electronic-monitoring', 'work-hours', 'treatment']),
  ...drafts(additional, ['abstain-alcohol', 'non-association', 'place-restriction']),
  ...drafts(duties, ['no-contact-victim', 'programs-as-directed']),
  ...withInputs([
    {
      code: 'appear-when-required',
      kind: 'other',
      name: 'Appear when required',
      plain: 'Come to court whenever you are told.',
    },
    {
      code: 'residence-facility',
      kind: 'residence',
      name: 'Live in a facility',
      plain: 'Live at this facility and keep its rules.',
      inputs: [input('facility', 'Facility'), input('until', 'Until', 'date', false)],
    },
    {
      code: 'support-dependants',
      kind: 'other',
      name: 'Support dependents',
      plain: 'Support your children and others who depend on you.',
    },
    {
      code: 'search',
      kind: 'other',
      name: 'Search',
      plain: 'Let your officer search you, your home, your car and your devices on reasonable suspicion.',
    },
    {
      code: 'leave-country',
      kind: 'travel',
      name: 'Do not leave the United States',
      plain: 'Do not leave the country, and hand in your passport if you are told to.',
    },
  ]),
]

/** What New York asks on release beside what federal courts ask in much the same words. */
const newYork = [
  ...drafts(duties, ['report-on-release'], {
    'report-on-release': 'Go straight there and report within 24 hours, or by the next business day.',
  }),
  ...withInputs([
    {
      code: 'stay-in-jurisdiction',
      kind: 'travel',
      name: 'Do not leave the state or the area without permission',
      plain: 'Ask before you leave New York, or the area your officer has written down.',
      inputs: [input('area', 'Area', 'text', false)],
    },
    {
      code: 'no-absconding',
      kind: 'supervision',
      name: 'Keep in contact',
      plain: 'Keep in contact with your officer, and tell them when you move.',
    },
  ]),
]

const newYorkProbation = withInputs([
  {
    code: 'notify-job',
    kind: 'notify-change',
    name: 'Tell before a change of home, and of any change of job',
    plain: 'Ask before you change your address, and tell your officer about a new job.',
  },
  {
    code: 'abstain-drugs',
    kind: 'abstain',
    name: 'No drugs',
    plain: 'Do not use drugs unless a doctor prescribed them.',
  },
])

/** Coded conditions. The text as ordered stands beside each, and wins. */
export const conditions: readonly Condition[] = [
  ...sourced(since('18 USC 3563(a), 3583(d)'), mandatory),
  ...sourced({ ...unread('USSG 5D1.3(c) before amendment 803; its wording then'), to: conditionsOf2016 }, standard),
  ...sourced(
    unread(
      'USSG 5D1.3(c), by alnp.uscourts.gov and prp.uscourts.gov; first day of the form of amendment 803',
      conditionsOf2016,
    ),
    standard,
  ),
  ...sourced(unread('18 USC 3563(a)(7); USSG 5D1.3(c)(15) of 2005; first day'), moneyChanges),
  ...sourced(unread('18 USC 3563(b), 3583(d), 3142(c)(1)(B); each wording'), special),
  ...sourced(unread('9 NYCRR 8003.2(1)–(3), read as of November 2024; first day'), newYork),
  ...sourced(unread('New York Penal Law 65.10'), newYorkProbation),
  ...sourced(unread('agency seed'), drafts(duties, ['supervision', 'as-ordered'])),
]
