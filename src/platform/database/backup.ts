import { createHash } from 'node:crypto'
import { closeSync, createWriteStream, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { createZstdCompress } from 'node:zlib'
import type pg from 'pg'
import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import { StartProblem } from '../start-problem.ts'
import { archiveFile, type Label, labelFile } from './backup/label.ts'
import { copyCluster, openSender } from './backup/stream.ts'
import { backupWords as words } from './backup/words.ts'
import { accessTo } from './embedded/access.ts'
import { findHome, type Home } from './embedded/home.ts'
import { seePostmaster } from './embedded/postmaster.ts'
import { accessKind, clearUnfinished, type EmbeddedOptions, startEmbedded } from './embedded.ts'
import { takeOwnerLock } from './owner-lock.ts'

export type BackupOptions = {
  /** Where backups are kept: this one becomes a folder there, named by the moment. */
  into: string
  /** The release that takes it. */
  version: string
  clock: Clock
  log: Logger
  embedded?: EmbeddedOptions
}

export type Backup = { folder: string; label: Label }

/**
 * Backs up the embedded database of a directory, while a server works with it or none does, into a new folder of an archive
 * and what it says of itself. The folder has its name only once it is whole and on the disk. All that was committed when the
 * copy ended is in it. Refuses, with a sentence and leaving nothing, a directory without a database, a folder that is there, a
 * database of another user, a full disk, and a database that stops or holds a damaged page.
 */
export async function takeBackup(dir: string, options: BackupOptions): Promise<Backup> {
  if (!existsSync(dir)) throw new StartProblem(words.nothing(dir))
  const home = findHome(dir)
  if (!existsSync(home.data)) throw new StartProblem(words.nothing(dir))
  const folder = join(options.into, nameAt(options.clock.now()))
  if (existsSync(folder)) throw new StartProblem(words.there(folder))
  const database = await reach(dir, home, options)
  const making = `${folder}.making-${process.pid}`
  try {
    makeFolder(making)
    const label = await writeTo(making, database.connection, options)
    putInPlace(making, folder)
    return { folder, label }
  } catch (error) {
    throw problemOf(error, folder)
  } finally {
    rmSync(making, { recursive: true, force: true })
    await database.close()
  }
}

const nameAt = (moment: Temporal.Instant) =>
  `throughcare-${moment.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`

type Reached = { connection: pg.ClientConfig; close(): Promise<void> }

/** The database that runs, left as it is; else one started for the while, and held so that no server is surprised by its end. */
async function reach(dir: string, home: Home, { embedded = {}, log }: BackupOptions): Promise<Reached> {
  for (let waited = 0; waited < 300; waited++) {
    const seen = await seePostmaster(home.data)
    if (seen.state === 'ready') {
      const access = accessTo(home, accessKind(embedded))
      const password = access.kind === 'scram' ? { password: access.password } : {}
      const { host, port } = seen
      return { connection: { host, port, user: 'postgres', database: name, ...password }, close: async () => {} }
    }
    if (seen.state === 'none') break
    await pause(100)
  }
  const cluster = await startEmbedded(dir, embedded)
  const lock = await takeOwnerLock(cluster.connection('postgres', 'postgres'), log, () => {})
  const close = async () => {
    lock.expectEnd()
    await cluster.stop()
    await lock.release()
  }
  return { connection: cluster.connection('postgres', name), close }
}

const name = 'throughcare'

function makeFolder(making: string): void {
  mkdirSync(dirname(making), { recursive: true })
  clearUnfinished(dirname(making))
  mkdirSync(making, { mode: 0o700 })
}

async function writeTo(making: string, connection: pg.ClientConfig, options: BackupOptions): Promise<Label> {
  const client = openSender(connection)
  try {
    await client.connect()
    const about = await aboutOf(client)
    const takenAt = options.clock.now().toString({ smallestUnit: 'second' })
    const { tar, end } = await copyCluster(client)
    const written = await writeArchive(tar, join(making, archiveFile))
    const label = { throughcare: options.version, takenAt, ...about, logPosition: await end, ...written }
    await writeText(join(making, labelFile), `${JSON.stringify(label, null, 2)}\n`)
    return label
  } finally {
    client.connection.stream.destroy() // what a broken copy has not sent yet is not waited for
  }
}

async function aboutOf(client: pg.Client): Promise<Pick<Label, 'postgres' | 'migration'>> {
  const { rows } = await client.query<{ postgres: string; migration: string }>(
    `select current_setting('server_version') as postgres, (select max(file) from schema_migration) as migration`,
  )
  return { postgres: rows[0]?.postgres ?? '', migration: rows[0]?.migration ?? '' }
}

/** Compresses an archive into a file on the disk, and gives its length and SHA-256. */
async function writeArchive(tar: NodeJS.ReadableStream, file: string): Promise<Pick<Label, 'bytes' | 'sha256'>> {
  const hash = createHash('sha256')
  let bytes = 0
  const counted = new Transform({
    transform(piece: Buffer, _, pass) {
      hash.update(piece)
      bytes += piece.length
      pass(null, piece)
    },
  })
  await pipeline(tar, createZstdCompress(), counted, createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }))
  return { bytes, sha256: hash.digest('hex') }
}

const writeText = (file: string, text: string) =>
  pipeline([text], createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }))

/** Gives the whole folder its name: there from one moment to the next, also after a power cut. Refuses to take another’s place. */
function putInPlace(making: string, folder: string): void {
  flush(making)
  if (existsSync(folder)) throw new StartProblem(words.there(folder))
  renameSync(making, folder)
  flush(dirname(folder))
}

function flush(folder: string): void {
  if (process.platform === 'win32') return // which has no such thing for folders
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

/** What is said where the copy failed: about the folder it was written to, or the database it came from. */
function problemOf(error: unknown, folder: string): unknown {
  const { code = '', syscall = '', message } = error as NodeJS.ErrnoException
  if (error instanceof StartProblem) return error
  if (code === '28000' || (code === 'EACCES' && syscall === 'connect')) return new StartProblem(words.otherUser)
  const ofTheFolder = /^(mkdir|open|write|fsync|rename|close)$/.test(syscall) && code !== 'EPIPE'
  return new StartProblem(ofTheFolder ? words.notWritten(folder, code) : words.brokenOff(code || message))
}
