import type { OrderType } from '../policy.ts'
import { unread } from './origins.ts'

const seen = (additional: readonly string[]) => ({
  ...unread('agency seed'),
  standard: [],
  additional,
  excluded: [],
})

/** Supervision before a sentence, and the report on a person who has no order. */
export const otherOrders: readonly Omit<OrderType, 'from' | 'source' | 'verified'>[] = [
  {
    code: 'bail-supervision',
    name: 'Bail supervision',
    short: 'Bail',
    stream: 'bail',
    madeBy: ['court'],
    supervised: 'always',
    limits: [],
    conditions: seen([
      'report-as-directed',
      'reside-as-directed',
      'stay-in-jurisdiction',
      'notify-name-address',
      'curfew',
      'home-detention',
      'electronic-monitoring',
      'non-association',
      'no-contact-victim',
      'place-restriction',
      'no-weapons',
      'abstain-alcohol',
      'abstain-drugs',
      'as-ordered',
    ]),
  },
  {
    code: 'report-only',
    name: 'Court report only',
    short: 'Report',
    stream: 'report',
    madeBy: ['court'],
    supervised: 'never',
    limits: [],
    conditions: seen([]),
  },
]
