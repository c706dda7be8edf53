import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { chainNamed } from '../queries/chains.ts'
import type { Chain } from '../rules.ts'
import { type ChainStepRow, chainTables } from '../tables.ts'

/** The chain, held until the command is done. Refuses one that is over (`over`). */
export async function openOne(tx: Tx, id: string) {
  await chainTables(tx).selectFrom('chain').select('id').where('id', '=', id).forUpdate().execute()
  const chain = await chainNamed(tx, id)
  if (!chain) throw new Error('there is no such chain')
  return chain.ended ? refuse('over') : done(chain)
}

type Step = Pick<ChainStepRow, 'kind'> & Partial<ChainStepRow>

/** Adds a step to the chain's ledger, with its line on the trail. */
export async function addStep(tx: Tx, chain: Pick<Chain, 'id' | 'person'>, step: Step): Promise<string> {
  const row: ChainStepRow = {
    step: null,
    at: tx.now,
    contactId: null,
    noteId: null,
    until: null,
    afraid: null,
    looked: [],
    place: '',
    why: '',
    byId: null,
    ...step,
    id: newId(),
    chainId: chain.id,
    personId: chain.person,
    recordedAt: tx.now,
    recordedBy: staffOf(tx.actor),
  }
  await chainTables(tx).insertInto('chainStep').values(row).execute()
  const fields = row.step ? [row.step] : []
  await audit(tx, `no-contact.${row.kind}`, { person: chain.person, subject: ['chain', chain.id], fields })
  return row.id
}

/** Writes how the chain ended. */
export async function writeEnd(tx: Tx, { id, version }: Chain, how: 'found' | 'escalated' | 'not-needed') {
  await chainTables(tx)
    .updateTable('chain')
    .set({ endedAt: tx.now, endedBy: staffOf(tx.actor), endedHow: how, version: version + 1 })
    .where('id', '=', id)
    .execute()
}
