import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { type Browser, signIn, type TestAgency, type TestStaff, testAgency, world } from '../../../test/support/app.ts'
import { made } from '../../../test/support/contacts.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { newId } from '../../platform/ids.ts'
import { bookAppointment, recordContact, recordOutcome } from '../contacts/index.ts'
import { withdrawNote, writeNote } from '../notes/index.ts'
import { recordOrder } from '../orders/index.ts'
import { addPerson, closeSupervision, openSupervision, recordFact } from '../people/index.ts'
import { addTask } from '../tasks/index.ts'
import { lineKinds } from './words.ts'

const here = await world()
after(here.close)
const day = Temporal.PlainDate.from
const time = Temporal.PlainTime.from

type Scene = { agency: TestAgency; officer: TestStaff; roy: string; browser: Browser }

/** An officer with Roy, who has an order; nothing has happened with him yet. */
async function scene(): Promise<Scene> {
  const agency = await testAgency(here)
  const officer = await agency.staff('Priya', 'officer')
  const roy = await here.db.run(officer.actor, async (tx) => {
    const { id } = made(
      await addPerson(tx, {
        told: { saidBy: 'person' },
        facts: [
          { kind: 'name', data: { kind: 'legal', given: 'Roy', family: 'Mackenzie' } },
          { kind: 'phone', data: { number: '0412 345 678', mayText: 'yes' } },
          { kind: 'support', data: { name: 'Ann Mackenzie', relation: 'mother' } },
        ],
      }),
    )
    const period = {
      person: id,
      kind: 'supervision',
      openedOn: day('2026-11-20'),
      openedWhy: 'order',
      level: 'medium',
    } as const
    made(await openSupervision(tx, { ...period, officeId: agency.office, officerId: officer.id }))
    made(
      await recordOrder(tx, {
        person: id,
        type: 'ico',
        madeBy: 'court',
        court: 'Dubbo Local Court',
        courtFile: '',
        madeOn: day('2026-11-20'),
        startsOn: day('2026-11-20'),
        endsOn: day('2027-11-19'),
        asOrdered: '',
        source: 'the sealed order',
        verified: true,
        offences: [{ what: 'Assault occasioning <b>harm</b>', lawPart: '246', domesticViolence: true }],
        conditions: [
          { asOrdered: '100 hours of community service work', code: 'work-hours', inputs: { hours: '100' } },
        ],
        leftOut: [],
        coDefendants: [],
      }),
    )
    return id
  })
  return { agency, officer, roy, browser: await signIn(here, agency, officer) }
}

const runAs = <T>({ actor }: TestStaff, work: (tx: Tx) => Promise<T>) => here.db.run(actor, work)
const book = async (tx: Tx, person: string, on: string, at: string) =>
  made(await bookAppointment(tx, { person, kind: 'office', day: day(on), time: time(at) })).id

/** An appointment that Roy came to, with its note; one that he missed; a task. */
async function told({ officer, roy }: Scene) {
  return runAs(officer, async (tx) => {
    const seen = await book(tx, roy, '2026-11-20', '10:00')
    made(await recordOutcome(tx, { appointment: seen, outcome: 'attended' }))
    const at = Temporal.Instant.from('2026-11-19T23:00:00Z')
    const note = made(
      await writeNote(tx, {
        person: roy,
        kind: 'case-note',
        at,
        text: 'Agreed to <script>counselling</script>',
        appointment: seen,
      }),
    ).id
    const missed = await book(tx, roy, '2026-11-20', '14:00')
    made(await recordOutcome(tx, { appointment: missed, outcome: 'unacceptable-absence', absenceReason: 'illness' }))
    made(await addTask(tx, { what: 'Find a counsellor', due: day('2026-11-25'), owner: officer.id, person: roy }))
    return { seen, note }
  })
}

test('the record says who, what comes next, by when and why, and what happened', async () => {
  const one = await scene()
  const { seen } = await told(one)
  const page = await one.browser.get(`/people/${one.roy}`)
  assert.equal(page.statusCode, 200)
  assert.equal(page.body.match(/<h1/g)?.length, 1)
  assert.match(page.body, /Roy Mackenzie/)
  assert.match(page.body, /Assault occasioning &lt;b>harm/)
  assert.match(page.body, /Dubbo Local Court/)
  assert.match(page.body, /Next contact due by[\s\S]*Not verified/)
  assert.match(page.body, /0 of 12 months/)
  assert.match(page.body, /Nothing booked/)
  assert.match(page.body, /href="tel:\+61412345678"/)
  assert.match(page.body, /Ann Mackenzie[\s\S]*Mother/)
  assert.match(page.body, /Find a counsellor/)
  const story = page.body.slice(page.body.indexOf('id="story"'))
  assert.match(
    story,
    new RegExp(`/appointments/${seen}"[^>]*>Office – Attended[\\s\\S]*?Agreed to &lt;script>`),
    'the note stands under its outcome',
  )
  assert.equal(story.match(/Agreed to/g)?.length, 1)
  assert.doesNotMatch(story, />Case note</)
})

test('the one thing to do goes by the moment', async () => {
  const one = await scene()
  const primary = async () =>
    /class="btn primary"[^>]*href="([^"]*)"|href="([^"]*)"[^>]*class="btn primary"/
      .exec((await one.browser.get(`/people/${one.roy}`)).body)
      ?.slice(1)
      .find(Boolean)
  assert.equal(await primary(), `/people/${one.roy}/appointments/new`)
  const late = await runAs(one.officer, (tx) => book(tx, one.roy, '2026-11-20', '10:00'))
  assert.equal(await primary(), `/appointments/${late}/outcome`)
  const soon = await runAs(one.officer, (tx) => book(tx, one.roy, '2026-11-23', '09:45'))
  assert.equal(await primary(), `/appointments/${soon}/interview`)
})

test('the story narrows, goes on, and prints whole', async () => {
  const one = await scene()
  await told(one)
  const at = (query: string) => one.browser.json('GET', `/api/v1/people/${one.roy}/timeline?${query}`)
  const kinds = async (query: string) => (await at(query)).json().lines.map(({ kind }: { kind: string }) => kind)
  assert.deepEqual(await kinds('show=notes'), ['note.written'])
  assert.deepEqual(await kinds('show=visits'), ['contact.recorded', 'contact.recorded'])
  assert.deepEqual(await kinds('show=missed'), ['contact.recorded'])
  assert.deepEqual(await kinds('show=others'), [])
  await runAs(one.officer, async (tx) => {
    const by = {
      kind: 'third-party',
      withPerson: false,
      spokenTo: 'Ann',
      relation: 'mother',
      outcome: 'spoke-to-another',
    }
    made(await recordContact(tx, { person: one.roy, at: tx.now, ...by }))
    const long = `${'word '.repeat(2000)}last`
    made(await writeNote(tx, { person: one.roy, kind: 'case-note', at: tx.now, text: long }))
    for (let n = 0; n < 60; n++)
      made(await addTask(tx, { what: `Task ${n}`, due: day('2026-11-25'), owner: one.officer.id, person: one.roy }))
  })
  assert.deepEqual(await kinds('show=others'), ['contact.recorded'])
  const first = (await at('')).json()
  assert.equal(first.lines.length, 50)
  const rest = (await at(`before=${first.next}`)).json()
  const ids = [...first.lines, ...rest.lines].map(({ id }: { id: string }) => id)
  assert.equal(new Set(ids).size, ids.length, 'no line twice')
  assert.equal(rest.next, undefined)
  const page = await one.browser.get(`/people/${one.roy}?show=notes`)
  assert.match(page.body, /Read it all/)
  const print = await one.browser.get(`/people/${one.roy}/timeline?show=notes&print=yes`)
  assert.match(print.body, /word last/)
  assert.match((await one.browser.get(`/people/${one.roy}?show=others`)).body, /Spoke to Ann \(Mother\)/)
  for (const bad of ['show=everything', 'before=1', `period=${newId()}`])
    assert.equal((await one.browser.get(`/people/${one.roy}/timeline?${bad}`)).statusCode, 404, bad)
})

test('a withdrawn note has no words, and a restricted one only for those who may', async () => {
  const one = await scene()
  const colleague = await signIn(here, one.agency, await one.agency.staff('Tom', 'officer'))
  await runAs(one.officer, async (tx) => {
    const wrong = made(
      await writeNote(tx, { person: one.roy, kind: 'case-note', at: tx.now, text: 'About somebody else' }),
    ).id
    made(await withdrawNote(tx, { note: wrong, reason: 'wrong-person', why: '' }))
    made(
      await writeNote(tx, {
        person: one.roy,
        kind: 'monitoring',
        at: tx.now,
        text: 'In confidence',
        sensitivity: 'restricted',
      }),
    )
  })
  const own = await one.browser.get(`/people/${one.roy}`)
  assert.match(own.body, /Withdrawn as entered in error/)
  assert.doesNotMatch(own.body, /About somebody else/)
  assert.match(own.body, /In confidence/)
  const other = await colleague.get(`/people/${one.roy}`)
  assert.match(other.body, /Restricted: open to its author/)
  assert.doesNotMatch(other.body, /In confidence/)
})

test('an earlier period of supervision can be reached, and holds only its own time', async () => {
  const one = await scene()
  const period = await runAs(one.officer, async (tx) => {
    const [row] = await tx.query<{ id: string }>('select id from supervision where person_id = $1', [one.roy])
    made(await closeSupervision(tx, { supervision: row?.id ?? '', closedOn: day('2026-11-21'), why: 'completed' }))
    return row?.id
  })
  const page = await one.browser.get(`/people/${one.roy}`)
  assert.match(page.body, new RegExp(`/people/${one.roy}/timeline\\?period=${period}`))
  const past = await one.browser.get(`/people/${one.roy}/timeline?period=${period}`)
  assert.match(past.body, /Supervision from 20 Nov 2026 to 21 Nov 2026/)
  assert.match(past.body, /Intensive Correction Order|intensive correction order/i)
  assert.doesNotMatch(past.body, /Added to the system/)
})

test('what must not be known is not there: another agency, a restricted person, the desk', async () => {
  const one = await scene()
  const other = await scene()
  const desk = await signIn(here, one.agency, await one.agency.staff('Desk', 'front-desk'))
  for (const path of [`/people/${one.roy}`, `/people/${one.roy}/timeline`, `/api/v1/people/${one.roy}`]) {
    assert.equal((await one.browser.get(path)).statusCode, 200, path)
    assert.equal((await other.browser.get(path)).statusCode, 404, path)
    assert.equal((await desk.get(path)).statusCode, 403, path)
  }
  assert.equal((await one.browser.post(`/people/${one.roy}/timeline`, {})).statusCode, 404)
  const client = await here.database.ownerPool.connect()
  await client.query(`select set_config('app.agency', $1, false)`, [one.agency.id])
  await client.query(
    `insert into restriction (id, person_id, reason, made_at) values ($1, $2, 'sealed', '2026-01-01')`,
    [newId(), one.roy],
  )
  client.release()
  assert.equal((await one.browser.get(`/people/${one.roy}`)).statusCode, 404)
})

test('the interface answers as the page does', async () => {
  const one = await scene()
  await told(one)
  await runAs(one.officer, async (tx) => {
    const told = { saidBy: 'officer' }
    made(
      await recordFact(tx, one.roy, { kind: 'alert', data: { code: 'dog', severity: 'medium', what: 'A dog' }, told }),
    )
  })
  const answer = (await one.browser.json('GET', `/api/v1/people/${one.roy}`)).json()
  assert.equal(answer.name.spoken, 'Roy Mackenzie')
  assert.equal(answer.officer, 'Priya Tester')
  assert.equal(answer.alerts[0].what, 'A dog')
  assert.equal(answer.orders[0].endsOn, '2027-11-19')
  assert.equal(answer.tasks[0].what, 'Find a counsellor')
  assert.ok(answer.lines.some(({ title }: { title: string }) => title === 'Office – Attended'))
})

test('every kind of line that a command writes has words', () => {
  const files = globSync('src/modules/*/commands{.ts,/**/*.ts}').map((file) => ({
    module: file.split(/[\\/]/)[2],
    text: readFileSync(file, 'utf8'),
  }))
  // In a module that writes no lines, `tell` tells colleagues.
  const writers = new Set(files.filter(({ text }) => text.includes('writeLine')).map(({ module }) => module))
  const written = files.flatMap(({ module, text }) => {
    if (!writers.has(module)) return []
    const calls = [...text.matchAll(/(?:writeLine|tell)\(tx,[\s\S]{0,200}?'([a-z]+\.[a-z-]+)'/g)]
    return calls.map(([, kind = '']) => kind)
  })
  assert.ok(written.length > 8, `${written.length} kinds`)
  assert.deepEqual(
    written.filter((kind) => !lineKinds.includes(kind)),
    [],
  )
})

test('the head says the same on every tab, and what is done most is done from all of them', async () => {
  const { roy, browser } = await scene()
  for (const tab of [
    'supports',
    'contacts',
    'appointments',
    'orders',
    'history',
    'notes',
    'tasks',
    'details',
    'timeline',
  ]) {
    const { body, statusCode } = await browser.get(`/people/${roy}/${tab}`)
    const [head = ''] = /<section class="ident"[\s\S]*?<\/section>/.exec(body) ?? []
    assert.equal(statusCode, 200, tab)
    assert.match(head, /Intensive correction order.*to 19 Nov 2027/, tab)
    assert.match(head, /Assault occasioning &lt;b>harm.*Dubbo Local Court.*Next contact due by/s, tab)
    assert.ok(body.includes(`href="/people/${roy}/appointments/new"`), tab)
    assert.match(head, /quick-note\?person=|contacts\/new/, tab)
  }
  const form = (await browser.get(`/people/${roy}/alerts/new`)).body
  assert.match(form, /Dubbo Local Court/)
  assert.doesNotMatch(form, /quick-note\?person=/, 'a form has enough to do')
})

test('of several orders each is named with its own time, and the rest are counted', async () => {
  const { officer, roy, browser } = await scene()
  const more = (type: string, endsOn: string, court: string) =>
    runAs(officer, async (tx) =>
      made(
        await recordOrder(tx, {
          person: roy,
          type,
          madeBy: 'court',
          court,
          courtFile: '',
          madeOn: day('2026-11-21'),
          startsOn: day('2026-11-21'),
          endsOn: day(endsOn),
          asOrdered: '',
          source: 'the sealed order',
          verified: true,
          offences: [{ what: `Offence of ${court}`, lawPart: '', domesticViolence: false }],
          conditions: [],
          leftOut: [],
          coDefendants: [],
        }),
      ),
    )
  await more('cco', '2028-05-20', 'Orange Local Court')
  const two = (await browser.get(`/people/${roy}`)).body
  for (const said of [
    'Intensive correction order',
    'Community correction order',
    'Offence of Orange',
    '0 of 18 months',
  ])
    assert.ok(two.includes(said), said)
  assert.doesNotMatch(two, /and 1 more<\/a>/)
  await more('cco', '2027-02-20', 'Bourke Local Court')
  for (const page of [`/people/${roy}`, `/people/${roy}/notes`]) {
    const [head = ''] = /<section class="ident"[\s\S]*?<\/section>/.exec((await browser.get(page)).body) ?? []
    assert.ok(head.includes(`href="/people/${roy}/orders">and 1 more</a>`), page)
  }
})

test('the overview names conditions, standard ones too, and the story says which alert it was', async () => {
  const { officer, roy, browser } = await scene()
  await runAs(officer, async (tx) => {
    const data = { code: 'dog', severity: 'medium', what: 'A kelpie' }
    made(await recordFact(tx, roy, { kind: 'alert', data, told: { saidBy: 'officer' } }))
  })
  const { body } = await browser.get(`/people/${roy}`)
  const [orders = ''] = /aria-labelledby="orders"[\s\S]*?<\/section>/.exec(body) ?? []
  assert.match(orders, /Community service work/)
  assert.ok((orders.match(/<li/g) ?? []).length >= 3, 'the order, its own condition, and standard ones')
  assert.match(body, /Alert recorded: Dog at the address/)
})
