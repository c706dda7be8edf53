import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import * as z from 'zod'
import { StartProblem } from '../../start-problem.ts'
import { backupWords as words } from './words.ts'

export const labelFile = 'backup.json'
export const archiveFile = 'database.tar.zst'

const label = z.object({
  throughcare: z.string().regex(/^\d+\.\d+\.\d+/),
  postgres: z.string().regex(/^\d+/),
  takenAt: z.iso.datetime(),
  /** The last migration that had been applied. */
  migration: z.string(),
  /** Where in its log the copy ended: all that was committed before is in it. */
  logPosition: z.string(),
  bytes: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** What a backup says of itself, in `backup.json` beside its archive. */
export type Label = z.output<typeof label>

/** Reads what a backup says of itself. Refuses a folder that is none. */
export function readLabel(folder: string): Label {
  const file = join(folder, labelFile)
  if (!existsSync(file) || !existsSync(join(folder, archiveFile))) throw new StartProblem(words.noBackup(folder))
  const read = label.safeParse(parsed(readText(folder, file)))
  if (!read.success) throw new StartProblem(words.noBackup(folder))
  return read.data
}

function readText(folder: string, file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new StartProblem(words.unreadable(folder, (error as NodeJS.ErrnoException).code ?? ''))
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const majorOf = (version: string) => Number.parseInt(version, 10)

/** Why this release cannot restore a backup, or nothing. A database's files are read by their own major version only. */
export function versionProblem(made: Label, ours: { throughcare: string; postgres: string }): string | undefined {
  if (majorOf(made.throughcare) > majorOf(ours.throughcare)) return words.newer(made.throughcare, ours.throughcare)
  if (majorOf(made.postgres) !== majorOf(ours.postgres)) return words.otherMajor(made.postgres, ours.postgres)
  return undefined
}

/** Reads the whole archive, and refuses one that is not byte for byte what was written. */
export async function refuseChanged(folder: string, made: Label): Promise<void> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(join(folder, archiveFile), { highWaterMark: 1_048_576 }), hash)
  } catch (error) {
    throw new StartProblem(words.unreadable(folder, (error as NodeJS.ErrnoException).code ?? ''))
  }
  if (hash.digest('hex') !== made.sha256) throw new StartProblem(words.changed(folder))
}
