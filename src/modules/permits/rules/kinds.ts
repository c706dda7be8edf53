/** What somebody asks to do: each sort asks its own questions and ends in its own way. */
export const sorts = ['travel', 'overseas', 'move', 'work', 'night', 'exception'] as const
export type PermitSort = (typeof sorts)[number]

/** Who decides: the officer, whoever leads them, or somebody outside the office. */
export type Decider = 'officer' | 'team-leader' | 'outside'

/** Who must know of a decision, beside the person. */
export type Whom = 'police' | 'victims' | 'other-service' | 'monitoring' | 'household'

/** One who must know; `with`: only while the person is under one of these conditions. */
export type Telling = { whom: Whom; with?: readonly string[] }

/** What a place says of a kind of permission. */
export type PermitRule = {
  code: string
  name: string
  sort: PermitSort
  decides: Decider
  /** Who that is where it is decided outside, in the place’s own words; empty otherwise. */
  decidedBy: string
  /** Codes of the conditions that ask for it. */
  answers: readonly string[]
  /** In how many working days it is usually decided. */
  decideWithin: number
  /** Whether the person carries it as a paper. */
  paper: boolean
  tell: readonly Telling[]
  /** The most days of one permission, the first and the last counted. */
  atMost?: number
  /** How many hours after somebody was due back whoever leads the officer sees it too; without it, at once. */
  leaderAfter?: number
  source: string
  verified: boolean
}

/** Whether the person comes back from it; a new address or job they keep. */
export const comesBack = (sort: PermitSort): boolean => sort !== 'move' && sort !== 'work'
