import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { isAccessible } from '../axe.ts'
import { type Stage, stage, type Visit, zone } from '../stage.ts'
import { type Tally, tallyOf } from '../tally.ts'
import { type MailServer, mailServer } from './mail.ts'

/** The officer's desk for a day: her browser, what it costs her, and the people round her. */
export type Office = {
  here: Stage
  mail: MailServer
  /** The officer at 1440, all day in one browser. */
  page: Page
  tally: Tally
  main: Locator
  /** Begins a piece of the day's work, at a time of the day: she stands on Today. */
  at(time: string, piece: string): Promise<void>
  /** Time passes, with the page open before her. */
  until(time: string): Promise<void>
  /** Somebody else in a browser of their own; what they must see is asserted by `does`. */
  beside(key: string, does: (page: Page) => Promise<void>): Promise<void>
  close(): Promise<void>
}

/** The office at twenty past eight, with a mail server; the officer has signed in with her password. */
export async function openOffice(): Promise<Office> {
  const mail = await mailServer()
  const here = await stage({ SMTP_URL: mail.url, MAIL_FROM: 'throughcare@example.org' })
  after(mail.close)
  const officer = await here.visit()
  const { page } = officer
  const tally = tallyOf(page)
  const until = async (time: string) => {
    for (const moment of momentsTo(here, time)) {
      here.clock.set(`${moment}`)
      await page.request.get('/today')
    }
  }
  return {
    here,
    mail,
    page,
    tally,
    main: page.locator('main'),
    until,
    at: async (time, piece) => {
      await until(time)
      tally.begin(piece)
    },
    beside: (key, does) => beside(here, key, does),
    close: async () => {
      assert.deepEqual(officer.complaints, [], 'the officer’s browser complains of nothing')
      await officer.close()
    },
  }
}

const stride = Temporal.Duration.from({ minutes: 20 })

/** The moments at which an open page asks whether anything is new, up to a time of the day. */
function momentsTo({ clock }: Stage, time: string): Temporal.Instant[] {
  const now = clock.now().toZonedDateTimeISO(zone)
  const end = now.withPlainTime(time)
  const moments: Temporal.Instant[] = []
  for (let at = now.add(stride); Temporal.ZonedDateTime.compare(at, end) < 0; at = at.add(stride))
    moments.push(at.toInstant())
  return [...moments, end.toInstant()]
}

async function beside(here: Stage, key: string, does: (page: Page) => Promise<void>): Promise<void> {
  const visit: Visit = await here.as(key)
  await does(visit.page)
  assert.deepEqual(visit.complaints, [], `${key}’s browser complains of nothing`)
  await visit.close()
}

/** The page as it stands: what somebody must see on it, and that everybody can use it. */
export async function shows(page: Page, ...texts: (string | RegExp)[]): Promise<void> {
  for (const text of texts) await page.locator('body').getByText(text).filter({ visible: true }).first().waitFor()
  await isAccessible(page)
}
