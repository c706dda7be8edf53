import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLog } from './log.ts'

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let lines = ''
  const log = createLog('info', {
    write: (line: string) => {
      lines += line
    },
  })
  write(log)
  return lines
}

test('a request is logged by its route, not by its path or query', () => {
  const req = {
    id: 'r1',
    method: 'GET',
    url: '/find?q=Nguyen',
    routeOptions: { url: '/find' },
    headers: { cookie: 'session=abc' },
    body: { text: 'said in confidence' },
  }
  const line = logged((log) => log.info({ req }, 'request'))
  assert.deepEqual(JSON.parse(line).req, { id: 'r1', method: 'GET', route: '/find' })
})

test('an error is logged without its message or its data', () => {
  const err = Object.assign(new Error('Key (email)=(roy@example.test) already exists'), {
    code: '23505',
    constraint: 'staff_email_key',
    detail: 'roy@example.test',
  })
  const line = logged((log) => log.error({ err }, 'failed'))
  assert.ok(!line.includes('roy@example.test'))
  const entry = JSON.parse(line).err
  assert.equal(entry.code, '23505')
  assert.equal(entry.constraint, 'staff_email_key')
  assert.match(entry.stack[0], /^at /)
})

test('fields that hold words of people or secrets are hidden, one level down too', () => {
  const line = logged((log) => log.info({ password: 'pw-1', person: { name: 'Roy', note: 'yarned' }, id: 7 }, 'said'))
  for (const word of ['pw-1', 'Roy', 'yarned']) assert.ok(!line.includes(word), word)
  assert.equal(JSON.parse(line).id, 7)
})
