import type pg from 'pg'
import { withConnection } from '../../src/platform/database/connect.ts'
import type { Planned } from '../kill/desk.ts'

/** Every row of every table of ours, as text, by table. What a restore writes itself, the end of each session, is left out. */
export function everyRow(connection: pg.ClientConfig): Promise<Map<string, string[]>> {
  return withConnection(connection, 'test', async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
    )
    const all = new Map<string, string[]>()
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(
        `select (to_jsonb(t) - 'ended_at' - 'ended_why')::text as row from ${name} t order by 1`,
      )
      all.set(
        name,
        rows.map(({ row }) => row),
      )
    }
    return all
  })
}

/** Every row that the interviews of these appointments left, as text, by appointment. */
export function interviewRows(
  connection: pg.ClientConfig,
  planned: readonly Planned[],
): Promise<Map<string, string[]>> {
  const ids = planned.map(({ appointment }) => appointment)
  return withConnection(connection, 'test', async (client) => {
    const { rows } = await client.query<{ of: string; row: string }>(leftRows, [ids])
    const grouped = Map.groupBy(rows, ({ of }) => of)
    return new Map([...grouped].map(([of, left]) => [of, left.map(({ row }) => row).sort()]))
  })
}

const leftRows = `
  with made as (
    select appointment_id as of, id, to_jsonb(c)::text as row from contact c where appointment_id = any($1::uuid[])
    union all select appointment_id, id, to_jsonb(n)::text from note n where appointment_id = any($1::uuid[])
    union all select purpose::uuid, id, to_jsonb(a)::text from appointment a where purpose = any($1::text[])
    union all select from_id, id, to_jsonb(t)::text from task t where from_id = any($1::uuid[]))
  select of, row from made
  union all select m.of, to_jsonb(t)::text from made m join note_text t on t.note_id = m.id
  union all select m.of, to_jsonb(e)::text from made m join timeline_entry e on e.subject_id = m.id
  union all select m.of, to_jsonb(a)::text from made m join audit_entry a on a.subject_id = m.id
  union all select split_part(route, '/', 3)::uuid, to_jsonb(k)::text from idempotency_key k
    where split_part(route, '/', 3) = any($1::text[])`

/** How far the database’s log is on the disk: whatever was answered before lies before it. */
export async function logPosition(client: pg.Pool): Promise<string> {
  const { rows } = await client.query<{ at: string }>('select pg_current_wal_flush_lsn()::text as at')
  return rows[0]?.at ?? ''
}

/** Whether one position in the log is at or before another. */
export const isBefore = (one: string, other: string) => numberOf(one) <= numberOf(other)

function numberOf(position: string): bigint {
  const [file = '0', offset = '0'] = position.split('/')
  return (BigInt(`0x${file}`) << 32n) + BigInt(`0x${offset}`)
}
