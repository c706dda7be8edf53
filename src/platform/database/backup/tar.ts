import { chownSync, closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { ServiceUser } from '../embedded/service-user.ts'

const block = 512
type Entry = { name: string; bytes: number; kind: 'file' | 'folder' }

/** An archive that is not what PostgreSQL writes: cut off, damaged, or pointing out of its folder. */
export class BadArchive extends Error {
  override name = 'BadArchive'
}

/**
 * Unpacks a tar archive as PostgreSQL writes it into an empty folder: files and folders, no links, each for its user alone.
 * Gives how many files there were. Throws a BadArchive for anything else.
 */
export async function unpack(
  archive: AsyncIterable<Buffer>,
  into: string,
  user: ServiceUser | undefined,
): Promise<number> {
  const bytes = reader(archive)
  let files = 0
  for (;;) {
    const header = await bytes.take(block)
    if (isEnd(header)) break
    const entry = entryOf(header)
    const path = join(into, entry.name)
    if (entry.kind === 'folder') mkdirSync(path, { recursive: true, mode: 0o700 })
    else {
      await writeFile(path, entry.bytes, bytes)
      await bytes.take((block - (entry.bytes % block)) % block)
      files++
    }
    if (user) chownSync(path, user.uid, user.gid)
  }
  await bytes.rest()
  return files
}

const isEnd = (header: Buffer) => header.every((byte) => byte === 0)

async function writeFile(path: string, length: number, bytes: Reader): Promise<void> {
  const file = openSync(path, 'wx', 0o600)
  try {
    for (let left = length; left > 0; ) {
      const piece = await bytes.some(left)
      for (let done = 0; done < piece.length; ) done += writeSync(file, piece, done)
      left -= piece.length
    }
  } finally {
    closeSync(file)
  }
}

function entryOf(header: Buffer): Entry {
  if (numberIn(header, 148, 8) !== checksumOf(header)) throw new BadArchive('a header’s checksum is wrong')
  const name = textIn(header, 0, 100).replace(/\/$/, '')
  const kind = ({ 0: 'file', 5: 'folder' } as const)[textIn(header, 156, 1) || '0']
  if (!kind || textIn(header, 345, 155) !== '') throw new BadArchive('an entry is of a kind that is not written')
  if (name.startsWith('/') || name.includes('\\') || name.split('/').includes('..'))
    throw new BadArchive('an entry points out of its folder')
  return { name, kind, bytes: kind === 'file' ? numberIn(header, 124, 12) : 0 }
}

const textIn = (header: Buffer, at: number, length: number) =>
  header.toString('utf8', at, at + length).replace(/\0.*$/s, '')

function numberIn(header: Buffer, at: number, length: number): number {
  const text = textIn(header, at, length).trim()
  if (!/^[0-7]+$/.test(text)) throw new BadArchive('a number is none')
  return Number.parseInt(text, 8)
}

/** The sum of a header's bytes, its own field counted as eight spaces. */
function checksumOf(header: Buffer): number {
  let sum = 8 * 32
  for (const [at, byte] of header.entries()) if (at < 148 || at >= 156) sum += byte
  return sum
}

type Reader = {
  /** Exactly so many bytes. */
  take(count: number): Promise<Buffer>
  /** At least one byte and no more than so many. */
  some(most: number): Promise<Buffer>
  /** Reads on to the end, so that what stands behind the archive is checked too. */
  rest(): Promise<void>
}

function reader(archive: AsyncIterable<Buffer>): Reader {
  const source = archive[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  const some = async (most: number) => {
    while (held.length === 0) {
      const next = await source.next()
      if (next.done) throw new BadArchive('it is cut off')
      held = next.value
    }
    const piece = held.subarray(0, most)
    held = held.subarray(piece.length)
    return piece
  }
  const take = async (count: number) => {
    const pieces: Buffer[] = []
    for (let left = count; left > 0; ) {
      const piece = await some(left)
      pieces.push(piece)
      left -= piece.length
    }
    return Buffer.concat(pieces)
  }
  const rest = async () => {
    while (!(await source.next()).done);
  }
  return { take, some, rest }
}
