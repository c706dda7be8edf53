import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeSettings, type Environment, readConfig } from './config.ts'
import { settingNames } from './settings.ts'

const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://cases.example.org' }

function configOf(env: Environment) {
  const read = readConfig(env)
  assert.ok(read.ok, read.ok ? '' : read.problem)
  return read.config
}

test('without settings it is a demonstration on this machine, with the embedded database', () => {
  const config = configOf({ PATH: '/usr/bin', HOME: '/root', HOSTNAME: 'desk', npm_config_port: '9' })
  assert.equal(config.port, 3000)
  assert.equal(config.host, 'localhost')
  assert.equal(config.databaseUrl, undefined)
  assert.equal(config.publicUrl.origin, 'http://localhost:3000')
  assert.match(config.dataDir, /\.data$/)
  assert.deepEqual([config.demo, config.production, config.logLevel], [true, false, 'info'])
})

test('production has no demonstration', () => {
  const config = configOf(production)
  assert.deepEqual([config.demo, config.production], [false, true])
})

test('an empty setting counts as not set', () => {
  assert.equal(configOf({ PORT: '', DEMO: ' ' }).port, 3000)
})

const refused: [string, Environment, string][] = [
  [
    'a port that is no number',
    { PORT: 'http' },
    'PORT must be a whole number from 0 to 65535, not “http”, for example PORT=8080.',
  ],
  ['a port too high', { PORT: '70000' }, 'PORT must be a whole number'],
  ['a negative port', { PORT: '-1' }, 'PORT must be'],
  ['a host with a space', { HOST: 'my host' }, 'HOST must be a host name'],
  [
    'a database address of another kind',
    { DATABASE_URL: 'mysql://a:pw@b/c' },
    'DATABASE_URL must be the address of a PostgreSQL',
  ],
  ['a database address without a database', { DATABASE_URL: 'postgres://app@host' }, 'DATABASE_URL must be'],
  ['an owner without an app', { DATABASE_OWNER_URL: 'postgres://owner@h/d' }, 'DATABASE_OWNER_URL needs DATABASE_URL'],
  [
    'one login for both',
    { DATABASE_URL: 'postgres://a@h/d', DATABASE_OWNER_URL: 'postgres://a@h/d' },
    'DATABASE_OWNER_URL must log in as another role',
  ],
  ['http beyond this machine', { PUBLIC_URL: 'http://cases.example.org' }, 'PUBLIC_URL must begin with https'],
  ['http on another address', { PUBLIC_URL: 'http://10.0.0.7:3000' }, 'PUBLIC_URL must begin with https'],
  [
    'a public address with a path',
    { PUBLIC_URL: 'https://example.org/cases' },
    'PUBLIC_URL must be an address without a path',
  ],
  ['a public address that is none', { PUBLIC_URL: 'cases' }, 'PUBLIC_URL must be an address without a path'],
  ['production without a public address', { NODE_ENV: 'production' }, 'PUBLIC_URL must be set in production'],
  ['a demonstration in production', { ...production, DEMO: 'on' }, 'DEMO cannot be on in production'],
  [
    'a demonstration neither on nor off',
    { DEMO: 'yes' },
    'DEMO must be one of on, off, not “yes”, for example DEMO=on.',
  ],
  ['another environment', { NODE_ENV: 'staging' }, 'NODE_ENV must be one of'],
  ['no connections', { DATABASE_CONNECTIONS: '0' }, 'DATABASE_CONNECTIONS must be a whole number from 1 to 90'],
  ['too many connections', { DATABASE_CONNECTIONS: '91' }, 'DATABASE_CONNECTIONS must be a whole number'],
  ['another log level', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of'],
  [
    'a slip',
    { DATABSE_URL: 'postgres://a@h/d' },
    'DATABSE_URL is not a setting of Throughcare: did you mean DATABASE_URL?',
  ],
  ['swapped letters', { PROT: '1' }, 'did you mean PORT?'],
  ['lower case', { database_url: 'postgres://a@h/d' }, 'did you mean DATABASE_URL?'],
  [
    'our prefix',
    { THROUGHCARE_COLOUR: 'red' },
    'THROUGHCARE_COLOUR is not a setting of Throughcare: npm start -- --help',
  ],
]
for (const [name, env, sentence] of refused)
  test(`refuses ${name}`, () => {
    const read = readConfig(env)
    assert.ok(!read.ok && read.problem.includes(sentence), read.ok ? 'it was accepted' : read.problem)
    assert.equal(read.problem.split(/[.?](?= |$)/).filter(Boolean).length, 1, 'one sentence')
  })

test('a refused database address is not repeated', () => {
  const read = readConfig({ DATABASE_URL: 'mysql://app:hunter2@host/db' })
  assert.ok(!read.ok && !read.problem.includes('hunter2'))
})

const near = [
  'http://127.0.0.1:3000',
  'http://[::1]:3000',
  'http://localhost',
  'http://app.localhost',
  'http://throughcare:3000',
]
for (const address of near)
  test(`accepts ${address}`, () => assert.equal(configOf({ PUBLIC_URL: address }).publicUrl.origin, address))

test('the help lists every setting', () => {
  for (const name of settingNames) assert.ok(describeSettings().includes(name), name)
})
