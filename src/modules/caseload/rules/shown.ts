import type { SortBy } from './cursor.ts'
import type { View } from './views.ts'

type Day = Temporal.PlainDate
type Instant = Temporal.Instant

export const flags = ['overdue', 'unbooked', 'missed', 'alert', 'elsewhere', 'ending'] as const
export type Flag = (typeof flags)[number]
/** As plans have it. */
export const planStandings = ['none', 'draft', 'review', 'made'] as const
export type PlanStanding = (typeof planStandings)[number]
/** A visit that is overdue, or due within so many days. */
export const visitsWithin = ['overdue', '7', '14', '28'] as const
export type VisitWithin = (typeof visitsWithin)[number]
/** By when a visit is due that is asked for so. */
export const visitBy = (within: VisitWithin, today: Day): Day =>
  within === 'overdue' ? today.subtract({ days: 1 }) : today.add({ days: Number(within) })
export type Mark = 'attended' | 'missed' | 'excused'

/** One person of a caseload as the table shows them. */
export type Line = {
  supervision: string
  person: { id: string; reference: string; listed: string; spoken: string }
  kind: 'supervision' | 'report-only'
  /** Whose they are; nothing where nobody has them yet. */
  officer: { id: string; name: string } | undefined
  /** Whether the reader has them only as long as their officer is away. */
  covered: boolean
  levelName: string | undefined
  due: { on: Day; why: string; source: string; verified: boolean } | undefined
  next: { id: string; at: Instant } | undefined
  last: { at: Instant; kindName: string } | undefined
  attendance: Mark[]
  /** Of what fell due in the last ninety days, how much was done in time; nothing where nothing did. */
  inTime: { kept: number; asked: number } | undefined
  /** By when they must be seen at home or elsewhere in the field. */
  visitOn: Day | null
  orderEndsOn: Day | null
  /** Where they are, where that is not in the community. */
  elsewhere: string | undefined
  /** How an order of theirs stands that does not run: the one not running for good, where there are both. */
  held: 'suspended' | 'revoked' | undefined
  alerts: { name: string; severity: string }[]
  /** How far the case plan is, and the day on which it is looked at again; nothing where none is needed. */
  plan: { standing: PlanStanding; reviewOn: Day | undefined } | undefined
  flags: Flag[]
}

export type Option = { value: string; label: string; group?: string }

/** What was asked of the list; what is not named is not narrowed. */
export type Asked = {
  officer?: string | undefined
  team?: string | undefined
  office?: string | undefined
  level?: string | undefined
  order?: string | undefined
  where?: string | undefined
  plan?: PlanStanding | undefined
  visit?: VisitWithin | undefined
  flag?: Flag | undefined
}

export type Listed = {
  lines: Line[]
  tally: Record<Flag, number> & { total: number }
  /** Where the list goes on, as the address carries it. */
  more: string | undefined
  asked: Asked
  sort: SortBy
  down: boolean
  onward: boolean
  options: {
    officers: Option[]
    teams: Option[]
    offices: Option[]
    levels: Option[]
    orders: Option[]
    wheres: Option[]
    plans: Option[]
    visits: Option[]
  }
  /** What the reader kept under a name of their own. */
  views: View[]
  mayExport: boolean
  /** The reader leads nobody: whose people these are goes without saying, but for those who are covered. */
  own: boolean
  /** How many people of the same places are still with somebody who has left. */
  left: number
  today: Day
}

/** People whose officer has left, with when. */
export type LeftBehind = { lines: (Line & { leftOn: Day })[]; total: number; today: Day }

const marks: Record<string, Mark> = { a: 'attended', m: 'missed', x: 'excused' }

/** The strip of the last appointments from how it is stored, newest last. */
export const marksOf = (stored: string): Mark[] => [...stored].flatMap((mark) => marks[mark] ?? [])

/** The address of the list with some of what was asked changed; empty and absent ones are left out. */
export function addressOf(
  path: string,
  asked: Asked & { sort?: string; down?: boolean; after?: string | undefined },
): string {
  const { sort = 'name', down = false, after, ...rest } = asked
  const order = { ...(sort === 'name' ? {} : { sort }), ...(down ? { down: '1' } : {}), ...(after ? { after } : {}) }
  const given = Object.entries({ ...rest, ...order }).filter((pair): pair is [string, string] => Boolean(pair[1]))
  const query = new URLSearchParams(given).toString()
  return query === '' ? path : `${path}?${query}`
}
