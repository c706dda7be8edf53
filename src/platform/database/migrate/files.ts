import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartProblem } from '../../start-problem.ts'
import { databaseWords as words } from '../words.ts'

export type Migration = { number: number; file: string; text: string; checksum: string; alone: boolean }

/**
 * The migrations of a directory by number. Refuses a name that is not like 0001_people.sql and a number that is there twice.
 * A file whose first line is `-- outside a transaction` holds statements that can't run in one, as concurrent indexes.
 */
export function readMigrations(dir: string): Migration[] {
  const files = readdirSync(dir).filter((name) => name.endsWith('.sql'))
  const migrations = files.map((file) => readMigration(dir, file)).sort((a, b) => a.number - b.number)
  for (const [index, { number, file }] of migrations.entries()) {
    const before = migrations[index - 1]
    if (before?.number === number) throw new StartProblem(words.duplicate(before.file, file))
  }
  return migrations
}

function readMigration(dir: string, file: string): Migration {
  const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(file)?.[1]
  if (!number) throw new StartProblem(words.badName(file))
  const text = readFileSync(join(dir, file), 'utf8').replaceAll('\r\n', '\n')
  const checksum = createHash('sha256').update(text).digest('hex')
  return { number: Number(number), file, text, checksum, alone: /^-- outside a transaction *\n/.test(text) }
}

/** One checksum over all of a directory's migrations: what a template database was made from. */
export function checksumOf(migrations: Migration[]): string {
  const all = migrations.map(({ file, checksum }) => `${file} ${checksum}`).join('\n')
  return createHash('sha256').update(all).digest('hex').slice(0, 12)
}

/** The statements of a file that runs outside a transaction: each ends with a semicolon at the end of a line. */
export function statementsOf(text: string): string[] {
  const code = text.replace(/^\s*--.*$/gm, '')
  return code
    .split(/;[ \t]*$/m)
    .map((statement) => statement.trim())
    .filter(Boolean)
}
