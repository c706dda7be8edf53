import { type LookupAddress, lookup } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isLoopback, isPublicAddress } from './addresses.ts'

/** What may be asked of whom: nothing but these origins; plain http and this machine in development only. */
export type Reach = { origins: readonly string[]; loopback: boolean; privately: boolean }

export type Unreached = 'elsewhere' | 'not-https' | 'private-address' | 'no-answer' | 'too-slow' | 'too-long'

/** A request that was not sent, or not answered as it must be. */
export class NotReached extends Error {
  readonly reason: Unreached
  constructor(reason: Unreached, cause?: unknown) {
    super(reason, { cause })
    this.reason = reason
  }
}

const mostMilliseconds = 5_000
const mostBytes = 512 * 1024

type Asked = { method: string; headers: Record<string, string>; body?: unknown }
export type Fetch = (url: string, asked: Asked) => Promise<Response>

/**
 * The one way out to an identity provider: only to the origins given, over https, to addresses of the public internet; the
 * address that was checked is the one that is connected to. A redirect is an answer and is never followed. Refuses what takes
 * more than five seconds or answers with more than half a mebibyte.
 */
export function reaching(reach: Reach): Fetch {
  return async (address, asked) => {
    const url = new URL(address)
    assertAllowed(url, reach)
    return send(url, asked, lookupFor(reach, url.hostname))
  }
}

/** Throws where this address may not be asked at all. */
function assertAllowed(url: URL, { origins, loopback, privately }: Reach): void {
  if (!origins.includes(url.origin) || url.username || url.password) throw new NotReached('elsewhere')
  if (!isSafe(url, loopback)) throw new NotReached('not-https')
  const near = loopback && isLoopback(url.hostname)
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) && !isPublicAddress(literal) && !near && !privately) throw new NotReached('private-address')
}

/** Over https; in development plain http to this very machine too. */
export const isSafe = ({ protocol, hostname }: URL, loopback: boolean): boolean =>
  protocol === 'https:' || (protocol === 'http:' && loopback && isLoopback(hostname))

/** Looks a name up and refuses it when any of its addresses is private, so that none can be slipped in between. */
function lookupFor({ loopback, privately }: Reach, host: string): LookupFunction {
  const trusted = privately || (loopback && isLoopback(host))
  return (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return done(error, '')
      if (!trusted && !found.every(({ address }) => isPublicAddress(address)))
        return done(new NotReached('private-address'), '')
      const [first] = found
      if (options.all) return done(null, found)
      return first ? done(null, first.address, first.family) : done(new NotReached('no-answer'), '')
    })
  }
}

function send(url: URL, { method, headers, body }: Asked, lookup: LookupFunction): Promise<Response> {
  const { request } = url.protocol === 'https:' ? https : http
  const signal = AbortSignal.timeout(mostMilliseconds)
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => reject(reasonFor(error, signal))
    const sent = request(url, { method, headers, lookup, signal, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      let size = 0
      answer.on('error', fail)
      answer.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > mostBytes) answer.destroy(new NotReached('too-long'))
        else chunks.push(chunk)
      })
      answer.on('end', () => resolve(responseOf(answer, Buffer.concat(chunks))))
    })
    sent.on('error', fail)
    sent.end(body === undefined || body === null ? undefined : String(body))
  })
}

function reasonFor(error: unknown, signal: AbortSignal): NotReached {
  if (error instanceof NotReached) return error
  return new NotReached(signal.aborted ? 'too-slow' : 'no-answer', error)
}

function responseOf({ statusCode = 502, headers }: http.IncomingMessage, body: Buffer): Response {
  const kept = new Headers()
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) kept.set(name, String(value))
  const empty = statusCode === 204 || statusCode === 205 || statusCode === 304 || body.length === 0
  return new Response(empty ? null : new Uint8Array(body), { status: statusCode, headers: kept })
}
