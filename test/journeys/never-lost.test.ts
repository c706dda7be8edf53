import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { emailOf, password } from '../../demo/cast.ts'
import { signIn, stage, type Visit } from './stage.ts'

const here = await stage()
const people = {
  roy: await here.person('Roy Dixon'),
  sally: await here.person('Sally O’Connor'),
  matthew: await here.person('Matthew Harding'),
  rick: await here.person('Rick Vella'),
}
const writing = (person: string, kind = 'case-note') => `/people/${person}/notes/new?kind=${kind}`
const box = (page: Page) => page.locator('#noteText')
const textIn = (page: Page) => box(page).inputValue()
const says = (page: Page, text: string) => page.locator('[data-state]', { hasText: text }).first().waitFor()

/** At last: what was on its way to the server as the page was left comes back from this device once the box is awake. */
const reads = (page: Page, text: string) =>
  page.waitForFunction((whole) => document.querySelector<HTMLTextAreaElement>('#noteText')?.value === whole, text)

const opened: Visit[] = []
afterEach(async () => {
  for (const { close } of opened.splice(0)) await close()
})
let minute = 0

/** Ellen at a form, in a context of her own, each test at a time of its own. */
async function ellen(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  if (opened.length === 0) here.itIs(`09:${String(10 + minute++)}`)
  const visit = await here.as('ellen', options)
  opened.push(visit)
  await visit.page.goto(path)
  return visit
}

test('a draft is there after a reload, and after signing out and in', async () => {
  const { page } = await ellen(writing(people.roy))
  await box(page).pressSequentially('Half a thought')
  await says(page, 'Draft kept')
  await page.reload()
  assert.equal(await textIn(page), 'Half a thought')
  await page.getByRole('button', { name: 'Account and sign out' }).click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.waitForURL('**/sign-in**')
  await signIn(page, 'ellen')
  await page.goto(writing(people.roy))
  assert.equal(await textIn(page), 'Half a thought')
  await page.goto('/drafts')
  await page.getByRole('link', { name: 'Go on' }).first().waitFor()
})

test('words that had not been sent when the tab crashed are brought back', async () => {
  const { page, context } = await ellen(writing(people.sally))
  await page.route('**/drafts/**', (route) => route.abort())
  await box(page).pressSequentially('Typed just before the crash')
  await says(page, 'Not sent yet')
  const crashed = page.waitForEvent('crash')
  await page.goto('chrome://crash').catch(() => {})
  await crashed
  const next = await context.newPage()
  await next.goto(writing(people.sally))
  await says(next, 'Draft kept')
  assert.equal(await textIn(next), 'Typed just before the crash')
})

test('two tabs that write the same note lose neither text', async () => {
  const { page, context } = await ellen(writing(people.matthew))
  const other = await context.newPage()
  await other.goto(writing(people.matthew))
  await box(page).pressSequentially('From the first tab')
  await says(page, 'Draft kept')
  await box(other).pressSequentially('From the second tab')
  const both = other.getByRole('group', { name: /Something else was kept/ })
  await both.waitFor()
  assert.match((await both.textContent()) ?? '', /From the first tab/)
  await both.getByRole('button', { name: 'Keep both' }).click()
  await says(other, 'Draft kept')
  await other.reload()
  assert.equal(await textIn(other), 'From the second tab\n\nFrom the first tab')
})

test('without a network it says so, keeps the words, and sends them later', async () => {
  const { page, context } = await ellen(writing(people.rick))
  await page.locator('[data-awake=""]:has(#noteText)').waitFor()
  await page.route('**/drafts/**', (route) => route.abort('internetdisconnected'))
  await context.setOffline(true)
  await box(page).pressSequentially('On a road without signal')
  await says(page, 'Not sent yet: kept on this device')
  await page.unroute('**/drafts/**')
  await context.setOffline(false)
  await says(page, 'Draft kept')
  const elsewhere = await ellen(writing(people.rick))
  assert.equal(await textIn(elsewhere.page), 'On a road without signal')
})

test('what is typed is kept where the network goes as soon as the page is there', async () => {
  const { page, context } = await ellen('/today')
  const module = page.waitForResponse(/static\/draft-box-/)
  await page.route(/static\/client-/, async (route) => {
    const client = await route.fetch()
    await (await module).finished()
    await page.route(/static\/(draft-box|words)-|drafts\//, (late) => late.abort('internetdisconnected'))
    await route.fulfill({ response: client })
  })
  await page.goto(writing(people.matthew, 'administration'))
  await box(page).pressSequentially('In the car park')
  await says(page, 'Not sent yet: kept on this device')
  const next = await context.newPage()
  await next.goto(writing(people.matthew, 'administration'))
  await says(next, 'Draft kept')
  assert.equal(await textIn(next), 'In the car park')
})

test('a box whose script never came takes it when the network is back, with what was typed meanwhile', async () => {
  const { page } = await ellen('/today')
  await page.route(/static\/draft-box-/, (route) => route.abort('internetdisconnected'))
  await page.goto(writing(people.rick, 'administration'))
  await box(page).pressSequentially('Typed into')
  await page.unroute(/static\/draft-box-/)
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await says(page, 'Draft kept')
  await box(page).pressSequentially(' a plain box')
  await page.reload()
  await reads(page, 'Typed into a plain box')
})

test('the idle lock comes back to the very field, the cursor where it stood', async () => {
  const { page } = await ellen(writing(people.roy, 'supervision-interview'))
  await page.clock.install()
  await page.reload()
  const field = page.getByLabel('Review')
  await field.pressSequentially('Before the lock')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  here.clock.advance({ minutes: 31 })
  await page.clock.fastForward('31:00')
  await page.waitForURL('**/locked**')
  await page.clock.resume()
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'Locked')
  await page.getByLabel('Password').fill(password)
  await page.getByLabel('Password').press('Enter')
  await page.waitForURL('**/notes/new**')
  await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement)
  assert.equal(await field.inputValue(), 'Before the lock')
  await page.keyboard.type('!')
  assert.equal(await field.inputValue(), 'Before the lo!ck')
})

for (const javaScriptEnabled of [true, false])
  test(`a save after the session ended is kept and offered, ${javaScriptEnabled ? 'with' : 'without'} script`, async () => {
    const { page } = await ellen(writing(people.sally, 'administration'), { javaScriptEnabled })
    const text = `Sent too late, ${javaScriptEnabled ? 'with' : 'without'} script`
    await box(page).fill(text)
    const elsewhere = await ellen('/account')
    await elsewhere.context.request.post('/sign-out-everywhere')
    await page.getByRole('button', { name: 'Make final' }).click()
    await page.waitForURL('**/sign-in**')
    await page.getByLabel('E-mail').fill(emailOf('ellen'))
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL('**/kept**')
    assert.ok(await page.getByText(text).isVisible())
    await page.getByRole('button', { name: 'Save it now' }).first().click()
    await page.waitForURL('**/notes?**')
    assert.ok(await page.getByText(text).first().isVisible())
    await page.goto('/kept')
    assert.ok(await page.getByText('Nothing is waiting').isVisible())
  })

test('three forms are parked at most, and each comes back at the very word', async () => {
  const { page } = await ellen('/today')
  const parked = page.locator('#parked')
  const park = async (person: string, text: string) => {
    await page.goto(writing(person, 'administration'))
    await box(page).fill(text)
    await box(page).focus()
    await page.keyboard.press('End')
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Alt+p')
  }
  const three = [
    [people.roy, 'Roy parked here'],
    [people.matthew, 'Matthew parked here'],
    [people.rick, 'Rick parked here'],
  ] as const
  for (const [at, [person, text]] of three.entries()) {
    await park(person, text)
    await parked.getByRole('link').nth(at).waitFor()
  }
  await park(people.sally, 'One too many')
  await page.getByText('Three are parked already').first().waitFor()
  assert.equal(await parked.getByRole('link').count(), 3)
  await page.goto('/today')
  await parked.getByRole('link').first().click()
  await page.waitForURL(`**${writing(people.roy, 'administration')}`)
  await page.waitForFunction(() => document.activeElement?.id === 'noteText')
  await page.keyboard.type('at the word ')
  assert.equal(await textIn(page), 'Roy parked at the word here')
  assert.equal(await parked.getByRole('link').count(), 2)
})

/** All that a person can type, at the length that a note may have. */
const odd =
  "<script>alert(1)</script> '); drop table note; -- 👩🏽‍🦱🪃 نادية الخطيب \u202eabc\u202c &amp; <b>bold</b> {{x}} %s\n\tTab  two  spaces"
const torture = odd + 'é'.repeat(12_000 - odd.length)

test('any text is stored and shown unchanged, in a note and in a name', async () => {
  const { page, context, complaints } = await ellen(writing(people.roy, 'administration'))
  page.on('dialog', () => complaints.push('a script ran'))
  await box(page).fill(torture)
  // What is being kept as it is made final is answered that there is no draft any more.
  await page.getByText('Draft kept').first().waitFor()
  await page.getByRole('button', { name: 'Make final' }).click()
  await page.waitForURL('**/notes?**')
  await page.getByRole('link', { name: 'Open it' }).click()
  await page.waitForURL(/\/notes\/[^/]+$/)
  const shown = await page.locator('.typed').evaluateAll((all) => all.map((one) => one.textContent))
  assert.ok(shown.includes(torture), 'to the letter')
  const given = odd.split('\n')[0] ?? ''
  const name = { kind: 'preferred', given, family: 'Dixon', saidBy: 'person' }
  const answer = await context.request.post(`/api/v1/people/${people.roy}/names`, { data: name })
  assert.ok(answer.ok(), await answer.text())
  for (const path of [`/people/${people.roy}`, '/caseload', '/find?q=Dixon', '/today']) {
    await page.goto(path)
    assert.ok(
      ((await page.locator('main').textContent()) ?? '').includes(given),
      `${path} shows the name to the letter`,
    )
  }
  assert.deepEqual(complaints, [])
})
