import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildAssets } from './assets.ts'
import type { PageContext } from './context.ts'

export type Request = { method: string; url: URL; body: string }
export type Reply = { status?: number; type?: string; body?: string; location?: string } | 'unreached'
export type Stand = {
  url: string
  ctx: PageContext
  requests: Request[]
  answer(answer: Answer): void
  close(): Promise<void>
}
type Answer = (request: Request) => Reply | undefined | Promise<Reply | undefined>

const policy = "default-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'"

/**
 * A tiny server for the tests of the kit and the islands, with the policy that the real pages have. Each test says
 * what is answered; assets are always there.
 */
export async function startStand(): Promise<Stand> {
  const assets = await buildAssets({ minify: false })
  const requests: Request[] = []
  let answer: Answer = () => undefined
  const server = createServer(async (incoming, outgoing) => {
    const request = await read(incoming)
    const asset = assets.files.get(request.url.pathname.replace('/static/', ''))
    if (asset) return void outgoing.writeHead(200, { 'content-type': asset.type }).end(asset.body)
    requests.push(request)
    send(outgoing, (await answer(request)) ?? { status: 404 })
  })
  return {
    url: await listen(server),
    ctx: kitContext(assets.href),
    requests,
    answer: (next) => {
      answer = next
      requests.length = 0
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

async function read(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const url = new URL(incoming.url ?? '/', 'http://stand')
  return { method: incoming.method ?? 'GET', url, body: Buffer.concat(chunks).toString() }
}

function send(outgoing: ServerResponse, reply: Reply): void {
  if (reply === 'unreached') return void outgoing.destroy()
  const { status = 200, type = 'text/html; charset=utf-8', body = '', location } = reply
  const headers = { 'content-type': type, 'content-security-policy': policy, 'cache-control': 'no-store' }
  outgoing.writeHead(status, location ? { ...headers, location } : headers).end(body)
}

const listen = (server: Server): Promise<string> =>
  new Promise((done) => {
    server.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })

/** The context of an officer's page, at ten past ten on the kit's day. */
export const kitContext = (href: (name: string) => string): PageContext => ({
  origin: 'http://localhost:3000',
  product: 'Throughcare',
  agency: 'Community Corrections',
  lang: 'en',
  path: '/kit',
  zone: 'Australia/Sydney',
  now: Temporal.Instant.from('2026-11-23T23:12:00Z'),
  nav: [
    { icon: 'today', label: 'Today', href: '/', key: 'today', count: 6, phone: true },
    { icon: 'people', label: 'Caseload', href: '/caseload', key: 'caseload', count: 42, phone: true },
    { icon: 'calendar', label: 'Calendar', href: '/calendar', key: 'calendar' },
    { icon: 'task', label: 'Tasks', href: '/tasks', key: 'tasks', count: 9, hot: true, phone: true },
    { icon: 'report', label: 'Reports', href: '/reports', key: 'reports', count: 3 },
    { icon: 'chart', label: 'Team', href: '/team', key: 'team' },
  ],
  user: { id: 'u1', name: 'Rhea Mbeki', initials: 'RM', place: 'Bathurst' },
  assets: { href },
  development: true,
  idleMinutes: 30,
})
