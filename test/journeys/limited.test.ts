import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { isAccessible } from './axe.ts'
import { stage } from './stage.ts'

const here = await stage()
const conrad = await here.person('Conrad Silverthorne')
const reference = await here.ask('select reference from person where id = $1', [conrad])
const why = 'He stands at the counter and his officer is out'

const open = async (page: Page, path: string, status = 200) => {
  const answer = await page.goto(path)
  assert.equal(answer?.status(), status, path)
}

test('a restricted record: opened by its officer, refused to another, broken open, reviewed', async () => {
  here.itIs('09:30')
  const [orla, ellen, ruth] = [await here.as('orla'), await here.as('ellen'), await here.as('ruth')]
  await open(orla.page, `/people/${conrad}`)
  assert.ok(await orla.page.getByText('Restricted', { exact: true }).isVisible())
  await isAccessible(orla.page)

  await open(ellen.page, `/people/${conrad}`, 404)
  await open(ellen.page, '/find?q=Silverthorne')
  assert.ok(!(await ellen.page.locator('main').textContent())?.includes('Silverthorne,'))
  await isAccessible(ellen.page)
  await ellen.page.getByRole('link', { name: 'Open a closed record' }).click()
  await isAccessible(ellen.page)
  const fill = async (birth: string) => {
    await ellen.page.getByLabel('Reference or number, exactly').fill(reference)
    await ellen.page.locator('#birth').fill(birth)
    await ellen.page.getByRole('radio', { name: /^The person is here/ }).check()
    await ellen.page.getByLabel('What you need it for').fill(why)
    await ellen.page.getByRole('button', { name: 'Open it' }).click()
  }
  await fill('1981-08-09')
  await ellen.page.getByText('Nothing was opened').waitFor()
  assert.equal(await ellen.page.getByLabel('What you need it for').inputValue(), why)
  await isAccessible(ellen.page)
  await fill('1981-08-08')
  await ellen.page.waitForURL(`**/people/${conrad}`)
  await ellen.page.getByText('(4 h 0 min left)').waitFor()
  await isAccessible(ellen.page)
  await open(ellen.page, `/people/${conrad}/contacts`)
  assert.ok(await ellen.page.getByText('(4 h 0 min left)').isVisible())

  await open(ruth.page, '/limited-access/told')
  assert.ok(await ruth.page.getByText('Ellen Marsh broke the glass on Silverthorne, Conrad.').isVisible())
  await isAccessible(ruth.page)
  await open(ruth.page, '/limited-access')
  await isAccessible(ruth.page)
  await ruth.page.getByRole('link', { name: 'Review' }).click()
  assert.ok(await ruth.page.getByText(why).isVisible())
  await isAccessible(ruth.page)
  await ruth.page.getByRole('radio', { name: 'Accepted' }).check()
  await ruth.page.locator('#note').fill('Rang Ellen: he had come without an appointment')
  await ruth.page.getByRole('button', { name: 'Save the review' }).click()
  await ruth.page.getByText('Nothing waits to be reviewed.').waitFor()
  await open(ruth.page, `/people/${conrad}/limited-access`)
  assert.ok(await ruth.page.getByText('Accepted (Ruth Adeyemi)').isVisible())
  await isAccessible(ruth.page)
  await open(ruth.page, `/people/${conrad}/acquaintance`)
  await isAccessible(ruth.page)

  await open(ellen.page, `/people/${conrad}`)
  await ellen.page.getByRole('button', { name: 'Close it now' }).click()
  await ellen.page.waitForURL(/\/today/)
  await open(ellen.page, `/people/${conrad}`, 404)
  for (const { close } of [orla, ellen, ruth]) await close()
})

test('the front desk is shown what keeps it safe, and no more', async () => {
  here.itIs('09:40')
  const { page, close } = await here.as('lyn')
  await open(page, '/desk')
  await page.getByRole('link', { name: 'Safety card' }).click()
  await isAccessible(page)
  await page.getByLabel('Name, exactly').fill('Conrad Silverthorne')
  await page.locator('#birth').fill('1981-08-08')
  await page.getByRole('button', { name: 'Show the safety card' }).click()
  await page.getByText('Has followed staff to their cars').waitFor()
  const said = (await page.locator('main').textContent()) ?? ''
  assert.match(said, /Their officer: Orla O’Sullivan/)
  assert.doesNotMatch(said, /Silverthorne|Stalk/)
  await isAccessible(page)
  await close()
})
