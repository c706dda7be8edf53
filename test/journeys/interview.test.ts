import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { emailOf, password } from '../../demo/cast.ts'
import { isAccessible } from './axe.ts'
import { countLoads, type Hands, keyboard, mouse, tabTo } from './hands.ts'
import { stage, type Visit } from './stage.ts'

const here = await stage()
const roy = await here.person('Roy Dixon')

/** What the officer writes, with a word that is found nowhere else. */
const said = {
  checkIn: 'Came on his own, on time. Slept well, three weeks without a slip. A yarn about the Macquarie first.',
  intervention: 'Worked on the supports sheet together: he put his aunt at the middle, and a bandicoot for luck.',
  homework: 'He: add kin to the sheet. Me: find a counsellor near him.',
  task: 'Find Aboriginal-led counselling near Kurrajong Way',
}

test('the main job without script', async (t) => {
  here.itIs('09:25')
  const visit = await here.as('ellen', { javaScriptEnabled: false })
  const { page } = visit
  const hands = mouse()
  await page.goto('/today')
  countLoads(page, hands.counts)
  await hands.press(page.getByRole('link', { name: /^Start.*Andrew Prentice/ }))
  const process = page.getByLabel('Note', { exact: true })
  await process.waitFor()
  await nothingIsChosen(page)
  here.itIs('09:50')
  await hands.write(process, 'The report was explained, and the intake gone through. Echidna.')
  await hands.press(page.getByRole('button', { name: 'Save it all' }))
  await page.getByRole('alert').first().waitFor()
  assert.equal(await process.inputValue(), 'The report was explained, and the intake gone through. Echidna.')
  await hands.choose(page.getByRole('radio', { name: 'Attended', exact: true }))
  await page.locator('#nextDate').fill('2026-12-01')
  await page.locator('#nextTime').fill('10:00')
  await hands.write(page.getByLabel('What is to be done'), 'Check call to Andrew’s mother')
  await hands.press(page.getByRole('button', { name: 'Save it all' }))
  await page.waitForURL(/\/today/)
  assert.match(await textOf(page.getByRole('status')), /^Saved for Andrew/)
  t.diagnostic(`without script, one refusal among it: ${hands.counts.loads} page loads, ${hands.counts.clicks} clicks`)
  const main = page.locator('main')
  await page.goto('/tasks')
  assert.ok(await main.getByText('Check call to Andrew’s mother').first().isVisible())
  await page.goto('/today?day=2026-12-01')
  assert.ok(await main.getByText('Prentice, Andrew').first().isVisible())
  await page.goto('/find?q=echidna')
  assert.ok(
    await main
      .getByText(/Prentice, Andrew|Andrew Prentice/)
      .first()
      .isVisible(),
  )
  const others = visit.complaints.filter((one) => !one.includes('status of 422'))
  assert.deepEqual(others, [], 'the browser complains of the refusal that was asked for, and of nothing else')
  await visit.close()
})

test('the main job with the keyboard alone: from Today to an interview that is saved and found again', async (t) => {
  here.itIs('12:50')
  const ellen = await here.visit()
  const { page } = ellen
  await page.goto('/sign-in')
  await tabTo(page, page.getByLabel('E-mail'))
  await page.keyboard.type(emailOf('ellen'))
  await tabTo(page, page.getByLabel('Password'))
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/today')
  await royComes()
  const hands = keyboard(page)
  await hands.press(page.getByRole('link', { name: /^Today/ }).first())
  await page.waitForLoadState()
  assert.match(await lineOf(page), /Here (since )?12:55/i, 'his officer sees that he is here')
  here.itIs('13:20')
  const counts = await interview(page, keyboard(page), async (leaveOut) => {
    await page.getByText('Draft kept').first().waitFor()
    await leaveOut(() => page.reload())
  })
  t.diagnostic(
    `from Today to the saved interview: ${counts.loads} page loads, ${counts.clicks} clicks, ${counts.fields} text fields, ${counts.characters} characters`,
  )
  assert.ok(counts.loads <= 2, `${counts.loads} page loads`)
  assert.ok(counts.clicks <= 6, `${counts.clicks} clicks`)
  await foundAgain(ellen)
  assert.deepEqual(ellen.complaints, [])
  await ellen.close()
})

/** At the front desk, in a browser of her own, Lyn marks that Roy has come. */
async function royComes(): Promise<void> {
  here.itIs('12:55')
  const lyn = await here.as('lyn')
  await lyn.page.goto('/desk')
  await lyn.page.getByRole('button', { name: /^Here (Roy Dixon|Dixon, Roy)$/ }).click()
  await lyn.page
    .getByRole('region', { name: /^Waiting/ })
    .getByRole('rowheader', { name: 'Dixon, Roy' })
    .waitFor()
  assert.deepEqual(lyn.complaints, [])
  await lyn.close()
}

const lineOf = (page: Page) =>
  textOf(page.getByRole('region', { name: 'Appointments' }).getByRole('listitem').filter({ hasText: 'Dixon, Roy' }))
const textOf = async (shown: Locator) => (await shown.first().textContent()) ?? ''

/** From Today through Roy's interview to the save. `midway` is what happens to the page while it is being written. */
async function interview(
  page: Page,
  hands: Hands,
  midway: (leaveOut: (mishap: () => Promise<unknown>) => Promise<void>) => Promise<void>,
) {
  const leaveOut = countLoads(page, hands.counts)
  await hands.press(page.getByRole('link', { name: /^Start.*Roy Dixon/ }))
  await page.waitForURL('**/interview')
  await sheetIsRead(page)
  await nothingIsChosen(page)
  await hands.write(page.getByLabel('Check in'), said.checkIn)
  await hands.write(page.getByLabel('Intervention'), said.intervention)
  await hands.write(page.getByLabel('Homework'), said.homework)
  await midway(leaveOut)
  for (const [label, text] of [
    ['Check in', said.checkIn],
    ['Intervention', said.intervention],
    ['Homework', said.homework],
  ] as const)
    assert.equal(await page.getByLabel(label).inputValue(), text, `what was written under ${label} is there`)
  await hands.choose(page.getByRole('radio', { name: 'On time', exact: true }))
  await hands.choose(page.getByRole('radio', { name: 'Open', exact: true }))
  await hands.choose(page.getByRole('radio', { name: 'Attended', exact: true }))
  assert.equal(await page.locator('#nextDate').inputValue(), '2026-12-08', 'a fortnight on, as the last three were')
  await hands.write(page.getByLabel('What is to be done'), said.task)
  await hands.press(page.getByRole('button', { name: 'Save it all' }))
  await page.waitForURL(/\/today/)
  await page.waitForLoadState()
  return hands.counts
}

/** Who he is, what was agreed, his order and the last notes stand beside what is being written. */
async function sheetIsRead(page: Page): Promise<void> {
  const sheet = page.locator('main')
  for (const fact of ['A yarn first', 'Brought the clinic’s letter', 'Community correction order', 'The art room'])
    assert.ok((await sheet.getByText(fact).filter({ visible: true }).count()) > 0, fact)
}

async function nothingIsChosen(page: Page): Promise<void> {
  const chosen = await page.locator('main :is(input[type=radio], input[type=checkbox]):checked').count()
  assert.equal(chosen, 0, 'no outcome, look or compliance is chosen beforehand')
}

/** All of it, where each part belongs. */
async function foundAgain({ page }: Visit): Promise<void> {
  const main = page.locator('main')
  const sees = async (path: string, ...texts: (string | RegExp)[]) => {
    await page.goto(path)
    for (const text of texts) assert.ok(await main.getByText(text).first().isVisible(), `${path} shows ${text}`)
  }
  assert.match(await textOf(page.getByRole('status')), /^Saved for Roy/, 'what it satisfied is said in a line')
  assert.match(await lineOf(page), /Attended/)
  await sees(`/people/${roy}`, /Tue 8 Dec/, 'Office – Attended', /bandicoot/)
  await sees(`/people/${roy}/tasks`, said.task)
  await sees('/tasks', said.task)
  await page.goto('/caseload')
  const row = await textOf(page.getByRole('row', { name: /Dixon, Roy/ }))
  assert.match(row, /Tue 8 Dec/, 'the next contact is in the caseload')
  assert.match(row, /Today 13:0/, 'and the last')
  await sees('/today?day=2026-12-08', 'Dixon, Roy')
  await sees('/find?q=bandicoot', /Roy Dixon|Dixon, Roy/)
}

test('a quick note with the keyboard alone, on the page where one is', async (t) => {
  here.itIs('13:30')
  const { page, complaints, close } = await here.as('ellen')
  await page.goto(`/people/${roy}`)
  const hands = keyboard(page)
  countLoads(page, hands.counts)
  await page.keyboard.press('n')
  hands.counts.clicks++
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'They rang us' }).waitFor()
  await hands.choose(dialog.getByRole('radio', { name: 'They rang us' }))
  await hands.write(dialog.getByLabel('Note'), 'Rang to say that his aunt has answered his letter.')
  await hands.press(dialog.getByRole('button', { name: 'Save' }))
  await page.getByText('Saved for Roy').first().waitFor()
  const { loads, clicks, fields } = hands.counts
  t.diagnostic(`a quick note: ${loads} page loads, ${clicks} clicks, ${fields} text field`)
  assert.deepEqual({ loads, fields }, { loads: 0, fields: 1 })
  assert.ok(clicks <= 3, `${clicks} clicks`)
  await page.goto(`/people/${roy}`)
  assert.ok(await page.getByText('his aunt has answered').first().isVisible())
  assert.deepEqual(complaints, [])
  await close()
})

test('a desk that nobody touches for three minutes is locked, and says so a minute before', async () => {
  here.itIs('13:40')
  const { page, complaints, close } = await here.as('lyn')
  await page.clock.install()
  const lock = page.waitForResponse(/idle-lock/)
  await page.goto('/desk')
  const soon = page.getByText('This page locks in one minute.').first()
  await page.evaluate((script) => import(script), (await lock).url())
  await page.clock.fastForward('01:45')
  await page.keyboard.press('Shift')
  await page.clock.fastForward('01:50')
  assert.equal(await soon.count(), 0, 'a key begins the count anew')
  assert.match(page.url(), /\/desk$/)
  await page.clock.fastForward('00:20')
  await soon.waitFor()
  await page.clock.fastForward('00:51')
  await page.waitForURL('**/locked**')
  await page.clock.resume()
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Locked')
  assert.doesNotMatch(await textOf(page.locator('body')), /Dixon/, 'no name is left on the screen')
  const beside = await page.context().request.get('/desk', { maxRedirects: 0 })
  assert.equal(beside.status(), 303, 'another tab shows nothing either')
  await page.getByLabel('Password').fill(password)
  await page.getByLabel('Password').press('Enter')
  await page.waitForURL(/\/desk(#|$)/)
  assert.deepEqual(complaints, [])
  await close()
})

test('a home visit on a phone, without script: lodged, set out, nobody there, away, back; the team leader sees it', async () => {
  here.itIs('13:30')
  const officer = await here.as('ellen', { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  const { page } = officer
  const main = page.locator('main')
  const press = async (name: string, shows: string | RegExp) => {
    await page.getByRole('button', { name, exact: true }).click()
    await main.getByText(shows).first().waitFor()
  }
  await page.goto('/today')
  await page.getByRole('link', { name: 'Lodge' }).click()
  await press('Lodge', 'Lodged. Your team leader sees it.')
  await press('Set out', 'Dog at the address.')
  here.itIs('13:50')
  await press('Arrived', 'You are at')
  assert.ok(await page.getByRole('button', { name: 'Left, all well', exact: true }).isVisible())
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'it fits the phone')
  const leader = await here.as('ruth')
  await leader.page.goto('/visits')
  await leader.page.getByText(/At Sally O’Connor, 14 Mill Lane, Eastry since 13:50/).waitFor()
  await isAccessible(leader.page)
  await main.getByText('Nobody there, or not seen').click()
  await page.getByLabel('What you saw').fill('Her mother at the door; a kelpie')
  await press('Save: not seen', /^Saved: not seen/)
  await press('Left, all well', 'Left, all well.')
  here.itIs('14:10')
  await press('Back, safe', 'Back, safe.')
  await leader.page.reload()
  await leader.page.getByText('Nobody is out', { exact: true }).waitFor()
  assert.deepEqual([...officer.complaints, ...leader.complaints], [])
  await officer.close()
  await leader.close()
})

test('a map is drawn with a mouse, the screen is turned round, and everything else is locked', async () => {
  here.itIs('10:10')
  const { page, complaints, close } = await here.as('ellen')
  await page.goto(`/people/${roy}/offence-maps`)
  await page.getByLabel('Which offence is it about?').fill('The break-in')
  await page.getByRole('radio', { name: 'With the person' }).check()
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.locator('[data-island=drawing][data-awake=""]').waitFor()
  let loads = 0
  page.on('load', () => loads++)
  const list = (area: string) => page.locator(`[data-list=${area}]`)
  for (const [text, kind] of [
    ['Lost the job', 'What happened'],
    ['Felt cornered', 'Feeling'],
  ] as const) {
    await page.getByLabel('In their own words').fill(text)
    await page.getByRole('radio', { name: kind, exact: true }).check()
    await page.getByRole('radio', { name: 'Build-up' }).check()
    await page.getByLabel('In their own words').press('Tab')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await list('build-up').getByText(text, { exact: true }).first().waitFor()
  }
  await page.evaluate(() => scrollTo(0, 0))
  const mark = await page.locator('.mark-box', { hasText: 'cornered' }).boundingBox()
  const area = await page.locator('[data-area=before]').boundingBox()
  assert.ok(mark && area)
  await page.mouse.move(mark.x + 20, mark.y + 20)
  await page.mouse.down()
  await page.mouse.move(area.x + 40, area.y + 80, { steps: 4 })
  await page.mouse.up()
  await list('before').getByText('Felt cornered', { exact: true }).first().waitFor()
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await list('build-up').getByText('Felt cornered', { exact: true }).first().waitFor()
  assert.equal(loads, 0, 'every edit is shown where it is made')

  await page.keyboard.press('Alt+t')
  await page.getByRole('link', { name: 'Back to the officer' }).waitFor()
  assert.equal(await page.title(), 'Sheet')
  assert.ok(!(await page.locator('body').innerText()).includes('Dixon'))
  const sheet = page.url()
  await page.goBack()
  await page.goto('/today')
  assert.match(page.url(), /\/sign-in\?next=/)
  await page.goto(sheet)
  await page.getByRole('link', { name: 'Back to the officer' }).click()
  await page.getByLabel('Password').fill(password)
  await page.keyboard.press('Enter')
  await page.waitForURL((to) => to.pathname.startsWith('/offence-maps/'))
  assert.match(await page.title(), /Offence map/)
  assert.deepEqual(complaints, [])
  await close()
})
