/** In what a record is like another: `reference`, `same-name`, `like-name`, `birth`, `phone`. */
export type Why = readonly string[]

/**
 * Whether a likeness is worth saying on a record. A shared number is; so is a name with a birth date. Where both birth
 * dates are known and differ, people who share a name, or a name and a household's phone, are relatives more often than
 * one person: then only a number counts, or the very same name with the same phone.
 */
export function standsOnRecord(why: Why, bornDiffers: boolean): boolean {
  if (why.includes('reference')) return true
  const same = why.includes('same-name')
  const named = same || why.includes('like-name')
  if (why.includes('birth')) return named
  return why.includes('phone') ? same || (named && !bornDiffers) : same && !bornDiffers
}

export type LikenessAnswer = {
  other: string
  answer: 'different' | 'open'
  saidAt: Temporal.Instant
  saidBy: string | null
}

/** The answers that hold: of each pair the last, where it says that they are different people. */
export function settledIn(answers: readonly LikenessAnswer[]): LikenessAnswer[] {
  const latest = new Map<string, LikenessAnswer>()
  for (const one of answers.toSorted((a, b) => Temporal.Instant.compare(a.saidAt, b.saidAt))) latest.set(one.other, one)
  return [...latest.values()].filter(({ answer }) => answer === 'different')
}
