import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, readFileSync, readSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { StartProblem } from '../../start-problem.ts'
import { databaseWords as words } from '../words.ts'
import type { Home } from './home.ts'

export type Postmaster = { pid: number; host: string; port: number }
type Seen = { state: 'none' } | { state: 'starting' } | ({ state: 'ready' } & Postmaster)

/**
 * The PostgreSQL that runs on a data directory, by its own lock file. A killed one that was never reaped (a zombie, as in
 * a container whose first process reaps nobody) and another program that got its number are none, and their file goes:
 * PostgreSQL itself would take them for alive.
 */
export async function seePostmaster(data: string): Promise<Seen> {
  const file = join(data, 'postmaster.pid')
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  const pid = Number(lines[0])
  if (!(pid > 0)) return { state: 'none' }
  if (!isPostgres(pid)) {
    rmSync(file, { force: true })
    return { state: 'none' }
  }
  const socket = lines[4] ?? ''
  const found = { pid, host: socket || '127.0.0.1', port: Number(lines[3]) }
  return lines[7]?.trim() === 'ready' && (await answers(found)) ? { state: 'ready', ...found } : { state: 'starting' }
}

/** Whether a process lives and is a PostgreSQL. Where there is no /proc, living is enough. */
function isPostgres(pid: number): boolean {
  if (!isAlive(pid)) return false
  const stat = readStat(pid)
  return stat === undefined || (/^\d+ \(postgres\) [^Z]/.test(stat) && pid !== process.pid)
}

/** Whether a process lives; a zombie does not. */
export function isAlive(pid: number): boolean {
  if (/\) Z /.test(readStat(pid) ?? '')) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function readStat(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return undefined
  }
}

const answers = ({ host, port }: Postmaster) =>
  new Promise<boolean>((resolve) => {
    const socket = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

const startWithin = 300_000
const tries = 60

/**
 * Starts PostgreSQL, or finds one that another process has just started. It leads its own process group, so that Ctrl-C
 * reaches the server first. Backends of a killed one may hold the data for a moment more, so a start is tried again.
 * Refuses with PostgreSQL's own last words.
 */
export async function startPostmaster(
  home: Home,
  program: string,
  args: () => string[],
): Promise<Postmaster & { ours: boolean }> {
  for (let attempt = 1; ; attempt++) {
    const seen = await seePostmaster(home.data)
    if (seen.state === 'ready') return { ...seen, ours: false }
    if (seen.state === 'none') {
      const outcome = await launch(home, program, args())
      if ('pid' in outcome) return { ...outcome, ours: true }
      if (!/still in use|lock file/.test(outcome.log) || attempt > tries) {
        throw new StartProblem(words.notStarted(outcome.log, home.log))
      }
    }
    if (attempt > tries * 10) throw new StartProblem(words.notStarted('', home.log))
    await pause(100)
  }
}

async function launch(home: Home, program: string, args: string[]): Promise<Postmaster | { log: string }> {
  const log = openLog(home.log)
  const begin = fstatSync(log).size
  const child = spawn(program, args, { ...childOptions(home), stdio: ['ignore', log, log], detached: true })
  const end = { reached: false }
  child.once('exit', () => {
    end.reached = true
  })
  const failure = await spawned(child)
  child.unref()
  const outcome = failure ? undefined : await readyOf(home.data, end)
  const said = outcome ? '' : readFrom(log, begin)
  closeSync(log)
  if (failure) throw new StartProblem(words.cannotSwitch(home.user?.name ?? home.operator))
  return outcome ?? { log: said }
}

const spawned = (child: ChildProcess) =>
  new Promise<Error | undefined>((resolve) => {
    child.once('error', resolve)
    child.once('spawn', () => resolve(undefined))
  })

async function readyOf(data: string, end: { reached: boolean }): Promise<Postmaster | undefined> {
  for (let waited = 0; waited < startWithin && !end.reached; waited += 20) {
    const seen = await seePostmaster(data)
    if (seen.state === 'ready') return { pid: seen.pid, host: seen.host, port: seen.port }
    await pause(20)
  }
  return undefined
}

/** How PostgreSQL's programs run: as the service user, from a directory it can reach, with nothing of our environment. */
export const childOptions = ({ home, user }: Home) => ({
  ...(user ? { uid: user.uid, gid: user.gid } : {}),
  cwd: home,
  env: {
    PATH: process.env.PATH ?? '',
    LC_ALL: 'C',
    TZ: 'UTC',
    ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
  },
})

const longestLog = 10_000_000

function openLog(file: string): number {
  const log = openSync(file, 'a+', 0o600)
  if (fstatSync(log).size > longestLog) ftruncateSync(log)
  return log
}

function readFrom(log: number, begin: number): string {
  const buffer = Buffer.alloc(Math.max(0, fstatSync(log).size - begin))
  readSync(log, buffer, 0, buffer.length, begin)
  return buffer.toString('utf8')
}

/** Stops PostgreSQL cleanly: open transactions are taken back, everything committed is written. */
export async function stopPostmaster(pid: number, within = 60_000): Promise<void> {
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    return // it is gone already
  }
  for (let waited = 0; waited < within && isAlive(pid); waited += 20) await pause(20)
}
