import type { Tx } from '../../../platform/database/tx.ts'
import { mayDealOut } from '../../staff/index.ts'
import type { Away, Became, ToldOf } from '../rules.ts'
import { coverTables } from '../tables.ts'

type Day = Temporal.PlainDate
type Instant = Temporal.Instant

/** What was said of one thing of the day, as far as the asker may see whom it is about. */
export type DealDone = {
  id: string
  kind: 'appointment' | 'task'
  subject: string
  now: string
  person: string | null
  became: Became
  to: string | null
  at: Instant
  by: string
}

const columns = ['id', 'staffId as staff', 'day', 'awayFrom as from'] as const

/** The day of an officer, where somebody has begun to deal it out. */
export const awayOn = (tx: Tx, staff: string, day: Day): Promise<Away | undefined> =>
  coverTables(tx)
    .selectFrom('dayAway')
    .select(columns)
    .where('staffId', '=', staff)
    .where('day', '=', day)
    .executeTakeFirst()

export const awayNamed = (tx: Tx, id: string): Promise<Away | undefined> =>
  coverTables(tx).selectFrom('dayAway').select(columns).where('id', '=', id).executeTakeFirst()

/** What a path's `:away` points at: about no one person; there for those who may deal out that officer's day. */
export async function awaySubject(tx: Tx, id: string): Promise<{ person: null } | undefined> {
  const away = await awayNamed(tx, id)
  return away && (await mayDealOut(tx, away.staff)) ? { person: null } : undefined
}

/** All that was dealt out of a day, in the order in which it was. */
export async function dealsOf(tx: Tx, away: string): Promise<DealDone[]> {
  const rows = await coverTables(tx)
    .selectFrom('dayDeal')
    .selectAll()
    .where('awayId', '=', away)
    .orderBy('dealtAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    subject: row.subjectId,
    now: row.nowId,
    person: row.personId,
    became: row.became,
    to: row.toId,
    at: row.dealtAt,
    by: row.dealtBy,
  }))
}

/** Who was rung about it, in the order in which they were. */
export async function toldOf(tx: Tx, away: string): Promise<(ToldOf & { by: string })[]> {
  const rows = await coverTables(tx)
    .selectFrom('dayTold')
    .selectAll()
    .where('awayId', '=', away)
    .orderBy('toldAt')
    .orderBy('id')
    .execute()
  return rows.map(({ personId, how, toldAt, toldBy }) => ({ person: personId, how, at: toldAt, by: toldBy }))
}
