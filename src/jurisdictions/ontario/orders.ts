import { type OrderType, sourced } from '../policy.ts'
import { ordered } from '../seed/readings.ts'
import {
  conditionalSentences,
  conditionalSentenceTerm,
  conditionalSentenceWork,
  imprisonmentBefore,
  intermittentTerm,
  probationTerm,
  probationWork,
} from './limits.ts'
import { asRead, since, unread } from './origins.ts'
import { otherOrders } from './other-orders.ts'
import { releases } from './releases.ts'

const made = { stream: 'community', madeBy: ['court'], supervised: 'always' } as const
const compulsory = ['keep-the-peace', 'appear-when-required', 'notify-name-address', 'notify-job']
const optional = [
  'abstain-alcohol',
  'abstain-drugs',
  'test-as-directed',
  'no-weapons',
  'support-dependants',
  'work-hours',
  'treatment',
  'no-contact-victim',
  'place-restriction',
  'non-association',
  'programs-as-directed',
  'reside-as-directed',
  'curfew',
  'as-ordered',
]
const reporting = ['report-first', 'report-as-directed', 'stay-in-jurisdiction']

/** When the offences that a conditional sentence may be given for were narrowed (2012, c. 1, s. 34), to be widened in 2022. */
const narrowed = '2012-11-20'
const reopened = '2022-11-17'
const versionsOf742 = [
  { ...unread('CC s 742.1, first made by 1995, c. 22, s. 6; first day', conditionalSentences), to: narrowed },
  { ...since('CC s 742.1, version from 2012-11-20', narrowed), to: reopened },
  since('CC s 742.1, version from 2022-11-17', reopened),
]

const community: readonly OrderType[] = [
  ...ordered(asRead('CC ss 731, 732.1, 732.2'), {
    ...made,
    code: 'probation',
    name: 'Probation order',
    short: 'Probation',
    supervised: 'by-condition',
    limits: [...probationTerm, ...probationWork, ...imprisonmentBefore],
    conditions: { standard: compulsory, additional: [...reporting, ...optional], excluded: [] },
  }),
  ...ordered(versionsOf742, {
    ...made,
    code: 'conditional-sentence',
    name: 'Conditional sentence order',
    short: 'Conditional sentence',
    limits: [...conditionalSentenceTerm, ...conditionalSentenceWork],
    conditions: {
      standard: [...compulsory, ...reporting],
      additional: [...optional, 'home-detention', 'electronic-monitoring'],
      excluded: [],
    },
  }),
  ...ordered(asRead('CC s 732'), {
    ...made,
    code: 'intermittent',
    name: 'Intermittent sentence',
    short: 'Intermittent',
    stream: 'custody',
    supervised: 'never',
    limits: intermittentTerm,
    conditions: { standard: [], additional: ['as-ordered'], excluded: [] },
  }),
]

/** Orders of every stream, of the courts, the Boards and the Service. */
export const orderTypes: readonly OrderType[] = [
  ...community,
  ...releases,
  ...sourced(unread('agency seed'), otherOrders),
]
