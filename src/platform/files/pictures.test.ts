import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { orientationIn, tiffWith } from './pictures/orientation.ts'
import { pictureFrom } from './pictures.ts'
import { Upload } from './upload.ts'

/** Eight pixels by four, half red and half blue, as a browser's encoders write them, without a word about themselves. */
const jpeg = Buffer.from(
  '/9j/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAEAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAXEAEAAwAAAAAAAAAAAAAAAAAABEKB/8QAFQEBAQAAAAAAAAAAAAAAAAAAAwX/xAAbEQABBAMAAAAAAAAAAAAAAAAAAgSBsQEzNP/aAAwDAQACEQMRAD8Akya6AsMOdM3kV7vVFH//2Q==',
  'base64',
)
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAYAAACzzX7wAAAAIUlEQVR4AaSKsQkAAAyDJP//bNfSpUMEB8EIbk8aHvphAAAA//87ryGIAAAABklEQVQDACxRD/lyAWkYAAAAAElFTkSuQmCC',
  'base64',
)
const webp = Buffer.from(
  'UklGRoAAAABXRUJQVlA4WAoAAAAQAAAABwAAAwAAQUxQSBMAAAABDzD/ERFCIYAAiL9zoxHR/4AHAFZQOCBGAAAAcAIAnQEqCAAEAAQAaCWwAnRyAPtAjAAEYHcmAAD+3N3vqyJn5K4oW7//0JPgXbBzf5+/3ey3hz/r/Xsrh29e3cJTtgAAAA==',
  'base64',
)

const text = (words: string) => Buffer.from(words, 'latin1')
const secret = '33 51 54 S 151 12 33 E, taken by Aunty Bev'
const xmp = `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${secret}</x:xmpmeta>`

/** What a phone writes of a picture: which way up, then the camera, the place and the time. */
function exifOf(orientation: number, little = false): Buffer {
  const tiff = Buffer.alloc(38)
  const short = (value: number, at: number) => (little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at))
  const long = (value: number, at: number) => (little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at))
  tiff.write(little ? 'II*\0' : 'MM\0*', 'latin1')
  long(8, 4)
  short(2, 8)
  short(0x010f, 10)
  short(2, 12)
  long(secret.length, 14)
  long(38, 18)
  short(0x0112, 22)
  short(3, 24)
  long(1, 26)
  short(orientation, 30)
  return Buffer.concat([tiff, text(secret)])
}
const exif = exifOf(6)

const segment = (marker: number, payload: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker, (payload.length + 2) >> 8, (payload.length + 2) & 255]), payload])
const dirtyJpeg = (...segments: Buffer[]) => Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)])
const inJpeg = (tiff: Buffer) => segment(0xe1, Buffer.concat([text('Exif\0\0'), tiff]))

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([text(type), data])
  const numbers = Buffer.alloc(8)
  numbers.writeUInt32BE(data.length, 0)
  numbers.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)])
}
const header = 33
const dirtyPng = (...chunks: Buffer[]) => Buffer.concat([png.subarray(0, header), ...chunks, png.subarray(header)])

function riff(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(data.length)
  return Buffer.concat([text(type), length, data, Buffer.alloc(data.length % 2)])
}
const dirtyWebp = (flags: number, ...chunks: Buffer[]) => {
  const body = Buffer.concat([webp.subarray(8), ...chunks])
  body.writeUInt8(flags, 12)
  return Buffer.concat([riff('RIFF', body).subarray(0, 8), body])
}
const alone = riff('RIFF', Buffer.concat([text('WEBP'), webp.subarray(webp.indexOf('VP8 '))]))

const made = (bytes: Buffer) => {
  const read = pictureFrom(new Upload('me', bytes, false))
  return typeof read === 'string' ? read : read.picture.bytes
}

const taken: [string, Buffer, Buffer][] = [
  ['a JPEG that says nothing of itself', jpeg, jpeg],
  [
    'a JPEG with place, camera and words',
    dirtyJpeg(inJpeg(exifOf(1)), segment(0xe1, text(xmp)), segment(0xfe, text(secret))),
    jpeg,
  ],
  [
    'a JPEG with a smaller picture, a profile and the maker’s notes',
    dirtyJpeg(
      segment(0xe0, text(`JFXX\0${secret}`)),
      segment(0xe2, text(`ICC_PROFILE\0${secret}`)),
      segment(0xed, text(secret)),
    ),
    jpeg,
  ],
  ['a JPEG on its side', dirtyJpeg(inJpeg(exif)), dirtyJpeg(inJpeg(tiffWith(6)))],
  [
    'a JPEG on its side, in the other order of bytes',
    dirtyJpeg(inJpeg(exifOf(8, true))),
    dirtyJpeg(inJpeg(tiffWith(8))),
  ],
  ['a JPEG with a film behind it', Buffer.concat([jpeg, text(secret)]), jpeg],
  ['a JPEG with filled-up markers', dirtyJpeg(Buffer.from([0xff, 0xff, 0xff]), segment(0xfe, text(secret))), jpeg],
  [
    'a JPEG whose directory points outside',
    dirtyJpeg(inJpeg(Buffer.concat([text('MM\0*'), Buffer.alloc(4, 0xff)]))),
    jpeg,
  ],
  ['a PNG', png, png],
  [
    'a PNG with words, a time and a profile',
    dirtyPng(
      chunk('tEXt', text(`Author\0${secret}`)),
      chunk('iTXt', text(xmp)),
      chunk('zTXt', text(secret)),
      chunk('tIME', text(secret)),
      chunk('iCCP', text(secret)),
    ),
    png,
  ],
  ['a PNG on its side', dirtyPng(chunk('eXIf', exif)), dirtyPng(chunk('eXIf', tiffWith(6)))],
  ['a PNG with something behind its end', Buffer.concat([png, text(secret)]), png],
  ['a PNG that moves, which stands still', dirtyPng(chunk('acTL', Buffer.alloc(8))), png],
  ['a WebP', webp, webp],
  ['a WebP of the plain sort', alone, alone],
  [
    'a WebP with place, words and a profile',
    dirtyWebp(
      0x3c,
      riff('ICCP', text(secret)),
      riff('EXIF', exifOf(1)),
      riff('XMP ', text(xmp)),
      riff('ABCD', text(secret)),
    ),
    webp,
  ],
  ['a WebP on its side', dirtyWebp(0x18, riff('EXIF', exif)), dirtyWebp(0x18, riff('EXIF', tiffWith(6)))],
  [
    'a WebP on its side, marked as in a JPEG',
    dirtyWebp(0x18, riff('EXIF', Buffer.concat([text('Exif\0\0'), exif]))),
    dirtyWebp(0x18, riff('EXIF', tiffWith(6))),
  ],
  ['a WebP with something behind its end', Buffer.concat([webp, text(secret)]), webp],
]
for (const [name, given, expected] of taken)
  test(`a picture is kept without what came with it: ${name}`, () => {
    const kept = made(given)
    assert.ok(Buffer.isBuffer(kept), String(kept))
    assert.equal(kept.toString('hex'), expected.toString('hex'))
    assert.ok(!kept.includes('Aunty Bev'))
  })

const brokenPng = Buffer.from(png)
brokenPng.writeUInt8(99, 20)
const flat = Buffer.from(jpeg)
flat.fill(0xfe, jpeg.indexOf(Buffer.from([0xff, 0xc0])) + 1, jpeg.indexOf(Buffer.from([0xff, 0xc0])) + 2)
const refused: [string, Buffer, string][] = [
  ['a drawing', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'not-a-picture'],
  ['a JPEG cut off in its tables', jpeg.subarray(0, 60), 'unreadable-picture'],
  ['a JPEG cut off in its picture', jpeg.subarray(0, jpeg.length - 4), 'unreadable-picture'],
  ['a JPEG of its first bytes alone', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'unreadable-picture'],
  [
    'a JPEG whose segment is longer than the file',
    dirtyJpeg(Buffer.from([0xff, 0xe1, 0xff, 0xff])),
    'unreadable-picture',
  ],
  ['a JPEG whose segment has no length', dirtyJpeg(Buffer.from([0xff, 0xe1, 0, 0])), 'unreadable-picture'],
  ['a JPEG without a frame', flat, 'unreadable-picture'],
  ['a PNG cut off', png.subarray(0, png.length - 6), 'unreadable-picture'],
  ['a PNG with a wrong check sum', brokenPng, 'unreadable-picture'],
  [
    'a PNG without its header first',
    Buffer.concat([png.subarray(0, 8), chunk('tEXt', text('a')), png.subarray(8)]),
    'unreadable-picture',
  ],
  ['a PNG with two headers', dirtyPng(png.subarray(8, header)), 'unreadable-picture'],
  ['a PNG that needs what nobody knows', dirtyPng(chunk('ABCD', text('a'))), 'unreadable-picture'],
  [
    'a PNG of no size',
    Buffer.concat([png.subarray(0, 8), chunk('IHDR', Buffer.alloc(13)), png.subarray(header)]),
    'unreadable-picture',
  ],
  [
    'a PNG without a picture',
    Buffer.concat([png.subarray(0, header), chunk('IEND', Buffer.alloc(0))]),
    'unreadable-picture',
  ],
  [
    'a chunk that is longer than the file',
    dirtyPng(Buffer.from([0xff, 0xff, 0xff, 0xff, 0x74, 0x45, 0x58, 0x74, 0, 0, 0, 0])),
    'unreadable-picture',
  ],
  ['a WebP cut off', webp.subarray(0, webp.length - 6), 'unreadable-picture'],
  ['a WebP that moves', dirtyWebp(0x12), 'unreadable-picture'],
  ['a WebP with two pictures', dirtyWebp(0x10, webp.subarray(webp.indexOf('VP8 '))), 'unreadable-picture'],
  ['a WebP without a picture', riff('RIFF', Buffer.concat([text('WEBP'), riff('EXIF', exif)])), 'unreadable-picture'],
]
for (const [name, given, reason] of refused)
  test(`a picture is refused: ${name}`, () => assert.equal(made(given), reason))

test('which way up is read of eight ways, and of nothing else', () => {
  const read = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 65_535].map((value) => orientationIn(exifOf(value)))
  assert.deepEqual(read, [1, 1, 2, 3, 4, 5, 6, 7, 8, 1, 1])
})

/** Any bytes, and whole pictures with some bytes changed, put in or left out. */
const mangled = fc
  .tuple(
    fc.constantFrom(
      dirtyJpeg(inJpeg(exif), segment(0xfe, text(secret))),
      dirtyPng(chunk('eXIf', exif)),
      dirtyWebp(0x18, riff('EXIF', exif)),
    ),
    fc.array(fc.tuple(fc.nat(), fc.nat(8), fc.uint8Array({ maxLength: 8 })), { maxLength: 6 }),
  )
  .map(([whole, changes]) =>
    changes.reduce((bytes, [place, out, put]) => {
      const at = place % (bytes.length + 1)
      return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + out)])
    }, whole),
  )
const hostile = fc.oneof(
  mangled,
  fc
    .tuple(
      fc.constantFrom(jpeg.subarray(0, 3), png.subarray(0, 8), webp.subarray(0, 12)),
      fc.uint8Array({ maxLength: 300 }),
    )
    .map(([start, rest]) => Buffer.concat([start, rest])),
)

test('whatever comes, it is refused, or kept so that keeping it again changes nothing', () => {
  fc.assert(
    fc.property(hostile, (bytes) => {
      const kept = made(bytes)
      if (typeof kept === 'string') return true
      const again = made(kept)
      return Buffer.isBuffer(again) && again.equals(kept)
    }),
    { numRuns: 3000 },
  )
})
