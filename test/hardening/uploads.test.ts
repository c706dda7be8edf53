import assert from 'node:assert/strict'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type Browser, signIn, type World, world } from '../support/app.ts'
import { scene } from '../support/contacts.ts'
import { temporaryDir } from '../support/temporary.ts'

const dir = temporaryDir('throughcare-scanner-')
const seen = join(dir, 'seen')
const script = join(dir, 'scanner.mjs')
const program = join(dir, 'scanner')

/** A little scanner of its own: it reads a file, keeps what it was given, and knows one harmful mark. */
writeFileSync(
  script,
  `import { writeFileSync } from 'node:fs'
const parts = []
for await (const part of process.stdin) parts.push(part)
const bytes = Buffer.concat(parts)
writeFileSync(process.argv[2], bytes)
process.exit(bytes.includes('X5O!P%') ? 1 : bytes.includes('TROUBLE') ? 2 : 0)
`,
)
// By a shell, as a first line cannot name a Node that lies below a folder with a space.
writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${script}' "$@"\n`)
chmodSync(program, 0o755)

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)
const marked = (mark: string) => Buffer.concat([png, Buffer.from(mark)])

async function sender(settings: Record<string, string>): Promise<{ here: World; send: ReturnType<typeof sending> }> {
  const here = await world(settings)
  after(() => here.close())
  const { agency, priya, roy } = await scene(here)
  return { here, send: sending(await signIn(here, agency, priya), roy) }
}

/** Sends a photograph of Roy, whatever it is. */
const sending = (browser: Browser, roy: string) => (bytes: Buffer, name: string, type: string) => {
  const form = new FormData()
  form.append('saidBy', 'officer')
  form.append('photo', new Blob([new Uint8Array(bytes)], { type }), name)
  return browser.json('POST', `/people/${roy}/photograph`, form, { accept: 'text/html' })
}

const scanned = await sender({ UPLOAD_SCANNER: `${program} ${seen}` })
const plain = await sender({})
const cases: [what: string, bytes: Buffer, status: number, says: RegExp | undefined][] = [
  ['a clean one', png, 303, undefined],
  ['one with a harmful mark', marked('X5O!P%@AP'), 422, /holds something harmful, so it was not taken/],
  ['one that the scanner fails on', marked('TROUBLE'), 422, /could not be looked at for harm, so it was not taken/],
]
for (const [what, bytes, status, says] of cases)
  test(`the scanner is given every file: ${what}`, async () => {
    const answer = await scanned.send(bytes, '$(touch x).png', 'image/png')
    assert.equal(answer.statusCode, status, answer.body.slice(0, 500))
    if (says) assert.match(answer.body, says)
    assert.ok(readFileSync(seen).equals(bytes), 'to the last byte')
    assert.equal(existsSync('x'), false, 'a name is no command')
  })

test('a scanner that is not there lets nothing in', async () => {
  const { send } = await sender({ UPLOAD_SCANNER: join(dir, 'nowhere') })
  const answer = await send(png, 'me.png', 'image/png')
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /could not be looked at for harm/)
})

const others: [what: string, bytes: Buffer, name: string, type: string][] = [
  ['a page that says it is a picture', Buffer.from('<html><script>alert(1)</script>'), 'me.png', 'image/png'],
  [
    'a drawing with script in it',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
    'me.svg',
    'image/svg+xml',
  ],
  ['a program', Buffer.from('MZ\x90\x00\x03'), 'me.jpg', 'image/jpeg'],
  ['an archive', Buffer.from('PK\x03\x04'), 'me.png', 'image/png'],
  ['a document in a photograph’s place', Buffer.from('%PDF-1.7\n'), 'me.png', 'image/png'],
  ['nothing', Buffer.alloc(0), 'me.png', 'image/png'],
]
for (const [what, bytes, name, type] of others)
  test(`${what} is no photograph, whatever it is called`, async () => {
    assert.equal((await plain.send(bytes, name, type)).statusCode, 422)
  })

test('a file longer than five megabytes is refused with a sentence', async () => {
  const answer = await plain.send(Buffer.concat([png, Buffer.alloc(5 * 1024 * 1024)]), 'me.png', 'image/png')
  assert.equal(answer.statusCode, 422)
  assert.match(answer.body, /must be 5 MB or smaller/)
})
