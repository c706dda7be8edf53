/** Restores a backup as the embedded database. With --replace a database that is there is put aside. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { systemClock } from '../src/platform/clock.ts'
import { readConfig } from '../src/platform/config.ts'
import { backupWords as words } from '../src/platform/database/backup/words.ts'
import { restoreBackup } from '../src/platform/database/restore.ts'
import { StartProblem } from '../src/platform/start-problem.ts'

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as {
  version: string
}

async function restore(args: readonly string[]): Promise<string> {
  const [folder, ...more] = args.filter((arg) => arg !== '--replace')
  if (!folder || more.length > 0 || folder.startsWith('-')) throw new StartProblem(words.usageRestore)
  const read = readConfig(process.env)
  if (!read.ok) throw new StartProblem(read.problem)
  if (read.config.databaseUrl !== undefined) throw new StartProblem(words.server('restore'))
  const options = { version, clock: systemClock, replace: args.includes('--replace') }
  const { label, tables, aside } = await restoreBackup(resolve(folder), read.config.dataDir, options)
  const lines = [words.restored(label.takenAt, tables), ...(aside ? [words.aside(aside)] : []), words.signedOut]
  return lines.join('\n')
}

try {
  console.log(await restore(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof StartProblem ? error.message : error)
  process.exitCode = 1
}
