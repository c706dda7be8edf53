import type { Sourced, Values } from '../policy.ts'
import { absenceReasons, cancelReasons, contactKinds, outcomes, sentAwayReasons } from './contacts.ts'
import { inductionTexts } from './induction.ts'
import { informationBases, requestKinds } from './inquiries.ts'
import { levels } from './levels.ts'
import { needs } from './needs.ts'
import { noteKinds } from './notes.ts'
import { addressKinds, factSources, genders, pronouns, relations, sexes, supportStrengths } from './people.ts'
import { presentation } from './presentation.ts'
import { culturalOffers, disclosureItems, needWords, providerKinds, referralEnds } from './providers.ts'
import { adviceAnswers } from './reports.ts'
import { alertKinds, closedRecords, closeReasons, searches, whereabouts } from './standing.ts'

/** The lists of a place that no other place can lend it. */
export type OwnLists =
  | 'terms'
  | 'courts'
  | 'orderTypes'
  | 'dateRules'
  | 'conditions'
  | 'orderEvents'
  | 'countings'
  | 'duties'
  | 'curfewRules'
  | 'clocks'
  | 'culturalIdentities'
  | 'sealingRules'
  | 'reportKinds'
  | 'permitKinds'
  | 'contactStandards'
  | 'opportunities'
  | 'schoolHolidays'

/**
 * The lists that say nothing of any place, with a place’s own first day: what it takes as it is, adds to, or renames with `renamed` and
 * `changed`. All are seeds, which an agency’s administrator checks.
 */
export const neutral = (seed: Sourced): Omit<Values, OwnLists> => ({
  levels: levels({ ...seed, source: 'neutral set; the service’s own numbers were not found, unverified' }),
  noteKinds: noteKinds(seed),
  presentation: presentation(seed),
  contactKinds: contactKinds(seed),
  outcomes: outcomes(seed),
  absenceReasons: absenceReasons(seed),
  sentAwayReasons: sentAwayReasons(seed),
  cancelReasons: cancelReasons(seed),
  alertKinds: alertKinds(seed),
  relations: relations(seed),
  supportStrengths: supportStrengths(seed),
  sexes: sexes(seed),
  genders: genders(seed),
  pronouns: pronouns(seed),
  addressKinds: addressKinds(seed),
  whereabouts: whereabouts(seed),
  factSources: factSources(seed),
  closeReasons: closeReasons(seed),
  needs: needs(seed),
  closedRecords: closedRecords(seed),
  informationBases: informationBases(seed),
  requestKinds: requestKinds(seed),
  needWords: needWords(seed),
  providerKinds: providerKinds(seed),
  culturalOffers: culturalOffers(seed),
  disclosureItems: disclosureItems(seed),
  referralEnds: referralEnds(seed),
  searches: searches(seed),
  adviceAnswers: adviceAnswers(seed),
  inductionTexts: inductionTexts(seed),
})
