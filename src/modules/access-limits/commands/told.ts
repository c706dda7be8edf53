import type { Actor } from '../../../platform/access/actor.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { colleaguesWho } from '../../staff/index.ts'
import type { NoticeKind } from '../rules.ts'
import { limitTables } from '../tables.ts'

type Told = { kind: NoticeKind; person?: string | null; subject?: string | null; by?: string | null }

/** Tells these colleagues, each once and never whoever does it, which is who asks unless another is named. Who the person is shows only to those who may see them. */
export async function tell(tx: Tx, staff: readonly string[], told: Told) {
  const { kind, person = null, subject = null, by = tx.actor.staff } = told
  const whom = [...new Set(staff)].filter((id) => id !== by)
  if (whom.length === 0) return
  const said = { kind, personId: person, subjectId: subject, byId: by, at: tx.now, seenAt: null }
  await limitTables(tx)
    .insertInto('accessNotice')
    .values(whom.map((staffId) => ({ id: newId(), staffId, ...said })))
    .execute()
}

/**
 * Who leads whoever asks, or another who is named: the keepers of their own team, else of their office, else of the agency; never
 * themselves, so that a leader is told of by another.
 */
export async function leaders(
  tx: Tx,
  { staff, team, office }: Pick<Actor, 'staff' | 'team' | 'office'> = tx.actor,
): Promise<string[]> {
  const all = (await colleaguesWho(tx, 'limit access')).filter(({ id }) => id !== staff)
  const nearest = [
    all.filter(({ teamId }) => team !== null && teamId === team),
    all.filter(({ officeId }) => officeId === office),
    all,
  ].find((some) => some.length > 0)
  return (nearest ?? []).map(({ id }) => id)
}

/** Who must know what is done to a record: those whom its restriction names, and the case's officer. */
export async function concerned(tx: Tx, person: string): Promise<string[]> {
  const rows = await tx.query<{ staff: string }>('select told_of as staff from told_of($1, $2)', [person, tx.today])
  return rows.map(({ staff }) => staff)
}
