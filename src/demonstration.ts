import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type pg from 'pg'
import type { Logger } from 'pino'
import type { Clock } from './platform/clock.ts'
import type { Db } from './platform/database/run.ts'
import { serverWords as words } from './server-words.ts'

export type DemoAccount = { email: string; password: string; who: string }
export type DemoDeps = { pool: pg.Pool; db: Db; clock: Clock; log: Logger }

/** What `demo/load.ts` exports. */
export type Demo = {
  /** Fills an empty database with the demonstration office. */
  loadDemo(deps: DemoDeps): Promise<{ accounts: DemoAccount[] }>
  /** The day that the demonstration shows and its zone; `cut-off` when its loading never finished; nothing when there is none. */
  demoDay(pool: pg.Pool): Promise<{ day: Temporal.PlainDate; zone: string } | 'cut-off' | undefined>
  demoAccounts(): DemoAccount[]
}

/** The demonstration's own code, which an installation may lack. The built server loads it from the clone as it is. */
export async function findDemo(root: string): Promise<Demo | undefined> {
  const file = join(root, 'demo', 'load.ts')
  if (!existsSync(file)) return undefined
  await import(pathToFileURL(join(root, 'tools', 'hook.mjs')).href)
  return (await import(pathToFileURL(file).href)) as Demo
}

/** Loads the demonstration into an empty database, and gives the lines about it to print at start. */
export async function demonstrate(demo: Demo | undefined, deps: DemoDeps): Promise<string[]> {
  if (!demo) return []
  if (await isEmpty(deps.pool)) {
    console.log(words.loading)
    return accountLines((await demo.loadDemo(deps)).accounts)
  }
  const shown = await demo.demoDay(deps.pool)
  if (!shown) return []
  if (shown === 'cut-off') return ['', words.cutOff]
  const today = deps.clock.now().toZonedDateTimeISO(shown.zone).toPlainDate()
  const isPast = Temporal.PlainDate.compare(shown.day, today) < 0
  return [...accountLines(demo.demoAccounts()), ...(isPast ? ['', words.pastDay(shown.day.toString())] : [])]
}

/** Whether the database holds no agency. The sign-in page's own look-up tells, as the app sees no agency's rows unasked. */
async function isEmpty(pool: pg.Pool): Promise<boolean> {
  return (await pool.query("select from agencies_to_sign_in('')")).rowCount === 0
}

function accountLines(accounts: DemoAccount[]): string[] {
  const width = (field: keyof DemoAccount) => Math.max(...accounts.map((account) => account[field].length))
  const [emails, passwords] = [width('email'), width('password')]
  const lines = accounts.map(
    ({ email, password, who }) => `  ${email.padEnd(emails)}  ${password.padEnd(passwords)}  ${who}`,
  )
  return ['', words.accounts, ...lines]
}
