import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Home } from './home.ts'

/** How a connection proves who it is: the operating system's word for it, or a password that only we can read. */
export type Access = { kind: 'peer' } | { kind: 'scram'; password: string }
export const roleNames = ['postgres', 'owner', 'app'] as const

/** Reads or makes the means of access of a home. `peer` needs a Unix socket; elsewhere it is a random password in a file. */
export function accessTo({ home }: Home, kind: Access['kind']): Access {
  if (kind === 'peer') return { kind }
  const file = join(home, 'password')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return { kind, password: readFileSync(file, 'utf8') }
}

/** Writes PostgreSQL's access rules for whoever runs the server now. True when they changed. */
export function writeAccessRules(home: Home, access: Access): boolean {
  const method = access.kind === 'peer' ? 'peer map=throughcare' : 'scram-sha-256'
  const hosts = access.kind === 'peer' ? '' : 'host all all 127.0.0.1/32 scram-sha-256\n'
  const users = roleNames.map((role) => `throughcare "${home.operator}" ${role}\n`).join('')
  const rules = writeRule(home, 'pg_hba.conf', `local all all ${method}\n${hosts}`)
  const map = writeRule(home, 'pg_ident.conf', users)
  return rules || map
}

function writeRule({ data, user }: Home, name: string, text: string): boolean {
  const file = join(data, name)
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false
  writeFileSync(file, text, { mode: 0o600 })
  if (user) chownSync(file, user.uid, user.gid)
  return true
}
