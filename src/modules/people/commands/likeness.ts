import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { answersOf } from '../queries/alike.ts'
import { findPerson } from '../queries/names.ts'
import { type LikenessAnswer, settledIn } from '../rules.ts'
import { peopleTables } from '../tables.ts'

type Answer = { person: string; other: string; answer: LikenessAnswer['answer'] }

/**
 * Says that two records are of different people, or takes that back; who and when is kept. Saying again what holds
 * changes nothing. Refuses somebody whom the asker may not see as one who is not there, and a person with themselves.
 */
export async function answerLikeness(tx: Tx, { person, other, answer }: Answer) {
  if (person === other || !(await findPerson(tx, other))) return refuse('unknown-person', 'other')
  const isSettled = settledIn(await answersOf(tx, person)).some((one) => one.other === other)
  if (isSettled === (answer === 'different')) return done({ person, other })
  await keepAnswers(tx, person, [{ other, why: [] }], { answer, atAdding: false })
  await audit(tx, `likeness.${answer === 'different' ? 'settled' : 'reopened'}`, { person, subject: ['person', other] })
  return done({ person, other })
}

/** Keeps an answer about each of these. */
export async function keepAnswers(
  tx: Tx,
  person: string,
  others: readonly { other: string; why: string[] }[],
  { answer, atAdding }: Pick<Answer, 'answer'> & { atAdding: boolean },
): Promise<void> {
  if (others.length === 0) return
  const said = { personId: person, answer, atAdding, saidAt: tx.now, saidBy: tx.actor.staff }
  const rows = others.map(({ other, why }) => ({ id: newId(), otherId: other, why, ...said }))
  await peopleTables(tx).insertInto('likenessAnswer').values(rows).execute()
}
