type Instant = Temporal.Instant

/** A stretch that somebody is taken up, and by what, in words for whoever may read them. */
export type Span = { starts: Instant; ends: Instant; what: string }

/** Somebody who could take something over. */
export type Candidate = {
  id: string
  name: string
  /** In the team of whoever is away. */
  team: boolean
  /** Has people under supervision of their own. */
  carries: boolean
  /** Whoever deals out is asked last. */
  self: boolean
  gender: string | null
  busy: readonly Span[]
}

/** Something of the day that somebody else could do. */
export type ToDeal = {
  id: string
  starts: Instant
  ends: Instant
  /** Who knows the person: goes along to it, or covered them before. */
  familiar: readonly string[]
  /** Who may not open the record. */
  kept: ReadonlySet<string>
  officerAskedFor: 'woman' | 'man' | null
}

/** What takes a candidate up at that time. What only touches it does not. */
export const clashesOf = ({ starts, ends }: Pick<ToDeal, 'starts' | 'ends'>, busy: readonly Span[]): Span[] =>
  busy.filter((one) => Temporal.Instant.compare(one.starts, ends) < 0 && Temporal.Instant.compare(starts, one.ends) < 0)

export type Free = { id: string; name: string; clashes: Span[] }

/** Everybody who may take it, those who are free first, else in the order given. */
export function freeOf(one: ToDeal, candidates: readonly Candidate[]): Free[] {
  const may = candidates.filter(({ id }) => !one.kept.has(id))
  const all = may.map(({ id, name, busy }) => ({ id, name, clashes: clashesOf(one, busy) }))
  return [...all.filter(({ clashes }) => clashes.length === 0), ...all.filter(({ clashes }) => clashes.length > 0)]
}

/**
 * Who could take each, dealt out in the order of the day: only somebody who is free then, counting what this proposal gave them before;
 * first whoever knows the person, then who has a caseload, then the same team, then whoever has least of it. Whoever deals out is proposed where nobody else is
 * free. Nobody for what nobody can take.
 */
export function proposalFor(things: readonly ToDeal[], candidates: readonly Candidate[]): Map<string, string> {
  const given = new Map<string, Span[]>()
  const proposed = new Map<string, string>()
  const inOrder = things.toSorted((a, b) => Temporal.Instant.compare(a.starts, b.starts))
  for (const one of inOrder) {
    const load = ({ id }: Candidate) => given.get(id)?.length ?? 0
    const isFree = (by: Candidate) => clashesOf(one, [...by.busy, ...(given.get(by.id) ?? [])]).length === 0
    const fit = candidates.filter((by) => !one.kept.has(by.id) && suits(one, by) && isFree(by))
    const [best] = fit.toSorted(
      (a, b) =>
        Number(a.self) - Number(b.self) ||
        Number(one.familiar.includes(b.id)) - Number(one.familiar.includes(a.id)) ||
        Number(b.carries) - Number(a.carries) ||
        Number(b.team) - Number(a.team) ||
        load(a) - load(b),
    )
    if (!best) continue
    proposed.set(one.id, best.id)
    given.set(best.id, [...(given.get(best.id) ?? []), { starts: one.starts, ends: one.ends, what: '' }])
  }
  return proposed
}

/** Who could cover the rest of the day: somebody with a caseload, of the same team, with least in their own day; not whoever deals out. */
export const coverFor = (candidates: readonly Candidate[]): string | undefined =>
  candidates
    .filter(({ self }) => !self)
    .toSorted(
      (a, b) =>
        Number(b.carries) - Number(a.carries) || Number(b.team) - Number(a.team) || a.busy.length - b.busy.length,
    )[0]?.id

/** Whoever asked to see a woman or a man is not proposed anybody who says otherwise. */
const suits = ({ officerAskedFor }: ToDeal, { gender }: Candidate): boolean =>
  officerAskedFor === null || gender === null || gender === officerAskedFor
