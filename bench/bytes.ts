import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { browserFor } from './client.ts'

export type Weights = { first: number; after: { path: string; bytes: number }[] }

/**
 * What comes over the wire, headers included: the first view with its styles, font, icon and every script there is, as a
 * page may want any of them; and pages after it, when those are kept.
 */
export async function weigh(origin: string, cookie: string, paths: readonly string[]): Promise<Weights> {
  const { ask, close } = browserFor(origin, 1)
  try {
    const first = await ask({ path: paths[0] ?? '/', cookie })
    const wanted = new Set([...linksIn(textOf(first.body)), ...scripts()])
    let bytes = first.bytes
    for (const path of wanted) bytes += (await ask({ path, cookie: '' })).bytes
    const after: Weights['after'] = []
    for (const path of paths) after.push({ path, bytes: (await ask({ path, cookie })).bytes })
    return { first: bytes, after }
  } finally {
    close()
  }
}

const scripts = () =>
  readdirSync(join(import.meta.dirname, '../out/static')).flatMap((name) =>
    name.endsWith('.js') ? [`/static/${name}`] : [],
  )

const linksIn = (html: string) =>
  [...html.matchAll(/(?:href|src)="(\/static\/[^"]+)"/g)].map(([, path]) => path as string)

/** Brotli has no mark of its own; gzip has. A short page is not compressed. */
function textOf(body: Buffer): string {
  if (body[0] === 0x1f && body[1] === 0x8b) return gunzipSync(body).toString()
  return body[0] === 0x3c ? body.toString() : brotliDecompressSync(body).toString()
}
