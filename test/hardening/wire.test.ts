import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { after, test } from 'node:test'
import { world } from '../support/app.ts'

const here = await world()
await here.app.listen({ host: '127.0.0.1', port: 0 })
after(() => here.close())
const { port } = here.app.server.address() as AddressInfo

/** What comes back to bytes on a socket, until the service hangs up or a while has passed. */
function send(parts: string[], { pause = 0, most = 4000 } = {}): Promise<{ said: string; ended: boolean }> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let said = ''
    const done = (ended: boolean) => {
      clearTimeout(limit)
      clearInterval(slow)
      socket.destroy()
      resolve({ said, ended })
    }
    const limit = setTimeout(() => done(false), most)
    const left = [...parts]
    const next = () => {
      const part = left.shift()
      if (part !== undefined && socket.writable) socket.write(part)
    }
    const slow = setInterval(next, pause || 1)
    socket.on('data', (bytes) => {
      said += bytes.toString('latin1')
    })
    socket.on('error', () => undefined)
    socket.on('close', () => done(true))
  })
}

const answers = (said: string) => [...said.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status)
const head = 'Host: localhost\r\nConnection: close\r\n'
const smuggled = 'GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n'
const form = 'Content-Type: application/x-www-form-urlencoded\r\n'

/** Where a proxy and this service could read two lengths from one request, and so see two requests in one. */
const twofold: [what: string, request: string][] = [
  [
    'two lengths',
    `POST /sign-in HTTP/1.1\r\n${head}${form}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello${smuggled}`,
  ],
  [
    'a length and chunks',
    `POST /sign-in HTTP/1.1\r\n${head}${form}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
  ],
  [
    'chunks and something else',
    `POST /sign-in HTTP/1.1\r\n${head}${form}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${smuggled}`,
  ],
  [
    'something else than chunks',
    `POST /sign-in HTTP/1.1\r\n${head}${form}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${smuggled}`,
  ],
  ['a space before the colon', `POST /sign-in HTTP/1.1\r\n${head}${form}Content-Length : 5\r\n\r\nhello${smuggled}`],
  ['a length with a sign', `POST /sign-in HTTP/1.1\r\n${head}${form}Content-Length: +5\r\n\r\nhello${smuggled}`],
  ['a folded header', `POST /sign-in HTTP/1.1\r\n${head}${form}X-A: b\r\n Content-Length: 5\r\n\r\nhello`],
  [
    'a chunk whose size is none',
    `POST /sign-in HTTP/1.1\r\n${head}${form}Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n`,
  ],
  ['line ends without a return', `POST /sign-in HTTP/1.1\nHost: localhost\nContent-Length: 5\n\nhello${smuggled}`],
  ['two hosts', `GET /health/live HTTP/1.1\r\nHost: localhost\r\nHost: evil.test\r\nConnection: close\r\n\r\n`],
  ['no host', 'GET /sign-in HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ['no method', 'NOTHING /sign-in HTTP/1.1\r\nHost: localhost\r\n\r\n'],
]
for (const [what, request] of twofold)
  test(`a request with ${what} is refused, and hides no second one`, async () => {
    const { said, ended } = await send([request])
    assert.deepEqual(answers(said), ['400'], said.slice(0, 300))
    assert.equal(ended, true, 'the line is cut')
    assert.doesNotMatch(said, /"live":true/)
  })

test('more headers than anybody sends are refused', async () => {
  const { said, ended } = await send([`GET /health/live HTTP/1.1\r\n${head}X-A: ${'a'.repeat(20_000)}\r\n\r\n`])
  assert.deepEqual(answers(said), ['431'])
  assert.equal(ended, true)
})

test('a body that is longer than any form is refused before it is read', async () => {
  const { said } = await send([`POST /sign-in HTTP/1.1\r\n${head}${form}Content-Length: 2000000\r\n\r\na=b`])
  assert.deepEqual(answers(said), ['413'])
})

test('whoever sends headers ever so slowly is cut off', async () => {
  const { headersTimeout } = here.app.server
  assert.ok(headersTimeout > 0 && headersTimeout <= 10_000, `${headersTimeout}`)
  here.app.server.headersTimeout = 400
  const drip = ['GET /health/live HTTP/1.1\r\n', ...Array.from({ length: 60 }, (_, nth) => `X-${nth}: a\r\n`)]
  const { said, ended } = await send(drip, { pause: 100 })
  here.app.server.headersTimeout = headersTimeout
  assert.equal(ended, true)
  assert.deepEqual(answers(said), ['408'])
})

test('whoever sends a body ever so slowly is cut off', async () => {
  const { requestTimeout, headersTimeout } = here.app.server
  assert.ok(requestTimeout > 0 && requestTimeout <= 120_000, `${requestTimeout}`)
  Object.assign(here.app.server, { headersTimeout: 300, requestTimeout: 400 })
  const begin = `POST /sign-in HTTP/1.1\r\n${head}${form}Content-Length: 1000\r\n\r\n`
  const { ended } = await send([begin, ...Array.from({ length: 60 }, () => 'a')], { pause: 100 })
  Object.assign(here.app.server, { headersTimeout, requestTimeout })
  assert.equal(ended, true)
})

test('two requests on one line are two requests', async () => {
  const { said } = await send([smuggled, smuggled.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n')])
  assert.deepEqual(answers(said), ['200', '200'])
})
