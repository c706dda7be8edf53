import { type ReportKind, type SealingRule, sourced } from '../policy.ts'
import { neutral } from '../seed/neutral.ts'
import { noteKinds } from '../seed/notes.ts'
import { disclosureItems } from '../seed/providers.ts'
import { changed, renamed } from '../seed/with.ts'
import { levels } from './levels.ts'
import { seed, since, unread } from './origins.ts'

const shared = neutral(seed)

/** What the lists of every place call otherwise here. */
export const lists = {
  ...shared,
  levels,
  noteKinds: renamed(noteKinds(seed, 'a presentence report'), {
    'supervisor-review': 'Supervising officer’s review',
    'child-protection': 'Child abuse or neglect',
  }),
  relations: renamed(shared.relations, { neighbour: 'Neighbor', counsellor: 'Counselor', school: 'School or college' }),
  sentAwayReasons: renamed(shared.sentAwayReasons, { behaviour: 'Behavior' }),
  alertKinds: renamed(shared.alertKinds, { registrable: 'Registered for a sex offense' }),
  whereabouts: renamed(shared.whereabouts, { interstate: 'In another state' }),
  closeReasons: renamed(shared.closeReasons, { 'moved-interstate': 'Moved to another state' }),
  needs: renamed(shared.needs, { counselling: 'Counseling', housing: 'Housing' }),
  needWords: changed(shared.needWords, {
    counselling: { name: 'Counseling', words: ['counseling', 'counselor', 'grief', 'trauma'] },
    family: { words: ['family support', 'family counseling', 'relationship', 'reconnect'] },
    housing: { name: 'Housing', words: ['housing', 'shelter', 'homeless', 'tenancy'] },
  }),
  requestKinds: changed(shared.requestKinds, {
    'child-protection': { name: 'Child protective services', whom: 'Child protective services' },
    'correctional-centre': { name: 'Correctional facility', whom: 'Correctional facility' },
  }),
  providerKinds: renamed(shared.providerKinds, { 'non-government': 'Nonprofit organization' }),
  disclosureItems: disclosureItems(
    unread('federal and New York privacy law; 42 CFR Part 2 for substance use treatment'),
  ),
}

/** No provision read closes a record of supervision on a day that is worked out: a court or a statute seals, and a keeper sets the day. */
export const sealingRules: readonly SealingRule[] = [
  {
    ...unread('New York Criminal Procedure Law 160.50, 160.59, 160.57'),
    code: 'sealed-by-law',
    name: 'Sealed by New York law',
    says: 'The day that the court’s sealing order names, or on which the statute seals the conviction by itself.',
  },
  ...sourced(seed, [
    {
      code: 'youthful-offender',
      name: 'Youthful offender',
      says: 'The day of the finding: the court’s record is confidential from then on.',
    },
    { code: 'court-ordered', name: 'A court ordered it', says: 'The day that the court’s order names.' },
  ]),
]

/** The reports that courts ask for. The working days are never fewer than the days of the rule. */
export const reportKinds: readonly ReportKind[] = [
  {
    ...since('Fed. R. Crim. P. 32(e)(2): to the parties at least 35 days before sentence, put as 25 working days'),
    code: 'presentence',
    name: 'Presentence report',
    short: 'PSR',
    workingDaysBefore: 25,
  },
  {
    ...since('Fed. R. Crim. P. 32(g): to the court at least 7 days before sentence, put as 5 working days'),
    code: 'addendum',
    name: 'Presentence report with addendum',
    short: 'Addendum',
    workingDaysBefore: 5,
  },
  ...sourced<Omit<ReportKind, 'from' | 'source' | 'verified'>>(seed, [
    { code: 'state-presentence', name: 'Presentence report (New York)', short: 'State PSR', workingDaysBefore: 1 },
    { code: 'pretrial', name: 'Pretrial services report', short: 'Pretrial report', workingDaysBefore: 0 },
    { code: 'other', name: 'Another report for a court', short: 'Court report', workingDaysBefore: 2 },
  ]),
]
