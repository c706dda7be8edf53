import { orientationIn, tiffWith, unmarked } from './orientation.ts'

const riffBytes = 12
const flag = { moves: 0x02, exif: 0x08, alpha: 0x10 }

type Chunk = { type: string; data: Buffer; end: number }

/**
 * A still WebP with what draws it, and which way up it is; colour profile, EXIF, XMP and what is not known are left out.
 * Nothing for one that moves, or does not hold together.
 */
export function cleanWebp(bytes: Buffer): Buffer | undefined {
  const chunks = chunksIn(bytes)
  const [first] = chunks ?? []
  const drawn = chunks?.filter(isDrawing) ?? []
  if (!chunks || !first || drawn.length !== 1) return undefined
  if (first.type !== 'VP8X') return first === drawn[0] ? webpOf([first]) : undefined
  if (first.data.length !== 10 || first.data.readUInt8(0) & flag.moves) return undefined
  const exif = chunks.find(({ type }) => type === 'EXIF')
  const orientation = exif ? orientationIn(unmarked(exif.data)) : 1
  const alpha = chunks.filter(({ type }) => type === 'ALPH')
  const upright = orientation === 1 ? [] : [{ type: 'EXIF', data: tiffWith(orientation) }]
  return webpOf([{ type: 'VP8X', data: extended(first.data, orientation) }, ...alpha, ...drawn, ...upright])
}

/** The chunks of the container; what follows it is passed over. */
function chunksIn(bytes: Buffer): Chunk[] | undefined {
  if (bytes.length < riffBytes) return undefined
  const last = 8 + bytes.readUInt32LE(4)
  if (last > bytes.length) return undefined
  const chunks: Chunk[] = []
  for (let at = riffBytes; at < last; ) {
    const chunk = chunkAt(bytes.subarray(0, last), at)
    if (!chunk) return undefined
    chunks.push(chunk)
    at = chunk.end
  }
  return chunks
}

function chunkAt(bytes: Buffer, at: number): Chunk | undefined {
  if (at + 8 > bytes.length) return undefined
  const until = at + 8 + bytes.readUInt32LE(at + 4)
  if (until > bytes.length) return undefined
  return { type: bytes.toString('latin1', at, at + 4), data: bytes.subarray(at + 8, until), end: until + (until % 2) }
}

/** A lossy key frame or a lossless picture, by how each begins. */
function isDrawing({ type, data }: Chunk): boolean {
  if (type === 'VP8 ') return data.length > 10 && data.readUIntBE(3, 3) === 0x9d012a
  return type === 'VP8L' && data.length > 5 && data.readUInt8(0) === 0x2f
}

/** The header of an extended file, saying only what is still there. */
function extended(data: Buffer, orientation: number): Buffer {
  const own = Buffer.from(data)
  own.fill(0, 0, 4)
  own.writeUInt8((data.readUInt8(0) & flag.alpha) | (orientation === 1 ? 0 : flag.exif), 0)
  return own
}

function webpOf(chunks: readonly Pick<Chunk, 'type' | 'data'>[]): Buffer {
  const body = Buffer.concat(chunks.flatMap(({ type, data }) => [headOf(type, data.length), padded(data)]))
  return Buffer.concat([headOf('RIFF', body.length + 4), Buffer.from('WEBP', 'latin1'), body])
}

function headOf(type: string, length: number): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32LE(length, 4)
  return head
}

const padded = (data: Buffer) => (data.length % 2 === 0 ? data : Buffer.concat([data, Buffer.alloc(1)]))
