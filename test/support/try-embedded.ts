import { withConnection } from '../../src/platform/database/connect.ts'
import { startEmbedded } from '../../src/platform/database/embedded.ts'

/** Run as a program, by tests that need another user: starts a database on the directory given, asks it who it is, stops it. */
async function tryEmbedded(dir: string): Promise<void> {
  const cluster = await startEmbedded(dir, { settings: { fsync: 'off' } })
  const who = await withConnection(cluster.connection('postgres', 'postgres'), 'the superuser', async (client) => {
    const { rows } = await client.query<{ role: string }>('select current_user::text as role')
    return rows[0]?.role
  })
  await cluster.stop()
  console.log(JSON.stringify({ who, home: cluster.home }))
}

try {
  await tryEmbedded(process.argv[2] ?? '')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
