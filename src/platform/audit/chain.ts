import { createHash } from 'node:crypto'

/** One row of the trail, as it is written down to be sealed. */
export type Entry = {
  id: string
  at: Temporal.Instant
  staffId: string | null
  sessionId: string | null
  action: string
  personId: string | null
  subjectKind: string | null
  subjectId: string | null
  fields: string[]
}

export type Seal = {
  number: number
  /** Which way of writing an entry down the digests are of. */
  form: number
  sealedAt: Temporal.Instant
  firstAt: Temporal.Instant
  lastAt: Temporal.Instant
  entries: string[]
  /** The digests of the entries, 32 bytes each, in their order. */
  digests: Buffer
  previous: Buffer
  hash: Buffer
}

export const form = 1
/** What the first seal of an agency stands on. */
export const beginning = Buffer.alloc(32)
const size = 32

/** The digest of an entry: the SHA-256 of its columns as one line of JSON, in this order, its time to the microsecond in UTC. */
export function digestOf(agency: string, entry: Entry): Buffer {
  const { id, at, staffId, sessionId, action, personId, subjectKind, subjectId, fields } = entry
  return sha256('entry', [
    agency,
    id,
    momentOf(at),
    staffId,
    sessionId,
    action,
    personId,
    subjectKind,
    subjectId,
    fields,
  ])
}

/** The hash of a seal: the SHA-256 of all that it says, its own hash apart, as one line of JSON. */
export function hashOf(agency: string, seal: Omit<Seal, 'hash'>): Buffer {
  const { number, sealedAt, firstAt, lastAt, previous, entries, digests } = seal
  const moments = [sealedAt, firstAt, lastAt].map(momentOf)
  return sha256('seal', [agency, number, seal.form, ...moments, hex(previous), entries, hex(digests)])
}

/** A batch of entries, in their order, as the seal that follows another one. */
export function sealOf(
  agency: string,
  entries: readonly Entry[],
  before: Pick<Seal, 'number' | 'hash'> | undefined,
  sealedAt: Temporal.Instant,
): Seal {
  const [first, last] = [entries[0], entries.at(-1)]
  if (!first || !last) throw new Error('a seal is of something')
  const seal = {
    number: (before?.number ?? 0) + 1,
    form,
    sealedAt,
    firstAt: first.at,
    lastAt: last.at,
    entries: entries.map(({ id }) => id),
    digests: Buffer.concat(entries.map((entry) => digestOf(agency, entry))),
    previous: before?.hash ?? beginning,
  }
  return { ...seal, hash: hashOf(agency, seal) }
}

/** The first link that does not hold, and what is wrong with it. */
export type Broken =
  | { what: 'seal-missing' | 'seal-changed' | 'seal-apart'; seal: number }
  | { what: 'entry-missing'; seal: number; entry: string }
  | { what: 'entry-changed'; seal: number; entry: string; at: string; action: string }
  | { what: 'entry-added'; entry: string; at: string; action: string }
  | { what: 'entry-lost'; entry: string; at: string }
  | { what: 'end-missing' | 'end-changed'; seal: number }

/** Whether a seal is the one that follows another, and is what it says of itself. */
export function brokenSeal(
  agency: string,
  seal: Seal,
  before: Pick<Seal, 'number' | 'hash'> | undefined,
): Broken | undefined {
  const number = (before?.number ?? 0) + 1
  if (seal.number !== number) return { what: 'seal-missing', seal: number }
  if (!hashOf(agency, seal).equals(seal.hash)) return { what: 'seal-changed', seal: number }
  if (!seal.previous.equals(before?.hash ?? beginning)) return { what: 'seal-apart', seal: number }
  return undefined
}

/** The first entry of a seal that is not there any more, or says something else. */
export function brokenEntry(agency: string, seal: Seal, found: readonly Entry[]): Broken | undefined {
  const byId = new Map(found.map((entry) => [entry.id, entry]))
  for (const [nth, id] of seal.entries.entries()) {
    const entry = byId.get(id)
    if (!entry) return { what: 'entry-missing', seal: seal.number, entry: id }
    if (!digestOf(agency, entry).equals(seal.digests.subarray(nth * size, (nth + 1) * size)))
      return changed(seal, entry)
  }
  return undefined
}

/** An entry that a seal has and that is no longer what it was. */
export const changed = (
  seal: Pick<Seal, 'number'>,
  { id, at, action }: Pick<Entry, 'id' | 'at' | 'action'>,
): Broken => ({
  what: 'entry-changed',
  seal: seal.number,
  entry: id,
  at: at.toString(),
  action,
})

const momentOf = (at: Temporal.Instant) => at.toString({ smallestUnit: 'microsecond' })
const hex = (bytes: Buffer) => bytes.toString('hex')
const sha256 = (kind: 'entry' | 'seal', said: unknown[]) =>
  createHash('sha256')
    .update(`throughcare trail ${kind} ${form}\n${JSON.stringify(said)}`)
    .digest()
