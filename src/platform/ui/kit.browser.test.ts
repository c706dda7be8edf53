import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import { type Browser, chromium } from 'playwright-core'
import { chromiumArguments, chromiumPath } from '../../../test/support/chromium.ts'
import { kitPage } from './kit.tsx'
import { type Stand, startStand } from './kit-stand.ts'
import { renderPage } from './page.tsx'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
let browser: Browser
let stand: Stand

before(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments })
  stand = await startStand()
  stand.answer(({ url }) => ({
    body: renderPage(kitPage(stand.ctx, url.searchParams.get('theme') === 'dark' ? 'dark' : undefined)),
  }))
})
after(async () => {
  await browser.close()
  await stand.close()
})

type View = { name: string; width: number; height: number; theme?: 'dark'; forcedColors?: 'active'; script?: boolean }
const views: View[] = [
  { name: 'a desk, light', width: 1440, height: 900 },
  { name: 'a desk, dark', width: 1440, height: 900, theme: 'dark' },
  { name: 'a phone, light', width: 390, height: 844 },
  { name: 'a phone, dark', width: 390, height: 844, theme: 'dark' },
  { name: 'a desk at twice the size', width: 720, height: 450 },
  { name: 'forced colours', width: 1440, height: 900, forcedColors: 'active' },
  { name: 'a phone without script', width: 390, height: 844, script: false },
]

for (const view of views)
  test(`on ${view.name} nothing is amiss and nothing runs off the side`, async () => {
    const context = await browser.newContext({
      viewport: view,
      bypassCSP: view.script !== false,
      javaScriptEnabled: view.script !== false,
      forcedColors: view.forcedColors ?? 'none',
      locale: 'en-AU',
    })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`${stand.url}/kit?theme=${view.theme ?? ''}`)
    if (view.script !== false) {
      await page.addScriptTag({ path: axe })
      assert.deepEqual(await page.evaluate(audit, view.forcedColors ? ['color-contrast'] : []), [])
      assert.deepEqual(await page.evaluate(sidewards), { over: 0, small: [] })
    } else {
      assert.equal(await page.locator('#empty-late').isVisible(), false, 'revealed only when chosen, by style alone')
      await page.locator('#empty-outcome').check()
      assert.equal(await page.locator('#empty-late').isVisible(), true)
    }
    assert.deepEqual(complaints, [])
    await context.close()
  })

test('the policy of the real pages lets all of it through', async () => {
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('requestfailed', (request) => complaints.push(request.url()))
  await page.goto(`${stand.url}/kit`)
  await page.getByRole('button', { name: 'Account and sign out' }).click()
  assert.equal(await page.getByRole('link', { name: 'Your account' }).isVisible(), true)
  assert.deepEqual(complaints, [])
  await page.close()
})

test('the words by a date box follow it, are read out, and move nothing', async () => {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto(`${stand.url}/kit`)
  const box = page.locator('#empty-date')
  const said = page.locator('#empty-date-said')
  const heightOf = () => page.evaluate(() => document.documentElement.scrollHeight)
  const before = await heightOf()
  await box.pressSequentially('12082026')
  assert.equal(await box.inputValue(), '2026-12-08', 'a browser of the United States has the month first')
  assert.equal(await said.textContent(), 'Tue 8 Dec 2026, in 2 weeks')
  assert.equal(await heightOf(), before)
  assert.match(await said.ariaSnapshot(), /^- status: Tue 8 Dec 2026/)
  await box.fill('')
  assert.equal(await said.textContent(), '')
  await context.close()
})

for (const { name, height } of [
  { name: 'a phone', height: 844 },
  { name: 'twice the size', height: 450 },
])
  test(`at ${name} the bar that saves is in reach, and nothing that takes the focus is beneath it`, async () => {
    const page = await browser.newPage({ viewport: { width: 390, height } })
    await page.goto(`${stand.url}/kit`)
    const fields = page.locator('#filled-form').locator('input:visible, select:visible, textarea:visible')
    const bar = page.locator('.save-bar')
    for (const field of await fields.all()) {
      await field.evaluate((control) => control.focus({ preventScroll: true }))
      await page.keyboard.press('Shift+Tab')
      await page.keyboard.press('Tab')
      const [box, top] = await Promise.all([page.locator(':focus').boundingBox(), bar.boundingBox()])
      assert.ok(box && top && box.y + Math.min(box.height, 40) <= top.y + 1, `${await field.getAttribute('id')}`)
    }
    assert.ok(await bar.getByRole('button', { name: 'Save' }).isVisible())
    await page.close()
  })

test('what folds on a phone stands open at a desk, with script or without', async () => {
  for (const [width, javaScriptEnabled, shown] of [
    [1440, true, true],
    [1440, false, true],
    [390, true, false],
    [390, false, false],
  ] as const) {
    const page = await browser.newPage({ viewport: { width, height: 844 }, javaScriptEnabled })
    await page.goto(`${stand.url}/kit`)
    const seen = await page
      .locator('.fold .in')
      .evaluate((inside) => inside.checkVisibility({ contentVisibilityAuto: true }))
    assert.equal(seen, shown, `${width}, ${javaScriptEnabled ? 'with' : 'without'} script`)
    await page.close()
  }
})

test('on paper there is no navigation and no button', async () => {
  const page = await browser.newPage()
  await page.goto(`${stand.url}/kit`)
  await page.emulateMedia({ media: 'print' })
  for (const name of ['.side', '.top', '.tabbar', '.head .acts', '.save-bar'])
    assert.equal(await page.locator(name).first().isVisible(), false)
  assert.equal(await page.locator('h1').first().isVisible(), true)
  await page.close()
})

type AxeResult = { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }

/** Runs in the page: what axe finds, with the element. Where the device chooses the colours, contrast is not ours. */
async function audit(without: string[]): Promise<string[]> {
  const { axe: tool } = window as unknown as { axe: { run(options: object): Promise<AxeResult> } }
  const { violations } = await tool.run({
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
  })
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`))
}

/** Runs in the page: how far it scrolls sidewards, and which controls are too small to hit. */
function sidewards() {
  const controls = [
    ...document.querySelectorAll<HTMLElement>('main .btn, main input, main select, main textarea, .tabbar > *'),
  ]
  const boxes = controls.map((control) => ({ control, box: control.getBoundingClientRect() }))
  const small = boxes.filter(({ box }) => box.width > 0 && (box.height < 24 || box.width < 24))
  return {
    over: document.documentElement.scrollWidth - window.innerWidth,
    small: small.map(({ control }) => control.outerHTML),
  }
}
