import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { jobs } from '../../../src/app.ts'
import { makeDb } from '../../../src/platform/database/run.ts'
import { startJobs } from '../../../src/platform/jobs/index.ts'
import { createLog } from '../../../src/platform/log.ts'
import { makeMailer } from '../../../src/platform/mail/index.ts'
import { isAccessible } from '../axe.ts'
import { type Stage, type Visit, zone } from '../stage.ts'
import { type Tally, tallyOf } from '../tally.ts'
import type { MailServer } from './mail.ts'

/** The officer's desk for a day: her browser, what the day costs her, and the people round her. */
export type Office = {
  here: Stage
  mail: MailServer
  /** Her one browser, all day; on the visit it is her phone. */
  page: Page
  main: Locator
  tally: Tally
  /** Begins a piece of the day's work at a time of the day, on Today. */
  at(time: string, piece: string): Promise<void>
  /** Time passes, with the page open before her. */
  until(time: string): Promise<void>
  /** A page that was reached: what she must see on it, and that everybody can use it. */
  sees(...texts: (string | RegExp)[]): Promise<void>
  /** Follows a link or presses a button that leads to another page. */
  goes(name: string | RegExp, to: RegExp, within?: Locator): Promise<void>
  /** Somebody else, in a browser of their own. */
  beside(key: string, does: (page: Page) => Promise<void>): Promise<void>
  /** What her browser complained of. */
  complaints: readonly string[]
  close(): Promise<void>
}

/** Opens the day: nobody has signed in yet. */
export async function openOffice(here: Stage, mail: MailServer): Promise<Office> {
  const officer = await here.visit()
  const { page } = officer
  const main = page.locator('main')
  const tally = tallyOf(page)
  const jobsAtWork = await startJobs(
    here.database.connection('app'),
    jobs,
    {
      db: makeDb(here.database.pool, here.clock),
      log: createLog('silent'),
      // The mail server signs its certificate itself.
      mailer: makeMailer(
        { server: new URL(mail.url), from: 'throughcare@example.org', origin: new URL(here.url) },
        { rejectUnauthorized: false },
      ),
    },
    1,
  )
  const until = async (time: string) => {
    for (const moment of momentsTo(here, time)) {
      here.clock.set(`${moment}`)
      await page.request.get('/account')
    }
  }
  const goes = async (name: string | RegExp, to: RegExp, within: Locator = main) => {
    const link = within.getByRole('link', { name })
    const target = link.or(within.getByRole('button', { name })).filter({ visible: true }).first()
    await tally.mouse.press(target)
    await page.waitForURL(to)
    await page.waitForLoadState()
    await canBeUsed(page)
  }
  return {
    here,
    mail,
    page,
    main,
    tally,
    until,
    goes,
    at: async (time, piece) => {
      await until(time)
      await page.goto('/today')
      tally.begin(`${time} ${piece}`)
    },
    sees: (...texts) => seen(page, texts),
    beside: (key, does) => beside(here, key, does),
    complaints: officer.complaints,
    close: async () => {
      await jobsAtWork.stop()
      await officer.close()
    },
  }
}

const stride = Temporal.Duration.from({ minutes: 20 })

/** The moments at which a page that stands open asks whether anything is new, up to a time of the day. */
function momentsTo({ clock }: Stage, time: string): Temporal.Instant[] {
  const now = clock.now().toZonedDateTimeISO(zone)
  const end = now.withPlainTime(time)
  const moments: Temporal.Instant[] = []
  for (let at = now.add(stride); Temporal.ZonedDateTime.compare(at, end) < 0; at = at.add(stride))
    moments.push(at.toInstant())
  return [...moments, end.toInstant()]
}

/** What somebody must see on the page that they are on, which everybody can use. */
export async function seen(page: Page, texts: readonly (string | RegExp)[]): Promise<void> {
  for (const text of texts) await page.locator('body').getByText(text).filter({ visible: true }).first().waitFor()
  await canBeUsed(page)
}

const looked = new Set<string>()

/** Everybody can use the page as it stands; a kind of page that was looked at, with nothing but sorts of element that were, is not looked at again. */
async function canBeUsed(page: Page): Promise<void> {
  const size = page.viewportSize() ?? { width: 1440, height: 900 }
  const kind = `${size.width} ${new URL(page.url()).pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')}`
  const sorts = (await sortsOn(page)).map((sort) => `${size.width} ${sort}`)
  const unseen = [kind, ...sorts].filter((one) => !looked.has(one))
  if (unseen.length === 0) return
  for (const one of unseen) looked.add(one)
  // A bar that stays in sight covers what stands beneath it for as long as one scrolls: so nothing has to be scrolled.
  await page.setViewportSize({ ...size, height: 6000 })
  await isAccessible(page)
  await page.setViewportSize(size)
}

/** The sorts of element that are on the page: what they are, how they look, what they are called by and where they stand. */
const sortsOn = (page: Page): Promise<string[]> =>
  page.locator('body *').evaluateAll((all) => {
    const sortOf = (one: Element) => [
      one.tagName,
      one.className,
      ...one.getAttributeNames().filter((name) => /^(aria|role|type|hidden|open)/.test(name)),
    ]
    return [...new Set(all.map((one) => `${sortOf(one.parentElement ?? one)} > ${sortOf(one)}`))]
  })

async function beside(here: Stage, key: string, does: (page: Page) => Promise<void>): Promise<void> {
  const visit: Visit = await here.as(key)
  await does(visit.page)
  await visit.close()
  assert.deepEqual(visit.complaints, [], `${key}’s browser complains of nothing`)
}
