import type * as opportunities from '../../modules/opportunities/rules/values.ts'
import type { RuleKind } from '../../modules/orders/rules/dates.ts'
import type * as duties from '../../modules/orders/rules/duties/values.ts'
import type { LifeValue } from '../../modules/orders/rules/life.ts'
import type { PermitRule } from '../../modules/permits/rules.ts'
import type * as standards from '../../modules/standards/rules/values.ts'
import type { Coded, Sourced } from './sourced.ts'

export type Choice = Coded

/** What the agency calls its people, places and papers. Pages have no agency's word of their own. */
export type Terms = {
  agency: string
  service: string
  officer: string
  officers: string
  teamLeader: string
  areaManager: string
  frontDesk: string
  culturalOfficer: string
  culturalOfficerShort: string
  workOrganiser: string
  office: string
  correctionalCentre: string
  paroleAuthority: string
  paroleAuthorityShort: string
  youthService: string
  finesAgency: string
  courtReport: string
  courtReportShort: string
  breachReport: string
  plan: string
  agencyNumber: string
  agencyNumberShort: string
  policeNumber: string
  policeNumberShort: string
  /** What is asked of somebody’s culture, and what their own words for it are headed. */
  culturalQuestion: string
  culturalWords: string
  /** What is said of a provider that the people it is for lead themselves. */
  communityLed: string
}
export type TermsValue = Sourced & Terms

export type Court = Coded & { level: 'lower' | 'higher' | 'appeal' | 'specialist' | 'children' }

/** Who makes an order. `government`: a minister or a prison service; a province’s own board is not its country’s. */
export type MadeBy =
  | 'court'
  | 'parole-authority'
  | 'provincial-parole-authority'
  | 'government'
  | 'statute'
  | 'fines-agency'
  | 'another-state'

/** The facts that a limit is for: what kind of offence, and when the conviction was. What it does not name does not matter. */
export type LimitWhen = { offence?: readonly string[]; convictedFrom?: string; convictedBefore?: string }

/** A number the law sets for an order, with its own source: `atMost` or `atLeast` so many units, or both. */
export type Limit = Sourced & {
  code: string
  name: string
  unit: 'months' | 'months-less-a-day' | 'days' | 'hours' | 'hours-in-24' | 'hours-in-week' | 'times-in-24'
  when?: LimitWhen
  /** Whether its same-numbered day is still within it: `not more than three years after` a day, not `three years`. */
  anniversary?: true
} & ({ atMost: number; atLeast?: number } | { atMost?: never; atLeast: number })

/** Codes of conditions that every order of a type has; that it may have; that it cannot have. */
export type ConditionsOf = Sourced & {
  standard: readonly string[]
  additional: readonly string[]
  excluded: readonly string[]
}

export type OrderType = Coded & {
  short: string
  stream: 'community' | 'parole' | 'custody' | 'bail' | 'fines' | 'extended' | 'report'
  madeBy: readonly MadeBy[]
  /** Whether somebody under it is supervised: always, only by a condition that says so, or not at all. */
  supervised: 'always' | 'by-condition' | 'never'
  limits: readonly Limit[]
  conditions: ConditionsOf
  /** The type that an order still running is now taken to be. */
  becomes?: string
}

export type ConditionKind =
  | 'report'
  | 'no-offence'
  | 'supervision'
  | 'residence'
  | 'treatment'
  | 'program'
  | 'test'
  | 'abstain'
  | 'work-hours'
  | 'curfew'
  | 'monitoring'
  | 'home-detention'
  | 'non-association'
  | 'place'
  | 'travel'
  | 'notify-change'
  | 'other'

/** A blank that the order fills in. */
export type ConditionInput = {
  code: string
  label: string
  type: 'text' | 'number' | 'date' | 'time' | 'choice'
  required: boolean
  options?: readonly { code: string; name: string }[]
}

/** A condition with a code, kept beside the text as ordered, which stands. `plain` is said to the person. */
export type Condition = Coded & { kind: ConditionKind; plain: string; inputs: readonly ConditionInput[] }

/**
 * What can become of an order of some types: what the place calls it, who decides it, and of a suspension or revocation which of its time
 * counts as time of the order. A type without a value of an event has no such event.
 */
export type OrderEvent = Sourced & LifeValue

/** One of the things that contact standards ask for, of a level, of a type of order, or of everybody. */
export type ContactStandard = Coded & standards.ContactStandard
export type Level = Coded & { rank: number }

export type NoteField = {
  code: string
  label: string
  hint?: string
  type: 'text' | 'line' | 'date' | 'time' | 'choice' | 'yes-no'
  required: boolean
  options?: readonly { code: string; name: string }[]
}

export type NoteKind = Coded & {
  /** Fields of its own, before the note's one text. */
  fields: readonly NoteField[]
  /** Whether it asks how the person presented. */
  presentation: boolean
  /** Whom the event was with. */
  with: 'person' | 'someone-else' | 'staff' | 'nobody'
  /** What sensitivity it starts with: `restricted` opens to those who may only. */
  sensitivity: 'ordinary' | 'restricted'
}

/** One thing observed, with the agency's words for it. None is chosen beforehand. */
export type PresentationGroup = Coded & { options: readonly { code: string; name: string }[] }

export type ContactKind = Coded & {
  /** Seen in person. */
  faceToFace: boolean
  /** Where it takes place: in our office, at an address, over the wire. */
  place: 'office' | 'address' | 'wire' | 'any'
  /** Whether an arrival is marked at the front desk. */
  arrival: boolean
  /** Whether somebody goes out, with a running sheet. */
  goesOut: boolean
}

export type Counts = 'complied' | 'failed' | 'excused' | 'neutral'

/** What an outcome asks next, and nothing else. */
export type Ask =
  | 'minutes-late'
  | 'what-was-not-done'
  | 'sent-away-reason'
  | 'spoken-to'
  | 'message-with'
  | 'custody-place'
  | 'hospital'
  | 'absence-reason'
  | 'evidence'
  | 'evidence-due'
  | 'cancel-reason'
  | 'new-time'

export type Outcome = Coded & {
  /** Whether the person was seen or spoken with. */
  attended: boolean
  /** How it counts toward compliance. A reason may say otherwise; `neutral` leaves it to what follows. */
  counts: Counts
  asks: readonly Ask[]
  /** Codes of the contact kinds it can be the outcome of. */
  kinds: readonly string[]
  /** Whether somebody must now be looked for: the follow-up of no contact begins, or goes on. */
  noContact: boolean
  /** Whether it stands only until something else is known. */
  provisional: boolean
  /** Where the person turns out to be, as a code of `whereabouts`. */
  whereabouts?: string
}

export type AbsenceReason = Coded & { evidence: 'usual' | 'not-asked'; whereabouts?: string }
export type SentAwayReason = Coded & { counts: Counts }

export type AlertKind = Coded & {
  severity: 'high' | 'medium' | 'low'
  /** Months after which it is looked at again. */
  reviewMonths: number
  /** Whether the front desk sees it, which sees names, times and safety only. */
  atTheDesk: boolean
  /** Whether it is shown before setting out to the person's address. */
  beforeVisit: boolean
  /** Whether it matters on a visit alone, and is left out before the person comes here. */
  onlyVisits: boolean
  /** Whether nobody visits alone while it stands, unless their team leader says why they may. */
  twoOfficers?: true
  /** Which warning it stands in: people's safety, the address, or what must not reach the person. */
  sort: 'safety' | 'address' | 'undisclosed'
}

export type Relation = Coded & { group: 'family' | 'kin' | 'friend' | 'work' | 'school' | 'service' | 'community' }

/** An answer about identity. `asked` is false for what stands in until the person has been asked. */
/** `words` in a service’s notice say that it is for people who say so of themselves. */
export type Identity = Coded & { asked: boolean; words?: readonly string[] }

export type AddressKind = Coded & { livesThere: boolean; temporary: boolean; hasPlace: boolean }

export type Stop = 'texts' | 'schedule' | 'no-contact-follow-up' | 'clocks' | 'visits'

/** Where the person is now, and what that stops for as long as it lasts. */
export type Whereabouts = Coded & {
  atLarge: boolean
  stops: readonly Stop[]
  tells: readonly ('officer' | 'team-leader' | 'victims')[]
  /** What must be given with it: which centre, which hospital, which State. */
  asksPlace: boolean
  /** Whether the record closes: nothing follows it. */
  final: boolean
}

/**
 * A rule by which a record closes to everybody but its keepers on a day. `says` is how the day is found, as the keeper who sets it
 * must find it: no rule of these is worked out by itself.
 */
export type SealingRule = Coded & { says: string }

/**
 * What a direct address of a closed record answers: that there is no such record, or the record's own message, where the law of
 * the place has it say so.
 */
export type ClosedRecords = Coded & { answer: 'not-found' | 'own-message' }

/** Who said so. `known` is false for the marker of a fact that came without its source. */
export type FactSource = Coded & { known: boolean; thirdParty: boolean }

/**
 * What somebody needs help with. `factor` ones are among the risk factors of a plan; `plain` is how the person's own copy says it.
 */
export type Need = Coded & { plain: string; factor: boolean }

/** A ground on which somebody outside is asked about the person, and what must be said with it. */
export type InformationBasis = Coded & { asks: string; required: boolean }

/** How orders and e-mails speak of a need, in lower case; the code is the need's. */
export type NeedWords = Coded & { words: readonly string[] }

/**
 * Something that may be told to a provider. `typed` items are in the officer's words, the others are taken from the record.
 * `byDirection`: an order's direction is basis enough; `ofDanger`: so is a serious and imminent threat.
 */
export type DisclosureItem = Coded & { typed: boolean; byDirection: boolean; ofDanger: boolean }

/** Why a referral ended without being completed. */
export type EndReason = Coded & { state: 'declined' | 'withdrawn' }

/**
 * How somebody who cannot be reached is looked for: the steps in their order, each so many working days after the last; how many
 * after the last step somebody decides; after how many days of failed tries the search begins by itself. An agency may set its own.
 */
export type Search = Coded & {
  steps: readonly { step: 'phone' | 'text' | 'third-party' | 'employer' | 'police' | 'letter'; after: number }[]
  decideAfter: number
  opensAfter: number
}

/** What can be asked of somebody outside in writing: of whom, what as a rule, and in how many working days they usually answer. */
export type RequestKind = Coded & {
  whom: string
  asks: string
  workingDays: number
  /** The kind of note that the answer is, and how it is kept. */
  noteKind: string
  sensitivity: 'ordinary' | 'restricted'
}

/** In how many working days a colleague who is asked for cultural advice in writing usually answers; then whoever asked sees that nobody did. */
export type AdviceAnswer = Coded & { workingDays: number }

/**
 * What everybody is told at an induction beside their order. `adds`: what the record adds to the words; `signed`: it is not gone through
 * but what the person acknowledges.
 */
export type InductionText = Coded & { words: string; adds?: 'officer' | 'appointment'; signed?: true }

/** A report that a court can ask for: what it is called for short, and how many working days before the hearing it is due. */
export type ReportKind = Coded & { short: string; workingDaysBefore: number }

/** What somebody under an order may ask leave for: who decides and by when, which conditions ask for it, and who must know. */
export type PermitKind = Coded & PermitRule

/** How a date of an order or sentence is found, and what bears on it. What each kind says: `orders/rules/dates/kinds.ts`. */
export type DateRule = Coded & RuleKind
/** A way of counting days and hours towards a deadline, which terms name by its code. */
export type CountingValue = Coded & duties.NamedCounting

/** What conditions ask of the person, by when or how often, told to whom and met by what. */
export type DutyValue = Coded & duties.Duty

/** How many hours a curfew may have, and which hours of several are observed. */
export type CurfewRuleValue = Coded & duties.CurfewRule

/** Days on which schools are closed, the first and the last of them included. */
export type SchoolHoliday = Coded & { first: string; last: string }

/** A deadline of the service’s own, or of whoever answers it. */
export type ClockValue = Coded & duties.Clock

/** What somebody can be looked at for, such as an early end: for whom, when, and who decides. */
export type Opportunity = Coded & opportunities.Opportunity
