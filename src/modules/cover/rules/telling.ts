type Instant = Temporal.Instant

/** What became of a thing of the day; `back`: it is again as it was. */
export type Became = 'colleague' | 'phone' | 'moved' | 'cancelled' | 'back'
export type Told = 'told' | 'message-left'

/** One change of one thing of the day. */
export type Change = { subject: string; person: string | null; became: Became; at: Instant }
export type ToldOf = { person: string; how: Told; at: Instant }

/** What stands of each thing: its newest change, in the order in which they came to it. */
export function latestOf<One extends Pick<Change, 'subject' | 'at'>>(changes: readonly One[]): One[] {
  const latest = new Map<string, One>()
  for (const one of changes.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))) latest.set(one.subject, one)
  return [...latest.values()]
}

export type ToTell<One> = { person: string; changes: One[]; told: ToldOf | undefined }

/**
 * Whom the day's changes concern, with what they are told. Whoever was told before a change is told anew; what was put back before anybody
 * was told of it is nothing to tell. `told` is the last word since the last change, where there is one.
 */
export function toTell<One extends Change>(changes: readonly One[], told: readonly ToldOf[]): ToTell<One>[] {
  const people = Map.groupBy(changes, ({ person }) => person)
  return [...people].flatMap(([person, theirs]): ToTell<One>[] => {
    if (person === null) return []
    const heard = told.filter((one) => one.person === person)
    const tells = (one: One) => one.became !== 'back' || heard.some(({ at }) => isBefore(firstOf(theirs, one).at, at))
    const stand = latestOf(theirs).filter(tells)
    if (stand.length === 0) return []
    const last = stand.reduce((at, one) => (isBefore(at, one.at) ? one.at : at), (stand[0] as One).at)
    const since = heard.filter(({ at }) => !isBefore(at, last))
    return [{ person, changes: stand, told: since.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at)).at(-1) }]
  })
}

const isBefore = (one: Instant, other: Instant) => Temporal.Instant.compare(one, other) < 0
const firstOf = <One extends Change>(all: readonly One[], of: One): One =>
  all.filter(({ subject }) => subject === of.subject).toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))[0] ?? of

/** What changed of one appointment, as it is told. */
export type ChangeShown = {
  id: string
  became: Became
  toName: string
  kindName: string
  startsAt: Instant
  zone: string
  now: { day: Temporal.PlainDate; time: Temporal.PlainTime }
}
type Phone = {
  id: string
  number: string
  safeTimes?: string | undefined
  mayLeaveMessage?: string | undefined
  sharedWith?: string | undefined
  protects?: string | undefined
}
/** Somebody to ring: numbers, what to know first, what changed, and whether they were told since. */
export type TellLine = {
  person: string
  name: string
  phones: Phone[]
  interpreter: string | undefined
  talk: boolean
  alerts: string[]
  changes: ChangeShown[]
  told: { how: Told; at: Instant; by: string } | undefined
}
export type TellList = { away: string; staff: string; name: string; day: Temporal.PlainDate; lines: TellLine[] }
