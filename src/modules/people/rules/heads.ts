import type { DueWhy } from './due.ts'
import type { FactData } from './facts.ts'
import type { ShownName } from './names.ts'

type Day = Temporal.PlainDate
type Instant = Temporal.Instant

/** A warning that is shown before anything is done with the person. */
export type Alert = {
  id: string
  code: string
  name: string
  severity: string
  what: string
  advice: string
  reviewOn: Day | null
  overdue: boolean
  atTheDesk: boolean
  beforeVisit: boolean
  onlyVisits: boolean
  sort: 'safety' | 'address' | 'undisclosed'
  keptFromPerson: boolean
}
export type WhereNow = {
  code: string
  name: string
  place: string
  since: Day | null
  atLarge: boolean
  final: boolean
  stops: readonly string[]
}
export type AddressNow = {
  id: string
  kind: string
  kindName: string
  where: string
  livesWith: string
  risk: string
  protects: string
  livesThere: boolean
  temporary: boolean
  since: Day | null
  verified: boolean
  keptFromPerson: boolean
}
export type PhoneNow = FactData['phone'] & { id: string; keptFromPerson: boolean; verified: boolean }
export type SupportNow = FactData['support'] & {
  id: string
  relationName: string
  strengthName: string
  keptFromPerson: boolean
  verified: boolean
}

/** A period of supervision with who has it now. */
export type Supervision = {
  id: string
  person: string
  kind: 'supervision' | 'report-only'
  openedOn: Day
  openedWhy: string
  officeId: string
  closedOn: Day | null
  closedWhy: string | null
  version: number
  level: string | null
  levelSince: Day | null
  officerId: string | null
}
export type Standing = {
  lastContactAt: Instant | null
  lastContactKind: string | null
  nextAppointmentAt: Instant | null
  nextAppointmentId: string | null
  contactDueOn: Day | null
  contactDueWhy: DueWhy | null
  attendance: string
  orderEndsOn: Day | null
}
export const emptyStanding: Standing = {
  lastContactAt: null,
  lastContactKind: null,
  nextAppointmentAt: null,
  nextAppointmentId: null,
  contactDueOn: null,
  contactDueWhy: null,
  attendance: '',
  orderEndsOn: null,
}

/** All that the head of a person's page and a preparation sheet say of who this is. */
export type PersonHead = {
  id: string
  reference: string
  name: ShownName
  legalName: string | undefined
  birth: { date: Day; estimated: boolean; age: number } | undefined
  photo: string | undefined
  pronouns: string | undefined
  identity: string | undefined
  languages: string[]
  interpreter: FactData['interpreter'] | undefined
  adjustments: string[]
  talk: FactData['talk'] | undefined
  where: WhereNow | undefined
  alerts: Alert[]
  addresses: AddressNow[]
  phones: PhoneNow[]
  supports: SupportNow[]
  /** What is known and must not reach the person: how many facts, and whom a phone or address protects. */
  kept: { facts: number; protects: string[] }
  supervision: (Supervision & { officer: string | undefined; levelName: string | undefined }) | undefined
  standing: Standing
}

const ranks = ['high', 'medium', 'low']

/** The gravest first; of equal ones, by their name. */
export function byGravity(one: Alert, other: Alert): number {
  return ranks.indexOf(one.severity) - ranks.indexOf(other.severity) || one.name.localeCompare(other.name, 'en')
}

/**
 * What the head says before anything is done. `open` is for whoever comes near the person, and stands open; `covered` must
 * not be read off a turned screen: what is not to be disclosed, what was asked to be kept from them, and who is protected.
 * Staff safety always stands open. Without a visit, what is only for visits is left out.
 */
export function warningsIn(
  { alerts, addresses, kept }: Pick<PersonHead, 'alerts' | 'addresses' | 'kept'>,
  visit: boolean,
) {
  const shown = alerts.filter(({ onlyVisits }) => visit || !onlyVisits)
  const at = shown.filter(({ sort }) => sort === 'address')
  const risks = visit ? addresses.filter(({ risk }) => risk !== '') : []
  const undisclosed = shown.filter(({ sort }) => sort === 'undisclosed')
  return {
    safety: shown.filter(({ sort }) => sort === 'safety'),
    address: { alerts: at.filter(isOpen), risks: risks.filter(isOpen) },
    covered: {
      alerts: [...undisclosed, ...at.filter(isKept)],
      risks: risks.filter(isKept),
      facts: kept.facts,
      protects: kept.protects,
      count: undisclosed.filter(isOpen).length + kept.facts + kept.protects.length,
    },
  }
}

const isKept = ({ keptFromPerson }: { keptFromPerson: boolean }) => keptFromPerson
const isOpen = (one: { keptFromPerson: boolean }) => !isKept(one)
