import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { currentSupervision } from '../../people/index.ts'
import { colleagues } from '../../staff/index.ts'
import { limitsOf } from '../queries/limits.ts'
import { acquaintanceDays, type ExclusionReason } from '../rules.ts'
import { limitTables } from '../tables.ts'
import { ask, describedBy } from './asking.ts'
import { concerned, leaders, tell } from './told.ts'

type Knowing = {
  name: string
  birth: Temporal.PlainDate | undefined
  reference: string
  reason: ExclusionReason
  why: string
}

/**
 * Somebody says that they know a person, by an exact name and birth date or a reference. What this fits is closed to them, now and for
 * a year to come; whether anything does is told to nobody here. Refuses less than that (`too-little`), and whoever asked too often.
 */
export async function knowSomebody(tx: Tx, { name, birth, reference, reason, why }: Knowing) {
  const described = describedBy({ reference, name, birth })
  if (!described.ok) return described
  const asked = await ask(tx, { kind: 'acquaintance' })
  if (!asked.ok) return asked
  const id = newId()
  const said = { name, birth: birth ?? null, reference, reason, why, ...described.value }
  await limitTables(tx)
    .insertInto('acquaintance')
    .values({
      ...{ id, staffId: staffOf(tx.actor), ...said, madeAt: tx.now, withdrawnAt: null },
      endsAt: tx.now.add({ hours: 24 * acquaintanceDays }),
    })
    .execute()
  await audit(tx, 'acquaintance.described', {
    subject: ['acquaintance', id],
    fields: Object.keys(said).filter(isTyped(said)),
  })
  await tx.query('select close_to_me($1)', [id])
  return done({ id })
}

const isTyped =
  (said: Record<string, unknown>) =>
  (field: string): boolean =>
    !field.endsWith('Key') && Boolean(said[field])

/**
 * Takes one's word back: no new record is looked at for it. What it closed stays closed until a keeper lets its author in again. Refuses
 * what ended or was taken back.
 */
export async function withdrawAcquaintance(tx: Tx, acquaintance: string) {
  const [row] = await limitTables(tx)
    .updateTable('acquaintance')
    .set({ withdrawnAt: tx.now })
    .where('id', '=', acquaintance)
    .where('staffId', '=', tx.actor.staff)
    .where('withdrawnAt', 'is', null)
    .where('endsAt', '>', tx.now)
    .returning('id')
    .execute()
  if (!row) return refuse('ended-already')
  await audit(tx, 'acquaintance.withdrawn', { subject: ['acquaintance', acquaintance] })
  return done({ id: acquaintance })
}

/**
 * Tells those who keep a record, and the case's officer, that it closed to a colleague who knows the person; where the case is that
 * colleague's, that it needs another officer. As the service, which sees every record: the colleague sees none of it.
 */
export async function tellOfAcquaintances(tx: Tx): Promise<number> {
  const rows = await limitTables(tx)
    .updateTable('exclusion')
    .set({ toldAt: tx.now })
    .where('acquaintanceId', 'is not', null)
    .where('toldAt', 'is', null)
    .returning(['id', 'personId', 'staffId'])
    .execute()
  if (rows.length === 0) return 0
  const everybody = await colleagues(tx)
  for (const { id, personId: person, staffId: staff } of rows) {
    const who = everybody.find((one) => one.id === staff)
    const place = { staff, team: who?.teamId ?? null, office: who?.officeId ?? null }
    const [{ restriction }, concernedNow, period, near] = await Promise.all([
      limitsOf(tx, person),
      concerned(tx, person),
      currentSupervision(tx, person),
      leaders(tx, place),
    ])
    const told = [...concernedNow, ...(restriction ? [] : near)]
    const kind = period?.officerId === staff ? 'acquaintance-case' : 'acquaintance'
    await tell(tx, told, { kind, person, subject: id, by: staff })
    await audit(tx, 'acquaintance.met', { person, subject: ['exclusion', id] })
  }
  return rows.length
}
