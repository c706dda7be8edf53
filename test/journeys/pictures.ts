/**
 * Makes the pictures of the officers' guide from the demonstration:
 * node --import ./tools/hook.mjs test/journeys/pictures.ts [name …]
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { demonstrationDatabase } from '../support/demonstration.ts'
import { type Picture, picturesOf } from './guide-pictures.ts'
import { smallPng } from './small-png.ts'
import { openStage } from './stage.ts'

const guide = join(import.meta.dirname, '../../docs/guide')

const here = await openStage(demonstrationDatabase(58))
const wanted = process.argv.slice(2)
for (const picture of await picturesOf(here))
  if (wanted.length === 0 || wanted.includes(picture.name))
    await take(picture).catch((error: Error) => console.error(`${picture.name}: ${error.message}`))
await here.close()

async function take({ name, who, path, at, width = 1440, height = 900, then }: Picture): Promise<void> {
  here.itIs(at)
  const { page, close } = await here.as(who, { viewport: { width, height } })
  page.setDefaultTimeout(10_000)
  await page.goto(path)
  await then?.(page)
  await page.waitForLoadState('networkidle')
  const png = smallPng(await page.screenshot())
  writeFileSync(join(guide, `${name}.png`), png)
  console.log(`${name}.png ${Math.round(png.length / 1000)} kB`)
  await close()
}
