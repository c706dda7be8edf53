import { codedIn, versionInForce } from '../../../jurisdictions/index.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { addMonths } from '../../../platform/dates.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { factNamed, factsOf } from '../queries/facts.ts'
import {
  type AnyFact,
  bornLater,
  type FactDraft,
  type FactKind,
  isCircumstance,
  type Known,
  problemWith,
  problemWithChange,
  replaces,
  type Step,
  single,
  type Told,
} from '../rules.ts'
import { peopleTables } from '../tables.ts'
import { writeLine } from './lines.ts'
import { rewriteSearch } from './search.ts'
import { refreshDue } from './standing.ts'

type Day = Temporal.PlainDate
const untold: Told = {
  validFrom: null,
  validTo: null,
  saidBy: 'unknown',
  saidByName: '',
  verified: false,
  verifiedHow: '',
  keptFromPerson: false,
  reviewOn: null,
  toldOn: null,
}

/** What the actor's jurisdiction knows of codes today. */
export function knownIn(tx: Tx): Known {
  const version = versionInForce(tx.actor.jurisdiction, tx.today)
  return {
    has: (list, code) => codedIn(version[list], code) !== undefined,
    asksPlace: (list, code) =>
      list === 'addressKinds'
        ? (codedIn(version.addressKinds, code)?.hasPlace ?? false)
        : (codedIn(version.whereabouts, code)?.asksPlace ?? false),
  }
}

/**
 * Records a fact about a person. Where only one of its kind is so at a time, the one before ends the day this begins.
 * Refuses an unknown code, a missing place, dates in the wrong order and a source without a name.
 */
export async function recordFact(tx: Tx, person: string, draft: FactDraft) {
  const told = withTold(tx, withReview(tx, draft, { ...untold, ...draft.told }))
  const problem = problemWith(draft, told, tx.today, knownIn(tx)) ?? bornLater(draft, tx.today)
  if (problem) return refuse(problem.refusal, problem.at)
  await endReplaced(tx, person, { kind: draft.kind, verified: told.verified }, told.validFrom ?? tx.today)
  const fact = await insertVersion(tx, person, { draft, told, step: 'recorded', factId: newId(), version: 1 })
  await tell(tx, person, draft, fact.factId, 'recorded', Object.keys(draft.data))
  return done({ fact: fact.factId })
}

/** Why a fact could not be recorded as given, before anything is: the refusal that `recordFact` would give. */
export const factProblem = (tx: Tx, draft: FactDraft) =>
  problemWith(draft, { ...untold, ...draft.told }, tx.today, knownIn(tx)) ?? bornLater(draft, tx.today)

/** An alert without a review date gets the usual one of its kind: none stands unread for ever. */
export function withReview(tx: Tx, draft: FactDraft, told: Told): Told {
  if (draft.kind !== 'alert' || told.reviewOn) return told
  const kind = codedIn(versionInForce(tx.actor.jurisdiction, tx.today).alertKinds, draft.data.code)
  return kind ? { ...told, reviewOn: addMonths(tx.today, kind.reviewMonths) } : told
}

/** What the person themselves says was told us the day it is recorded, unless another day is given. */
const withTold = (tx: Tx, told: Told): Told =>
  told.toldOn === null && told.saidBy === 'person' ? { ...told, toldOn: tx.today } : told

export type FactChange = { fact: string; how: 'correct' | 'change'; draft: FactDraft; version: number | undefined }

/**
 * Corrects a fact (it was recorded wrongly: the version before was never so) or changes it from a day on (the one before
 * was so until then). Both keep what was there. Of how somebody lives, what was verified is not changed by a word that nobody has
 * verified: that is recorded beside it. Refuses `stale` when somebody changed it since it was read.
 */
export async function changeFact(tx: Tx, { fact, how, draft, version }: FactChange) {
  const now = await lockFact(tx, fact)
  const told = withReview(tx, draft, { ...untold, ...draft.told })
  const from = how === 'change' ? (told.validFrom ?? tx.today) : undefined
  const wrong = problemWithChange(now, version, from)
  if (wrong) return refuse(wrong, wrong === 'begins-before' ? 'validFrom' : undefined)
  const problem = problemWith(draft, told, tx.today, knownIn(tx)) ?? bornLater(draft, tx.today)
  if (problem) return refuse(problem.refusal, problem.at)
  if (isCircumstance(now.kind) && now.verified && !told.verified)
    return recordFact(tx, now.personId, { ...draft, told })
  await supersede(tx, now)
  const step = how === 'correct' ? 'corrected' : 'changed'
  const saved =
    how === 'correct'
      ? await correct(tx, now, draft, told)
      : await replaceFrom(tx, now, draft, { ...told, validFrom: from ?? tx.today })
  await tell(tx, now.personId, draft, saved.factId, step, Object.keys(draft.data))
  return done({ fact: saved.factId })
}

const correct = (tx: Tx, now: AnyFact, draft: FactDraft, told: Told) =>
  insertVersion(tx, now.personId, {
    draft,
    told: { ...told, toldOn: told.toldOn ?? now.toldOn },
    step: 'corrected',
    factId: now.factId,
    version: now.version + 1,
  })

async function replaceFrom(tx: Tx, now: AnyFact, draft: FactDraft, told: Told & { validFrom: Day }) {
  await insertEnded(tx, now, told.validFrom, 'changed')
  return insertVersion(tx, now.personId, {
    draft,
    told: withTold(tx, told),
    step: 'recorded',
    factId: newId(),
    version: 1,
  })
}

export type FactVerdict = {
  fact: string
  result: 'verified' | 'contradicted'
  how: string
  version: number | undefined
}

/**
 * Marks a fact as verified, and how; or, found not to be so, takes it back and keeps how that was found. Refuses `how-needed`
 * without how, and `stale` and `over` when somebody was first.
 */
export async function verifyFact(tx: Tx, { fact, result, how, version }: FactVerdict) {
  const now = await lockFact(tx, fact)
  const wrong = problemWithChange(now, version, undefined)
  if (wrong) return refuse(wrong)
  if (how.trim() === '') return refuse('how-needed', 'how')
  await supersede(tx, now)
  const told = { ...toldOf(now), verified: result === 'verified', verifiedHow: how }
  const next = { draft: now, told, step: 'corrected' as const, factId: now.factId, version: now.version + 1 }
  const { id } = await insertVersion(tx, now.personId, next)
  if (result === 'contradicted') await supersede(tx, { id })
  else await endReplaced(tx, now.personId, { kind: now.kind, verified: true }, now.validFrom ?? tx.today, before(now))
  await tell(tx, now.personId, now, now.factId, result, ['verified'])
  return done({ fact })
}

export type FactEnd = { fact: string; on: Day | 'never'; version: number | undefined }

/** Ends a fact on a day, the first on which it is so no longer; or, entered in error, takes it back as never so. */
export async function endFact(tx: Tx, { fact, on, version }: FactEnd) {
  const now = await lockFact(tx, fact)
  const wrong = problemWithChange(now, version, on === 'never' ? undefined : on)
  if (wrong) return refuse(wrong, wrong === 'begins-before' ? 'on' : undefined)
  await supersede(tx, now)
  if (on !== 'never') await insertEnded(tx, now, on, 'ended')
  await tell(tx, now.personId, now, now.factId, on === 'never' ? 'withdrawn' : 'ended', [])
  return done({ fact })
}

/** The newest version, held until the transaction ends, so that of two changes one is told it is stale. */
async function lockFact(tx: Tx, factId: string): Promise<AnyFact> {
  await tx.query('select id from person_fact where fact_id = $1 and superseded_at is null for update', [factId])
  const now = await factNamed(tx, factId)
  if (!now) throw new Error('the fact that the path names is gone')
  return now
}

async function endReplaced(
  tx: Tx,
  person: string,
  next: { kind: FactKind; verified: boolean },
  from: Day,
  only: (fact: AnyFact) => boolean = () => true,
): Promise<void> {
  const { kind } = next
  if (!single.has(kind) && kind !== 'housing') return
  for (const fact of await factsOf(tx, [person], [kind])) {
    if (!only(fact) || !replaces(next, fact)) continue
    const goesOn = fact.validTo === null || Temporal.PlainDate.compare(fact.validTo, from) > 0
    if (!goesOn) continue
    await supersede(tx, fact)
    const began = fact.validFrom === null || Temporal.PlainDate.compare(fact.validFrom, from) <= 0
    if (began) await insertEnded(tx, fact, from, 'changed')
  }
}

/** What was so before a fact, and not what came after it. */
const before =
  ({ factId, validFrom, recordedAt }: AnyFact) =>
  (fact: AnyFact): boolean => {
    if (fact.factId === factId) return false
    if (fact.validFrom && validFrom) return Temporal.PlainDate.compare(fact.validFrom, validFrom) <= 0
    return Temporal.Instant.compare(fact.recordedAt, recordedAt) <= 0
  }

const supersede = (tx: Tx, fact: { id: string }) =>
  tx.query('update person_fact set superseded_at = $2, superseded_by = $3 where id = $1', [
    fact.id,
    tx.now,
    tx.actor.staff,
  ])

const insertEnded = (tx: Tx, fact: AnyFact, on: Day, step: Step) =>
  insertVersion(tx, fact.personId, {
    draft: fact,
    told: { ...toldOf(fact), validTo: on },
    step,
    factId: fact.factId,
    version: fact.version + 1,
  })

export function toldOf(fact: Told): Told {
  const { validFrom, validTo, saidBy, saidByName, verified, verifiedHow, keptFromPerson, reviewOn, toldOn } = fact
  return { validFrom, validTo, saidBy, saidByName, verified, verifiedHow, keptFromPerson, reviewOn, toldOn }
}

type Version = { draft: Pick<FactDraft, 'kind' | 'data'>; told: Told; step: Step; factId: string; version: number }

export async function insertVersion(
  tx: Tx,
  person: string,
  { draft, told, step, factId, version }: Version,
): Promise<{ id: string; factId: string }> {
  const recorded = { recordedAt: tx.now, recordedBy: tx.actor.staff, supersededAt: null, supersededBy: null }
  const row = {
    id: newId(),
    personId: person,
    factId,
    version,
    kind: draft.kind,
    data: JSON.stringify(draft.data),
    step,
    ...told,
    ...recorded,
  }
  await peopleTables(tx).insertInto('personFact').values(row).execute()
  return { id: row.id, factId }
}

const searched: ReadonlySet<FactKind> = new Set(['name', 'reference', 'birth', 'phone', 'email', 'address', 'support'])

async function tell(
  tx: Tx,
  person: string,
  { kind, data }: Pick<FactDraft, 'kind' | 'data'>,
  factId: string,
  step: Step | 'withdrawn' | FactVerdict['result'],
  fields: string[],
): Promise<void> {
  if (searched.has(kind)) await rewriteSearch(tx, person)
  const which = kind === 'alert' && 'code' in data ? { code: data.code } : {}
  await writeLine(tx, { person, at: tx.now, kind: `fact.${step}`, subject: ['fact', factId], data: { kind, ...which } })
  await audit(tx, `fact.${step}`, { person, subject: ['fact', factId], fields: [kind, ...fields] })
  if (kind === 'whereabouts' || kind === 'address') await refreshDue(tx, person)
}
