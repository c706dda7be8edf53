import type { ConditionsOf, OrderType } from '../policy.ts'
import { treatmentAndPlaces } from './conditions.ts'
import { endedOrders } from './ended-orders.ts'
import {
  curfewInCco,
  icoAggregate,
  icoTerm,
  reportInCommunity,
  reportInIco,
  reportOnRelease,
  term,
  workInCco,
  workInIco,
} from './limits.ts'
import { reform, since, throughReform, unread } from './origins.ts'
import { otherOrders } from './other-orders.ts'

const supervisionDuties = [
  'report-as-directed',
  'reside-as-directed',
  'programs-as-directed',
  'activities-as-directed',
  'stop-drugs-as-directed',
  'alcohol-as-directed',
  'test-as-directed',
  'consent-to-information',
  'obey-directions',
  'allow-visits',
  'notify-changes',
]
const noHomeDetention = ['home-detention', 'electronic-monitoring']

const community: readonly OrderType[] = [
  {
    ...since('CSPA s 7, Part 5; bench book 3-600'),
    code: 'ico',
    name: 'Intensive correction order',
    short: 'ICO',
    stream: 'community',
    madeBy: ['court'],
    supervised: 'always',
    limits: [icoTerm, icoAggregate, workInIco, ...reportInIco],
    conditions: {
      ...unread('CSPA ss 73, 73A; CASR 187 for supervision', reform),
      standard: ['no-offence', 'supervision', ...supervisionDuties],
      additional: [...noHomeDetention, 'curfew', 'work-hours', ...treatmentAndPlaces],
      excluded: [],
    },
  },
  {
    ...since('CSPA s 8 (kflawyers.com.au)'),
    code: 'cco',
    name: 'Community correction order',
    short: 'CCO',
    stream: 'community',
    madeBy: ['court'],
    supervised: 'by-condition',
    limits: [term(36, since('criminal-lawyer.com.au on CSPA Part 7')), workInCco, curfewInCco, reportInCommunity],
    conditions: {
      ...since('CSPA s 89 for what may be added, s 88 by sydneycriminallawyers.com.au; CASR 188 for supervision'),
      standard: ['no-offence', 'court-if-called'],
      additional: ['curfew', 'work-hours', ...treatmentAndPlaces, 'supervision', ...supervisionDuties],
      excluded: noHomeDetention,
    },
  },
  {
    ...since('CSPA ss 9, 95'),
    code: 'cro',
    name: 'Conditional release order',
    short: 'CRO',
    stream: 'community',
    madeBy: ['court'],
    supervised: 'by-condition',
    limits: [term(24, since('CSPA s 95(2)')), reportInCommunity],
    conditions: {
      ...unread('CSPA s 99(2) for additional conditions; s 98 for standard ones', reform),
      standard: ['no-offence', 'court-if-called'],
      additional: [...treatmentAndPlaces, 'supervision', ...supervisionDuties],
      excluded: [...noHomeDetention, 'curfew', 'work-hours'],
    },
  },
]

const ofParole: ConditionsOf = {
  ...unread('CASA ss 128B, 128C and CASR 214A for supervision; the others'),
  standard: ['no-offence', 'supervision', 'report-on-release', ...supervisionDuties],
  additional: ['electronic-monitoring', 'curfew', ...treatmentAndPlaces, 'no-contact-victim'],
  excluded: [],
}

const parole: readonly OrderType[] = [
  ...throughReform<Omit<OrderType, 'from' | 'source' | 'verified'>>('CASA ss 128B, 128C; CASR 214A', [
    {
      code: 'parole',
      name: 'Parole order of the State Parole Authority',
      short: 'Parole',
      stream: 'parole',
      madeBy: ['parole-authority'],
      supervised: 'by-condition',
      limits: [reportOnRelease],
      conditions: ofParole,
    },
  ]),
  {
    ...since('CASA s 158: sentence of 3 years or less with a non-parole period', '2018-02-26'),
    code: 'parole-statutory',
    name: 'Statutory parole order',
    short: 'Statutory parole',
    stream: 'parole',
    madeBy: ['statute'],
    supervised: 'by-condition',
    limits: [
      { ...since('CASA s 158(1)', '2018-02-26'), code: 'sentence', name: 'Sentence', atMost: 36, unit: 'months' },
      reportOnRelease,
    ],
    conditions: ofParole,
  },
  {
    ...unread('CASA s 124H, CASR 232C; who makes it and its first day', '2018-02-26'),
    code: 'rhd',
    name: 'Re-integration home detention order',
    short: 'RHD',
    stream: 'parole',
    madeBy: ['parole-authority'],
    supervised: 'always',
    limits: [],
    conditions: {
      ...unread('CASR 232C for supervision; the others', '2018-02-26'),
      standard: ['no-offence', 'supervision', 'home-detention', ...supervisionDuties],
      additional: ['electronic-monitoring', ...treatmentAndPlaces],
      excluded: [],
    },
  },
]

/** Orders of every stream, those that ended with the reform and live on among them. */
export const orderTypes: readonly OrderType[] = [...endedOrders, ...community, ...parole, ...otherOrders]
