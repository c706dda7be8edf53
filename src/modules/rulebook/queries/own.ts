import { isHere, keepOwn, type OwnValue, ownCount } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { staffNames } from '../../staff/index.ts'
import type { OwnLine } from '../rules/shown.ts'
import { ruleTables } from '../tables.ts'

/** Reads an agency’s own values once a process, and anew once it has more: before any work of somebody whose agency has some. */
export function readOwn(tx: Tx): Promise<void> | undefined {
  return isHere(tx.actor.jurisdiction) ? undefined : readAll(tx)
}

async function readAll(tx: Tx): Promise<void> {
  const rows = await ruleTables(tx)
    .selectFrom('ownValue')
    .select(['number', 'list', 'code', 'fromDay', 'value'])
    .where('number', '<=', ownCount(tx.actor.jurisdiction))
    .orderBy('number')
    .execute()
  const own = rows.map(({ number, list, code, fromDay, value }) => ({
    number,
    list,
    code: code ?? undefined,
    from: `${fromDay}`,
    value: value ?? undefined,
  }))
  keepOwn(tx.actor.agency, own as unknown as OwnValue[])
}

/** What the agency put on top, the latest first, with who did and why. */
export async function ownLines(tx: Tx): Promise<OwnLine[]> {
  const rows = await ruleTables(tx).selectFrom('ownValue').selectAll().orderBy('number', 'desc').limit(500).execute()
  const names = await staffNames(
    tx,
    rows.map(({ recordedBy }) => recordedBy),
  )
  return rows.map(({ number, list, code, fromDay, value, why, recordedAt, recordedBy }) => ({
    number,
    list,
    name: (value?.['name'] as string | undefined) ?? code ?? '',
    ended: value === null,
    from: fromDay,
    why,
    at: recordedAt,
    by: names.get(recordedBy) ?? '',
  }))
}
