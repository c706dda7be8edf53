import { type OrderType, sourced } from '../policy.ts'
import { seen, treatmentAndPlaces } from './conditions.ts'
import { unread } from './origins.ts'

const none = { limits: [], conditions: seen([]) }

/** Orders of other streams, of other places, and the report of a person who has no order. */
export const otherOrders: readonly OrderType[] = [
  ...sourced<Omit<OrderType, 'from' | 'source' | 'verified'>>(unread('agency seed'), [
    {
      ...none,
      code: 'imprisonment',
      name: 'Imprisonment',
      short: 'Custody',
      stream: 'custody',
      madeBy: ['court'],
      supervised: 'never',
    },
    {
      ...none,
      code: 'interstate',
      name: 'Order transferred from another State',
      short: 'Interstate',
      stream: 'community',
      madeBy: ['another-state'],
      supervised: 'always',
      conditions: seen(['supervision', 'report-as-directed', 'notify-changes', 'travel-interstate']),
    },
    {
      ...none,
      code: 'commonwealth-recognisance',
      name: 'Commonwealth recognisance',
      short: 'Recognisance',
      stream: 'community',
      madeBy: ['court'],
      supervised: 'by-condition',
      conditions: seen(['supervision', 'report-as-directed', 'notify-changes']),
    },
    {
      ...none,
      code: 'bail-supervision',
      name: 'Bail supervision',
      short: 'Bail',
      stream: 'bail',
      madeBy: ['court'],
      supervised: 'always',
      conditions: seen(['report-as-directed', 'reside-as-directed', 'curfew', 'non-association', 'place-restriction']),
    },
    {
      ...none,
      code: 'eso',
      name: 'Extended supervision order',
      short: 'ESO',
      stream: 'extended',
      madeBy: ['court'],
      supervised: 'always',
      conditions: seen([
        'electronic-monitoring',
        'curfew',
        ...treatmentAndPlaces,
        'no-contact-victim',
        'travel-interstate',
      ]),
    },
    {
      ...none,
      code: 'fines-community-service',
      name: 'Community service order for unpaid fines',
      short: 'Fines CSO',
      stream: 'fines',
      madeBy: ['fines-agency'],
      supervised: 'never',
      conditions: seen([], ['work-hours']),
    },
    {
      ...none,
      code: 'report-only',
      name: 'Court report only',
      short: 'Report',
      stream: 'report',
      madeBy: ['court'],
      supervised: 'never',
    },
  ]),
  {
    ...none,
    ...unread('Fines Act 1996 s 99I guidelines; legalaid.nsw.gov.au; first day'),
    code: 'wdo',
    name: 'Work and development order',
    short: 'WDO',
    stream: 'fines',
    madeBy: ['fines-agency'],
    supervised: 'never',
    conditions: seen(['work-hours', 'treatment', 'programs-as-directed']),
  },
]
