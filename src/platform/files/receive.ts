import multipart from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { Web } from '../http/web.ts'
import { scan, type Verdict } from './scan.ts'
import { mostBytes, Upload } from './upload.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route's form carries a file. Elsewhere a file is not read at all. */
    upload?: boolean
  }
}

const limits = { fileSize: mostBytes, files: 1, fields: 100, fieldSize: 1_048_576, parts: 101 }

/**
 * Reads forms that carry a file, where the route says so and someone is signed in: the body is then what a form without
 * one would be, with an `Upload` in the file's place. One file a form, whole in memory, 5 MB at most. Where the service has a
 * scanner, the file says what that said of it.
 */
export async function receiveUploads(web: Pick<Web, 'server' | 'config' | 'log'>): Promise<void> {
  const { server } = web
  await server.register(multipart, { limits, throwFileSizeLimit: false })
  server.addHook('preHandler', async (request) => {
    if (!request.isMultipart()) return
    const welcome = request.routeOptions.config.upload === true && request.session?.state === 'open'
    request.body = welcome ? await readParts(web, request).catch(unreadable) : {}
  })
}

/** What the reader of parts throws of its own is about what was sent: parts that don't end, or no boundary between them. */
function unreadable(error: Error & { statusCode?: number }): never {
  throw Object.assign(error, { statusCode: error.statusCode ?? 400 })
}

async function readParts(web: Scanning, request: FastifyRequest): Promise<Record<string, unknown>> {
  const body: Record<string, unknown> = {}
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      add(body, part.fieldname, part.value)
      continue
    }
    const bytes = await part.toBuffer()
    if (part.filename || bytes.length > 0)
      body[part.fieldname] = new Upload(part.filename ?? '', bytes, part.file.truncated, await verdictOf(web, bytes))
  }
  return body
}

type Scanning = Pick<Web, 'config' | 'log'>

/** What the scanner said; clean where there is none. What it refuses is logged by its kind alone. */
async function verdictOf({ config, log }: Scanning, bytes: Buffer): Promise<Verdict> {
  if (config.uploadScanner === undefined || bytes.length === 0) return 'clean'
  const verdict = await scan(config.uploadScanner, bytes)
  if (verdict !== 'clean') log.warn({ verdict, bytes: bytes.length }, 'upload refused')
  return verdict
}

/** A name that comes again makes a list, as in a form without files. */
function add(body: Record<string, unknown>, name: string, value: unknown): void {
  const before = body[name]
  body[name] = before === undefined ? value : [before, value].flat()
}
