import type * as policy from './policy/values.ts'

export { type Coded, type Sourced, sourced } from './policy/sourced.ts'
export type * from './policy/values.ts'

/** Every list of dated values that a place gives. Newest last; a value that has landed is never edited. */
export type Values = {
  terms: readonly policy.TermsValue[]
  courts: readonly policy.Court[]
  orderTypes: readonly policy.OrderType[]
  dateRules: readonly policy.DateRule[]
  conditions: readonly policy.Condition[]
  orderEvents: readonly policy.OrderEvent[]
  countings: readonly policy.CountingValue[]
  duties: readonly policy.DutyValue[]
  curfewRules: readonly policy.CurfewRuleValue[]
  clocks: readonly policy.ClockValue[]
  levels: readonly policy.Level[]
  noteKinds: readonly policy.NoteKind[]
  presentation: readonly policy.PresentationGroup[]
  contactKinds: readonly policy.ContactKind[]
  outcomes: readonly policy.Outcome[]
  absenceReasons: readonly policy.AbsenceReason[]
  sentAwayReasons: readonly policy.SentAwayReason[]
  cancelReasons: readonly policy.Choice[]
  alertKinds: readonly policy.AlertKind[]
  relations: readonly policy.Relation[]
  supportStrengths: readonly policy.Choice[]
  culturalIdentities: readonly policy.Identity[]
  sexes: readonly policy.Choice[]
  genders: readonly policy.Choice[]
  pronouns: readonly policy.Choice[]
  addressKinds: readonly policy.AddressKind[]
  whereabouts: readonly policy.Whereabouts[]
  factSources: readonly policy.FactSource[]
  closeReasons: readonly policy.Choice[]
  needs: readonly policy.Need[]
  sealingRules: readonly policy.SealingRule[]
  closedRecords: readonly policy.ClosedRecords[]
  informationBases: readonly policy.InformationBasis[]
  requestKinds: readonly policy.RequestKind[]
  reportKinds: readonly policy.ReportKind[]
  needWords: readonly policy.NeedWords[]
  providerKinds: readonly policy.Choice[]
  culturalOffers: readonly policy.Choice[]
  disclosureItems: readonly policy.DisclosureItem[]
  referralEnds: readonly policy.EndReason[]
  searches: readonly policy.Search[]
  adviceAnswers: readonly policy.AdviceAnswer[]
  inductionTexts: readonly policy.InductionText[]
  permitKinds: readonly policy.PermitKind[]
  contactStandards: readonly policy.ContactStandard[]
  opportunities: readonly policy.Opportunity[]
  schoolHolidays: readonly policy.SchoolHoliday[]
}

/** A place: what never changes about it, and its values of every date. */
export type Jurisdiction = {
  /** ISO 3166-2, which agencies name. */
  code: string
  name: string
  /** Where `date-holidays` keeps its days off. */
  holidays: { country: string; state: string }
  /** The zone of an office that names none of its own. */
  zone: string
  /** The country whose way of writing phone numbers is meant when none is given. */
  phoneCountry: 'AU' | 'CA' | 'GB' | 'NZ' | 'US'
  values: Values
}

/**
 * The values in force on a day, by list. Two days with the same values have the same version, which an order keeps:
 * `AU-NSW/2018-09-24`, the place and the day of the last change.
 */
export type Version = {
  id: string
  jurisdiction: string
  from: string
  terms: policy.Terms
} & Omit<Values, 'terms'>
