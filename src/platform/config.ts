import { existsSync, readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { isNear } from './near.ts'
import { areSecretLines } from './oidc/secrets.ts'
import { describeSettings, type SettingName, unknownSetting } from './settings.ts'
import { settingsWords as words } from './settings-words.ts'

export { describeSettings }

export type Config = {
  port: number
  host: string
  /** The app's own login to a PostgreSQL server; undefined means the embedded database. */
  databaseUrl: string | undefined
  /** The owner's login to the same database; undefined means that somebody else migrates it. */
  databaseOwnerUrl: string | undefined
  /** How many connections the application keeps; undefined means as many as suit the machine. */
  databaseConnections: number | undefined
  dataDir: string
  /** The address people type, without a path: its scheme decides about secure cookies. */
  publicUrl: URL
  demo: boolean
  production: boolean
  logLevel: string
  /** How many searches one account may make in a minute. */
  findLimit: number
  /** What proves this service to agencies' identity providers: lines of agency, issuer and secret; and a file of more of them. */
  oidcSecrets: string
  oidcSecretsFile: string | undefined
  /** The program that looks at each file that is sent here; undefined means that none does. */
  uploadScanner: string | undefined
  /** The mail server, with its login where it asks for one; undefined means that no mail is sent. */
  smtpUrl: URL | undefined
  /** The address that mails are from. */
  mailFrom: string
  /** Whether an identity provider may be at an address of a private network. */
  oidcPrivateAddresses: boolean
}

export type ReadConfig = { ok: true; config: Config } | { ok: false; problem: string }
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the configuration from the environment, and from nothing else. Refuses a name that is nearly one of ours and a
 * value that cannot be used, in one sentence with an example; a database's address is never repeated, as it may hold a
 * password.
 */
export function readConfig(env: Environment): ReadConfig {
  const unknown = unknownSetting(Object.keys(env).filter((name) => env[name] !== undefined))
  if (unknown) return { ok: false, problem: unknown }
  const read = new Map<SettingName, Malformed>()
  const config = configOf(env, (name, problem, example) => {
    if (!read.has(name)) read.set(name, { name, problem, example })
  })
  for (const { name, problem, example } of read.values())
    return { ok: false, problem: words.malformed(name, problem, example) }
  return { ok: true, config }
}

type Malformed = { name: SettingName; problem: string; example: string }
type Refuse = (name: SettingName, problem: string, example: string) => void

function configOf(env: Environment, refuse: Refuse): Config {
  const production =
    oneOf(env, 'NODE_ENV', ['development', 'production', 'test'], 'development', refuse) === 'production'
  const port = portOf(env, refuse)
  return {
    port,
    host: hostOf(env, refuse),
    databaseUrl: databaseUrlOf(env, 'DATABASE_URL', 'app', refuse),
    databaseOwnerUrl: ownerUrlOf(env, refuse),
    databaseConnections: connectionsOf(env, refuse),
    dataDir: resolve(settingOf(env, 'DATA_DIR') ?? '.data'),
    publicUrl: publicUrlOf(env, port, production, refuse),
    demo: demoOf(env, production, refuse),
    production,
    logLevel: oneOf(env, 'LOG_LEVEL', levels, 'info', refuse),
    findLimit: findLimitOf(env, refuse),
    oidcSecrets: secretLinesOf(env, refuse),
    oidcSecretsFile: settingOf(env, 'OIDC_CLIENT_SECRETS_FILE'),
    uploadScanner: settingOf(env, 'UPLOAD_SCANNER'),
    ...mailOf(env, refuse),
    oidcPrivateAddresses: oneOf(env, 'OIDC_PRIVATE_ADDRESSES', ['on', 'off'], 'off', refuse) === 'on',
  }
}

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

const settingOf = (env: Environment, name: SettingName) => env[name]?.trim() || undefined

function oneOf(env: Environment, name: SettingName, values: string[], otherwise: string, refuse: Refuse): string {
  const value = settingOf(env, name) ?? otherwise
  if (!values.includes(value)) refuse(name, words.problem.oneOf(values, value), otherwise)
  return value
}

/** The lines are never repeated: each ends in a secret. */
function secretLinesOf(env: Environment, refuse: Refuse): string {
  const value = settingOf(env, 'OIDC_CLIENT_SECRETS') ?? ''
  if (!areSecretLines(value))
    refuse('OIDC_CLIENT_SECRETS', words.problem.secretLines, '"an-agency’s-id https://login.example.org its-secret"')
  return value
}

/** The server's address is never repeated, as it may hold a password. It may come from a file, as secrets do. */
function mailOf(env: Environment, refuse: Refuse): Pick<Config, 'smtpUrl' | 'mailFrom'> {
  const example = 'smtp://throughcare:secret@mail.example.org:587'
  const file = settingOf(env, 'SMTP_URL_FILE')
  if (file && !existsSync(file)) refuse('SMTP_URL_FILE', words.problem.noFile, '/run/secrets/smtp-url')
  const value = settingOf(env, 'SMTP_URL') ?? (file && existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined)
  const mailFrom = settingOf(env, 'MAIL_FROM') ?? ''
  if (value === undefined) return { smtpUrl: undefined, mailFrom }
  const smtpUrl = URL.canParse(value) ? new URL(value) : undefined
  if (!smtpUrl || !/^smtps?:$/.test(smtpUrl.protocol) || smtpUrl.hostname === '')
    refuse('SMTP_URL', words.problem.smtpUrl, example)
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(mailFrom)) refuse('MAIL_FROM', words.problem.mailFrom, 'throughcare@example.org')
  return { smtpUrl, mailFrom }
}

function portOf(env: Environment, refuse: Refuse): number {
  const value = settingOf(env, 'PORT') ?? words.default.PORT
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN
  if (!(port <= 65_535)) refuse('PORT', words.problem.port(value), '8080')
  return port
}

function connectionsOf(env: Environment, refuse: Refuse): number | undefined {
  const value = settingOf(env, 'DATABASE_CONNECTIONS')
  if (value === undefined) return undefined
  const connections = /^[1-9]\d?$/.test(value) ? Number(value) : Number.NaN
  if (!(connections <= 90)) refuse('DATABASE_CONNECTIONS', words.problem.connections(value), '8')
  return connections
}

function findLimitOf(env: Environment, refuse: Refuse): number {
  const value = settingOf(env, 'FIND_LIMIT') ?? words.default.FIND_LIMIT
  if (!/^[1-9]\d{0,6}$/.test(value)) refuse('FIND_LIMIT', words.problem.findLimit(value), words.default.FIND_LIMIT)
  return Number(value)
}

function hostOf(env: Environment, refuse: Refuse): string {
  const value = settingOf(env, 'HOST') ?? words.default.HOST
  if (!isIP(value) && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value))
    refuse('HOST', words.problem.host(value), '0.0.0.0')
  return value
}

function databaseUrlOf(env: Environment, name: SettingName, role: string, refuse: Refuse): string | undefined {
  const value = settingOf(env, name)
  if (value === undefined) return undefined
  const url = URL.canParse(value) ? new URL(value) : undefined
  const scheme = url?.protocol === 'postgres:' || url?.protocol === 'postgresql:'
  if (!scheme || (url?.pathname ?? '').length < 2) {
    refuse(name, words.problem.databaseUrl, `postgres://${role}:secret@db.example.org:5432/throughcare`)
  }
  return value
}

function ownerUrlOf(env: Environment, refuse: Refuse): string | undefined {
  const value = databaseUrlOf(env, 'DATABASE_OWNER_URL', 'owner', refuse)
  const app = settingOf(env, 'DATABASE_URL')
  const example = 'postgres://owner:secret@db.example.org:5432/throughcare'
  if (value !== undefined && app === undefined) refuse('DATABASE_OWNER_URL', words.problem.ownerAlone, example)
  if (value !== undefined && value === app) refuse('DATABASE_OWNER_URL', words.problem.ownerSame, example)
  return value
}

function publicUrlOf(env: Environment, port: number, production: boolean, refuse: Refuse): URL {
  const example = 'https://throughcare.example.org'
  const otherwise = `http://localhost:${Number.isNaN(port) ? words.default.PORT : Math.min(port, 65_535)}`
  const value = settingOf(env, 'PUBLIC_URL')
  if (value === undefined && production) refuse('PUBLIC_URL', words.problem.publicMissing, example)
  const url = URL.canParse(value ?? otherwise) ? new URL(value ?? otherwise) : undefined
  if (!url || !isPlainOrigin(url)) refuse('PUBLIC_URL', words.problem.publicUrl(withoutPassword(value)), example)
  else if (url.protocol === 'http:' && !isNear(url.hostname)) {
    refuse('PUBLIC_URL', words.problem.publicPlain(url.hostname), example)
  }
  return url ?? new URL(otherwise)
}

const isPlainOrigin = (url: URL) =>
  /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password

const withoutPassword = (value = '') => value.replace(/\/\/[^/]*@/, '//')

function demoOf(env: Environment, production: boolean, refuse: Refuse): boolean {
  const demo = oneOf(env, 'DEMO', ['on', 'off'], production ? 'off' : 'on', refuse) === 'on'
  if (demo && production) refuse('DEMO', words.problem.demoInProduction, 'off')
  return demo
}
