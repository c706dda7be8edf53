import { type SealingRule, sourced } from '../policy.ts'
import { seed, unread } from './origins.ts'

/**
 * When a record closes to all but its keepers. No provision read gives a day on which a record of community corrections is sealed:
 * section 10 of the Criminal Records Act says when a finding of the Children's Court is spent, which limits what is disclosed of it.
 * So each is the agency's own rule, unverified, and a keeper sets the day.
 */
export const sealingRules: readonly SealingRule[] = [
  {
    ...unread('Criminal Records Act 1991 s 10, taken by the agency as its rule for closing youth records'),
    code: 'youth-spent',
    name: 'Youth record: three years without an offence',
    says: 'Three years in a row from the order of the Children’s Court without a control order, a conviction for an offence that carries prison, or time in prison or at large.',
  },
  ...sourced(seed, [
    {
      code: 'youth-came-of-age',
      name: 'Youth record: agency’s day',
      says: 'The day that the agency sets when somebody supervised as a young person comes to the adult service.',
    },
    {
      code: 'court-ordered',
      name: 'A court ordered it',
      says: 'The day that the court’s order names.',
    },
  ]),
]
