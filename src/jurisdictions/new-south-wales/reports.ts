import { type ReportKind, sourced } from '../policy.ts'
import { seed } from './origins.ts'

/**
 * The reports that courts ask for, and how many working days before the hearing each is due. No provision or practice note on the day was
 * read, so the days are the agency's own usual ones, unverified; a court may name another.
 */
export const reportKinds: readonly ReportKind[] = sourced<Omit<ReportKind, 'from' | 'source' | 'verified'>>(seed, [
  { code: 'sentencing-assessment', name: 'Sentencing Assessment Report', short: 'SAR', workingDaysBefore: 2 },
  {
    code: 'updated-assessment',
    name: 'Updated Sentencing Assessment Report',
    short: 'Updated SAR',
    workingDaysBefore: 2,
  },
  { code: 'other', name: 'Another report for a court', short: 'Court report', workingDaysBefore: 2 },
])
