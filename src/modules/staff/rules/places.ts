type Day = Temporal.PlainDate
type Time = Temporal.PlainTime
type Choice = { value: string; label: string }

/** What the pages about the agency's places show. */
export type RegionShown = { id: string; name: string; version: number; offices: number }
export type OfficeShown = {
  id: string
  name: string
  shortName: string
  regionId: string
  region: string
  address: string
  phone: string
  zone: string
  holidayRegion: string
  holidays: string
  opens: Time
  closes: Time
  version: number
}
export type Places = { offices: (OfficeShown & { people: number })[]; regions: RegionShown[] }
export type TeamShown = { id: string; name: string; version: number; officeId: string; office: string; people: number }
export type ResourceShown = {
  id: string
  kind: 'room' | 'car'
  name: string
  note: string
  retiredOn: Day | null
  version: number
  officeId: string
  office: string
}
export type OwnDay = { day: Day; name: string; closesAt: Time | null }
export type OfficePlaces = { office: OfficeShown; teams: TeamShown[]; resources: ResourceShown[]; days: OwnDay[] }
export type OfficeChoices = { regions: Choice[]; zones: Choice[]; holidayRegions: Choice[] }

export const resourceKinds = ['room', 'car'] as const

/** Why an office cannot be open like that; undefined when it can. */
export function officeRefusal({ opens, closes }: { opens: Time; closes: Time }): 'closes-before-opens' | undefined {
  return Temporal.PlainTime.compare(opens, closes) < 0 ? undefined : 'closes-before-opens'
}
