import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { StartProblem } from '../../start-problem.ts'
import { databaseWords as words } from '../words.ts'
import { canReach, currentUser, type ServiceUser, serviceUser } from './service-user.ts'

/** Where a cluster lives: `home` holds the data, the binaries, the log and, when the path is short, the socket. */
export type Home = { home: string; data: string; log: string; user: ServiceUser | undefined; operator: string }

/**
 * Finds or makes the home of the database that `dir` names. It is `dir` itself wherever the service user can reach it;
 * else, as for root's clone below a closed /root, a directory of /var/lib that the file `location` in `dir` names.
 * Refuses a directory of somebody else's, one that can't be written, and a user without a name.
 */
export function findHome(dir: string): Home {
  const operator = currentUser()
  const named = resolve(dir)
  makeDir(named)
  const home = locationOf(named) ?? named
  const data = join(home, 'data')
  const owner = existsSync(data) ? statSync(data).uid : undefined
  if (isOthers(owner)) throw new StartProblem(words.otherUser(home, `the user with id ${owner}`))
  const user = serviceUser(owner)
  if (!user || canReach(user, home)) return homeAt(home, user, operator)
  if (owner !== undefined) throw new StartProblem(words.unreachable(home, user.name))
  return homeAt(makeReachable(named), user, operator)
}

const homeAt = (home: string, user: ServiceUser | undefined, operator: string): Home => {
  return { home, data: join(home, 'data'), log: join(home, 'postgres.log'), user, operator }
}

const isOthers = (owner: number | undefined) => owner !== undefined && ![0, owner].includes(process.getuid?.() ?? owner)

function makeDir(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o711 })
  } catch {
    throw new StartProblem(words.noAccess(dir))
  }
}

const locationFile = 'location'

function locationOf(dir: string): string | undefined {
  const file = join(dir, locationFile)
  if (!existsSync(file)) return undefined
  const home = readFileSync(file, 'utf8').trim()
  return existsSync(home) ? home : undefined
}

function makeReachable(dir: string): string {
  const home = mkdtempSync('/var/lib/throughcare-')
  chmodSync(home, 0o711)
  writeFileSync(join(dir, locationFile), `${home}\n`)
  return home
}

const longestSocketPath = 100
const socketFile = '/.s.PGSQL.5432'

/**
 * A directory for the socket that only PostgreSQL's user may enter: in the home, or where that path is too long a short one
 * of its own, which the file `socket` in the home names, so that every start uses the same.
 */
export function socketDir({ home, user }: Home): string {
  const inHome = join(home, 'run')
  const fits = inHome.length + socketFile.length < longestSocketPath && !/[,"'\\\s]/.test(inHome)
  const dir = fits ? inHome : (knownSocketDir(home, user) ?? makeSocketDir(home))
  mkdirSync(dir, { recursive: true })
  chmodSync(dir, 0o700)
  if (user) chownSync(dir, user.uid, user.gid)
  return dir
}

function knownSocketDir(home: string, user: ServiceUser | undefined): string | undefined {
  const file = join(home, 'socket')
  const dir = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  const stats = existsSync(dir) ? lstatSync(dir) : undefined
  return stats?.isDirectory() && stats.uid === (user?.uid ?? process.getuid?.()) ? dir : undefined
}

function makeSocketDir(home: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'throughcare-'))
  writeFileSync(join(home, 'socket'), `${dir}\n`)
  return dir
}

/** Leaves nothing behind in the temporary directory when PostgreSQL has stopped. */
export function removeSocketDir({ home, user }: Home, dir: string): void {
  if (knownSocketDir(home, user) === dir) rmSync(dir, { recursive: true, force: true })
}
