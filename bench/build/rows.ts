import type pg from 'pg'

type Row = Record<string, unknown>
const atOnce = 2000

/** Writes rows as they are into a table, whose columns their keys name, thousands at a time. */
export async function fill(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  for (let first = 0; first < rows.length; first += atOnce) {
    const part = rows.slice(first, first + atOnce)
    const columns = Object.keys(part[0] ?? {}).join(', ')
    await client.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(part)],
    )
  }
}

/**
 * Copies rows of a table many times: `from` joins the row to copy, called `t`, with what it is copied for; `change` gives
 * the columns that are not as in the row copied.
 */
export async function spread(
  client: pg.Client,
  table: string,
  from: string,
  change: Record<string, string>,
): Promise<number> {
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1 order by ordinal_position`,
    [table],
  )
  const columns = rows.map(({ name }) => name)
  const unknown = Object.keys(change).filter((name) => !columns.includes(name))
  if (columns.length === 0 || unknown.length > 0) throw new Error(`${table} has no column ${unknown.join(', ')}`)
  const values = columns.map((name) => change[name] ?? `t.${name}`).join(', ')
  const written = await client.query(`insert into ${table} (${columns.join(', ')}) select ${values} from ${from}`)
  return written.rowCount ?? 0
}
