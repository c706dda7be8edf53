import type pg from 'pg'
import { getConstructionPlans, getMigrationPlans } from 'pg-boss'

const schema = 'pgboss'

/**
 * Makes or brings up to date the queue's own schema as the owner, with the SQL that pg-boss publishes for that, and grants the
 * app what a worker needs: rows, never definitions.
 */
export async function migrateJobSchema(client: pg.Client): Promise<void> {
  const plans = getConstructionPlans(schema)
  const wanted = Number(/insert into pgboss\.version\(version\) values \('(\d+)'\)/i.exec(plans)?.[1])
  if (!wanted) throw new Error('the version of pg-boss’s schema could not be read from its own plan')
  const present = await presentVersion(client)
  if (present === undefined) await client.query(plans)
  else if (present < wanted) await client.query(getMigrationPlans(schema, present))
  await client.query(grants)
}

const grants = `
  grant usage on schema pgboss to app;
  grant select, insert, update, delete on all tables in schema pgboss to app;
  grant execute on all functions in schema pgboss to app;
`

async function presentVersion(client: pg.Client): Promise<number | undefined> {
  const { rows } = await client.query<{ made: boolean }>(`select to_regclass('pgboss.version') is not null as made`)
  if (!rows[0]?.made) return undefined
  const version = await client.query<{ version: number }>('select version from pgboss.version')
  return version.rows[0]?.version
}
