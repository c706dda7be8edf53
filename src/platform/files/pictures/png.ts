import { crc32 } from 'node:zlib'
import { orientationIn, tiffWith } from './orientation.ts'

const signatureBytes = 8
const headerBytes = 13
/** What draws the picture. Text, times, profiles, frames of a film and all that is not known are left out. */
const drawing: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'IDAT', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'cICP'])

type Chunk = { type: string; whole: Buffer; data: Buffer; end: number }

/**
 * A PNG with what draws it, and which way up it is. Nothing for one that does not hold together: no header first, a wrong
 * check sum, a chunk that is needed and not known, or no end.
 */
export function cleanPng(bytes: Buffer): Buffer | undefined {
  const kept: Buffer[] = []
  let orientation = 1
  let drawn = false
  for (let at = signatureBytes; at < bytes.length; ) {
    const chunk = chunkAt(bytes, at)
    const isHeader = chunk?.type === 'IHDR' && isWhole(chunk.data)
    if (!chunk || isHeader !== (at === signatureBytes) || !isKnown(chunk.type)) return undefined
    const { type, whole, data } = chunk
    if (type === 'IEND') return drawn ? pngOf(bytes, orientation, kept, whole) : undefined
    if (type === 'eXIf') orientation = orientationIn(data)
    if (drawing.has(type)) kept.push(whole)
    drawn ||= type === 'IDAT'
    at = chunk.end
  }
  return undefined
}

function chunkAt(bytes: Buffer, at: number): Chunk | undefined {
  if (at + 12 > bytes.length) return undefined
  const last = at + 8 + bytes.readUInt32BE(at)
  if (last + 4 > bytes.length || crc32(bytes.subarray(at + 4, last)) !== bytes.readUInt32BE(last)) return undefined
  const type = bytes.toString('latin1', at + 4, at + 8)
  return { type, whole: bytes.subarray(at, last + 4), data: bytes.subarray(at + 8, last), end: last + 4 }
}

/** A type with a small first letter may be passed over. */
const isKnown = (type: string) => drawing.has(type) || type === 'IEND' || /^[a-z]/.test(type)

const isWhole = (header: Buffer) =>
  header.length === headerBytes && header.readUInt32BE(0) > 0 && header.readUInt32BE(4) > 0

function pngOf(bytes: Buffer, orientation: number, [header, ...rest]: Buffer[], last: Buffer): Buffer {
  const upright = orientation === 1 ? [] : [chunkOf('eXIf', tiffWith(orientation))]
  return Buffer.concat([bytes.subarray(0, signatureBytes), ...(header ? [header] : []), ...upright, ...rest, last])
}

function chunkOf(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(data.length, 0)
  around.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)])
}
