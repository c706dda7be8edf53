import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryDir } from '../../../../test/support/temporary.ts'
import { BadArchive, unpack } from './tar.ts'

const root = temporaryDir()

type Part = { name: string; text?: string; kind?: string; prefix?: string; spoil?: (header: Buffer) => void }

/** An archive with a header, as PostgreSQL writes it, for each part. */
function archiveOf(parts: readonly Part[], end = Buffer.alloc(1024)): Buffer {
  return Buffer.concat([...parts.flatMap(({ text = '', ...part }) => [headerOf(part, text), padded(text)]), end])
}

function headerOf({ name, kind = '0', prefix = '', spoil }: Part, text: string): Buffer {
  const header = Buffer.alloc(512)
  header.write(name, 0)
  header.write(`${Buffer.byteLength(text).toString(8).padStart(11, '0')} `, 124)
  header.write(kind, 156)
  header.write('ustar\u000000', 257)
  header.write(prefix, 345)
  header.fill(' ', 148, 156)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  spoil?.(header)
  return header
}

const padded = (text: string) => Buffer.concat([Buffer.from(text), Buffer.alloc((512 - (text.length % 512)) % 512)])

/** The bytes in pieces of an odd length, so that no header comes whole. */
async function* inPieces(bytes: Buffer, length = 333): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

const into = () => mkdtempSync(join(root, 'unpacked '))

test('files and folders come out as they went in, for their user alone', async () => {
  const dir = into()
  const long = 'row '.repeat(5000)
  const parts = [
    { name: 'base/', kind: '5' },
    { name: 'base/1', text: long },
    { name: 'empty', text: '' },
    { name: 'even', text: 'x'.repeat(1024) },
  ]
  assert.equal(await unpack(inPieces(archiveOf(parts)), dir, undefined), 3)
  assert.deepEqual(readdirSync(dir).sort(), ['base', 'empty', 'even'])
  assert.equal(readFileSync(join(dir, 'base', '1'), 'utf8'), long)
  assert.equal(readFileSync(join(dir, 'even'), 'utf8').length, 1024)
  assert.deepEqual(
    ['base', 'base/1'].map((name) => statSync(join(dir, name)).mode & 0o777),
    [0o700, 0o600],
  )
})

const bad: [what: string, archive: Buffer][] = [
  ['points out', archiveOf([{ name: '../out', text: 'x' }])],
  ['points out from below', archiveOf([{ name: 'base/../../out', text: 'x' }])],
  ['has an absolute path', archiveOf([{ name: '/tmp/out', text: 'x' }])],
  ['has another system’s path', archiveOf([{ name: '..\\out', text: 'x' }])],
  ['holds a link', archiveOf([{ name: 'link', kind: '2' }])],
  ['holds a hard link', archiveOf([{ name: 'link', kind: '1' }])],
  ['splits a name', archiveOf([{ name: 'out', prefix: '/etc', text: 'x' }])],
  ['has a wrong header', archiveOf([{ name: 'a', text: 'x', spoil: (header) => header.writeUInt8(98, 0) }])],
  ['is cut off in a file', archiveOf([{ name: 'a', text: 'x'.repeat(600) }]).subarray(0, 900)],
  ['is cut off in a header', archiveOf([{ name: 'a', text: 'x' }]).subarray(0, 200)],
  ['has no end', archiveOf([{ name: 'a', text: 'x' }], Buffer.alloc(0))],
]
for (const [what, archive] of bad)
  test(`an archive that ${what} is refused`, async () => {
    await assert.rejects(unpack(inPieces(archive), into(), undefined), BadArchive)
    assert.equal(existsSync(join(root, 'out')), false)
  })

test('a file that is there already is not written over', async () => {
  const dir = into()
  const parts = [
    { name: 'a', text: 'first' },
    { name: 'a', text: 'again' },
  ]
  await assert.rejects(unpack(inPieces(archiveOf(parts)), dir, undefined), { code: 'EEXIST' })
  assert.equal(readFileSync(join(dir, 'a'), 'utf8'), 'first')
})
