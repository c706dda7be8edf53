import { execFile } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type pg from 'pg'
import { StartProblem } from '../start-problem.ts'
import { type Access, accessTo, type roleNames, writeAccessRules } from './embedded/access.ts'
import { type Binaries, installBinaries } from './embedded/binaries.ts'
import { findHome, type Home, removeSocketDir, socketDir } from './embedded/home.ts'
import { childOptions, isAlive, startPostmaster, stopPostmaster } from './embedded/postmaster.ts'
import { databaseWords as words } from './words.ts'

export type Cluster = {
  /** Where the data lies: the directory asked for, or another that the service user can reach. */
  home: string
  /** True when it was running already: left behind by a killed server, or another server's. */
  adopted: boolean
  pid: number
  /** How to connect as a role, to the database given. */
  connection(role: (typeof roleNames)[number], database: string): pg.ClientConfig
  /** Stops PostgreSQL cleanly. Only the server that holds the owner's lock may. */
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  /** More settings of PostgreSQL: tests turn fsync off. */
  settings?: Record<string, string>
  access?: Access['kind']
}

/**
 * Starts the PostgreSQL that comes with Throughcare on a directory, making it on first use, or adopts one that runs there.
 * No TCP port (but on Windows), a socket that only its user may enter. Throws a StartProblem, whose sentence says what to
 * do, for a machine without binaries, a user without a name, somebody else's directory, or another major version.
 */
export async function startEmbedded(dir: string, options: EmbeddedOptions = {}): Promise<Cluster> {
  const home = findHome(dir)
  const access = accessTo(home, accessKind(options))
  const binaries = installBinaries(home.home, home.user)
  if (!existsSync(home.data)) await makeData(home, binaries, access, options.settings?.fsync !== 'off')
  return startAt(home, binaries, access, options)
}

/** Starts PostgreSQL on data that are there, or adopts one that runs on them. Refuses data of another major version. */
export async function startAt(
  home: Home,
  binaries: Binaries,
  access: Access,
  options: EmbeddedOptions,
): Promise<Cluster> {
  refuseOtherVersion(home, binaries)
  const changed = writeAccessRules(home, access)
  const postmaster = await startPostmaster(home, join(binaries.bin, 'postgres'), () => argumentsFor(home, options))
  if (!postmaster.ours && changed) process.kill(postmaster.pid, 'SIGHUP')
  const { host, port, pid } = postmaster
  return {
    home: home.home,
    adopted: !postmaster.ours,
    pid,
    connection: (role, database) => {
      const password = access.kind === 'scram' ? { password: access.password } : {}
      return { host, port, user: role, database, ...password }
    },
    stop: async () => {
      await stopPostmaster(pid)
      removeSocketDir(home, host)
    },
  }
}

/** How connections prove who they are on this system, unless told otherwise. */
export const accessKind = ({ access }: EmbeddedOptions): Access['kind'] =>
  access ?? (process.platform === 'win32' ? 'scram' : 'peer')

const quiet = {
  // PostgreSQL's log may not repeat what people typed: no statements, no parameters, no DETAIL lines with key values.
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
}

function argumentsFor(home: Home, options: EmbeddedOptions): string[] {
  const overTcp = process.platform === 'win32'
  const settings = {
    listen_addresses: overTcp ? '127.0.0.1' : '',
    unix_socket_directories: overTcp ? '' : socketDir(home),
    unix_socket_permissions: '0700',
    max_connections: '100',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    shared_buffers: '256MB',
    random_page_cost: '1.1',
    idle_in_transaction_session_timeout: '60s',
    ...quiet,
    ...options.settings,
  }
  return ['-D', home.data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

function refuseOtherVersion({ data, home }: Home, { major }: Binaries): void {
  const made = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  if (made !== major) throw new StartProblem(words.otherVersion(home, made, major))
}

/** Makes the data directory under another name and renames it when whole: a start that is killed leaves no half of one. */
async function makeData(home: Home, { bin }: Binaries, access: Access, sync: boolean): Promise<void> {
  clearUnfinished(home.home)
  const making = mkdtempSync(`${home.data}.making-${process.pid}-`)
  if (home.user) chownSync(making, home.user.uid, home.user.gid)
  const secret = access.kind === 'scram' ? [`--pwfile=${writeSecret(home, making, access.password)}`] : []
  const how = ['-A', access.kind === 'scram' ? 'scram-sha-256' : 'peer', ...secret, ...(sync ? [] : ['--no-sync'])]
  try {
    await promisify(execFile)(join(bin, 'initdb'), ['-D', making, ...initArguments, ...how], childOptions(home))
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    throw new StartProblem(words.notMade((error as { stderr?: string }).stderr || String(error)))
  } finally {
    if (access.kind === 'scram') rmSync(`${making}.secret`, { force: true })
  }
  try {
    renameSync(making, home.data)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(home.data)) throw error // else another start was quicker
  }
}

const initArguments = [
  ...['-U', 'postgres', '-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  ...['--data-checksums', '--no-instructions'],
]

function writeSecret({ user }: Home, making: string, password: string): string {
  const file = `${making}.secret`
  writeFileSync(file, password, { mode: 0o600 })
  if (user) chownSync(file, user.uid, user.gid)
  return file
}

/** Removes what killed starts, backups and restores left half made in a directory. */
export function clearUnfinished(home: string): void {
  for (const name of readdirSync(home)) {
    const maker = /\.making-(\d+)/.exec(name)?.[1]
    if (maker && !isAlive(Number(maker))) rmSync(join(home, name), { recursive: true, force: true })
  }
}
