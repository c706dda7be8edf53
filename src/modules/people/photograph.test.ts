import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { crc32 } from 'node:zlib'
import {
  browserOf,
  password,
  signIn,
  type TestAgency,
  type TestStaff,
  testAgency,
  world,
} from '../../../test/support/app.ts'
import { addPerson } from './index.ts'

const here = await world()
after(here.close)

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const numbers = Buffer.alloc(8)
  numbers.writeUInt32BE(data.length, 0)
  numbers.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)])
}
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const size = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
const pixels = [chunk('IDAT', Buffer.alloc(2_500_000, 7)), chunk('IEND', Buffer.alloc(0))]
const png = Buffer.concat([signature, chunk('IHDR', size), ...pixels])
const told = chunk('tEXt', Buffer.from('Location\0 33 51 54 S, 151 12 33 E'))
const asTaken = Buffer.concat([signature, chunk('IHDR', size), told, ...pixels])

async function cookieOf(agency: TestAgency, { email }: TestStaff): Promise<string> {
  const [cookie] = (await browserOf(here.app, agency.host, '').post('/sign-in', { email, password })).cookies
  assert.ok(cookie)
  return `${cookie.name}=${cookie.value}`
}

/** A form with a file, as a browser sends it. */
function send(agency: TestAgency, cookie: string, person: string, file: Buffer | undefined, name = 'me.png') {
  const part = (field: string, about: string, body: Buffer | string) =>
    Buffer.concat([
      Buffer.from(`--cut\r\ncontent-disposition: form-data; name="${field}"${about}\r\n\r\n`),
      Buffer.from(body),
      Buffer.from('\r\n'),
    ])
  const payload = Buffer.concat([
    part('saidBy', '', 'officer'),
    ...(file ? [part('photo', `; filename="${name}"\r\ncontent-type: image/png`, file)] : []),
    Buffer.from('--cut--\r\n'),
  ])
  const headers = {
    host: agency.host,
    cookie,
    'sec-fetch-site': 'same-origin',
    'content-type': 'multipart/form-data; boundary=cut',
  }
  return here.app.inject({ method: 'POST', url: `/people/${person}/photograph`, headers, payload })
}

async function cast() {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  const added = await here.db.run(priya.actor, (tx) =>
    addPerson(tx, {
      facts: [{ kind: 'name', data: { kind: 'legal', family: 'Gurrumul' } }],
      told: { saidBy: 'person' },
    }),
  )
  assert.ok(added.ok)
  return { agency, priya, person: added.value.id, cookie: await cookieOf(agency, priya) }
}

test('a photograph is kept without where it was taken, shown in the head, and sent', async () => {
  const { agency, priya, person, cookie } = await cast()
  const browser = await signIn(here, agency, priya)
  assert.equal((await browser.get(`/people/${person}/photograph`)).statusCode, 404)
  assert.equal((await send(agency, cookie, person, asTaken)).statusCode, 303)
  assert.match(
    (await browser.get(`/people/${person}/details`)).body,
    /<img class="av large" src="\/people\/[0-9a-f-]+\/photograph\?v=/,
  )
  const sent = await browser.get(`/people/${person}/photograph`)
  assert.ok(sent.rawPayload.equals(png), 'three chunks come back as one')
  assert.equal(sent.headers['content-type'], 'image/png')
  assert.equal(sent.headers['x-content-type-options'], 'nosniff')
  assert.match(String(sent.headers['content-disposition']), /^attachment/)
  assert.equal((await send(agency, cookie, person, png)).statusCode, 303)
  const [files] = await here.db.run(priya.actor, (tx) => tx.query<{ count: number }>('select count(*) from file'))
  assert.equal(files?.count, 1, 'the same bytes are kept once')
})

const refused: [string, Buffer | undefined, string][] = [
  [
    'a page that calls itself a picture',
    Buffer.from('<script>alert(1)</script>'),
    'The photograph must be a JPEG, PNG or WebP picture',
  ],
  [
    'a picture cut off',
    png.subarray(0, -20),
    'This picture cannot be read to its end: save it again, or choose another',
  ],
  ['no file', undefined, 'Choose a photograph'],
  ['an empty file', Buffer.alloc(0), 'Choose a photograph'],
  ['more than 5 MB', Buffer.concat([png, png, png]), 'A photograph must be 5 MB or smaller'],
]
for (const [name, file, message] of refused)
  test(`refused: ${name}`, async () => {
    const { agency, person, cookie } = await cast()
    const answer = await send(agency, cookie, person, file)
    assert.equal(answer.statusCode, 422)
    assert.ok(answer.body.includes(message), message)
    assert.match(answer.body, /value="officer" selected/)
  })

test('nobody else’s photograph is there, and a form without a session is not read', async () => {
  const { agency, person, cookie } = await cast()
  const other = await testAgency(here)
  await send(agency, cookie, person, png)
  const ola = await other.staff('Ola', 'officer')
  assert.equal((await (await signIn(here, other, ola)).get(`/people/${person}/photograph`)).statusCode, 404)
  assert.equal((await send(other, await cookieOf(other, ola), person, png)).statusCode, 404)
  assert.equal((await send(agency, '', person, png)).statusCode, 401)
})
