import type { Page } from 'playwright-core'
import type { Stage } from './stage.ts'

export type Picture = {
  name: string
  who: string
  path: string
  /** The office's time, as 12:58. */
  at: string
  width?: number
  height?: number
  /** What is done on the page before the picture is taken. */
  then?: (page: Page) => Promise<unknown>
}

/** What the guide shows, in the order in which it is taken: what one leaves behind is there for those after it. */
export async function picturesOf(here: Pick<Stage, 'ask' | 'person'>): Promise<Picture[]> {
  const found = {
    roy: await here.person('Roy Dixon'),
    rick: await here.person('Rick Vella'),
    sally: await here.person('Sally O’Connor'),
    matthew: await here.person('Matthew Harding'),
    jackie: await here.person('Jackie Nguyen'),
    aaron: await here.person('Aaron Kettle'),
    minhs: await here.ask(
      `select s.person_id from supervision s join allocation a on a.supervision_id = s.id join staff f on f.id = a.staff_id
       where f.given_name = 'Minh' and a.last_day is null and s.closed_on is null order by s.person_id limit 1`,
    ),
    ellen: await here.ask("select id from staff where given_name = 'Ellen'"),
    one: (table: string, where = 'true') => here.ask(`select id from ${table} where ${where} limit 1`),
  }
  const ofParts = await Promise.all([
    ofTheDay(found),
    ofPeople(found),
    ofWork(found),
    ofOthers(found),
    drawn(found),
    withRoyHere(found),
  ])
  return ofParts.flat()
}

type Found = Record<'roy' | 'rick' | 'sally' | 'matthew' | 'jackie' | 'aaron' | 'minhs' | 'ellen', string> & {
  one(table: string, where?: string): Promise<string>
}

async function ofTheDay({ minhs }: Found): Promise<Picture[]> {
  return [
    { name: 'today', who: 'ellen', path: '/today', at: '08:32', height: 1000 },
    { name: 'messages', who: 'ellen', path: '/messages', at: '08:33', width: 1100, height: 600 },
    { name: 'caseload', who: 'ellen', path: '/caseload', at: '08:35' },
    { name: 'rulebook', who: 'ellen', path: '/rulebook?list=orderTypes', at: '08:35', height: 1000 },
    { name: 'calendar', who: 'ellen', path: '/calendar', at: '08:36', height: 800 },
    {
      name: 'cover',
      who: 'ellen',
      path: `/people/${minhs}`,
      at: '13:12',
      height: 600,
      then: async (page) => {
        await page.getByRole('button', { name: 'Cover this' }).click()
        await page.getByText('You cover for Minh Tran until the day ends').waitFor()
      },
    },
  ]
}

async function ofPeople({ roy, sally, jackie, matthew, aaron, one }: Found): Promise<Picture[]> {
  const parole = await one(
    'court_order',
    `id in (select entry_id from order_terms where person_id = '${aaron}' and type = 'parole')`,
  )
  return [
    { name: 'person', who: 'ellen', path: `/people/${roy}`, at: '12:59', height: 1000 },
    { name: 'person-phone', who: 'ellen', path: `/people/${roy}`, at: '13:00', width: 390, height: 844 },
    { name: 'notes', who: 'ellen', path: `/people/${roy}/notes`, at: '13:02' },
    {
      name: 'quick-note',
      who: 'ellen',
      path: `/people/${roy}`,
      at: '13:03',
      then: async (page) => {
        await page.keyboard.press('n')
        await page.getByRole('dialog').getByLabel('Note').waitFor()
      },
    },
    { name: 'orders-timeline', who: 'orla', path: `/people/${aaron}/orders/timeline`, at: '13:03', height: 800 },
    { name: 'order-dates', who: 'orla', path: `/orders/${parole}/dates#expiry-${parole}`, at: '13:03', height: 900 },
    { name: 'promises', who: 'ellen', path: `/people/${matthew}/promises`, at: '13:04', width: 1200, height: 700 },
    {
      name: 'circumstances',
      who: 'ellen',
      path: `/people/${sally}/circumstances`,
      at: '14:20',
      height: 800,
      then: async (page) => {
        const said = { saidBy: 'third-party', saidByName: 'Margaret O’Connor (mother)' }
        const work = { state: 'left', what: 'Checkout operator', employer: 'Eastry Foodstore' }
        await page.context().request.post(`/api/v1/people/${sally}/work`, { data: { ...work, ...said } })
        await page.reload()
        await page.getByText('Newest word, not verified').waitFor()
      },
    },
    { name: 'preparation', who: 'ellen', path: `/people/${jackie}/preparation`, at: '16:16', height: 1000 },
    {
      name: 'schedule',
      who: 'ellen',
      path: `/people/${sally}/schedule?weeks=2`,
      at: '15:02',
      width: 1200,
      height: 1100,
    },
    {
      name: 'comes-again',
      who: 'ellen',
      path: `/people/${matthew}/appointments/new`,
      at: '15:02',
      width: 1200,
      height: 1480,
      then: async (page) => {
        await page.getByText('Comes again').click()
        await page.getByLabel('How often?').selectOption({ label: 'Every fortnight' })
        await page.getByText('These would be booked now').waitFor()
        await page.evaluate(() => scrollTo(0, 0))
      },
    },
  ]
}

async function ofWork({ matthew, sally, one }: Found): Promise<Picture[]> {
  return [
    {
      name: 'intake',
      who: 'tevita',
      path: `/intakes/${await one('intake', 'finished_at is null')}/sections/work`,
      at: '10:04',
      height: 1000,
    },
    {
      name: 'permission',
      who: 'ellen',
      path: `/permits/${await one('permit', "state = 'asked'")}`,
      at: '15:20',
      width: 1200,
      height: 1180,
      then: async (page) => {
        await page.getByLabel('Give it').check()
        await page.evaluate(() => scrollTo(0, 0))
      },
    },
    {
      name: 'opportunity',
      who: 'ellen',
      path: `/opportunities/${await one('opportunity', "exists (select from opportunity_step s where s.opportunity_id = opportunity.id and s.kind = 'back')")}`,
      at: '15:20',
      width: 1200,
      height: 1180,
    },
    {
      name: 'induction',
      who: 'ellen',
      path: `/inductions/${await one('induction', 'finished_at is null')}`,
      at: '13:04',
      height: 1000,
    },
    { name: 'tasks', who: 'ellen', path: '/tasks', at: '13:04', width: 1100, height: 700 },
    { name: 'plan', who: 'ellen', path: `/people/${matthew}/plan`, at: '15:00', height: 1000 },
    {
      name: 'plan-copy',
      who: 'ellen',
      path: `/plans/${await one('plan', `person_id = '${matthew}'`)}/copy`,
      at: '15:01',
      width: 900,
      height: 800,
    },
    { name: 'notice', who: 'ellen', path: `/notices/${await one('notice')}`, at: '08:34', height: 1000 },
    { name: 'services', who: 'ellen', path: '/services', at: '13:40', height: 800 },
    {
      name: 'check',
      who: 'ellen',
      path: `/checks/${await one('third_party_check', 'closed_at is null')}`,
      at: '16:00',
    },
    {
      name: 'court-report',
      who: 'ellen',
      path: `/report-requests/${await one('report_request', 'ended_at is null')}`,
      at: '10:32',
      height: 800,
    },
    { name: 'no-contact', who: 'minh', path: `/chains/${await one('chain')}`, at: '15:20', height: 1000 },
    { name: 'close-day', who: 'ellen', path: '/day/close', at: '16:31', height: 1000 },
  ]
}

async function ofOthers({ rick, ellen }: Found): Promise<Picture[]> {
  return [
    { name: 'find', who: 'ellen', path: '/find?q=dixn', at: '13:05', height: 800 },
    { name: 'find-notes', who: 'ellen', path: '/find?q=clinic', at: '13:06', height: 800 },
    { name: 'trail', who: 'ines', path: '/trail', at: '13:07', height: 800 },
    { name: 'roles', who: 'sam', path: '/roles/officer', at: '13:08', height: 800 },
    { name: 'limited-access', who: 'ruth', path: '/limited-access', at: '13:09', height: 700 },
    { name: 'away-today', who: 'ruth', path: `/staff/${ellen}/away?day=2026-11-24`, at: '08:24', height: 1000 },
    {
      name: 'visit-phone',
      who: 'ellen',
      path: '/visits/new',
      at: '13:40',
      width: 390,
      height: 844,
      then: async (page) => {
        for (const name of ['Lodge', 'Set out', 'Arrived']) {
          await page.getByRole('button', { name, exact: true }).click()
          await page.getByRole('status').first().waitFor()
        }
      },
    },
    { name: 'visits', who: 'ruth', path: '/visits', at: '13:45', height: 700 },
    {
      name: 'incident',
      who: 'ellen',
      path: `/people/${rick}`,
      at: '14:32',
      height: 1000,
      then: async (page) => {
        await page.getByRole('button', { name: 'Incident' }).click()
        await page.waitForURL('**/incidents/*')
        await page.locator('#what').fill('Shouted at the counter: thrown out of his room this morning.')
        await page.getByRole('radio', { name: 'Agitated' }).check()
      },
    },
  ]
}

/** Drawings; turning the screen round locks the officer's session. */
async function drawn({ one }: Found): Promise<Picture[]> {
  const map = await one('drawing', "kind = 'offence-map'")
  const worksheet = await one('drawing', "kind = 'worksheet'")
  return [
    { name: 'offence-map', who: 'ellen', path: `/offence-maps/${map}`, at: '13:10', height: 1000 },
    {
      name: 'turned-screen',
      who: 'ellen',
      path: `/locked?show=${encodeURIComponent(`/worksheets/${worksheet}`)}`,
      at: '13:11',
      width: 1180,
      height: 820,
    },
  ]
}

/** Marked at the desk, he stands at the head of every page of his officer: so after all others. */
async function withRoyHere({ roy, one }: Found): Promise<Picture[]> {
  const interview = await one('appointment', `person_id = '${roy}' and day = '2026-11-24'`)
  return [
    {
      name: 'desk',
      who: 'lyn',
      path: '/desk',
      at: '12:55',
      then: (page) => page.getByRole('button', { name: 'Here Dixon, Roy' }).click(),
    },
    { name: 'interview', who: 'ellen', path: `/appointments/${interview}/interview`, at: '12:58', height: 1000 },
  ]
}
