import type { Availability, Leave, PatternDay } from './days.ts'

type Day = Temporal.PlainDate

/** What the pages about the service's own people show. */
export type StaffLine = {
  id: string
  name: string
  title: string
  phone: string
  roles: string[]
  officeId: string
  team: string
  today: Availability
}
export type Place = { id: string; name: string }
export type Directory = {
  offices: Place[]
  office: Place
  teams: { name: string; people: StaffLine[] }[]
  duty: { id: string; name: string; phone: string } | undefined
  /** Who may be named: those of this office who work today. */
  candidates: Place[]
  today: Day
  mayArrange: boolean
  mayManage: boolean
}
export type CoverShown = { id: string; who: Place; firstDay: Day; lastDay: Day; note: string }
export type StaffPerson = {
  id: string
  name: string
  title: string
  phone: string
  email: string
  office: string
  officeId: string
  team: string
  teamId: string | null
  roles: string[]
  roleCodes: string[]
  leftOn: Day | null
  version: number
  today: Availability
  hours: PatternDay[]
  leave: (Leave & { uncovered: number })[]
  coveredBy: CoverShown[]
  covers: CoverShown[]
  mayArrange: boolean
  /** Whether their day may be dealt out, when they are away without notice. */
  mayDealOut: boolean
  mayManage: boolean
}
export type Choice = { value: string; label: string; group?: string }
export type Colleagues = { person: StaffPerson; colleagues: Choice[] }
export type StaffChoices = { offices: Choice[]; teams: Choice[]; roles: Choice[] }

/** A full name; somebody with one name has no family name. */
export const fullName = ({ givenName, familyName }: { givenName: string; familyName: string }): string =>
  `${givenName} ${familyName}`.trim()
