import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import { type Browser, chromium, type Page } from 'playwright-core'
import { chromiumArguments, chromiumPath } from '../../../test/support/chromium.ts'
import { kitPage } from './kit.tsx'
import { type Stand, startStand } from './kit-stand.ts'
import { renderPage } from './page.tsx'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let browser: Browser
let stand: Stand
let page: Page
let complaints: string[]

/** One page, which each view resizes: a page of its own for each would compile axe anew. */
before(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments })
  stand = await startStand()
  stand.answer(({ url }) => ({
    body: renderPage(kitPage(stand.ctx, url.searchParams.get('theme') === 'dark' ? 'dark' : undefined)),
  }))
  const context = await browser.newContext({ bypassCSP: true, locale: 'en-AU' })
  page = await context.newPage()
  complaints = complaintsOf(page)
})
after(async () => {
  await browser.close()
  await stand.close()
})

function complaintsOf(of: Page): string[] {
  const said: string[] = []
  of.on('console', (message) => said.push(message.text()))
  of.on('pageerror', (error) => said.push(error.message))
  return said
}

type View = { name: string; width: number; height: number; theme?: 'dark'; forcedColors?: 'active' }
const views: View[] = [
  { name: 'a desk, light', width: 1440, height: 900 },
  { name: 'a desk, dark', width: 1440, height: 900, theme: 'dark' },
  { name: 'a phone, light', width: 390, height: 844 },
  { name: 'a phone, dark', width: 390, height: 844, theme: 'dark' },
  { name: 'a desk at twice the size', width: 720, height: 450 },
  { name: 'forced colours', width: 1440, height: 900, forcedColors: 'active' },
]

for (const { name, theme = '', forcedColors = 'none', ...size } of views)
  test(`on ${name} nothing is amiss and nothing runs off the side`, async () => {
    complaints.length = 0
    await page.setViewportSize(size)
    await page.emulateMedia({ forcedColors })
    await page.goto(`${stand.url}/kit?theme=${theme}`)
    await page.evaluate(axe)
    assert.deepEqual(await page.evaluate(audit, forcedColors === 'active' ? ['color-contrast'] : []), [])
    assert.deepEqual(await page.evaluate(sidewards), { over: 0, small: [] })
    assert.deepEqual(complaints, [])
  })

test('without script what an answer reveals is revealed by style alone', async () => {
  const plain = await browser.newPage({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false })
  const said = complaintsOf(plain)
  await plain.goto(`${stand.url}/kit`)
  assert.equal(await plain.locator('#empty-late').isVisible(), false)
  await plain.locator('#empty-outcome').check()
  assert.equal(await plain.locator('#empty-late').isVisible(), true)
  assert.deepEqual(said, [])
  await plain.close()
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
    await page.setViewportSize({ width: 390, height })
    await page.goto(`${stand.url}/kit`)
    const first = page.locator('#filled-form').locator('input:visible, select:visible, textarea:visible').first()
    await first.focus()
    const seen: (string | null)[] = []
    for (let at = await page.evaluate(focused); at.inForm; at = await page.evaluate(focused)) {
      assert.ok(at.clear, `${at.id}`)
      seen.push(at.id)
      await page.keyboard.press('Tab')
    }
    const stops = await page.evaluate(tabStops)
    assert.ok(stops.length > 5, `${stops.length} fields`)
    assert.deepEqual(
      stops.filter((id) => !seen.includes(id)),
      [],
    )
    assert.ok(await page.locator('.save-bar').getByRole('button', { name: 'Save' }).isVisible())
  })

test('what folds on a phone stands open at a desk, with script or without', async () => {
  const plain = await browser.newPage({ javaScriptEnabled: false })
  for (const [width, script, shown] of [
    [1440, true, true],
    [1440, false, true],
    [390, true, false],
    [390, false, false],
  ] as const) {
    const on = script ? page : plain
    await on.setViewportSize({ width, height: 844 })
    await on.goto(`${stand.url}/kit`)
    const seen = await on
      .locator('.fold .in')
      .evaluate((inside) => inside.checkVisibility({ contentVisibilityAuto: true }))
    assert.equal(seen, shown, `${width}, ${script ? 'with' : 'without'} script`)
  }
  await plain.close()
})

test('on paper there is no navigation and no button', async () => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto(`${stand.url}/kit`)
  await page.emulateMedia({ media: 'print' })
  for (const name of ['.side', '.top', '.tabbar', '.head .acts', '.save-bar'])
    assert.equal(await page.locator(name).first().isVisible(), false)
  assert.equal(await page.locator('h1').first().isVisible(), true)
  await page.emulateMedia({ media: null })
})

/** Runs in the page: where the focus is, and whether the bar leaves it, or the top of it, free. */
function focused() {
  const [on, bar] = [document.activeElement, document.querySelector('.save-bar')]
  const box = on?.getBoundingClientRect()
  const clear = box && bar && box.y + Math.min(box.height, 40) <= bar.getBoundingClientRect().y + 1
  return { id: on?.id ?? null, inForm: on?.closest('#filled-form') !== null && !bar?.contains(on), clear }
}

/** Runs in the page: the fields of the form that the tab key stops at, which of a group of radios is one. */
function tabStops() {
  const fields = [...document.querySelectorAll<HTMLInputElement>('#filled-form :is(input, select, textarea)')]
  const stops = fields.filter(
    (one) => one.checkVisibility() && (one.type !== 'radio' || one.checked) && one.type !== 'hidden',
  )
  return stops.map(({ id }) => id)
}

type AxeResult = { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }

/** Runs in the page: what axe finds, with the element. Where the device chooses the colours, contrast is not ours. */
async function audit(without: string[]): Promise<string[]> {
  const { axe: tool } = window as unknown as { axe: { run(options: object): Promise<AxeResult> } }
  const { violations } = await tool.run({
    resultTypes: ['violations'],
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
