import { isMarked, marked, orientationIn, tiffWith, unmarked } from './orientation.ts'

/** One segment of a JPEG with its marker; that of a scan runs to the end of its coded data. */
type Segment = { marker: number; whole: Buffer; payload: Buffer; end: number }

const end = 0xd9
const scan = 0xda
const exif = 0xe1
const adobe = 0xee
const comment = 0xfe
const tables: ReadonlySet<number> = new Set([0xc4, 0xcc, 0xdb, 0xdc, 0xdd])
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8 && !tables.has(marker)
const isAside = (marker: number) => (marker >= 0xe0 && marker <= 0xef) || marker === comment

/**
 * A JPEG with its frames, tables and scans, and nothing else: application segments, comments and whatever follows the
 * picture are left out, but for which way up it is and how its colours are coded. Nothing for one that does not hold
 * together from its start to its end.
 */
export function cleanJpeg(bytes: Buffer): Buffer | undefined {
  const kept: Buffer[] = []
  let orientation = 1
  let drawn = false
  for (let at = 2; at < bytes.length; ) {
    const segment = segmentAt(bytes, at)
    if (!segment) return undefined
    const { marker, whole, payload } = segment
    if (marker === end) return drawn ? jpegOf(orientation, kept) : undefined
    if (marker === exif && isMarked(payload) && orientation === 1) orientation = orientationIn(unmarked(payload))
    else if (marker === adobe) kept.push(...colourCoding(payload))
    else if (!isAside(marker)) kept.push(whole)
    drawn ||= marker === scan && kept.some((one) => isFrame(one.readUInt8(1)))
    at = segment.end
  }
  return undefined
}

function segmentAt(bytes: Buffer, from: number): Segment | undefined {
  let at = from
  while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++
  const marker = bytes[at + 1]
  if (bytes[at] !== 0xff || marker === undefined) return undefined
  if (marker === end) return { marker, whole: bytes.subarray(at, at + 2), payload: Buffer.alloc(0), end: at + 2 }
  if (!tables.has(marker) && !isFrame(marker) && !isAside(marker) && marker !== scan) return undefined
  if (at + 4 > bytes.length) return undefined
  const length = bytes.readUInt16BE(at + 2)
  const last = at + 2 + length
  if (length < 2 || last > bytes.length) return undefined
  const until = marker === scan ? endOfCoded(bytes, last) : last
  if (until === undefined) return undefined
  return { marker, whole: bytes.subarray(at, until), payload: bytes.subarray(at + 4, last), end: until }
}

/** Where coded data ends: at the first marker that is neither a stuffed byte nor a restart. */
function endOfCoded(bytes: Buffer, from: number): number | undefined {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at)) {
    const next = bytes[at + 1]
    if (next === undefined) return undefined
    if (next === 0 || (next >= 0xd0 && next <= 0xd7)) at += 2
    else if (next === 0xff) at++
    else return at
  }
  return undefined
}

const adobeName = 'Adobe'

/** Adobe's segment says how colours are coded in its last byte; without it some pictures turn negative. */
function colourCoding(payload: Buffer): Buffer[] {
  if (payload.toString('latin1', 0, adobeName.length) !== adobeName || payload.length < 12) return []
  const own = Buffer.alloc(12)
  own.write(adobeName, 'latin1')
  own.writeUInt8(100, 6)
  own.writeUInt8(payload.readUInt8(11), 11)
  return [segmentOf(adobe, own)]
}

function segmentOf(marker: number, payload: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(payload.length + 2, 2)
  return Buffer.concat([head, payload])
}

function jpegOf(orientation: number, kept: readonly Buffer[]): Buffer {
  const upright = orientation === 1 ? [] : [segmentOf(exif, marked(tiffWith(orientation)))]
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...upright, ...kept, Buffer.from([0xff, end])])
}
