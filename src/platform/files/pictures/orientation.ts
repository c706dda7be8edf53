const tag = 0x0112
const entryBytes = 12

/** Which way up a camera was held, 1 to 8, as EXIF says it in a TIFF directory; 1, upright, where nothing can be read. */
export function orientationIn(tiff: Buffer): number {
  const little = tiff.toString('latin1', 0, 4) === 'II*\0'
  if (!little && tiff.toString('latin1', 0, 4) !== 'MM\0*') return 1
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const long = (at: number) => (at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const directory = long(4)
  for (let n = 0; n < short(directory); n++) {
    const entry = directory + 2 + n * entryBytes
    if (short(entry) === tag) return known(short(entry + 8))
  }
  return 1
}

const known = (value: number) => (value >= 1 && value <= 8 ? value : 1)

/** A TIFF directory that says which way up, and nothing else. */
export function tiffWith(orientation: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM\0*', 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(tag, 10)
  tiff.writeUInt16BE(3, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  return tiff
}

const mark = Buffer.from('Exif\0\0', 'latin1')

/** EXIF as a JPEG carries it, and some WebP: a mark, then the directory. */
export const marked = (tiff: Buffer): Buffer => Buffer.concat([mark, tiff])
export const isMarked = (bytes: Buffer): boolean => bytes.subarray(0, mark.length).equals(mark)
export const unmarked = (bytes: Buffer): Buffer => (isMarked(bytes) ? bytes.subarray(mark.length) : bytes)
