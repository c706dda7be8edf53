import { type AnyItem, type Content, type List, lists } from './content.ts'

/** One difference between two versions of a plan. */
export type Difference =
  | { of: List; what: 'added'; after: AnyItem }
  | { of: List; what: 'removed'; before: AnyItem }
  | { of: List; what: 'changed'; before: AnyItem; after: AnyItem }
  | { of: List; what: 'moved'; before: AnyItem; after: AnyItem }
  | { of: 'review'; what: 'changed'; before: string | undefined; after: string | undefined }

/**
 * What changed from one version of a plan to another, list by list in the order of the later one, then what was taken out, then
 * the review. An item that only stands elsewhere among those that stayed has moved.
 */
export function differences(before: Content, after: Content): Difference[] {
  const ofLists = lists.flatMap((list) => differencesOf(list, before[list], after[list]))
  const review = { of: 'review', what: 'changed', before: before.reviewOn, after: after.reviewOn } as const
  return before.reviewOn === after.reviewOn ? ofLists : [...ofLists, review]
}

function differencesOf(of: List, before: readonly AnyItem[], after: readonly AnyItem[]): Difference[] {
  const was = new Map(before.map((item) => [item.id, item]))
  const is = new Set(after.map(({ id }) => id))
  const moved = movedAmong(
    before.map(({ id }) => id).filter((id) => is.has(id)),
    after.map(({ id }) => id).filter((id) => was.has(id)),
  )
  const now = after.flatMap((item): Difference[] => {
    const earlier = was.get(item.id)
    if (!earlier) return [{ of, what: 'added', after: item }]
    if (!isSame(earlier, item)) return [{ of, what: 'changed', before: earlier, after: item }]
    return moved.has(item.id) ? [{ of, what: 'moved', before: earlier, after: item }] : []
  })
  const gone = before.filter(({ id }) => !is.has(id))
  return [...now, ...gone.map((item): Difference => ({ of, what: 'removed', before: item }))]
}

/** The fewest that must have been moved: all that are not in the longest run that kept its order. */
function movedAmong(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((id, at) => [id, at]))
  const runs: { id: string; at: number; run: string[] }[] = []
  for (const id of after) {
    const at = place.get(id) ?? 0
    const longest = runs
      .filter((run) => run.at < at)
      .reduce<string[]>((best, { run }) => (run.length > best.length ? run : best), [])
    runs.push({ id, at, run: [...longest, id] })
  }
  const kept = new Set(runs.reduce<string[]>((best, { run }) => (run.length > best.length ? run : best), []))
  return new Set(after.filter((id) => !kept.has(id)))
}

/** Whether two say the same; by which version of the plan they were written is not what they say. */
function isSame({ n: _, ...one }: AnyItem, { n: __, ...other }: AnyItem): boolean {
  const [a, b] = [one as Record<string, unknown>, other as Record<string, unknown>]
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => a[key] === b[key])
}
