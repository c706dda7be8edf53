import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId, newReference } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { type Likeness, likenessOf, peopleLike, valuesOf } from '../queries/duplicates.ts'
import { bornLater, type FactDraft, problemWith, type Told } from '../rules.ts'
import { peopleTables } from '../tables.ts'
import { insertVersion, knownIn, withReview } from './facts.ts'
import { keepAnswers } from './likeness.ts'
import { writeLine } from './lines.ts'
import { rewriteSearch } from './search.ts'

export type NewPerson = {
  /** What is known of them, a name at least. `told` holds for each fact that says nothing of its own. */
  facts: readonly FactDraft[]
  told: Pick<Told, 'saidBy'> & Partial<Told>
  /** Said after the people who may be the same were shown. */
  noneOfThese?: boolean
  /** Who was shown then; where nobody is named, whoever is like them now. */
  shown?: readonly string[]
}

/**
 * Adds a person with a new reference. Refuses one without a name, and one who may be on the system already until that is
 * said to be somebody else of each who is: that is kept, with who was shown. A match that is hidden from the adder changes nothing here; that record's keepers are told.
 */
export async function addPerson(tx: Tx, { facts, told, noneOfThese = false, shown = [] }: NewPerson) {
  if (!facts.some(({ kind }) => kind === 'name')) return refuse('name-needed', 'family')
  const drafts = facts.map((draft) => ({ draft, told: withReview(tx, draft, { ...untold, ...told, ...draft.told }) }))
  for (const one of drafts) {
    const problem = problemWith(one.draft, one.told, tx.today, knownIn(tx)) ?? bornLater(one.draft, tx.today)
    if (problem) return refuse(problem.refusal, problem.at)
  }
  const likeness = likenessOf(tx, facts)
  const like = await peopleLike(tx, likeness)
  const unseen = like.filter((one) => !noneOfThese || (shown.length > 0 && !shown.includes(one.person)))
  if (unseen.length > 0) return refuse('possible-duplicates', 'noneOfThese')
  const person = await insertPerson(tx)
  for (const one of drafts)
    await insertVersion(tx, person.id, { ...one, step: 'recorded', factId: newId(), version: 1 })
  await rewriteSearch(tx, person.id)
  await tellKeepers(tx, person.id, likeness)
  const others = like.map(({ person: other, why }) => ({ other, why }))
  await keepAnswers(tx, person.id, others, { answer: 'different', atAdding: true })
  await writeLine(tx, { person: person.id, at: tx.now, kind: 'person.added', subject: ['person', person.id] })
  await audit(tx, 'person.added', {
    person: person.id,
    subject: ['person', person.id],
    fields: facts.map(({ kind }) => kind),
  })
  return done(person)
}

const untold = {
  validFrom: null,
  validTo: null,
  saidByName: '',
  verified: false,
  verifiedHow: '',
  keptFromPerson: false,
  reviewOn: null,
  toldOn: null,
}
const tries = 5

/** A reference that is taken, one time in many millions, is drawn again. */
async function insertPerson(tx: Tx): Promise<{ id: string; reference: string }> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const row = { id: newId(), reference: newReference(), madeAt: tx.now, madeBy: tx.actor.staff }
    const added = await peopleTables(tx)
      .insertInto('person')
      .values(row)
      .onConflict((on) => on.doNothing())
      .executeTakeFirst()
    if (added.numInsertedOrUpdatedRows === 1n) return { id: row.id, reference: row.reference }
  }
  throw new Error('no free reference was drawn')
}

const mostKeepers = 20

function tellKeepers(tx: Tx, added: string, likeness: Likeness): Promise<unknown> {
  const ids = Array.from({ length: mostKeepers }, () => newId())
  const call = 'select tell_keepers($1::uuid[], $2::uuid, $3, $4::text[], $5::text[], $6, $7::text[], $8::text[])'
  return tx.query(call, [ids, added, ...valuesOf(likeness)])
}
