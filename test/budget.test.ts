import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { after, test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { bookAppointment } from '../src/modules/contacts/index.ts'
import { writeNote } from '../src/modules/notes/index.ts'
import { addTask } from '../src/modules/tasks/index.ts'
import { writeAssets } from '../src/platform/ui/assets.ts'
import { type Browser, signIn, world } from './support/app.ts'
import { made, type Scene, scene } from './support/contacts.ts'
import { supervised } from './support/people.ts'

/** What a view may weigh over the wire, in bytes: DESIGN.md section 6. */
const firstView = 60_000
const eachPage = 15_000
const scripts = 15_000
const people = 60
const notes = 40

const givenNames = ['Liam', 'Grace', 'Omar', 'Tahlia', 'Wiremu', 'Kylie', 'Farid']
const familyNames = [
  'Baker',
  'Haddad',
  'O’Neill',
  'Nguyen',
  'Te Rangi',
  'Papadopoulos',
  'Singh',
  'Walker',
  'Featherstonehaugh',
]
const words = [
  'Attended on time and was calm. Rent is behind by a fortnight; rang the tenancy service together.',
  'Quieter than usual after a night shift. Reviewed the diary: two hard evenings, a walk both times.',
  'Practised what to say when the old crowd turns up. Agreed to write one example down.',
  'Mother rang about his sleep. Sees the doctor on Thursday and will bring the letter.',
]

const dir = await mkdtemp(join(tmpdir(), 'throughcare-budget-'))
after(() => rm(dir, { recursive: true }))
const assets = await writeAssets(dir)
const here = await world()
const { agency, priya, roy, run } = await scene(here)
after(() => here.close())
await fullDay({ agency, priya, roy, run })
const browser = await signIn(here, agency, priya)

/** A caseload of the usual size, with a day, notes and tasks that fill its pages. */
async function fullDay({ agency, priya: officer, roy: person, run: work }: Scene): Promise<void> {
  const caseload: string[] = []
  for (let n = 0; n < people; n++)
    caseload.push(await supervised(here, agency, officer, givenNames[n % 7] ?? '', familyNames[n % 9] ?? ''))
  await work(async (tx) => {
    for (const [n, one] of caseload.entries()) {
      const time = Temporal.PlainTime.from('08:30').add({ minutes: 30 * (n % 14) })
      made(
        await bookAppointment(tx, {
          person: one,
          kind: 'office',
          day: tx.today.add({ days: Math.floor(n / 9) }),
          time,
        }),
      )
      made(
        await addTask(tx, { what: `Ring the tenancy service, ${n}`, due: tx.today.add({ days: n % 9 }), person: one }),
      )
    }
    for (let n = 0; n < notes; n++) {
      const text = `${words[n % words.length]} ${n} ${words[(n * 3 + 1) % words.length]}`.repeat(1 + (n % 3))
      made(await writeNote(tx, { person, kind: 'case-note', at: tx.now.subtract({ hours: 24 * n + 1 }), text }))
    }
  })
}

type Sent = { html: string; bytes: number }
type Answer = Awaited<ReturnType<Browser['get']>>

/** A page as a browser of today asks for it. */
async function view(asking: Browser, path: string): Promise<Sent> {
  const answer = await asking.get(path, { 'accept-encoding': 'br, gzip' })
  assert.equal(answer.statusCode, 200, path)
  assert.equal(answer.headers['content-encoding'], 'br', `${path} is compressed`)
  return { html: brotliDecompressSync(answer.rawPayload).toString(), bytes: weightOf(answer) }
}

/** Body, headers, and the line before them. */
function weightOf({ rawPayload, headers }: Answer): number {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return rawPayload.length + lines.join('').length + 'HTTP/1.1 200 OK\r\n\r\n'.length
}

const sizeOf = (name: string) => {
  const asset = assets.files.get(name)
  assert.ok(asset, `${name} is there`)
  return (asset.brotli ?? asset.body).length
}
/** What comes before the body of a file of this kind: the server under test has other files of the same kinds. */
async function headersBefore(path: string): Promise<number> {
  const answer = await browser.get(path, { 'accept-encoding': 'br, gzip' })
  assert.equal(answer.statusCode, 200, path)
  return weightOf(answer) - answer.rawPayload.length
}
/** What the head of every page names, in any build. */
const linked = ['app.css', 'client.js', 'icon.svg', 'source-sans.woff2']
const allScripts = [...assets.files.keys()].filter((name) => name.endsWith('.js'))

const pages = [
  '/today',
  '/caseload',
  `/people/${roy}`,
  `/people/${roy}/timeline`,
  `/people/${roy}/notes`,
  '/find?q=tenancy',
  '/tasks',
]

for (const path of pages)
  test(`${path.replace(roy, ':person')} weighs at most ${eachPage / 1000} kB`, async () => {
    const { bytes } = await view(browser, path)
    assert.ok(bytes <= eachPage, `${bytes} bytes`)
  })

/** A passkey is asked for, something drawn, a promise marked, on pages of their own: what only they fetch is no part of the first view. */
const atWork = allScripts.filter((name) => !/^(passkey|drawing|promise)-/.test(name))

test(`the first view weighs at most ${firstView / 1000} kB, with styles, font, icon and all the script of the pages of work`, async () => {
  const { html, bytes } = await view(browser, '/today')
  for (const name of linked)
    assert.match(html, new RegExp(`/static/${name.replace('.', '-[\\w-]+\\.')}"`), `${name} is linked`)
  const found = [...html.matchAll(/"\/static\/([^"]+)"/g)]
  assert.equal(new Set(found.map(([, name]) => name)).size, linked.length, 'nothing else is')
  const names = new Set([...linked.map((name) => assets.href(name).replace('/static/', '')), ...atWork])
  const before = new Map<string, number>()
  for (const [, name = ''] of found) before.set(extname(name), await headersBefore(`/static/${name}`))
  const parts = [...names].reduce((sum, name) => sum + sizeOf(name) + (before.get(extname(name)) ?? Number.NaN), 0)
  assert.ok(bytes + parts <= firstView, `${bytes} + ${parts} bytes`)
})

test(`all the script there is weighs at most ${scripts / 1000} kB`, () => {
  const bytes = allScripts.reduce((sum, name) => sum + sizeOf(name), 0)
  assert.ok(allScripts.length > 3, 'there is script')
  assert.ok(bytes <= scripts, `${bytes} bytes`)
})
