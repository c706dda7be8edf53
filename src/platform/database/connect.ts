import pg from 'pg'
import { StartProblem } from '../start-problem.ts'
import { databaseWords as words } from './words.ts'

/** Opens one connection for `work` and closes it after. `setting` is what the sentence names when it can't be reached. */
export async function withConnection<T>(
  connection: pg.ClientConfig,
  setting: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionTimeoutMillis: 10_000, ...connection })
  client.on('error', () => {}) // a broken connection fails the query that uses it
  await open(client, setting)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Connects, or refuses with a sentence that names the setting and the reason's code, never the address. */
export async function open(client: pg.Client, setting: string): Promise<void> {
  try {
    await client.connect()
  } catch (error) {
    const { code } = error as { code?: string }
    throw new StartProblem(words.notReached(setting, code ?? 'no answer'))
  }
}

/** Refuses a server older than our floor. */
export async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string }>(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as version",
  )
  const [server] = rows
  if (server && server.number < oldest) throw new StartProblem(words.tooOld(server.version))
}

const oldest = 150_000
