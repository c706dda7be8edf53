import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, type TestStaff, testAgency, world } from '../../../test/support/app.ts'
import { made } from '../../../test/support/contacts.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { recordContact } from '../contacts/index.ts'
import { withdrawNote, writeNote } from '../notes/index.ts'
import { recordHistoryEntry, recordOrder, recordPoliceFacts } from '../orders/index.ts'
import { addPerson, closeSupervision, openSupervision } from '../people/index.ts'
import { addTask } from '../tasks/index.ts'

const here = await world()
after(here.close)
const day = Temporal.PlainDate.from
const at = (date: string) => Temporal.Instant.from(`${date}T02:00:00Z`)

const order = {
  type: 'cco',
  madeBy: 'court',
  court: 'Dubbo Local Court',
  courtFile: '',
  asOrdered: '',
  source: 'the sealed order',
  verified: true,
  leftOut: [],
  coDefendants: [],
} as const

/** Jackie: two years ago under supervision, which ended well; since yesterday again. */
async function scene() {
  const agency = await testAgency(here)
  const officer = await agency.staff('Priya', 'officer')
  const run = <T>(work: (tx: Tx) => Promise<T>, who: TestStaff = officer) => here.db.run(who.actor, work)
  const jackie = await run(async (tx) => {
    const { id } = made(
      await addPerson(tx, {
        told: { saidBy: 'person' },
        facts: [{ kind: 'name', data: { kind: 'legal', given: 'Jackie', family: 'O’Dea' } }],
      }),
    )
    const about = { person: id, kind: 'supervision', officeId: agency.office, officerId: officer.id } as const
    const first = made(
      await openSupervision(tx, { ...about, openedOn: day('2024-01-10'), openedWhy: 'order', level: 'medium' }),
    )
    made(
      await recordOrder(tx, {
        ...order,
        person: id,
        madeOn: day('2024-01-10'),
        startsOn: day('2024-01-10'),
        endsOn: day('2025-01-09'),
        offences: [{ what: 'Possess prohibited drug', lawPart: 's 10', domesticViolence: false }],
        conditions: [],
      }),
    )
    for (const [date, text] of [
      ['2024-01-12', 'Began well.'],
      ['2024-06-01', 'In between.'],
      ['2025-01-08', 'What helped: her sister.'],
    ] as const)
      made(await writeNote(tx, { person: id, kind: 'case-note', at: at(date), text }))
    made(await recordContact(tx, { person: id, kind: 'office', outcome: 'attended-unbooked', at: at('2024-01-12') }))
    made(await recordContact(tx, { person: id, kind: 'home', outcome: 'not-seen', at: at('2024-03-12') }))
    made(await closeSupervision(tx, { supervision: first.id, closedOn: day('2025-01-09'), why: 'completed' }))
    made(await openSupervision(tx, { ...about, openedOn: day('2026-11-21'), openedWhy: 'order', level: 'medium' }))
    made(
      await recordOrder(tx, {
        ...order,
        person: id,
        madeOn: day('2026-11-21'),
        startsOn: day('2026-11-21'),
        endsOn: day('2028-05-20'),
        offences: [{ what: 'Larceny', lawPart: 's 117', domesticViolence: false }],
        conditions: [{ asOrdered: 'Attend counselling as directed.', code: 'programs-as-directed' }],
      }),
    )
    made(
      await recordHistoryEntry(tx, id, {
        offenceOn: undefined,
        decidedOn: day('2019-02-28'),
        court: 'Orange Local Court',
        offence: 'Shoplifting',
        outcome: 'Fined $400',
        source: 'criminal history',
        verified: true,
      }),
    )
    made(
      await recordPoliceFacts(tx, id, {
        text: 'Took a bag from a shop and gave it back.',
        source: 'Facts sheet',
        receivedOn: day('2026-11-21'),
        sensitivity: 'ordinary',
      }),
    )
    made(await addTask(tx, { person: id, what: 'Ring her sister', due: day('2026-11-25'), owner: officer.id }))
    return id
  })
  return { agency, officer, run, jackie, browser: await signIn(here, agency, officer) }
}

test('one page holds what to read before: order, facts, history, how it went before, what is open', async () => {
  const { jackie, browser } = await scene()
  const page = await browser.get(`/people/${jackie}/preparation`)
  assert.equal(page.statusCode, 200)
  for (const said of [
    'Larceny, s 117',
    'Took a bag from a shop',
    '1 entry, decided 28 Feb 2019',
    'Supervised before: 10 Jan 2024 to 9 Jan 2025',
    'Possess prohibited drug',
    '1 attended, 1 missed without excuse',
    'What helped: her sister.',
    'Ring her sister',
    'A phone number, and whether a message may be left',
  ])
    assert.ok(page.body.includes(said), said)
  const told = (await browser.json('GET', `/api/v1/people/${jackie}/preparation`)).json()
  assert.deepEqual(
    [told.minutes, told.orders.length, told.earlier[0].officers, told.earlier[0].notes.length],
    [1, 1, ['Priya Tester'], 3],
  )
})

test('what was taken back is no reading, and once they were met nothing is to be asked for the first time', async () => {
  const { jackie, browser, run } = await scene()
  await run(async (tx) => {
    const wrong = made(
      await writeNote(tx, { person: jackie, kind: 'case-note', at: at('2024-07-01'), text: 'About somebody else' }),
    )
    made(await withdrawNote(tx, { note: wrong.id, reason: 'wrong-person', why: 'not hers' }))
    made(
      await recordContact(tx, { person: jackie, kind: 'office', outcome: 'attended-unbooked', at: at('2026-11-21') }),
    )
  })
  const page = await browser.get(`/people/${jackie}/preparation`)
  assert.ok(!page.body.includes('About somebody else'))
  assert.ok(!page.body.includes('For the first time together'))
})

test('it shows what its reader may see, and to a stranger nothing', async () => {
  const { agency, jackie } = await scene()
  const desk = await signIn(here, agency, await agency.staff('Lyn', 'front-desk'))
  const page = await desk.get(`/people/${jackie}/preparation`)
  assert.ok(!/Larceny|Took a bag|her sister/.test(page.body), `${page.statusCode}`)
  const elsewhere = await testAgency(here)
  const other = await signIn(here, elsewhere, await elsewhere.staff('Otto', 'officer'))
  assert.equal((await other.get(`/people/${jackie}/preparation`)).statusCode, 404)
})
