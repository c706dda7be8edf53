/**
 * Makes the pictures of the officers' guide from the demonstration:
 * node --import ./tools/hook.mjs test/journeys/pictures.ts [name …]
 */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { demonstrationDatabase } from '../support/demonstration.ts'
import { openStage, type Visit } from './stage.ts'

const guide = join(import.meta.dirname, '../../docs/guide')
const most = 250_000

type Picture = {
  name: string
  who: string
  path: string
  /** The office's time, as 12:58. */
  at: string
  width?: number
  height?: number
  /** What is done on the page before the picture is taken. */
  then?: (page: Page) => Promise<unknown>
}

const here = await openStage(demonstrationDatabase(58))
const roy = await here.person('Roy Dixon')
const rick = await here.person('Rick Vella')
const interview = await here.ask("select id from appointment where person_id = $1 and day = '2026-11-24'", [roy])

const pictures: Picture[] = [
  { name: 'today', who: 'ellen', path: '/today', at: '08:32', height: 1000 },
  { name: 'messages', who: 'ellen', path: '/messages', at: '08:33', width: 1100, height: 600 },
  {
    name: 'incident',
    who: 'ellen',
    path: `/people/${rick}`,
    at: '14:32',
    height: 1000,
    then: async (page) => {
      await page.getByRole('button', { name: 'Incident' }).click()
      await page.waitForURL('**/incidents/*')
      await page.locator('#what').fill('Shouted at the counter: thrown out of his room this morning.')
      await page.getByRole('radio', { name: 'Agitated' }).check()
    },
  },
  { name: 'caseload', who: 'ellen', path: '/caseload', at: '08:35' },
  { name: 'calendar', who: 'ellen', path: '/calendar', at: '08:36', height: 800 },
  {
    name: 'desk',
    who: 'lyn',
    path: '/desk',
    at: '12:55',
    then: (page) => page.getByRole('button', { name: 'Here Dixon, Roy' }).click(),
  },
  { name: 'interview', who: 'ellen', path: `/appointments/${interview}/interview`, at: '12:58', height: 1000 },
  { name: 'person', who: 'ellen', path: `/people/${roy}`, at: '12:59', height: 1000 },
  { name: 'person-phone', who: 'ellen', path: `/people/${roy}`, at: '13:00', width: 390, height: 844 },
  { name: 'notes', who: 'ellen', path: `/people/${roy}/notes`, at: '13:02' },
  {
    name: 'quick-note',
    who: 'ellen',
    path: `/people/${roy}`,
    at: '13:03',
    then: async (page) => {
      await page.keyboard.press('n')
      await page.getByRole('dialog').getByLabel('Note').waitFor()
    },
  },
  { name: 'tasks', who: 'ellen', path: '/tasks', at: '13:04', width: 1100, height: 700 },
  { name: 'find', who: 'ellen', path: '/find?q=dixn', at: '13:05', height: 800 },
  { name: 'find-notes', who: 'ellen', path: '/find?q=clinic', at: '13:06', height: 800 },
  { name: 'trail', who: 'ines', path: '/trail', at: '13:07', height: 800 },
  { name: 'roles', who: 'sam', path: '/roles/officer', at: '13:08', height: 800 },
  { name: 'limited-access', who: 'ruth', path: '/limited-access', at: '13:09', height: 700 },
  {
    name: 'visit-phone',
    who: 'ellen',
    path: '/visits/new',
    at: '13:40',
    width: 390,
    height: 844,
    then: async (page) => {
      for (const name of ['Lodge', 'Set out', 'Arrived']) {
        await page.getByRole('button', { name, exact: true }).click()
        await page.getByRole('status').first().waitFor()
      }
    },
  },
  { name: 'visits', who: 'ruth', path: '/visits', at: '13:45', height: 700 },
  {
    name: 'offence-map',
    who: 'ellen',
    path: `/offence-maps/${await drawingOf('offence-map')}`,
    at: '13:10',
    height: 1000,
  },
  {
    name: 'turned-screen',
    who: 'ellen',
    path: `/locked?show=${encodeURIComponent(`/worksheets/${await drawingOf('worksheet')}`)}`,
    at: '13:11',
    width: 1180,
    height: 820,
  },
]

const wanted = process.argv.slice(2)
for (const picture of pictures) if (wanted.length === 0 || wanted.includes(picture.name)) await take(picture)
await here.close()

/** The drawing of a kind that the demonstration has. */
function drawingOf(kind: string): Promise<string> {
  return here.ask('select id from drawing where kind = $1 limit 1', [kind])
}

async function take({ name, who, path, at, width = 1440, height = 900, then }: Picture): Promise<void> {
  here.itIs(at)
  const visit: Visit = await here.as(who, { viewport: { width, height } })
  await visit.page.goto(path)
  await then?.(visit.page)
  await visit.page.waitForLoadState('networkidle')
  const file = join(guide, `${name}.png`)
  await visit.page.screenshot({ path: file })
  const { size } = statSync(file)
  console.log(`${name}.png ${Math.round(size / 1000)} kB${size > most ? ', too large' : ''}`)
  await visit.close()
}
