import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { stage } from './stage.ts'

const here = await stage()
const roy = await here.person('Roy Dixon')

/** A little longer than a page waits before it asks who has come. */
const aWhile = 26_000
const line = /Roy Dixon is at the desk, since 12:55/

const callOf = (page: Page) => page.locator('.call').filter({ hasText: 'Roy Dixon' })
const markOf = (page: Page) => page.getByRole('navigation', { name: 'Main', exact: true }).locator('a[href="/desk"] .n')

test('an officer in the middle of a note is told who has come, and answers without leaving it', async () => {
  here.itIs('12:50')
  const ellen = await here.as('ellen')
  const today = await here.as('ellen')
  for (const { page } of [ellen, today]) await page.clock.install()
  await today.page.goto('/today')
  const { page } = ellen
  await page.goto(`/quick-note?person=${roy}`)
  const note = page.locator('#noteText')
  await note.fill('Rang the lodge')
  await page.clock.fastForward(aWhile)
  assert.equal(await callOf(page).count(), 0)
  await royComes()
  await page.clock.fastForward(aWhile)
  await callOf(page).waitFor()
  assert.match((await callOf(page).textContent()) ?? '', line)
  assert.match((await page.getByRole('status').last().textContent()) ?? '', line, 'it is said to those who listen')
  assert.equal(await markOf(page).textContent(), '1')
  await page.keyboard.type(' about the rent')
  assert.equal(await note.inputValue(), 'Rang the lodge about the rent', 'the focus stays where it was')
  await today.page.clock.fastForward(aWhile)
  const appointments = today.page.getByRole('region', { name: 'Appointments' })
  await appointments.getByText('Here since 12:55').waitFor()
  assert.equal(await callOf(today.page).isVisible(), false, 'Today says it in its own place')
  const before = page.url()
  await callOf(page).getByRole('button', { name: 'I am coming' }).click()
  await callOf(page).waitFor({ state: 'detached' })
  assert.equal(page.url(), before)
  assert.equal(await note.inputValue(), 'Rang the lodge about the rent')
  assert.equal(await markOf(page).count(), 0)
  await today.page.clock.fastForward(aWhile)
  await appointments.getByRole('button', { name: 'I am coming' }).waitFor({ state: 'detached' })
  assert.deepEqual([...ellen.complaints, ...today.complaints], [])
  for (const visit of [ellen, today]) await visit.close()
})

test('without script whoever waits stands on the next page, and is answered from there', async () => {
  here.itIs('13:30')
  const ellen = await here.as('ellen', { javaScriptEnabled: false })
  await strangerComes()
  await ellen.page.goto('/tasks')
  const call = ellen.page.locator('.call').filter({ hasText: 'A man with a parcel' })
  await call.getByRole('button', { name: 'I am coming' }).click()
  await ellen.page.waitForURL('**/tasks?did=*')
  assert.equal(await call.count(), 0)
  await ellen.close()
})

/** At the front desk, in a browser of her own, Lyn marks that Roy has come. */
async function royComes(): Promise<void> {
  here.itIs('12:55')
  const lyn = await here.as('lyn')
  await lyn.page.goto('/desk')
  await lyn.page.getByRole('button', { name: /^Here (Roy Dixon|Dixon, Roy)$/ }).click()
  await lyn.page.waitForURL('**/desk?did=*')
  assert.deepEqual(lyn.complaints, [])
  await lyn.close()
}

async function strangerComes(): Promise<void> {
  const lyn = await here.as('lyn')
  await lyn.page.goto('/desk/walk-in')
  await lyn.page.getByLabel('Their name').fill('A man with a parcel')
  await lyn.page.locator('#strangerStaff').selectOption({ label: 'Ellen Marsh' })
  await lyn.page.locator('form[action="/desk/strangers"]').getByRole('button').click()
  await lyn.page.waitForURL('**/desk?did=*')
  await lyn.close()
}
