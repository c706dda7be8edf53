import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive, seePostmaster } from '../src/platform/database/embedded/postmaster.ts'
import { settingNames } from '../src/platform/settings.ts'
import { runServer, startServer } from './support/server.ts'
import { temporaryDir } from './support/temporary.ts'

const dir = temporaryDir()
const settings = { DATA_DIR: join(dir, 'the data') }
const data = join(settings.DATA_DIR, 'data')

test('it starts on an empty directory, finishes a request that is under way, and stops its database with it', async () => {
  const server = await startServer(settings)
  const page = await fetch(`${server.url}/sign-in`)
  assert.equal(page.status, 200)
  assert.match(await page.text(), /name="password"/)
  assert.equal((await fetch(`${server.url}/health/ready`)).status, 200)
  const { port } = new URL(server.url)
  const body = 'email=nobody%40example.test&password=x'
  const socket = connect(Number(port), 'localhost')
  await once(socket, 'connect')
  const head = `POST /sign-in HTTP/1.1\r\nhost: localhost:${port}\r\ncontent-type: application/x-www-form-urlencoded\r\n`
  socket.write(`${head}content-length: ${body.length}\r\nconnection: close\r\n\r\n${body.slice(0, 10)}`)
  await pause(200)
  const stopped = server.stop()
  await pause(200)
  let answer = ''
  socket.on('data', (text) => {
    answer += text
  })
  socket.write(body.slice(10))
  await once(socket, 'close')
  assert.match(answer, /^HTTP\/1\.1 \d{3} /)
  assert.equal(await stopped, 0)
  assert.equal((await seePostmaster(data)).state, 'none')
})

test('a killed server’s database lives on and the next server adopts it; meanwhile a second one is refused', async () => {
  const first = await startServer(settings)
  const before = await seePostmaster(data)
  await first.kill()
  assert.ok(before.state === 'ready' && isAlive(before.pid))
  const next = await startServer(settings)
  assert.deepEqual(await seePostmaster(data), before)
  const second = await runServer(settings)
  assert.equal(second.code, 1)
  assert.match(second.stderr, /^Throughcare is running on this database already: [^\n]*\n$/)
  assert.equal((await fetch(`${next.url}/health/ready`)).status, 200, 'the refused one left the database alone')
  assert.equal(await next.stop(), 0)
  assert.equal(isAlive(before.pid), false)
})

test('a malformed setting ends the start with one sentence', async () => {
  const ended = await runServer({ ...settings, PORT: 'http' })
  assert.deepEqual(ended, {
    code: 1,
    stdout: '',
    stderr: 'PORT must be a whole number from 0 to 65535, not “http”, for example PORT=8080.\n',
  })
})

test('a port in use ends the start with one sentence', async () => {
  const other = createServer().listen(0, 'localhost')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  const ended = await runServer({ ...settings, PORT: String(port) })
  other.close()
  assert.equal(ended.code, 1)
  assert.equal(
    ended.stderr,
    `The port ${port} is in use: stop the program that listens there, or set PORT to another.\n`,
  )
})

test('a database that cannot be reached ends the start with one sentence that keeps its password', async () => {
  const database = 'postgres://app:hunter2@127.0.0.1:1/throughcare'
  const ended = await runServer({ DATABASE_URL: database, DATABASE_OWNER_URL: database.replace('app:', 'owner:') })
  assert.equal(ended.code, 1)
  assert.equal(ended.stderr, 'The database of DATABASE_OWNER_URL could not be reached (ECONNREFUSED).\n')
})

test('help lists every setting, and so does the operations page', async () => {
  const { code, stdout } = await runServer({}, ['--help'])
  assert.equal(code, 0)
  const page = readFileSync(join(import.meta.dirname, '../docs/operations.md'), 'utf8')
  for (const name of settingNames) {
    assert.ok(stdout.includes(name), `${name} in the help`)
    assert.ok(page.includes(`\`${name}\``), `${name} in docs/operations.md`)
  }
})
