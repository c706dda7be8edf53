import { type ReportKind, type SealingRule, sourced } from '../policy.ts'
import { australian } from '../seed/australia.ts'
import { noteKinds } from '../seed/notes.ts'
import { disclosureItems } from '../seed/providers.ts'
import { renamed } from '../seed/with.ts'
import { seed, unread } from './origins.ts'

const shared = australian(seed)

/** What the lists of every place call otherwise here. The service's numbers of contact were in no copy found: levels are the neutral set. */
export const lists = {
  ...shared,
  noteKinds: noteKinds(seed, 'a Pre-sentence report'),
  alertKinds: renamed(shared.alertKinds, { registrable: 'Reportable offender' }),
  disclosureItems: disclosureItems(unread('Information Privacy Act 2009; Corrective Services Act 2006 s 341')),
}

/**
 * When a record closes to all but its keepers. No provision on that was read, so each is the agency's own rule, and a keeper sets the
 * day.
 */
export const sealingRules: readonly SealingRule[] = [
  {
    ...unread('Youth Justice Act 1992; Criminal Law (Rehabilitation of Offenders) Act 1986, as the agency takes them'),
    code: 'youth-spent',
    name: 'Youth record: rehabilitation period over',
    says: 'Five years from the conviction without another offence, where it was no offence tried on indictment as an adult.',
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

/** The reports that courts ask for. No provision or practice on the day was read: the days are the agency's own usual ones. */
export const reportKinds: readonly ReportKind[] = sourced<Omit<ReportKind, 'from' | 'source' | 'verified'>>(seed, [
  { code: 'pre-sentence', name: 'Pre-sentence report', short: 'PSR', workingDaysBefore: 2 },
  {
    code: 'updated-pre-sentence',
    name: 'Updated Pre-sentence report',
    short: 'Updated PSR',
    workingDaysBefore: 2,
  },
  { code: 'other', name: 'Another report for a court', short: 'Court report', workingDaysBefore: 2 },
])
