import { execFileSync } from 'node:child_process'
import { type Stats, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname } from 'node:path'
import { StartProblem } from '../../start-problem.ts'
import { databaseWords as words } from '../words.ts'

/** The user that PostgreSQL runs as when the server is root's, as PostgreSQL refuses to run as root. */
export type ServiceUser = { name: string; uid: number; gid: number }

/** The name of whoever runs this process, which `peer` compares. Refuses a user id without a name. */
export function currentUser(): string {
  try {
    return userInfo().username
  } catch {
    throw new StartProblem(words.noUserName(process.getuid?.() ?? -1))
  }
}

/**
 * Who runs PostgreSQL: undefined means the present user. Root hands it to the owner of the data when there is some, else
 * to the user postgres, else to nobody; refuses when there is none of them.
 */
export function serviceUser(dataOwner: number | undefined): ServiceUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  if (dataOwner) return userById(String(dataOwner)) ?? refuse(words.noUserName(dataOwner))
  return userById('postgres') ?? userById('nobody') ?? refuse(words.noServiceUser)
}

function refuse(sentence: string): never {
  throw new StartProblem(sentence)
}

function userById(nameOrId: string): ServiceUser | undefined {
  try {
    const [uid, gid, name] = ['-u', '-g', '-un'].map((flag) => idOf(flag, nameOrId))
    return name ? { name, uid: Number(uid), gid: Number(gid) } : undefined
  } catch {
    return undefined
  }
}

const idOf = (flag: string, user: string) =>
  execFileSync('id', [flag, user], { encoding: 'utf8', stdio: 'pipe' }).trim()

/** Whether a user can walk down to a directory: every directory on the way lets them through. Knows no ACLs. */
export function canReach(user: ServiceUser, dir: string): boolean {
  const parent = dirname(dir)
  return letsThrough(statSync(dir), user) && (parent === dir || canReach(user, parent))
}

function letsThrough(stats: Stats, user: ServiceUser): boolean {
  if (stats.uid === user.uid) return (stats.mode & 0o100) !== 0
  return (stats.mode & (stats.gid === user.gid ? 0o010 : 0o001)) !== 0
}
