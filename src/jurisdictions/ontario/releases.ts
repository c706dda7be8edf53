import type { OrderType } from '../policy.ts'
import { ordered } from '../seed/readings.ts'
import { federalTerm, longTermLength, longTermSupervision, provincialParoleSentence, provincialTerm } from './limits.ts'
import { asRead, unread } from './origins.ts'

const standard = [
  'go-straight-home',
  'report-as-directed',
  'stay-in-country',
  'obey-law',
  'report-police-contact',
  'carry-papers',
  'report-to-police',
  'notify-changes',
  'money-changes',
  'notify-affecting',
  'no-weapons',
  'obey-directions',
]
const special = [
  'residence-facility',
  'abstain-alcohol',
  'abstain-drugs',
  'test-as-directed',
  'treatment',
  'programs-as-directed',
  'no-contact-victim',
  'non-association',
  'place-restriction',
  'curfew',
  'electronic-monitoring',
  'as-ordered',
]
const release = { stream: 'parole', supervised: 'always', limits: [] } as const
const custody = { stream: 'custody', madeBy: ['court'], supervised: 'never' } as const
const none = { standard: [], additional: ['as-ordered'], excluded: [] }

/** Releases from a federal sentence, long-term supervision, and what Ontario’s own prisons and board do. */
export const releases: readonly OrderType[] = [
  ...ordered(asRead('CCRA ss 99(1), 119, 133; CCRR s 161(1)'), {
    ...release,
    code: 'day-parole',
    name: 'Day parole',
    short: 'Day parole',
    madeBy: ['parole-authority'],
    conditions: { standard: [...standard, 'return-on-time'], additional: special, excluded: [] },
  }),
  ...ordered(asRead('CCRA ss 99(1), 120, 133; CCRR s 161(1)'), {
    ...release,
    code: 'full-parole',
    name: 'Full parole',
    short: 'Full parole',
    madeBy: ['parole-authority'],
    conditions: { standard, additional: special, excluded: [] },
  }),
  ...ordered(asRead('CCRA ss 99(1), 127, 128, 133; CCRR s 161(1)'), {
    ...release,
    code: 'statutory-release',
    name: 'Statutory release',
    short: 'Statutory release',
    madeBy: ['statute'],
    conditions: { standard, additional: special, excluded: [] },
  }),
  ...ordered(asRead('CC s 753.1; CCRA s 134.1', longTermSupervision), {
    ...release,
    code: 'ltso',
    name: 'Long-term supervision order',
    short: 'LTSO',
    stream: 'extended',
    madeBy: ['court'],
    limits: longTermLength,
    conditions: { standard, additional: special, excluded: [] },
  }),
  ...ordered([unread('CCRR ss 155, 161(2); CCRA s 116; conditions')], {
    ...release,
    code: 'unescorted-absence',
    name: 'Unescorted temporary absence',
    short: 'Absence',
    madeBy: ['parole-authority', 'government'],
    conditions: {
      standard: ['obey-law', 'report-police-contact', 'carry-papers', 'return-on-time', 'obey-directions'],
      additional: special,
      excluded: [],
    },
  }),
  ...ordered([unread('CCRA s 18; CCRR s 161(2); conditions')], {
    ...release,
    code: 'work-release',
    name: 'Work release',
    short: 'Work release',
    madeBy: ['government'],
    conditions: {
      standard: ['obey-law', 'report-police-contact', 'carry-papers', 'return-on-time', 'obey-directions'],
      additional: special,
      excluded: [],
    },
  }),
  ...ordered(asRead('CC s 743.1 (ontario.ca on probation and parole)'), {
    ...custody,
    code: 'imprisonment',
    name: 'Federal imprisonment',
    short: 'Federal custody',
    limits: federalTerm,
    conditions: none,
  }),
  ...ordered(asRead('CC s 743.1 (tribunalsontario.ca)'), {
    ...custody,
    code: 'ontario-imprisonment',
    name: 'Imprisonment in Ontario',
    short: 'Custody',
    limits: provincialTerm,
    conditions: none,
  }),
  ...ordered([unread('MCSA Part III; Regulation 778 (ontario.ca); conditions')], {
    ...release,
    code: 'ontario-parole',
    name: 'Parole of the Ontario Parole Board',
    short: 'Ontario parole',
    madeBy: ['provincial-parole-authority'],
    limits: provincialParoleSentence,
    conditions: {
      standard: [
        'keep-the-peace',
        'report-as-directed',
        'stay-in-jurisdiction',
        'notify-name-address',
        'notify-job',
        'obey-directions',
      ],
      additional: [...special.filter((code) => code !== 'electronic-monitoring'), 'reside-as-directed', 'no-weapons'],
      excluded: [],
    },
  }),
]
