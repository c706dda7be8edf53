import pg from 'pg'
import { StartProblem } from '../start-problem.ts'
import { withConnection } from './connect.ts'
import { databaseWords as words } from './words.ts'

const roles = {
  owner: 'login nosuperuser nocreaterole nocreatedb nobypassrls',
  app: 'login nosuperuser nocreaterole nocreatedb nobypassrls',
  finder: 'nologin nosuperuser nocreaterole nocreatedb nobypassrls',
}

export type Passwords = Partial<Record<'owner' | 'app', string>>

/**
 * Makes, or puts right, the roles of a cluster and one database of theirs, as a superuser: `owner` owns the database and its
 * schema, `app` owns nothing, `finder` can't log in and is there for the owner's find functions. Safe to call again.
 */
export async function setUpRoles(
  superuser: pg.ClientConfig,
  database: string,
  passwords: Passwords = {},
): Promise<void> {
  const name = pg.escapeIdentifier(database)
  await withConnection(superuser, 'the superuser', async (client) => {
    for (const role of Object.keys(roles) as (keyof typeof roles)[]) await makeRole(client, role, passwords)
    await client.query('grant finder to owner')
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (!rowCount) await client.query(`create database ${name} owner owner encoding 'UTF8' template template0`)
    await client.query(`revoke all on database ${name} from public`)
    await client.query(`grant connect on database ${name} to app`)
  })
  await withConnection({ ...superuser, database }, 'the superuser', async (client) => {
    await client.query('alter schema public owner to owner')
    await client.query('revoke create on schema public from public')
    await client.query('grant usage on schema public to app, finder')
  })
}

async function makeRole(client: pg.Client, role: keyof typeof roles, passwords: Passwords): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  const password = role !== 'finder' && passwords[role] ? ` password ${pg.escapeLiteral(passwords[role])}` : ''
  if (rowCount && !password) return
  await client.query(`${rowCount ? 'alter' : 'create'} role ${role} ${roles[role]}${password}`)
}

/**
 * Refuses to let the application run as a role for which the walls between agencies don't hold: a superuser, one that may
 * bypass row-level security, an owner of tables, or a member of any of these.
 */
export async function assertSafeRole(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ role: string; superuser: boolean; bypass: boolean; owner: boolean }>(`
    select current_user::text as role, bool_or(r.rolsuper) as superuser, bool_or(r.rolbypassrls) as bypass,
      bool_or(exists (select from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p'))) as owner
    from pg_roles r where pg_has_role(current_user, r.oid, 'member') or r.rolname in (current_user, session_user)`)
  const [found] = rows
  if (!found) throw new Error('the role of the pool could not be read')
  const why = [
    found.superuser && words.isSuperuser,
    found.bypass && words.bypasses,
    found.owner && words.ownsTables,
  ].find(Boolean)
  if (why) throw new StartProblem(words.unsafeRole(found.role, why))
}
