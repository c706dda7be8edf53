import { type ReportKind, type SealingRule, sourced } from '../policy.ts'
import { neutral } from '../seed/neutral.ts'
import { noteKinds } from '../seed/notes.ts'
import { disclosureItems } from '../seed/providers.ts'
import { changed, renamed } from '../seed/with.ts'
import { levels } from './levels.ts'
import { seed, unread } from './origins.ts'

const shared = neutral(seed)

/** What the lists of every place call otherwise here. */
export const lists = {
  ...shared,
  levels,
  noteKinds: changed(noteKinds(seed, 'a pre-sentence report'), {
    program: { name: 'Programme', fields: [{ code: 'program', label: 'Programme', type: 'line', required: false }] },
    'supervisor-review': { name: 'Senior probation officer’s review' },
    'child-protection': { name: 'Child safeguarding' },
  }),
  alertKinds: renamed(shared.alertKinds, {
    'domestic-violence': 'Domestic abuse',
    registrable: 'Registered for sexual or violent offences',
  }),
  whereabouts: renamed(shared.whereabouts, {
    interstate: 'Outside England and Wales',
    absconded: 'Unlawfully at large',
  }),
  closeReasons: renamed(shared.closeReasons, {
    revoked: 'Revoked or recalled',
    'moved-interstate': 'Transferred outside England and Wales',
  }),
  needs: changed(shared.needs, { 'domestic-violence': { name: 'Domestic abuse' } }),
  needWords: changed(shared.needWords, { 'domestic-violence': { name: 'Domestic abuse' } }),
  requestKinds: changed(shared.requestKinds, {
    'child-protection': { name: 'Children’s services', whom: 'Children’s services' },
    'correctional-centre': {
      name: 'Prison',
      whom: 'Prison',
      asks: 'Please tell us of conduct, programmes and dates of release.',
    },
  }),
  providerKinds: renamed(shared.providerKinds, { 'non-government': 'Charity or voluntary organisation' }),
  disclosureItems: disclosureItems(unread('Data Protection Act 2018 and UK GDPR')),
}

/**
 * No provision read gives a day on which a probation record is sealed: the Rehabilitation of Offenders Act says when a conviction is
 * spent, which limits what is disclosed of it. So each is the agency's own rule, unverified, and a keeper sets the day.
 */
export const sealingRules: readonly SealingRule[] = sourced(seed, [
  {
    code: 'retention',
    name: 'End of the time records are kept',
    says: 'The day that the agency’s retention policy names, as a rule six years after supervision ended.',
  },
  {
    code: 'youth-came-of-age',
    name: 'Youth record: agency’s day',
    says: 'The day that the agency sets when somebody supervised as a young person comes to the adult service.',
  },
  { code: 'court-ordered', name: 'A court ordered it', says: 'The day that the court’s order names.' },
])

const report = unread('parliamentary answer of 2020 on how long each takes; the day before the hearing')

/** The reports that courts ask for. How long each takes was read; when before the hearing it is due was not. */
export const reportKinds: readonly ReportKind[] = sourced<Omit<ReportKind, 'from' | 'source' | 'verified'>>(report, [
  { code: 'oral', name: 'Oral pre-sentence report (same day)', short: 'Oral PSR', workingDaysBefore: 0 },
  {
    code: 'short',
    name: 'Short format pre-sentence report (up to 5 working days)',
    short: 'Short PSR',
    workingDaysBefore: 1,
  },
  {
    code: 'standard',
    name: 'Standard pre-sentence report (15 working days)',
    short: 'Standard PSR',
    workingDaysBefore: 1,
  },
  { code: 'other', name: 'Another report for a court', short: 'Court report', workingDaysBefore: 1 },
])
