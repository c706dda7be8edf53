import { inWords, type Kind, kindsIn, notAskedHere, questionsIn, type SectionName } from './sections.ts'

export type Data = Readonly<Record<string, unknown>>

/** How a question was answered. What was typed answers it by itself. */
export const states = ['answered', 'declined', 'unknown', 'not-asked'] as const
export type State = (typeof states)[number]

/** What the person said of a fact that the record has. */
export const hows = ['same', 'ended', 'changed'] as const
export type How = (typeof hows)[number] | 'new'

/** One fact that was talked about: what was said of it, with the version of it that was looked at. */
export type Row = {
  id: string
  kind: Kind
  how: How
  fact?: string
  version?: number
  /** The day it is so from, where that was said. */
  since?: string
  data: Data
}
/** What a section holds beside its text. */
export type Answers = { states: Partial<Record<string, State>>; rows: readonly Row[] }
export const noAnswers: Answers = { states: {}, rows: [] }

/** A fact of the record, as it is now. */
export type Known = { fact: string; version: number; kind: Kind; data: Data; verified: boolean }

/** A fact as a form brings it: one of the record with what was chosen, or a new one. */
export type Typed = {
  kind: Kind
  fact?: string | undefined
  version?: number | undefined
  how?: (typeof hows)[number] | undefined
  since?: string | undefined
  data: Data
}

/**
 * What was said of the facts that a form held. What is typed over a fact changes it, whatever was chosen; a fact of which nothing was
 * said is no row. Where the record has moved on since the form was opened, only what was typed on purpose counts: nobody
 * said of the new words that they are still right.
 */
export function rowsFrom(typed: readonly Typed[], known: readonly Known[], newId: () => string): Row[] {
  return typed.flatMap((one): Row[] => {
    const { kind, fact, version, since, data } = one
    const more = since === undefined ? {} : { since }
    const now = known.find((other) => other.fact === fact)
    const isNew = fact === undefined || (!now && one.how === 'changed')
    if (isNew && Object.keys(data).length > 0) return [{ id: newId(), kind, how: 'new', ...more, data }]
    if (fact === undefined || !now) return []
    const seen = version ?? now.version
    const how = seen === now.version ? howOf(one, now) : one.how === 'changed' ? 'changed' : undefined
    if (!how) return []
    const row = { id: fact, kind, how, fact, version: seen }
    return [how === 'changed' ? { ...row, ...more, data } : { ...row, data: {} }]
  })
}

function howOf({ how, since, data }: Typed, now: Known): Exclude<How, 'new'> | undefined {
  if (how === 'ended') return 'ended'
  const changes = !isSame(now.data, merged(now.data, data))
  if (changes || (how === 'changed' && since !== undefined)) return 'changed'
  return how === undefined ? undefined : 'same'
}

/** What was typed laid over what is known; what an intake doesn't ask stays. */
export function merged(now: Data, typed: Data): Data {
  const kept = Object.entries(now).filter(([name]) => notAskedHere.includes(name))
  return { ...typed, ...Object.fromEntries(kept) }
}

export const isSame = (one: Data, other: Data): boolean => keyOf(one) === keyOf(other)
const keyOf = (data: Data) => JSON.stringify(Object.entries(data).toSorted(([one], [other]) => (one < other ? -1 : 1)))

/** What the record would learn of a row, shown before it does. */
export type Proposal = {
  row: Row
  kind: Kind
  as: 'new' | 'changed' | 'ended'
  /** What the record says now, where it says anything. */
  before: Known | undefined
  /** What it would say. */
  data: Data
  /** The word of the person would take the place of what somebody verified. */
  overVerified: boolean
  /** The record says something else now than when this was typed. */
  moved: boolean
}

/** What would change in the record, in the order it was typed; what it says already changes nothing. */
export function proposalsOf(rows: readonly Row[], known: readonly Known[]): Proposal[] {
  return rows.flatMap((row): Proposal[] => {
    const { kind, how } = row
    const before = known.find(({ fact }) => fact === row.fact)
    const moved = before !== undefined && row.version !== before.version
    const overVerified = before?.verified ?? false
    if (how === 'same') return []
    if (how === 'ended')
      return before && !moved ? [{ row, kind, as: 'ended', before, data: before.data, overVerified, moved }] : []
    const data = before ? merged(before.data, row.data) : row.data
    const said = known.some((one) => one.kind === kind && isSame(one.data, data))
    if (said && row.since === undefined) return []
    return [{ row, kind, as: before ? 'changed' : 'new', before, data, overVerified, moved }]
  })
}

/** The rows once some were taken into the record: `taken` gives each the fact and version it is now; one that ended has none. */
export const afterTaking = (
  { states: said, rows }: Answers,
  taken: ReadonlyMap<string, { fact: string; version: number } | undefined>,
): Answers => {
  const ended = rows.filter(({ id, how }) => how === 'ended' && taken.has(id))
  const more = Object.fromEntries(ended.map(({ kind }) => [kind, said[kind] ?? ('answered' as const)]))
  return {
    states: { ...said, ...more },
    rows: rows.flatMap((row): Row[] => {
      if (!taken.has(row.id)) return [row]
      const now = taken.get(row.id)
      return now ? [{ id: now.fact, kind: row.kind, how: 'same', ...now, data: {} }] : []
    }),
  }
}

/** How a question stands: as it was said, else answered where anything was typed to it; undefined where nobody came to it yet. */
export function stateOf(question: string, { states: said, rows }: Answers, text: string): State | undefined {
  const isTyped = question === inWords ? text.trim() !== '' : rows.some(({ kind }) => kind === question)
  return said[question] ?? (isTyped ? 'answered' : undefined)
}

/** How far a section is: of how many questions it is known how they stand. */
export function progressOf(section: SectionName, answers: Answers, text: string): { done: number; of: number } {
  const questions = questionsIn(section)
  const done = questions.filter((question) => stateOf(question, answers, text) !== undefined)
  return { done: done.length, of: questions.length }
}

/** What of a form belongs to a section: what else came with it is left out. */
export function onlyOf(section: SectionName, { states: said, rows }: Answers): Answers {
  const questions = questionsIn(section)
  const own: readonly string[] = kindsIn(section)
  return {
    states: Object.fromEntries(Object.entries(said).filter(([question]) => questions.includes(question))),
    rows: rows.filter(({ kind }) => own.includes(kind)),
  }
}

type Instant = Temporal.Instant

/** A section as it stands, with who typed in it last. */
export type SectionView = {
  name: SectionName
  text: string
  textVersion: number
  textAt: Instant | null
  textBy: string | null
  textByName: string
  answers: Answers
  version: number
  savedAt: Instant | null
  savedByName: string
}
