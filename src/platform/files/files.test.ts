import assert from 'node:assert/strict'
import { test } from 'node:test'
import { imageTypeOf } from './sniff.ts'
import { Upload, uploaded } from './upload.ts'

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])

const pictures: [string, Buffer, string | undefined][] = [
  ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
  ['a PNG', png, 'image/png'],
  ['a WebP', Buffer.from('RIFF\0\0\0\0WEBPVP8 ', 'latin1'), 'image/webp'],
  ['a sound in the same container', Buffer.from('RIFF\0\0\0\0WAVEfmt ', 'latin1'), undefined],
  ['half a signature', png.subarray(0, 6), undefined],
  ['a page that calls itself a picture', Buffer.from('<script>alert(1)</script>'), undefined],
  ['a drawing that may hold script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), undefined],
  ['nothing', Buffer.alloc(0), undefined],
]
for (const [name, bytes, type] of pictures) test(`sniffed: ${name}`, () => assert.equal(imageTypeOf(bytes), type))

const schema = uploaded('a photograph')
const files: [string, unknown, string | undefined][] = [
  ['a file', new Upload('me.png', png, false), undefined],
  ['no file', undefined, 'Choose a photograph'],
  ['its name alone, as a form without files sends it', 'me.png', 'Choose a photograph'],
  ['an empty file', new Upload('me.png', Buffer.alloc(0), false), 'Choose a photograph'],
  ['one cut off at the limit', new Upload('me.png', png, true), 'A photograph must be 5 MB or smaller'],
]
for (const [name, given, message] of files)
  test(`uploaded: ${name}`, () => assert.equal(schema.safeParse(given).error?.issues[0]?.message, message))

test('as JSON a file is its digest, never its bytes', () => {
  const json = JSON.stringify({ photo: new Upload('me.png', png, false) })
  assert.deepEqual(Object.keys(JSON.parse(json).photo), ['name', 'bytes', 'sha256'])
})
