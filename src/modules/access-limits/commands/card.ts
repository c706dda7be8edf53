import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done } from '../../../platform/result.ts'
import { ask, describedBy } from './asking.ts'
import { leaders, tell } from './told.ts'

type Standing = { reference: string; name: string; birth: Temporal.PlainDate | undefined }

/**
 * Opens the safety card of whoever stands before the asker, whether or not their record is closed to the asker: by an exact
 * reference, or an exact name and birth date. It is on the trail and told to who leads the asker. Refuses less than that
 * (`too-little`), and whoever asked too often in the last hour.
 */
export async function openCard(tx: Tx, { reference, name, birth }: Standing) {
  const described = describedBy({ reference, name, birth })
  if (!described.ok) return described
  const { referenceKey: ref, nameKey: whole } = described.value
  const asked = await ask(tx, { kind: 'safety-card' })
  if (!asked.ok) return asked
  const { id } = asked.value
  const [row] = await tx.query<{ found: boolean }>('select open_safety_card($1, $2, $3, $4) as found', [
    id,
    ref === '' ? null : ref,
    ref === '' ? whole : null,
    birth?.toString() ?? null,
  ])
  const found = row?.found ?? false
  if (found) await tell(tx, await leaders(tx), { kind: 'safety-card', subject: id })
  await audit(tx, found ? 'safety-card.opened' : 'safety-card.asked', { subject: ['access-asking', id] })
  return done({ id, found })
}
