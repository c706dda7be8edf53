import { type ConditionsOf, type OrderType, type Sourced, sourced } from '../policy.ts'
import {
  afterSentence,
  alcoholMonitoring,
  communityOrder,
  curfews,
  defaultOrder,
  homeDetentionCurfew,
  reportingTimes,
  suspendedSentence,
  unpaidWork,
  workBands,
} from './limits.ts'
import { code, completion, firstDay, licenceOrder, rehabilitation, since, unread } from './origins.ts'

const policy4 = '2026-01-01'
const requirements = [
  'unpaid-work',
  'rehabilitation-activity',
  'programme',
  'prohibited-activity',
  'curfew',
  'exclusion-zone',
  'reside-as-directed',
  'foreign-travel',
  'mental-health-treatment',
  'drug-rehabilitation',
  'alcohol-treatment',
  'alcohol-monitoring',
  'attendance-centre',
  'electronic-monitoring',
  'trail-monitoring',
]
const ofRequirements = (source: Sourced, more: readonly string[] = []): ConditionsOf => ({
  ...source,
  standard: ['report-as-directed', 'live-as-approved'],
  additional: [...requirements, ...more],
  excluded: ['polygraph'],
})

/** The same order by the law of three times: the Act of 2003, the Code, and the Code as the Act of 2026 changed it. */
const inThreeTimes = (
  type: Omit<OrderType, 'from' | 'to' | 'source' | 'verified' | 'conditions'>,
  sections: string,
) => [
  { ...unread('CJA 2003 Part 12'), to: code, ...type, conditions: ofRequirements(unread('CJA 2003 s 177')) },
  {
    ...since(`Sentencing Code ${sections}`),
    to: completion,
    ...type,
    conditions: ofRequirements(since('Sentencing Code ss 201, 215, 216, 287')),
  },
  {
    ...unread(
      `Sentencing Code ${sections}, as the Sentencing Act 2026 ss 36, 38, 39 changed it; its first day`,
      completion,
    ),
    ...type,
    conditions: ofRequirements(
      unread(
        'Sentencing Code ss 201, 215, 216, 287; the probation requirement of Sentencing Act 2026 ss 38, 39 and its first day',
        completion,
      ),
      ['probation-requirement'],
    ),
  },
]

const community: readonly OrderType[] = [
  ...inThreeTimes(
    {
      code: 'community-order',
      name: 'Community order',
      short: 'CO',
      stream: 'community',
      madeBy: ['court'],
      supervised: 'always',
      limits: [...communityOrder, ...unpaidWork, ...workBands, ...curfews, alcoholMonitoring],
    },
    'ss 200, 201, 209',
  ),
  ...inThreeTimes(
    {
      code: 'suspended-sentence-order',
      name: 'Suspended sentence order',
      short: 'SSO',
      stream: 'community',
      madeBy: ['court'],
      supervised: 'by-condition',
      limits: [...suspendedSentence, ...unpaidWork, ...workBands, ...curfews, alcoholMonitoring],
    },
    'ss 286, 287',
  ),
]

const since2005 = [
  'good-behaviour',
  'no-offence',
  'report-as-directed',
  'allow-visits',
  'live-as-approved',
  'nights-elsewhere',
  'work-approval',
  'leave-country',
]
const categories = [
  'reside-as-directed',
  'who-lives-there',
  'non-association',
  'no-contact-victim',
  'programme',
  'possession',
  'disclosure',
  'exclusion-zone',
  'place-restriction',
  'report-at-times',
  'conduct',
  'extremism',
  'polygraph',
  'test-as-directed',
  'alcohol-monitoring',
  'electronic-monitoring',
  'trail-monitoring',
  'organised-crime',
  'terrorist-search',
  'bespoke',
]
const ofLicence = (source: Sourced, standard: readonly string[], additional: readonly string[]): ConditionsOf => ({
  ...source,
  standard,
  additional,
  excluded: ['unpaid-work', 'rehabilitation-activity'],
})

/** A licence by the conditions orders of 2005 and 2015, and by the policy that added to them. */
const licences = (
  type: Omit<OrderType, 'from' | 'to' | 'source' | 'verified' | 'conditions'>,
  law: string,
  standard: readonly string[],
  additional: readonly string[],
): OrderType[] => {
  const of = (source: Sourced, more: readonly string[] = []) => ({
    ...source,
    ...type,
    conditions: ofLicence(source, [...since2005, ...more, ...standard], additional),
  })
  return [
    of({ ...since(`${law}; SI 2005/648 art 2`, firstDay), to: licenceOrder }),
    of({ ...since(`${law}; SI 2015/337 art 3`, licenceOrder), to: policy4 }),
    of(unread(`${law}; HMPPS licence conditions policy v4.0; its first day`, policy4), [
      'other-names',
      'contact-details',
      'passport',
    ]),
  ]
}

const release: readonly OrderType[] = [
  ...licences(
    {
      code: 'licence',
      name: 'Licence',
      short: 'Licence',
      stream: 'parole',
      madeBy: ['statute', 'parole-authority', 'government'],
      supervised: 'always',
      limits: [reportingTimes],
    },
    'CJA 2003 s 250',
    [],
    ['curfew', ...categories],
  ),
  ...licences(
    {
      code: 'hdc-licence',
      name: 'Home detention curfew licence',
      short: 'HDC',
      stream: 'parole',
      madeBy: ['government'],
      supervised: 'always',
      limits: [...homeDetentionCurfew, reportingTimes],
    },
    'CJA 2003 ss 246, 250, 253',
    ['curfew'],
    categories,
  ),
]

/** Supervision after a short sentence began with the Offender Rehabilitation Act 2014 and ended with the Sentencing Act 2026 s 34. */
const ended: readonly OrderType[] = [
  {
    ...unread('CJA 2003 ss 256AA, 256AB, until Sentencing Act 2026 s 34; its last day', rehabilitation),
    to: completion,
    code: 'post-sentence-supervision',
    name: 'Post-sentence supervision',
    short: 'PSS',
    stream: 'parole',
    madeBy: ['statute'],
    supervised: 'always',
    limits: afterSentence,
    conditions: {
      ...since('CJA 2003 s 256AB(1), which is all that may be asked', rehabilitation),
      standard: since2005,
      additional: ['activities-as-directed', 'drug-test', 'drug-appointments'],
      excluded: ['curfew', 'electronic-monitoring', 'exclusion-zone', 'non-association', 'polygraph', 'unpaid-work'],
    },
  },
  {
    ...unread('CJA 2003 Sch 19A, until Sentencing Act 2026 s 34; its last day', rehabilitation),
    to: completion,
    code: 'supervision-default-order',
    name: 'Supervision default order',
    short: 'SDO',
    stream: 'parole',
    madeBy: ['court'],
    supervised: 'always',
    limits: defaultOrder,
    conditions: {
      ...since('CJA 2003 Sch 19A para 3', rehabilitation),
      standard: [],
      additional: ['unpaid-work', 'curfew', 'electronic-monitoring'],
      excluded: [],
    },
  },
]

const seen = (additional: readonly string[]): ConditionsOf => ({
  ...unread('agency seed'),
  standard: [],
  additional,
  excluded: [],
})

const others: readonly OrderType[] = sourced<Omit<OrderType, 'from' | 'source' | 'verified'>>(unread('agency seed'), [
  {
    code: 'imprisonment',
    name: 'Imprisonment',
    short: 'Custody',
    stream: 'custody',
    madeBy: ['court'],
    supervised: 'never',
    limits: [],
    conditions: seen([]),
  },
  {
    code: 'bail-supervision',
    name: 'Bail support and supervision',
    short: 'Bail',
    stream: 'bail',
    madeBy: ['court'],
    supervised: 'always',
    limits: [],
    conditions: seen(['report-as-directed', 'reside-as-directed', 'curfew', 'electronic-monitoring', 'exclusion-zone']),
  },
  {
    code: 'report-only',
    name: 'Pre-sentence report only',
    short: 'Report',
    stream: 'report',
    madeBy: ['court'],
    supervised: 'never',
    limits: [],
    conditions: seen([]),
  },
])

/** Orders of every stream, those that ended in 2026 and live on among them. */
export const orderTypes: readonly OrderType[] = [...community, ...release, ...ended, ...others]
