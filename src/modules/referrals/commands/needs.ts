import { codedIn, nameIn, versionInForce } from '../../../jurisdictions/index.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { writeLine } from '../../people/index.ts'
import type { From } from '../rules.ts'
import { referralTables } from '../tables.ts'

export type NewNeed = { code: string; words?: string | undefined; saidBy?: string | undefined }

/** Writes down what somebody needs. Refuses a code that the jurisdiction does not have and a need that stands already. */
export async function recordNeed(tx: Tx, person: string, { code, words = '', saidBy = '' }: NewNeed) {
  const { needs } = versionInForce(tx.actor.jurisdiction, tx.today)
  if (!codedIn(needs, code)) return refuse('need-unknown', 'need')
  const known = await ownNeeds(tx, person)
  if (known.some((one) => one.code === code)) return refuse('need-known', 'need')
  const id = await insert(tx, person, { code, words, saidBy }, undefined)
  await writeLine(tx, {
    person,
    at: tx.now,
    kind: 'need.recorded',
    subject: ['need', id],
    data: { what: nameIn(needs, code) },
  })
  return done({ id, person })
}

const ownNeeds = (tx: Tx, person: string) =>
  referralTables(tx)
    .selectFrom('need')
    .select(['id', 'code'])
    .where('personId', '=', person)
    .where('fromId', 'is', null)
    .where('endedAt', 'is', null)
    .execute()

async function insert(
  tx: Tx,
  person: string,
  { code, words = '', saidBy = '' }: NewNeed,
  from: From | undefined,
): Promise<string> {
  const id = newId()
  const origin = { fromKind: from?.[0] ?? null, fromId: from?.[1] ?? null }
  const kept = { recordedAt: tx.now, recordedBy: tx.actor.staff, endedAt: null, endedBy: null }
  await referralTables(tx)
    .insertInto('need')
    .values({ id, personId: person, code, words, saidBy, ...origin, ...kept })
    .execute()
  await audit(tx, 'need.recorded', { person, subject: ['need', id], fields: ['code'] })
  return id
}

/** Says that somebody needs something no longer. Refuses a need that ended, and one that another page keeps (`need-from-plan`). */
export async function endNeed(tx: Tx, id: string) {
  const row = await referralTables(tx)
    .selectFrom('need')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (row.endedAt) return refuse('need-ended')
  if (row.fromId) return refuse('need-from-plan')
  await end(tx, row)
  return done({ id, person: row.personId })
}

async function end(tx: Tx, { id, personId: person }: { id: string; personId: string }): Promise<void> {
  await referralTables(tx)
    .updateTable('need')
    .set({ endedAt: tx.now, endedBy: tx.actor.staff })
    .where('id', '=', id)
    .execute()
  await audit(tx, 'need.ended', { person, subject: ['need', id] })
}

/**
 * Makes what something else says of a person's needs, such as their plan, what stands from there: what it no longer says ends, what
 * it says newly begins, what it says in the same words stays as it was. Codes that the jurisdiction does not have are left out.
 */
export async function settleNeeds(tx: Tx, person: string, from: From, said: readonly NewNeed[]): Promise<void> {
  const { needs } = versionInForce(tx.actor.jurisdiction, tx.today)
  const known = said.filter(({ code }) => codedIn(needs, code))
  const standing = await referralTables(tx)
    .selectFrom('need')
    .select(['id', 'personId', 'code', 'words'])
    .where('personId', '=', person)
    .where('fromKind', '=', from[0])
    .where('fromId', '=', from[1])
    .where('endedAt', 'is', null)
    .execute()
  const same = (one: NewNeed, other: NewNeed) => one.code === other.code && (one.words ?? '') === (other.words ?? '')
  for (const row of standing) if (!known.some((one) => same(one, row))) await end(tx, row)
  for (const one of known) if (!standing.some((row) => same(one, row))) await insert(tx, person, one, from)
}
