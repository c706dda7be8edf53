import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { openDb } from '../../../src/app.ts'
import { sessionCookie } from '../../../src/platform/http/guards.ts'
import { beginAs, type TestAgency, type TestStaff, testAgency } from '../../support/app.ts'
import { testDatabase } from '../../support/database.ts'
import { isAccessible } from '../axe.ts'
import { openStage, type Stage, type Visit } from '../stage.ts'

/**
 * A service with one empty agency for each journey, and a browser that is handed from one officer to the next, as every new one would
 * read each script anew; both are stopped when the file's tests are over.
 */
export type Service = { stage: Stage; agencyIn(place: string): Promise<TestAgency>; looked: Set<string>; visit: Visit }

export async function openService(): Promise<Service> {
  const stage = await openStage(testDatabase())
  after(stage.close)
  const db = openDb(stage.database.pool, stage.clock)
  return { stage, agencyIn: (place) => testAgency({ db }, place), looked: new Set(), visit: await stage.visit() }
}

/** An officer at work in the browser, page by page, as at a desk. */
export type Desk = {
  agency: TestAgency
  staff: TestStaff
  page: Page
  main: Locator
  /** Sets the clock: 2026-11-20T09:30 where the office is. */
  itIs(moment: string): void
  /** Opens an address. */
  opens(path: string): Promise<void>
  /** Presses a link or a button, and waits for the page it leads to. */
  presses(name: string | RegExp, within?: Locator): Promise<void>
  /** Puts in what the labels name: a text, a day, a time, or one of a list. */
  fills(values: Record<string, string>, within?: Locator): Promise<void>
  /** Chooses one of several, or ticks a box. */
  chooses(name: string | RegExp, within?: Locator): Promise<void>
  /** What the last press did, as the page says at its top. */
  says(text: string): Promise<void>
  /** What stands on the page; every part of a page that is folded away is opened first. */
  reads(...texts: (string | RegExp)[]): Promise<void>
  /** The day is over: the browser complained of nothing but the refusals that were asked for. */
  close(refused?: number): Promise<void>
}

/** Sits somebody of an agency down at a desk, at a moment on the clock of their office. */
export async function sitDown(
  { stage, looked, visit }: Service,
  agency: TestAgency,
  staff: TestStaff,
  moment: string,
): Promise<Desk> {
  const { zone } = staff.actor
  const itIs = (local: string) =>
    stage.clock.set(`${Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant()}`)
  itIs(moment)
  await enter(stage, visit, agency, staff)
  const { page, complaints } = visit
  const main = page.locator('main')
  const arrive = async () => {
    await page.waitForLoadState()
    const kind = kindOf(page.url())
    if (!looked.has(kind)) await isAccessible(page)
    looked.add(kind)
  }
  return {
    agency,
    staff,
    page,
    main,
    itIs,
    opens: async (path) => {
      const answer = await page.goto(path)
      assert.equal(answer?.status(), 200, path)
      await arrive()
    },
    presses: async (name, within = main) => {
      const target = within.getByRole('link', { name }).or(within.getByRole('button', { name }))
      const link = target.filter({ visible: true }).first()
      await Promise.all([page.waitForEvent('framenavigated'), link.click()])
      await arrive()
    },
    fills: (values, within = main) => fill(within, values),
    chooses: (name, within = main) =>
      within
        .getByRole('radio', { name, exact: true })
        .or(within.getByRole('checkbox', { name, exact: true }))
        .check(),
    says: (text) => page.getByRole('status').filter({ hasText: text }).first().waitFor(),
    reads: (...texts) => read(page, main, texts),
    close: async (refused = 0) => {
      await page.goto('about:blank')
      const said = complaints.splice(0)
      const [answers, others] = [said.filter(isRefusal), said.filter((one) => !isRefusal(one))]
      assert.deepEqual(others, [], `the browser of ${staff.actor.givenName} complains of nothing`)
      assert.equal(answers.length, refused, answers.join())
    },
  }
}

const isRefusal = (complaint: string) => complaint.includes('status of 422')

/** What a page is, whomever it is about. */
const kindOf = (url: string) => new URL(url).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')

async function enter(stage: Stage, { context }: Visit, agency: TestAgency, { id, actor }: TestStaff): Promise<void> {
  const db = openDb(stage.database.pool, stage.clock)
  const value = await beginAs(db, { agency: agency.id, zone: actor.zone, staff: id, device: 'Chromium' })
  const { name } = sessionCookie(false)
  await context.clearCookies()
  await context.addCookies([{ name, value, domain: 'localhost', path: '/', httpOnly: true, sameSite: 'Lax' }])
}

async function fill(within: Locator, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    const named = within
      .getByLabel(label, { exact: true })
      .or(within.getByLabel(`${label} (optional)`, { exact: true }))
    const field = named.filter({ visible: true }).first()
    if ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT') await field.selectOption({ label: value })
    else await field.fill(value)
  }
}

async function read(page: Page, main: Locator, texts: (string | RegExp)[]): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true
  })
  const all = (await main.allInnerTexts()).join(' ').replace(/\s+/g, ' ')
  for (const text of texts) {
    const there = typeof text === 'string' ? all.includes(text) : text.test(all)
    assert.ok(there, `${page.url()} says ${text}:\n${all}`)
  }
}
