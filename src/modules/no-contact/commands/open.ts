import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { dayOf, startOfDay } from '../../../platform/dates.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { noContactWith } from '../../contacts/index.ts'
import { currentSupervision, whereIs, writeLine } from '../../people/index.ts'
import { chainsOf } from '../queries/chains.ts'
import type { Chain } from '../rules.ts'
import { type ChainRow, chainTables } from '../tables.ts'

/**
 * Opens the search for somebody who cannot be reached, for what failed last. What was tried since then, or earlier on the same day, is of it.
 * Refuses somebody who is under no supervision (`no-period`), of whom one is open (`open-already`), and whose record has them where
 * nobody is looked for (`not-sought`). One that is over and not yet written so is settled first.
 */
export async function openChain(tx: Tx, { person, byRule = false }: { person: string; byRule?: boolean }) {
  const [period, where, [tries], before] = await Promise.all([
    currentSupervision(tx, person),
    whereIs(tx, [person]),
    noContactWith(tx, [person]),
    chainsOf(tx, person),
  ])
  if (!period) return refuse('no-period')
  if (where.get(person)?.stops.includes('no-contact-follow-up')) return refuse('not-sought')
  if (before.some(({ ended }) => !ended)) return refuse('open-already')
  await settle(tx, before)
  const sameDay = startOfDay(tx.today, tx.actor.zone)
  const row: ChainRow = {
    id: newId(),
    personId: person,
    supervisionId: period.id,
    openedAt: tx.now,
    openedBy: tx.actor.staff,
    why: byRule ? 'days' : tries?.failed ? 'failed' : 'tries',
    contactId: tries?.contact ?? null,
    countedFrom: tries && Temporal.Instant.compare(tries.last, sameDay) < 0 ? tries.last : sameDay,
    resumedAt: null,
    endedAt: null,
    endedBy: null,
    endedHow: null,
    version: 1,
  }
  const made = await chainTables(tx)
    .insertInto('chain')
    .values(row)
    .onConflict((on) => on.doNothing())
    .returning('id')
    .execute()
  if (made.length === 0) return refuse('open-already')
  const subject = ['chain', row.id] as const
  const data = { why: row.why, ...(tries ? { outcome: tries.outcome } : {}) }
  await writeLine(tx, { person, at: tx.now, kind: 'no-contact.opened', subject, data })
  await audit(tx, 'no-contact.opened', { person, subject, fields: ['why'] })
  return done({ id: row.id, person })
}

/** Writes down that chains are over, of those that are and do not say so. Gives how many. */
export async function settle(tx: Tx, chains: readonly Chain[]): Promise<number> {
  let settled = 0
  for (const { id, person, ended } of chains) {
    if (!ended) continue
    const at = ended.at ?? tx.now
    const written = await chainTables(tx)
      .updateTable('chain')
      .set((row) => ({ endedAt: at, endedHow: ended.how, version: row('version', '+', 1) }))
      .where('id', '=', id)
      .where('endedAt', 'is', null)
      .returning('id')
      .execute()
    if (written.length === 0) continue
    settled++
    const subject = ['chain', id] as const
    await writeLine(tx, { person, at, kind: `no-contact.${ended.how}`, subject, data: {} })
    await audit(tx, 'no-contact.ended', { person, subject, fields: [ended.how] })
  }
  return settled
}

/** Opens a chain for each of these who was first tried in vain so many days ago or more. Gives how many. */
export async function openByRule(tx: Tx, people: readonly string[], opensAfter: number): Promise<number> {
  const tries = await noContactWith(tx, people)
  let opened = 0
  for (const { person, first } of tries) {
    const days = dayOf(first, tx.actor.zone).until(tx.today, { largestUnit: 'days' }).days
    if (days < opensAfter) continue
    const made = await openChain(tx, { person, byRule: true })
    if (made.ok) opened++
  }
  return opened
}
