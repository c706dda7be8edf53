type Day = Temporal.PlainDate

/** What decides how a word about somebody's circumstances stands beside the others. */
export type Word = {
  id: string
  validFrom: Day | null
  validTo: Day | null
  verified: boolean
  recordedAt: Temporal.Instant
}

/** What is said of one side of somebody's life on a day. */
export type Picture<Fact extends Word> = {
  /** All that is said to be so on the day, the newest word first. */
  now: Fact[]
  /** The newest word, whoever's it is. */
  newest: Fact | undefined
  /** What was verified last, where the newest word is another that nobody has verified: both are shown, and neither hides the other. */
  verified: Fact | undefined
  /** What was so and is no longer, the last to end first. */
  earlier: Fact[]
}

/** How things are on a day, from all words about one side of a life. What begins later is left out. */
export function pictureOf<Fact extends Word>(facts: readonly Fact[], day: Day): Picture<Fact> {
  const now = facts.filter((fact) => hasBegun(fact, day) && !isOver(fact, day)).toSorted(newestFirst)
  const newest = now[0]
  const verified = newest?.verified === false ? now.find((fact) => fact.verified) : undefined
  const earlier = facts.filter((fact) => isOver(fact, day)).toSorted(lastEndedFirst)
  return { now, newest, verified, earlier }
}

const hasBegun = ({ validFrom }: Word, day: Day) =>
  validFrom === null || Temporal.PlainDate.compare(validFrom, day) <= 0
const isOver = ({ validTo }: Word, day: Day) => validTo !== null && Temporal.PlainDate.compare(validTo, day) <= 0

/** Ids are in the order of time, which decides between two words of one moment. */
const newestFirst = (one: Word, other: Word) =>
  Temporal.Instant.compare(other.recordedAt, one.recordedAt) || (other.id < one.id ? -1 : 1)

const lastEndedFirst = (one: Word, other: Word) =>
  one.validTo && other.validTo ? Temporal.PlainDate.compare(other.validTo, one.validTo) : 0

/** The states that say something has ended. */
const endings: readonly unknown[] = ['left', 'left-course', 'finished', 'not-working', 'looking', 'no-income']

/** Whether a word says that something is no longer so, and not that something is. */
export const saysEnded = (data: Readonly<Record<string, unknown>>): boolean =>
  endings.includes(data.state) || endings.includes(data.kind)

/**
 * The form of a word that something known is no longer so: what it was, with its end chosen. Hours and days are left out, as they
 * were the old ones; of housing and money only what they are is asked again.
 */
export function endedOf(kind: string, data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (kind === 'work') return { what: data.what, employer: data.employer, where: data.where, state: 'left' }
  if (kind === 'education') return { what: data.what, school: data.school, state: 'left-course' }
  return {}
}
/** Who somebody is that was spoken with, as a fact names its source: "June Hart (mother)". */
export function toldBy(
  { spokenTo, relation }: { spokenTo: string; relation: string | null },
  relations: readonly { code: string; name: string }[],
): string {
  const name = relations.find(({ code }) => code === relation)?.name
  return name ? `${spokenTo} (${name.toLowerCase()})` : spokenTo
}
