import type { Tx } from '../../../platform/database/tx.ts'
import { done, type Result, refuse } from '../../../platform/result.ts'
import { caseloadOf, inNameOrder, namesOf, personByReference } from '../../people/index.ts'
import type { WithdrawalReason } from '../rules.ts'

/** The asker's own people by name, but for the one that it is on. */
export async function myPeople(tx: Tx, but: string) {
  const caseload = await caseloadOf(tx, tx.actor.staff ? [tx.actor.staff] : [])
  const ids = await inNameOrder(tx, [...new Set(caseload.map(({ person }) => person))])
  const names = await namesOf(tx, ids)
  return ids.flatMap((id) => (id === but ? [] : (names.get(id) ?? [])))
}

type Asked = { reason: WithdrawalReason; rightPerson?: string | undefined; rightReference: string }

/**
 * Whom it was about, as the form names them: by reference, else chosen; undefined where nobody is named, as whoever finds the error may
 * not know. Refuses a reference that nobody has whom the asker can see.
 */
export async function rightPersonOf(
  tx: Tx,
  { reason, rightPerson, rightReference }: Asked,
): Promise<Result<string | undefined, 'person-unknown'>> {
  if (reason !== 'wrong-person') return done(undefined)
  const typed = rightReference.trim()
  if (typed === '') return done(rightPerson)
  const found = await personByReference(tx, typed)
  return found ? done(found) : refuse('person-unknown', 'rightReference')
}
