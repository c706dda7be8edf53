/** Backs up the embedded database into a new folder below the directory given, or below `backups`. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { systemClock } from '../src/platform/clock.ts'
import { readConfig } from '../src/platform/config.ts'
import { backupWords as words } from '../src/platform/database/backup/words.ts'
import { takeBackup } from '../src/platform/database/backup.ts'
import { createLog } from '../src/platform/log.ts'
import { StartProblem } from '../src/platform/start-problem.ts'

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as {
  version: string
}

async function backup(into: string): Promise<string> {
  const read = readConfig(process.env)
  if (!read.ok) throw new StartProblem(read.problem)
  if (read.config.databaseUrl !== undefined) throw new StartProblem(words.server('backup'))
  const begun = performance.now()
  const options = { into: resolve(into), version, clock: systemClock, log: createLog(read.config.logLevel) }
  const { folder, label } = await takeBackup(read.config.dataDir, options)
  return words.taken(folder, label.bytes, (performance.now() - begun) / 1000)
}

try {
  console.log(await backup(process.argv[2] ?? 'backups'))
} catch (error) {
  console.error(error instanceof StartProblem ? error.message : error)
  process.exitCode = 1
}
