import { type ReportKind, type SealingRule, sourced } from '../policy.ts'
import { through } from '../seed/readings.ts'
import { asRead, seed } from './origins.ts'

/** The day the Youth Criminal Justice Act came into use. */
const youthAct = '2003-04-01'

const youth = [
  {
    code: 'youth-extrajudicial',
    name: 'Youth record: extrajudicial sanction',
    says: 'Two years after the young person agreed to the sanction.',
  },
  {
    code: 'youth-acquitted',
    name: 'Youth record: acquitted',
    says: 'Two months after the time to appeal has run out.',
  },
  {
    code: 'youth-withdrawn',
    name: 'Youth record: withdrawn, dismissed or reprimand',
    says: 'Two months after the charge was dismissed or withdrawn, or the reprimand given.',
  },
  { code: 'youth-stayed', name: 'Youth record: stayed', says: 'One year after the stay, if nothing follows it.' },
  {
    code: 'youth-absolute',
    name: 'Youth record: absolute discharge',
    says: 'One year after the finding of guilt.',
  },
  {
    code: 'youth-conditional',
    name: 'Youth record: conditional discharge',
    says: 'Three years after the finding of guilt.',
  },
  {
    code: 'youth-summary',
    name: 'Youth record: summary offence',
    says: 'Three years after the sentence for the summary offence is completed.',
  },
  {
    code: 'youth-indictable',
    name: 'Youth record: indictable offence',
    says: 'Five years after the sentence for the indictable offence is completed. A new youth offence in that time begins it again.',
  },
]

/** When a record closes to all but its keepers: a keeper works out the day, and sets it. */
export const sealingRules: readonly SealingRule[] = [
  ...through(asRead('YCJA s 119(2)', youthAct), youth),
  ...sourced(seed, [
    { code: 'court-ordered', name: 'A court ordered it', says: 'The day that the court’s order names.' },
    {
      code: 'record-suspended',
      name: 'Record suspension',
      says: 'The day that the Parole Board of Canada ordered the record suspended.',
    },
  ]),
]

/**
 * The reports that courts ask for. Ontario’s officers have four to six weeks for one; how long before the hearing it must be there was
 * in no copy read, so the days are the agency’s own usual ones.
 */
export const reportKinds: readonly ReportKind[] = sourced<Omit<ReportKind, 'from' | 'source' | 'verified'>>(seed, [
  { code: 'pre-sentence', name: 'Pre-sentence report', short: 'PSR', workingDaysBefore: 2 },
  { code: 'updated-pre-sentence', name: 'Updated Pre-sentence report', short: 'Updated PSR', workingDaysBefore: 2 },
  { code: 'gladue', name: 'Gladue report', short: 'Gladue', workingDaysBefore: 2 },
  { code: 'other', name: 'Another report for a court', short: 'Court report', workingDaysBefore: 2 },
])
