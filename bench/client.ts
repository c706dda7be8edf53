import { Agent, request } from 'node:http'
import type { Asked } from './operations.ts'

export type Answer = { status: number; milliseconds: number; bytes: number; type: string; body: Buffer }

/** Asks over HTTP as a browser does, on connections that are kept. `bytes` is all that came back over the wire. */
export function browserFor(origin: string, clients: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const { hostname, port } = new URL(origin)
  const ask = ({ path, cookie, form }: Asked): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const start = performance.now()
      const body = form && new URLSearchParams(form).toString()
      const headers = {
        accept: 'text/html',
        'accept-encoding': 'br, gzip',
        ...(cookie ? { cookie } : {}),
        ...(body
          ? {
              'content-type': 'application/x-www-form-urlencoded',
              'content-length': Buffer.byteLength(body),
              'sec-fetch-site': 'same-origin',
            }
          : {}),
      }
      const sent = request({ agent, hostname, port, path, method: form ? 'POST' : 'GET', headers }, (answer) => {
        const chunks: Buffer[] = []
        const { socket } = answer
        const before = Number(Reflect.get(socket, 'counted') ?? 0)
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () => {
          const bytes = socket.bytesRead - before
          Reflect.set(socket, 'counted', socket.bytesRead)
          const type = String(answer.headers['content-type'] ?? '')
          resolve({
            status: answer.statusCode ?? 0,
            milliseconds: performance.now() - start,
            bytes,
            type,
            body: Buffer.concat(chunks),
          })
        })
      })
      sent.on('error', reject)
      sent.end(body)
    })
  return { ask, close: () => agent.destroy() }
}

export type Ask = ReturnType<typeof browserFor>['ask']
