import type { PermitKind, Sourced } from '../policy.ts'

type Sort = PermitKind['sort']
type Given = Pick<PermitKind, 'code' | 'name' | 'sort' | 'answers'> &
  Partial<Omit<PermitKind, keyof Sourced>> &
  Partial<Sourced>

const victims = { whom: 'victims', with: ['no-contact-victim'] } as const
const monitoring = {
  whom: 'monitoring',
  with: ['electronic-monitoring', 'home-detention', 'trail-monitoring'],
} as const

/** What an agency begins with for each sort, until it says otherwise: none of it was read in any place's law. */
const seeds: Record<Sort, Pick<PermitKind, 'decides' | 'decideWithin' | 'paper' | 'tell' | 'leaderAfter'>> = {
  travel: { decides: 'officer', decideWithin: 3, paper: true, tell: [victims, monitoring], leaderAfter: 24 },
  overseas: {
    decides: 'team-leader',
    decideWithin: 10,
    paper: true,
    tell: [{ whom: 'police' }, victims, monitoring],
    leaderAfter: 4,
  },
  move: { decides: 'officer', decideWithin: 5, paper: false, tell: [victims, monitoring] },
  work: { decides: 'officer', decideWithin: 3, paper: false, tell: [] },
  night: { decides: 'officer', decideWithin: 1, paper: true, tell: [monitoring], leaderAfter: 12 },
  exception: { decides: 'team-leader', decideWithin: 1, paper: true, tell: [victims, monitoring], leaderAfter: 2 },
}

/** Kinds of permission with what an agency begins with wherever the place says nothing. */
export const permitSeeds = (origin: Sourced, kinds: readonly Given[]): PermitKind[] =>
  kinds.map((kind) => ({ ...origin, decidedBy: '', ...seeds[kind.sort], ...kind }))
