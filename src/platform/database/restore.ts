import { spawnSync } from 'node:child_process'
import { chownSync, createReadStream, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createZstdDecompress } from 'node:zlib'
import type pg from 'pg'
import type { Clock } from '../clock.ts'
import { newId } from '../ids.ts'
import { StartProblem } from '../start-problem.ts'
import { archiveFile, type Label, readLabel, refuseChanged, versionProblem } from './backup/label.ts'
import { unpack } from './backup/tar.ts'
import { backupWords as words } from './backup/words.ts'
import { withConnection } from './connect.ts'
import { type Access, accessTo } from './embedded/access.ts'
import { type Binaries, installBinaries } from './embedded/binaries.ts'
import { findHome, type Home } from './embedded/home.ts'
import { childOptions, seePostmaster } from './embedded/postmaster.ts'
import { accessKind, clearUnfinished, type EmbeddedOptions, startAt } from './embedded.ts'

export type RestoreOptions = {
  /** The release that restores it. */
  version: string
  clock: Clock
  /** Put a database that is there aside, and take its place. */
  replace?: boolean
  embedded?: EmbeddedOptions
}

export type Counted = { table: string; rows: number }
export type Restored = {
  label: Label
  /** Every table of ours, with how many rows it holds now. */
  tables: Counted[]
  /** Where the database that was there is kept. */
  aside: string | undefined
}

/**
 * Restores a backup as the embedded database of a directory. The backup is unpacked beside, started, read through and stopped;
 * only then does it take its place, so that a restore that fails changes nothing. Every session of then is ended, and each
 * agency's trail says that it was restored. Refuses, each with a sentence, a folder that is no backup, one that
 * is not as it was written, one of another major version, a database that runs, and one that is there unless told to
 * put it aside.
 */
export async function restoreBackup(folder: string, dir: string, options: RestoreOptions): Promise<Restored> {
  const { embedded = {} } = options
  const label = readLabel(folder)
  const home = findHome(dir)
  const binaries = installBinaries(home.home, home.user)
  const problem = versionProblem(label, { throughcare: options.version, postgres: binaries.major })
  if (problem) throw new StartProblem(problem)
  await refuseInUse(home, options)
  await refuseChanged(folder, label)
  clearUnfinished(home.home)
  const making = mkdtempSync(`${home.data}.making-${process.pid}-`)
  if (home.user) chownSync(making, home.user.uid, home.user.gid)
  try {
    await fill(making, folder, home)
    const access = accessTo(home, accessKind(embedded))
    const tables = await tryOut({ ...home, data: making }, binaries, access, options)
    await refuseInUse(home, options)
    return { label, tables, aside: putInPlace(making, home, options.clock) }
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

async function refuseInUse(home: Home, { replace }: RestoreOptions): Promise<void> {
  if ((await seePostmaster(home.data)).state !== 'none') throw new StartProblem(words.running)
  if (existsSync(home.data) && !replace) throw new StartProblem(words.notEmpty(home.home))
}

async function fill(making: string, folder: string, { user }: Home): Promise<void> {
  const archive = createReadStream(join(folder, archiveFile), { highWaterMark: 1_048_576 })
  const tar = createZstdDecompress()
  archive.on('error', (error) => tar.destroy(error))
  try {
    await unpack(archive.pipe(tar), making, user)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new StartProblem(words.notRestored(code ? words.code(code) : words.badArchive))
  }
}

/** Starts what was unpacked, which brings it to where the copy ended, and reads all of it. */
async function tryOut(home: Home, binaries: Binaries, access: Access, options: RestoreOptions): Promise<Counted[]> {
  if (access.kind === 'scram') setPassword(home, binaries, access.password)
  const cluster = await startAt(home, binaries, access, options.embedded ?? {})
  try {
    return await withConnection(cluster.connection('postgres', 'throughcare'), 'DATA_DIR', async (client) => {
      await leaveTheirMark(client, options.clock.now())
      return countAll(client)
    })
  } finally {
    await cluster.stop()
  }
}

/** The password that this directory's connections use, in place of the one of where the backup was taken. */
function setPassword(home: Home, { bin }: Binaries, password: string): void {
  const input = `alter role postgres password '${password}'\n`
  const args = ['--single', '-D', home.data, 'postgres']
  const { status, stderr } = spawnSync(join(bin, 'postgres'), args, { ...childOptions(home), input, encoding: 'utf8' })
  if (status !== 0) throw new StartProblem(words.notRestored(stderr.trim().split('\n').at(-1) ?? ''))
}

/** What each agency’s trail says of it. */
const mark = { trail: 'service.restored' }

/** A session that was ended since would be open again, so all are ended; and the trail says why it knows nothing of since then. */
async function leaveTheirMark(client: pg.Client, now: Temporal.Instant): Promise<void> {
  const at = now.toString()
  await client.query(`update session set ended_at = $1, ended_why = 'signed-out-everywhere' where ended_at is null`, [
    at,
  ])
  const { rows } = await client.query<{ agency: string }>('select agency_id as agency from agency')
  for (const { agency } of rows) {
    await client.query(`select set_config('app.agency', $1, false), set_config('app.now', $2, false)`, [agency, at])
    await client.query('insert into audit_entry (agency_id, id, at, action) values ($1, $2, $3, $4)', [
      agency,
      newId(),
      at,
      mark.trail,
    ])
  }
}

/** How many rows each of our tables holds, all of which are read for it. */
async function countAll(client: pg.Client): Promise<Counted[]> {
  const { rows: tables } = await client.query<{ table: string; name: string }>(
    `select c.relname as table, c.oid::regclass::text as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
  )
  const counted: Counted[] = []
  for (const { table, name } of tables) {
    const { rows } = await client.query<{ rows: string }>(`select count(*) as rows from ${name}`)
    counted.push({ table, rows: Number(rows[0]?.rows) })
  }
  return counted
}

/** The restored database takes its place; one that is there is kept beside it. Gives where. */
function putInPlace(making: string, { data }: Home, clock: Clock): string | undefined {
  const moment = clock.now().toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')
  const aside = existsSync(data) ? `${data}.before-${moment}` : undefined
  if (aside) renameSync(data, aside)
  renameSync(making, data)
  return aside
}
