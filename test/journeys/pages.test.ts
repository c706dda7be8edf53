import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { colleagues } from '../../demo/cast.ts'
import { permissionsOf } from '../../src/modules/staff/index.ts'
import { addressOf, furnish, furnishAccounts, furnishLimits } from './addresses.ts'
import { stage, type Visit } from './stage.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const here = await stage()
const roy = await here.person('Roy Dixon')
const { context, close } = await here.as('ellen')
await furnish(context.request, roy, await here.person('Sally O’Connor'))
await furnishLimits(
  context.request,
  await here.ask('select reference from person where id = $1', [await here.person('Conrad Silverthorne')]),
)
await close()
const keeper = await here.as('sam')
await furnishAccounts(keeper.context.request, await here.ask("select id from staff where given_name = 'Ellen'"))
await keeper.close()

/** Who opens a page: the first of these who may. */
const openers = ['ellen', 'ruth', 'sam', 'lyn']
const rolesOf = (key: string) => colleagues.find((one) => one.key === key)?.roles ?? []
const openerOf = (path: string, access: { may: string } | { open: string }) => {
  if (path === '/locked') return 'alison' // her session locks, so she opens nothing else
  if (path.startsWith('/visits/:sheet')) return 'tevita' // whose sheet the demonstration has for tomorrow
  return 'open' in access ? '' : (openers.find((key) => permissionsOf(rolesOf(key)).has(access.may)) ?? 'ines')
}
/** Answers that are no page, or none without what goes before, which has a journey of its own: one is a way out, the others are sent as they are. */
const noPages =
  /^\/(api\/v1\/(?!$)|static\/|health\/|kit$|set-up|invitation|sign-in\/(provider|factor)|$)|\.(json|csv)$|\/(warnings|photograph|document)$|^\/(desk|today)\/now$|^\/desk\/calls$|^\/quick-note\/people$/
/** Pages as they are when something was asked of them. */
const asked = [
  '/find?q=roy',
  '/find?q=nobody-of-that-name',
  `/quick-note?person=${roy}`,
  '/quick-note?q=dixon',

  `/incidents/${await here.ask("select incident_id from incident_staff i join staff s on s.id = i.staff_id where s.given_name = 'Ellen' limit 1")}`,
  '/today?day=2026-11-28',
  '/tasks?show=done',
  '/rulebook?list=orderTypes',
  '/rulebook/changes?day=2018-09-24',
  '/nowhere-at-all',
  '/api?about=people',
]

type Visited = { who: string; path: string }
/** What axe looks at again on a phone in the dark, beside colours: what hangs on size, place and what is shown there alone. */
const onPhones = [
  'target-size',
  'scrollable-region-focusable',
  'region',
  'landmark-unique',
  'aria-hidden-focus',
  'link-name',
  'button-name',
]

test('every page, at a desk and on a phone, by day and by night', async (t) => {
  const routes = here.app.declared.filter(({ method, url }) => method === 'GET' && !noPages.test(url))
  assert.ok(routes.length > 80, 'the service has pages')
  const pages: Visited[] = []
  for (const { url, access } of routes) {
    const path = await addressOf(here, url, roy)
    assert.ok(path, `no address is known for ${url}: teach addresses.ts`)
    pages.push({ who: openerOf(url, access), path })
  }
  const known = new Set(pages.map(({ path }) => path))
  pages.push(...asked.map((path) => ({ who: 'ellen', path })), { who: 'lyn', path: '/desk' })
  const titles = new Map<string, string[]>()
  const wrong: string[] = []
  for (const [who, theirs] of Map.groupBy(pages, ({ who }) => who)) {
    const visit = await (who ? here.as(who) : here.visit())
    // Put into each page as it begins: the browser reads it once for all.
    await visit.context.addInitScript(`${axeSource};window.lookOf = ${lookOf}`)
    for (const { path } of theirs) {
      const found = await look(visit, path, titles).catch((error: Error) => [error.message])
      wrong.push(...found.map((what) => `${path}: ${what}`))
    }
    await visit.close()
  }
  for (const [title, paths] of titles) {
    const alike = new Set(paths.filter((path) => known.has(path)))
    if (alike.size > 1) wrong.push(`${[...alike].join(' and ')} are both “${title}”`)
  }
  t.diagnostic(`${pages.length} pages`)
  assert.deepEqual(wrong.sort(), [])
})

/** What is wrong with a page: one load, at a desk by day, then on a phone by night; so each width and each theme is seen of each. */
async function look({ page, complaints }: Visit, path: string, titles: Map<string, string[]>): Promise<string[]> {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
  const answer = await page.goto(path)
  const missing = path === '/nowhere-at-all'
  const wrong = answer?.status() === (missing ? 404 : 200) ? [] : [`answers ${answer?.status()}`]
  const [title, heads] = await Promise.all([page.title(), page.locator('h1').count()])
  titles.set(title, [...(titles.get(title) ?? []), path])
  if (!/^\S.* – Throughcare$/.test(title)) wrong.push(`is called “${title}”`)
  if (heads !== 1) wrong.push(`has ${heads} h1`)
  wrong.push(...(await audit(page, 'desk, day')))
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 390, height: 844 })
  wrong.push(...(await sidewards(page)))
  wrong.push(...(await audit(page, 'phone, night', onPhones)))
  const said = complaints.splice(0).filter((one) => !(missing && /404/.test(one)))
  return [...wrong, ...said.map((one) => `says on the console: ${one}`)]
}

test('in the story nobody needs a decision but those of whom it tells that they do', async () => {
  const { context, close } = await here.as('ellen')
  const answer = await context.request.get('/api/v1/today')
  const { decisions } = (await answer.json()) as { decisions: { kind: string; person: { listed: string } }[] }
  await close()
  assert.deepEqual(
    decisions.map(({ kind, person }) => [kind, person.listed]),
    [
      ['no-contact', 'O’Connor, Sally'],
      ['alert-review', 'Vella, Rick'],
    ],
  )
})

/** One page of each kind, with who opens it. */
const kinds: [who: string, path: string][] = [
  ['', '/sign-in'],
  ['ellen', '/today'],
  ['ellen', '/caseload'],
  ['ellen', '/calendar'],
  ['ellen', '/tasks'],
  ['ellen', '/find?q=roy'],
  ['ellen', '/people/:person'],
  ['ellen', '/people/:person/contacts'],
  ['ellen', '/people/:person/orders'],
  ['ellen', '/people/:person/alerts/new'],
  ['ellen', '/people/:person/appointments/new'],
  ['ellen', '/people/:person/notes/new?kind=supervision-interview'],
  ['ellen', `/quick-note?person=${roy}`],
  ['ellen', '/appointments/:appointment/interview'],
  ['lyn', '/desk'],
  ['ruth', '/staff'],
  ['ellen', '/account'],
]

test('in forced colours every box has its edge, and what is focused shows it', async (t) => {
  const wrong: string[] = []
  let looked = 0
  for (const [who, pages] of Map.groupBy(kinds, ([who]) => who)) {
    const forced = { forcedColors: 'active' } as const
    const { page, close } = await (who ? here.as(who, forced) : here.visit(forced))
    for (const [, route] of pages) {
      const path = await addressOf(here, route, roy)
      const answer = await page.goto(path ?? '')
      assert.equal(answer?.status(), 200, route)
      const { many, unseen } = await page.evaluate(seenByForce)
      looked += many
      wrong.push(...unseen.map((what) => `${route}: ${what}`))
    }
    await close()
  }
  t.diagnostic(`${looked} things in ${kinds.length} pages`)
  assert.ok(looked > 150)
  assert.deepEqual(wrong, [])
})

/** Within the page: one of each look that can be reached is focused, and boxes are asked for their edges. */
function seenByForce(): { many: number; unseen: string[] } {
  const unseen: string[] = []
  const looks = new Map<string, HTMLElement>()
  for (const one of document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'))
    if (one.checkVisibility({ visibilityProperty: true }) && one.getAttribute('type') !== 'hidden')
      looks.set(`${one.parentElement?.className} ${one.tagName} ${one.className} ${one.getAttribute('type')}`, one)
  const isThere = (style: CSSStyleDeclaration, edge: 'outline' | 'border-bottom') =>
    style.getPropertyValue(`${edge}-style`) !== 'none' &&
    Number.parseFloat(style.getPropertyValue(`${edge}-width`)) >= 1
  for (const [look, one] of looks) {
    one.focus({ focusVisible: true } as FocusOptions)
    const [focused, around] = [one, one.parentElement ?? one].map((at) => getComputedStyle(at))
    if (!focused || !around || document.activeElement !== one) continue
    if (!isThere(focused, 'outline') && !isThere(around, 'outline')) unseen.push(`${look} shows no focus`)
  }
  const boxes =
    'input:not([type=hidden], [type=checkbox], [type=radio]), select, textarea, .btn:not(.quiet), .card, .now, .tag'
  const all = [...document.querySelectorAll<HTMLElement>(boxes)].filter((one) => one.checkVisibility())
  for (const one of all)
    if (![one, one.parentElement ?? one].some((at) => isThere(getComputedStyle(at), 'border-bottom')))
      unseen.push(`${one.tagName} ${one.className} has no edge`)
  const marks = ['color', 'background-color', 'border-bottom', 'outline', 'text-decoration-line', 'font-weight']
  const look = (one: Element) => marks.map((mark) => getComputedStyle(one).getPropertyValue(mark)).join()
  for (const one of document.querySelectorAll<HTMLElement>('a[aria-current]')) {
    const other = one.closest('nav, ol, ul')?.querySelector('a:not([aria-current])')
    if (one.checkVisibility() && other && look(one) === look(other))
      unseen.push(`${one.textContent} does not show that it is open`)
  }
  return { many: looks.size + all.length, unseen: [...new Set(unseen)] }
}

type AxeResult = { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }
type InPage = {
  axe: { run(context: unknown, options: object): Promise<AxeResult> }
  lookOf(one: Element): string
}

/** Within the page: what an element is, by what its looks hang on: its own kind, classes and style and those of all that it stands in. */
function lookOf(one: Element): string {
  const own = [one.tagName, one.className, one.getAttribute('style'), one.getAttribute('aria-current')].join('.')
  return one.parentElement ? `${lookOf(one.parentElement)} ${own}` : own
}

/** What hangs on how something looks: what looks alike, at that width and hour, is asked once. */
const rulesOfLooks = ['color-contrast']
const looked = new Set<string>()

/** What axe finds: WCAG 2.2 AA and its best practices, or only the rules named; what hangs on looks is asked of the looks that are new. */
async function audit(page: Page, when: string, only?: string[]): Promise<string[]> {
  const looks = await page.evaluate(() => {
    const { lookOf } = window as unknown as InPage
    return [...new Set([...document.querySelectorAll('body *')].map(lookOf))]
  })
  const fresh = looks.filter((look) => !looked.has(`${when}: ${look}`))
  for (const look of fresh) looked.add(`${when}: ${look}`)
  const found = await page.evaluate(findings, { only, fresh, rulesOfLooks })
  return found.map((one) => `${when}: ${one}`)
}

type Wanted = { only: string[] | undefined; fresh: string[]; rulesOfLooks: string[] }

/** Within the page: runs the rules, and those of looks over what is new alone. */
async function findings({ only, fresh, rulesOfLooks }: Wanted): Promise<string[]> {
  const { axe, lookOf } = window as unknown as InPage
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const runOnly = only ? { type: 'rule', values: only } : { type: 'tag', values: tags }
  const rules = Object.fromEntries(rulesOfLooks.map((rule) => [rule, { enabled: false }]))
  // Nothing of ours plays by itself, so axe need not wait for what could.
  const quiet = { resultTypes: ['violations'], preload: false }
  const results = [await axe.run(document, { runOnly, rules, ...quiet })]
  const looks = new Set(fresh)
  const include = [...document.querySelectorAll('body *')].filter((one) => looks.has(lookOf(one)))
  if (include.length > 0)
    results.push(await axe.run({ include }, { runOnly: { type: 'rule', values: rulesOfLooks }, ...quiet }))
  return results.flatMap(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`)),
  )
}

/** Whether anything is wider than a phone, or drawn without the styles that its page has to ask for. */
async function sidewards(page: Page): Promise<string[]> {
  const { over, bare } = await page.evaluate(() => {
    const styled = document.querySelector('link[href*="/record-"]')
    const bare = styled ? null : document.querySelector('.ident, .kpi, .reqs, .log, .prepares, .save-bar')
    return { over: document.documentElement.scrollWidth - window.innerWidth, bare: bare?.className }
  })
  const wrong = over > 0 ? [`runs ${over} px off the side of a phone`] : []
  return bare ? [...wrong, `has .${bare} and asks for no record.css`] : wrong
}
