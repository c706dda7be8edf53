import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const mostColours = 256

type Pixels = { width: number; height: number; colours: Uint32Array }

/**
 * A browser's picture of a page with the 256 colours that are most of it, each other one as the nearest of these: a third of the size,
 * and nothing that an eye would miss on a page that is text and plain faces. Takes what Chromium makes: eight bits, no interlace.
 */
export function smallPng(png: Buffer): Buffer {
  const { width, height, colours } = pixelsOf(png)
  const palette = mostUsed(colours)
  const nearest = nearestIn(palette)
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = nearest(colours[y * width + x] ?? 0)
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0])
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  const table = Buffer.from(palette.flatMap((colour) => [...partsOf(colour)]))
  const data = deflateSync(rows, { level: 9, memLevel: 9 })
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', table),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const partsOf = (colour: number): [red: number, green: number, blue: number] => [
  colour >> 16,
  (colour >> 8) & 255,
  colour & 255,
]

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

function mostUsed(colours: Uint32Array): number[] {
  const counts = new Map<number, number>()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const ranked = [...counts].sort(([, one], [, other]) => other - one)
  return ranked.slice(0, mostColours).map(([colour]) => colour)
}

/** Which of the palette a colour is nearest to, looked for once for each. */
function nearestIn(palette: readonly number[]): (colour: number) => number {
  const known = new Map(palette.map((colour, at) => [colour, at]))
  const far = (one: number, other: number) => {
    const [a, b] = [partsOf(one), partsOf(other)]
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2
  }
  return (colour) => {
    const found = known.get(colour)
    if (found !== undefined) return found
    const at = palette.reduce((best, one, nth) => (far(one, colour) < far(palette[best] ?? 0, colour) ? nth : best), 0)
    known.set(colour, at)
    return at
  }
}

function pixelsOf(png: Buffer): Pixels {
  const parts: Buffer[] = []
  for (let at = signature.length; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const [width, height, depth, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]
  if (depth !== 8 || (kind !== 2 && kind !== 6)) throw new Error('not a picture that Chromium makes')
  const bytes = kind === 2 ? 3 : 4
  const rows = unfiltered(inflateSync(Buffer.concat(parts)), width * bytes, bytes)
  const colours = new Uint32Array(width * height)
  for (let at = 0; at < colours.length; at++) colours[at] = rows.readUIntBE(at * bytes, 3)
  return { width, height, colours }
}

/** Rows as they are, each byte put together again from those beside and above it. */
function unfiltered(data: Buffer, length: number, bytes: number): Buffer {
  const count = data.length / (length + 1)
  const rows = Buffer.alloc(length * count)
  for (let y = 0; y < count; y++) {
    const filter = data[y * (length + 1)] ?? 0
    for (let x = 0; x < length; x++) {
      const at = y * length + x
      const left = x < bytes ? 0 : (rows[at - bytes] ?? 0)
      const above = y === 0 ? 0 : (rows[at - length] ?? 0)
      const corner = y === 0 || x < bytes ? 0 : (rows[at - length - bytes] ?? 0)
      rows[at] = ((data[y * (length + 1) + 1 + x] ?? 0) + guess(filter, left, above, corner)) & 255
    }
  }
  return rows
}

function guess(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return (left + above) >> 1
  return filter === 4 ? paeth(left, above, corner) : 0
}

function paeth(left: number, above: number, corner: number): number {
  const sum = left + above - corner
  const [toLeft, toAbove, toCorner] = [Math.abs(sum - left), Math.abs(sum - above), Math.abs(sum - corner)]
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}
