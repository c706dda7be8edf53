import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { type Browser, signIn, type TestAgency, type TestStaff, testAgency, world } from '../../../test/support/app.ts'
import { newcomer } from '../../../test/support/people.ts'
import { newId } from '../../platform/ids.ts'
import {
  closeSupervision,
  currentSupervision,
  earlierSupervisions,
  openSupervision,
  standingOf,
} from '../people/index.ts'
import { addCondition, currentOrders, endOrder, type NewOrder, orderOf, ordersOf, recordOrder } from './index.ts'

const here = await world()
after(here.close)
const day = Temporal.PlainDate.from

/** A person nobody supervises yet, in an agency with an officer who is signed in. */
async function scene() {
  const agency = await testAgency(here)
  const priya = await agency.staff('Priya', 'officer')
  const person = await newcomer(here, priya)
  return { agency, priya, person, browser: await signIn(here, agency, priya) }
}

const ico = (person: string, change: Partial<NewOrder> = {}): NewOrder => ({
  person,
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
  offences: [{ what: 'Assault occasioning actual bodily harm', lawPart: '246', domesticViolence: true }],
  conditions: [{ asOrdered: '100 hours of community service work', code: 'work-hours', inputs: { hours: '100' } }],
  leftOut: [],
  coDefendants: [],
  ...change,
})

const openingOf = (agency: TestAgency, officer: TestStaff) => ({ officeId: agency.office, officerId: officer.id })

async function ordered(
  staff: TestStaff,
  agency: TestAgency,
  person: string,
  change: Partial<NewOrder> = {},
): Promise<string> {
  const made = await here.db.run(staff.actor, (tx) =>
    recordOrder(tx, ico(person, { opening: openingOf(agency, staff), ...change })),
  )
  assert.ok(made.ok, JSON.stringify(made))
  return made.value.id
}

const fields = {
  type: 'ico',
  madeBy: 'court',
  madeOn: '2026-11-20',
  startsOn: '2026-11-20',
  endsOn: '2027-11-19',
  court: 'Dubbo Local Court',
}
const rowOfPlace = (agency: TestAgency, { id }: TestStaff) => ({ officeId: agency.office, officerId: id })
const idIn = (location: unknown) => String(location).split('/').at(-1)?.split('?')[0] ?? ''

describe('recording an order', () => {
  test('opens supervision in the same save and keeps the law’s conditions apart from the court’s', async () => {
    const { agency, priya, person } = await scene()
    const id = await ordered(priya, agency, person, { leftOut: ['allow-visits'] })
    await here.db.run(priya.actor, async (tx) => {
      const order = await orderOf(tx, id)
      const period = await currentSupervision(tx, person)
      assert.equal(order?.supervision, period?.id)
      assert.equal(period?.officerId, priya.id)
      assert.equal((await standingOf(tx, order?.supervision ?? '')).orderEndsOn?.toString(), '2027-11-19')
      const law = order?.conditions.filter(({ imposedBy }) => imposedBy === 'law') ?? []
      assert.ok(law.length > 5 && law.every(({ standard, source }) => standard && source !== ''))
      assert.ok(!law.some(({ code }) => code === 'allow-visits'))
      const own = order?.conditions.filter(({ imposedBy }) => imposedBy === 'order') ?? []
      assert.deepEqual(
        own.map(({ asOrdered, inputs }) => [asOrdered, inputs]),
        [['100 hours of community service work', { hours: '100' }]],
      )
      assert.equal(order?.jurisdictionVersion, 'AU-NSW/2018-09-24')
      assert.deepEqual(
        (await currentOrders(tx, [person])).get(person)?.map(({ typeShort }) => typeShort),
        ['ICO'],
      )
    })
  })

  test('leaves its line on the timeline and the trail, without contents', async () => {
    const { agency, priya, person } = await scene()
    const id = await ordered(priya, agency, person)
    await here.db.run(priya.actor, async (tx) => {
      const lines = await tx.query<{ kind: string; data: object; at: Temporal.Instant }>(
        `select kind, data, at from timeline_entry where person_id = $1 and subject_id = $2`,
        [person, id],
      )
      assert.deepEqual(
        lines.map(({ kind, data }) => [kind, data]),
        [
          [
            'order.made',
            {
              type: 'ico',
              version: 'AU-NSW/2018-09-24',
              court: 'Dubbo Local Court',
              endsOn: '2027-11-19',
              day: '2026-11-20',
            },
          ],
        ],
      )
      const trail = await tx.query(
        `select fields from audit_entry where action = 'order.recorded' and subject_id = $1`,
        [id],
      )
      assert.deepEqual(trail, [{ fields: ['type', 'court', 'dates', 'offences', 'conditions'] }])
    })
  })

  const refusals: [string, Partial<NewOrder>, string, string][] = [
    ['a type that ended in 2018', { type: 'bond-s9' }, 'unknown-order-type', 'type'],
    ['nobody’s type', { type: 'moon-order' }, 'unknown-order-type', 'type'],
    ['a day to come', { madeOn: day('2026-11-24') }, 'made-in-future', 'madeOn'],
    ['an end before its start', { endsOn: day('2026-11-19') }, 'ends-before-start', 'endsOn'],
    [
      'an unknown condition',
      { conditions: [{ asOrdered: 'x', code: 'moon' }] },
      'unknown-condition',
      'conditions.0.code',
    ],
    ['no office', { opening: {} }, 'supervision-needs-office', 'officeId'],
    ['an office elsewhere', { opening: { officeId: newId(), officerId: newId() } }, 'unknown-office', 'officeId'],
  ]
  for (const [name, change, refusal, at] of refusals)
    test(`is refused with ${name}`, async () => {
      const { agency, priya, person } = await scene()
      const given = ico(person, { opening: openingOf(agency, priya), ...change })
      assert.deepEqual(await here.db.run(priya.actor, (tx) => recordOrder(tx, given)), { ok: false, refusal, at })
    })

  test('of 2017 is read by the values of 2017', async () => {
    const { agency, priya, person } = await scene()
    const old = {
      type: 'bond-s9',
      madeOn: day('2017-05-01'),
      startsOn: day('2017-05-01'),
      endsOn: day('2018-05-01'),
      conditions: [],
    }
    const id = await ordered(priya, agency, person, old)
    const order = await here.db.run(priya.actor, (tx) => orderOf(tx, id))
    assert.match(order?.jurisdictionVersion ?? '', /^AU-NSW\/20(00|10)-/)
    assert.equal(order?.typeName, 'Good behaviour bond (section 9)')
    assert.equal(order?.state, 'past-end')
  })

  test('made before the first values is kept with the first', async () => {
    const { agency, priya, person } = await scene()
    const long = { type: 'parole', madeBy: 'parole-authority', madeOn: day('1987-05-01'), startsOn: day('1987-05-01') }
    const id = await ordered(priya, agency, person, { ...long, endsOn: undefined, conditions: [] })
    const order = await here.db.run(priya.actor, (tx) => orderOf(tx, id))
    assert.equal(order?.jurisdictionVersion, 'AU-NSW/2000-04-03')
  })

  test('joins the open period, and several run at once', async () => {
    const { agency, priya, person } = await scene()
    await ordered(priya, agency, person)
    await ordered(priya, agency, person, { type: 'cco', endsOn: day('2028-11-19'), conditions: [] })
    await here.db.run(priya.actor, async (tx) => {
      const orders = await ordersOf(tx, person)
      assert.equal(new Set(orders.map(({ supervision }) => supervision)).size, 1)
      assert.equal((await standingOf(tx, orders[0]?.supervision ?? '')).orderEndsOn?.toString(), '2028-11-19')
    })
  })

  test('opens supervision for somebody who was here for a report only', async () => {
    const { agency, priya, person } = await scene()
    await here.db.run(priya.actor, (tx) =>
      openSupervision(tx, {
        person,
        kind: 'report-only',
        openedOn: day('2026-11-01'),
        openedWhy: 'report',
        officeId: agency.office,
        officerId: priya.id,
      }),
    )
    await ordered(priya, agency, person)
    const period = await here.db.run(priya.actor, (tx) => currentSupervision(tx, person))
    assert.equal(period?.kind, 'supervision')
  })
})

describe('an order’s story', () => {
  test('a variation adds a condition from its day, and its row once', async () => {
    const { agency, priya, person } = await scene()
    const id = await ordered(priya, agency, person)
    const varied = { reason: 'varied' as const, court: 'Dubbo Local Court', on: day('2026-11-22') }
    await here.db.run(priya.actor, async (tx) => {
      assert.ok(
        (
          await addCondition(
            tx,
            id,
            { asOrdered: 'Not go to the Castlereagh Hotel', code: 'place-restriction' },
            varied,
          )
        ).ok,
      )
      assert.ok((await addCondition(tx, id, { asOrdered: 'Curfew 8 pm to 6 am', code: 'curfew' }, varied)).ok)
      const order = await orderOf(tx, id)
      assert.deepEqual(
        order?.events.map(({ kind }) => kind),
        ['made', 'varied'],
      )
      const added = order?.conditions.filter(({ imposedBy }) => imposedBy === 'variation') ?? []
      assert.deepEqual(
        added.map(({ validFrom }) => validFrom.toString()),
        ['2026-11-22', '2026-11-22'],
      )
    })
  })

  test('its end is recorded once, and leaves the standing', async () => {
    const { agency, priya, person } = await scene()
    const id = await ordered(priya, agency, person)
    const end = { order: id, endedOn: day('2026-11-23'), how: 'revoked', court: 'SPA', why: '' }
    assert.ok((await here.db.run(priya.actor, (tx) => endOrder(tx, end))).ok)
    assert.deepEqual(await here.db.run(priya.actor, (tx) => endOrder(tx, end)), { ok: false, refusal: 'ended-already' })
    await here.db.run(priya.actor, async (tx) => {
      const order = await orderOf(tx, id)
      assert.equal(order?.state, 'ended')
      assert.equal(order?.events.at(-1)?.howName, 'Revoked')
      assert.equal((await standingOf(tx, order?.supervision ?? '')).orderEndsOn, null)
      assert.equal((await currentOrders(tx, [person])).size, 0)
    })
  })

  test('one entered in error is on no list, and still at its address', async () => {
    const { agency, priya, person, browser } = await scene()
    const id = await ordered(priya, agency, person)
    await here.db.run(priya.actor, (tx) =>
      endOrder(tx, {
        order: id,
        endedOn: day('2026-11-23'),
        how: 'entered-in-error',
        court: '',
        why: 'the wrong person',
      }),
    )
    assert.deepEqual(await here.db.run(priya.actor, (tx) => ordersOf(tx, person)), [])
    assert.match((await browser.get(`/orders/${id}`)).body, /Entered in error/)
  })

  test('rows are never rewritten, whoever tries', async () => {
    const { agency, priya, person } = await scene()
    const id = await ordered(priya, agency, person)
    for (const sql of [
      `update order_terms set court = 'x' where entry_id = $1`,
      `update order_condition set as_ordered = 'x' where order_id = $1`,
      `update order_event set why = 'x' where order_id = $1`,
      `delete from order_offence where order_id = $1`,
    ])
      await assert.rejects(
        here.db.run(priya.actor, (tx) => tx.query(sql, [id])),
        /corrected by a new row|only grows|permission denied/,
      )
  })
})

describe('the pages', () => {
  test('lead from nothing recorded to the whole order and the first appointment', async () => {
    const { agency, priya, person, browser } = await scene()
    const empty = await browser.get(`/people/${person}/orders`)
    assert.match(empty.body, /No order is recorded/)
    assert.match(empty.body, new RegExp(`/people/${person}/orders/new`))
    const which = await browser.get(`/people/${person}/orders/new`)
    assert.equal(which.body.match(/<h1/g)?.length, 1)
    assert.match(which.body, /Good behaviour bond \(section 9\) \(before 24 Sep 2018\)/)
    const form = await browser.get(`/people/${person}/orders/new?type=ico&madeOn=20/11/2026`)
    assert.match(form.body, /<label[^>]*for="offences.0.what"[^>]*>[^/]*optional/, 'an order may name no offence')
    assert.match(form.body, /Conditions the law puts on every ICO/)
    assert.doesNotMatch(form.body, /type="(checkbox|radio)"[^>]* checked/)
    const key = newId()
    const post = () =>
      browser.post(`/people/${person}/orders`, {
        ...fields,
        ...rowOfPlace(agency, priya),
        _key: key,
        'offences.0.what': 'Stealing',
        'offences.1.what': '',
        'conditions.0.asOrdered': 'Abstain from alcohol',
        'conditions.0.code': 'abstain-alcohol',
      })
    const saved = await post()
    assert.equal(saved.statusCode, 303)
    const again = await post()
    assert.equal(again.headers.location, saved.headers.location)
    assert.equal((await here.db.run(priya.actor, (tx) => ordersOf(tx, person))).length, 1)
    const order = await browser.get(String(saved.headers.location))
    assert.match(order.body, /Book the first appointment/)
    assert.match(order.body, /Abstain from alcohol/)
    const plain = await browser.get(`/orders/${idIn(saved.headers.location)}/plain`)
    assert.match(plain.body, /Do not drink alcohol\./)
    assert.doesNotMatch(plain.body, /Stealing/)
    assert.equal(plain.body.match(/<h1/g)?.length, 1)
  })

  test('give everything typed back when refused, with the sentence at the field', async () => {
    const { agency, priya, person, browser } = await scene()
    const typed = '<script>alert(1)</script> ‘; drop table person; -- 🙂 שלום'
    const answer = await browser.post(`/people/${person}/orders?type=ico&madeOn=2026-11-20`, {
      ...fields,
      ...rowOfPlace(agency, priya),
      endsOn: '2026-11-01',
      'offences.0.what': typed,
      'conditions.3.asOrdered': 'the fourth',
    })
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, /The last day must be the first day or later/)
    assert.match(answer.body, /id="endsOn-error"/)
    assert.ok(answer.body.includes('&lt;script>alert(1)&lt;/script>'))
    assert.match(answer.body, /the fourth/)
    const missing = await browser.post(`/people/${person}/orders?type=ico&madeOn=2026-11-20`, {
      ...fields,
      'offences.2.lawPart': '246',
    })
    assert.equal(missing.statusCode, 422)
    assert.match(missing.body, /id="offences\.2\.what-error"/)
  })

  test('refuse a year that nobody means at its field, in every box for a day', async () => {
    const { agency, priya, person, browser } = await scene()
    const at = `/people/${person}/orders?type=ico&madeOn=2026-11-20`
    const typed = { ...fields, ...rowOfPlace(agency, priya), 'offences.0.what': 'Stealing' }
    const boxes = ['startsOn', 'endsOn', 'offences.0.happenedOn', 'conditions.1.validFrom']
    for (const box of boxes)
      for (const year of ['1899', '2999']) {
        const answer = await browser.post(at, { ...typed, 'conditions.1.asOrdered': 'x', [box]: `${year}-12-31` })
        assert.equal(answer.statusCode, 422, `${box} ${year}`)
        assert.ok(answer.body.includes(`id="${box}-error"`), `${box} ${year}`)
        assert.match(answer.body, /must be a day of a year from 1900 to 2199/)
      }
    const first = await browser.get(`/people/${person}/orders/new?type=ico&madeOn=20/11/2999`)
    assert.match(first.body, /value="20\/11\/2999"/)
    assert.match(first.body, /id="madeOn-error"[\s\S]*must be a day of a year from 1900 to 2199/)
  })

  test('take a length in place of the last day, and show the day it gives before it is kept', async () => {
    const { agency, priya, person, browser } = await scene()
    const at = `/people/${person}/orders?type=ico&madeOn=2026-11-20`
    const typed = { ...fields, ...rowOfPlace(agency, priya), endsOn: '', term: '18 months', endSeen: '-' }
    const asked = await browser.post(at, typed)
    assert.equal(asked.statusCode, 422)
    assert.match(asked.body, /18 months from 20 Nov 2026: to 19 May 2028\. The first and the last day both count/)
    assert.match(asked.body, /value="18 months"/)
    const [, endSeen = ''] = /name="endSeen" value="([^"]+)"/.exec(asked.body) ?? []
    const other = await browser.post(at, { ...typed, term: '2 years', endSeen })
    assert.match(other.body, /2 years from 20 Nov 2026: to 19 Nov 2028/)
    const kept = await browser.post(at, { ...typed, endSeen })
    assert.equal(kept.statusCode, 303, kept.body)
    const id = idIn(kept.headers.location)
    const order = await here.db.run(priya.actor, (tx) => orderOf(tx, id))
    assert.deepEqual([order?.term, order?.endsOn?.toString(), order?.madeToEndOn], ['P18M', '2028-05-19', null])
    await here.db.run(priya.actor, async (tx) => {
      assert.equal((await standingOf(tx, order?.supervision ?? '')).orderEndsOn?.toString(), '2028-05-19')
    })
    assert.match((await browser.get(`/orders/${id}`)).body, /<dt>Length<\/dt><dd>18 months/)
    assert.match((await browser.get(`/orders/${id}/dates`)).body, /20 Nov 2026 and 18 months: 20 May 2028/)
    const correction = await browser.get(`/orders/${id}/correction`)
    assert.match(correction.body, /id="term" name="term" value="18 months"/)
  })

  test('show the blanks of a condition before they are left open', async () => {
    const { agency, priya, person, browser } = await scene()
    const at = `/people/${person}/orders?type=ico&madeOn=2026-11-20`
    const curfew = { 'conditions.1.asOrdered': 'At home at night', 'conditions.1.code': 'curfew' }
    const typed = { ...fields, ...rowOfPlace(agency, priya), ...curfew }
    const asked = await browser.post(at, { ...typed, blanksSeen: '-' })
    assert.equal(asked.statusCode, 422)
    assert.match(asked.body, /name="blanksSeen" value="curfew"/)
    assert.doesNotMatch(asked.body, /There is a problem/)
    const [from, to] = [...asked.body.matchAll(/name="conditions\.1\.inputs\.(\d)\.code" value="(?:from|to)-time"/g)]
    const blank = (nth: string | undefined, code: string, value: string) => ({
      [`conditions.1.inputs.${nth}.code`]: code,
      [`conditions.1.inputs.${nth}.value`]: value,
    })
    const seen = { ...typed, blanksSeen: 'curfew', ...blank(from?.[1], 'from-time', '20:00') }
    const wrong = await browser.post(at, { ...seen, ...blank(to?.[1], 'to-time', 'at six') })
    assert.equal(wrong.statusCode, 422)
    assert.match(wrong.body, new RegExp(`id="conditions\\.1\\.inputs\\.${to?.[1]}\\.value-error"`))
    assert.match(wrong.body, /value="20:00"/)
    const kept = await browser.post(at, { ...seen, ...blank(to?.[1], 'to-time', '06:00') })
    assert.equal(kept.statusCode, 303, kept.body)
    const order = await here.db.run(priya.actor, (tx) => orderOf(tx, idIn(kept.headers.location)))
    const inputs = order?.conditions.find(({ code }) => code === 'curfew')?.inputs
    assert.deepEqual(inputs, { 'from-time': '20:00', 'to-time': '06:00' })
    const open = await browser.post(at, { ...typed, blanksSeen: 'curfew' })
    assert.equal(open.statusCode, 303, 'what was seen may stay open')
  })

  const lengths: [string, Record<string, string>, string, RegExp][] = [
    ['a length of nothing', { endsOn: '', term: '0 months' }, 'term', /The length must be a day or more/],
    ['what is no length', { endsOn: '', term: 'a while' }, 'term', /Enter the length in years, months/],
    [
      'a length that another last day contradicts',
      { term: '18 months' },
      'endsOn',
      /not what the length gives: 18 months/,
    ],
    ['a length past every year', { endsOn: '', term: '900 years' }, 'term', /comes to a year that no order has/],
  ]
  for (const [name, change, at, says] of lengths)
    test(`refuse ${name} at its field`, async () => {
      const { agency, priya, person, browser } = await scene()
      const typed = { ...fields, ...rowOfPlace(agency, priya), ...change, endSeen: '-' }
      const answer = await browser.post(`/people/${person}/orders?type=ico&madeOn=2026-11-20`, typed)
      assert.equal(answer.statusCode, 422)
      assert.match(answer.body, new RegExp(`id="${at}-error"`))
      assert.match(answer.body, says)
    })

  test('say why a type cannot be of a day, at the first step', async () => {
    const { person, browser } = await scene()
    const answer = await browser.get(`/people/${person}/orders/new?type=ico&madeOn=2017-01-01`)
    assert.match(answer.body, /No order of this type could be made on that day/)
  })

  test('correct the terms, and show both texts when somebody was first', async () => {
    const { agency, priya, person, browser } = await scene()
    const id = await ordered(priya, agency, person)
    const correction = { ...fields, why: 'The copy was read wrong', endsOn: '2027-12-31', _version: '1' }
    const first = await browser.post(`/orders/${id}/correction`, correction)
    assert.equal(first.headers.location?.toString().split('?')[0], `/orders/${id}`)
    const late = await browser.post(`/orders/${id}/correction`, { ...correction, endsOn: '2027-06-30' })
    assert.equal(late.statusCode, 409)
    assert.match(late.body, /31 Dec 2027/)
    assert.match(late.body, /value="2027-06-30"/)
    assert.match(late.body, /name="_version" value="2"/)
    const rows = await here.db.run(priya.actor, (tx) =>
      tx.query<{ version: number; open: boolean }>(
        'select version, superseded_at is null as open from order_terms where entry_id = $1 order by version',
        [id],
      ),
    )
    assert.deepEqual(rows, [
      { version: 1, open: false },
      { version: 2, open: true },
    ])
    const period = await here.db.run(priya.actor, (tx) => currentSupervision(tx, person))
    const standing = await here.db.run(priya.actor, (tx) => standingOf(tx, period?.id ?? ''))
    assert.equal(standing.orderEndsOn?.toString(), '2027-12-31')
  })

  test('change a condition’s blanks, and take one off', async () => {
    const { agency, priya, person, browser } = await scene()
    const id = await ordered(priya, agency, person)
    const condition = (await here.db.run(priya.actor, (tx) => orderOf(tx, id)))?.conditions.find(
      ({ code }) => code === 'work-hours',
    )
    assert.ok(condition)
    const form = await browser.get(`/conditions/${condition.id}/change`)
    assert.match(form.body, /name="inputs\.0\.value"[^>]*value="100"/)
    const change = {
      asOrdered: condition.asOrdered,
      code: 'work-hours',
      'inputs.0.code': 'hours',
      reason: 'left-out',
      _version: '1',
    }
    const wrong = await browser.post(`/conditions/${condition.id}/change`, { ...change, 'inputs.0.value': 'many' })
    assert.equal(wrong.statusCode, 422)
    assert.match(wrong.body, /id="inputs\.0\.value-error"/)
    assert.equal(
      (await browser.post(`/conditions/${condition.id}/change`, { ...change, 'inputs.0.value': '120' })).statusCode,
      303,
    )
    const off = await browser.post(`/conditions/${condition.id}/change`, {
      ...change,
      enteredInError: 'on',
      _version: '2',
    })
    assert.equal(off.statusCode, 303)
    const order = await here.db.run(priya.actor, (tx) => orderOf(tx, id))
    assert.ok(!order?.conditions.some(({ code }) => code === 'work-hours'))
  })

  test('add an offence, a co-defendant by name and one by their record', async () => {
    const { agency, priya, person, browser } = await scene()
    const id = await ordered(priya, agency, person)
    const other = await newcomer(here, priya, 'Rick')
    const reference = await here.db.run(priya.actor, (tx) =>
      tx.query<{ reference: string }>('select reference from person where id = $1', [other]),
    )
    assert.equal((await browser.post(`/orders/${id}/offences`, { what: 'Larceny' })).statusCode, 303)
    assert.equal((await browser.post(`/orders/${id}/co-defendants`, { name: 'A. Nother' })).statusCode, 303)
    assert.equal(
      (await browser.post(`/orders/${id}/co-defendants`, { reference: reference[0]?.reference ?? '' })).statusCode,
      303,
    )
    const unknown = await browser.post(`/orders/${id}/co-defendants`, { reference: 'AAA-AAA-AAA' })
    assert.match(unknown.body, /No record with this reference is open to you/)
    const page = await browser.get(`/orders/${id}`)
    assert.match(page.body, /Larceny/)
    assert.match(page.body, /A\. Nother/)
    assert.match(page.body, /Rick Marsh/)
    const order = await here.db.run(priya.actor, (tx) => orderOf(tx, id))
    const first = order?.coDefendants[0]
    assert.equal((await browser.post(`/co-defendants/${first?.id}/removal`, { _version: '1' })).statusCode, 303)
    assert.equal((await here.db.run(priya.actor, (tx) => orderOf(tx, id)))?.coDefendants.length, 1)
  })

  test('answer a wrong method with nothing done', async () => {
    const { agency, priya, person, browser } = await scene()
    const id = await ordered(priya, agency, person)
    assert.equal((await browser.post(`/orders/${id}`, {})).statusCode, 404)
    assert.equal((await browser.json('PUT', `/api/v1/orders/${id}/end`, {})).statusCode, 404)
  })
})

describe('the JSON twins', () => {
  test('record, read and refuse as the pages do', async () => {
    const { agency, priya, person, browser } = await scene()
    const body = { ...fields, ...rowOfPlace(agency, priya), offences: [{ what: 'Stealing' }] }
    const made = await browser.json('POST', `/api/v1/people/${person}/orders`, body)
    assert.equal(made.statusCode, 201, made.body)
    const one = await browser.json('GET', `/api/v1/orders/${made.json().id}`)
    assert.equal(one.json().typeShort, 'ICO')
    assert.equal(one.json().offences[0].what, 'Stealing')
    const list = await browser.json('GET', `/api/v1/people/${person}/orders`)
    assert.equal(list.json().orders.length, 1)
    const refused = await browser.json('POST', `/api/v1/people/${person}/orders`, { ...body, endsOn: '2020-01-01' })
    assert.equal(refused.statusCode, 422)
    assert.equal(refused.json().refusal, 'ends-before-start')
    const long = { ...fields, type: 'imprisonment', madeOn: '2026-03-02', startsOn: '2026-03-02', endsOn: undefined }
    const sentence = { ...long, term: 'P12M', nonParole: '9 months', creditDays: 10, convictedOn: '2026-03-01' }
    const served = await browser.json('POST', `/api/v1/people/${person}/orders`, sentence)
    assert.equal(served.statusCode, 201, served.body)
    assert.equal((await browser.json('GET', `/api/v1/orders/${served.json().id}`)).json().convictedOn, '2026-03-01')
    const dates = (await browser.json('GET', `/api/v1/orders/${served.json().id}/dates`)).json().answers[0].dates
    assert.deepEqual(
      dates.map(({ code, on }: { code: string; on: string }) => [code, on]),
      [
        ['commencement', '2026-03-02'],
        ['expiry', '2027-03-01'],
        ['non-parole-end', '2026-12-01'],
        ['release', '2026-12-01'],
      ],
    )
    const over = { ...sentence, nonParole: 'P2Y' }
    const overTerm = await browser.json('POST', `/api/v1/people/${person}/orders`, over)
    assert.equal(overTerm.json().refusal, 'non-parole-over-term')
    const stale = await browser.json('POST', `/api/v1/orders/${made.json().id}/correction`, { ...fields, why: 'x' })
    assert.equal(stale.json().refusal, 'stale')
  })
})

describe('the wall', () => {
  const paths = (person: string, order: string) => [
    `/people/${person}/orders`,
    `/people/${person}/orders/new`,
    `/people/${person}/history`,
    `/orders/${order}`,
    `/orders/${order}/plain`,
    `/orders/${order}/correction`,
    `/orders/${order}/end`,
    `/orders/${order}/conditions/new`,
    `/api/v1/orders/${order}`,
    `/api/v1/people/${person}/orders`,
  ]
  const answers = async (browser: Browser, all: string[]) =>
    Promise.all(all.map(async (path) => (await browser.get(path)).statusCode))

  test('another agency finds nothing, where the officer finds all', async () => {
    const { agency, priya, person, browser } = await scene()
    const order = await ordered(priya, agency, person)
    const other = await scene()
    assert.deepEqual(
      await answers(browser, paths(person, order)),
      paths(person, order).map(() => 200),
    )
    assert.deepEqual(
      await answers(other.browser, paths(person, order)),
      paths(person, order).map(() => 404),
    )
    assert.equal(
      (await other.browser.post(`/orders/${order}/end`, { endedOn: '2026-11-23', how: 'revoked' })).statusCode,
      404,
    )
  })

  test('a restricted person’s orders are not there, and they are nobody’s co-defendant', async () => {
    const { agency, priya, person, browser } = await scene()
    const order = await ordered(priya, agency, person)
    const friend = await newcomer(here, priya, 'Rick')
    const shared = await ordered(priya, agency, friend, { coDefendants: [{ person, name: '', note: '' }] })
    assert.match((await browser.get(`/orders/${shared}`)).body, /Jackie Marsh/)
    await here.db.run(priya.actor, (tx) =>
      tx.query('insert into restriction (id, person_id, reason, made_at) values ($1,$2,$3,$4)', [
        newId(),
        person,
        'a colleague’s brother',
        tx.now,
      ]),
    )
    assert.deepEqual(
      await answers(browser, paths(person, order)),
      paths(person, order).map(() => 404),
    )
    assert.doesNotMatch((await browser.get(`/orders/${shared}`)).body, /Jackie Marsh/)
  })

  test('the front desk sees no orders, and who only sees them records none', async () => {
    const { agency, priya, person } = await scene()
    const order = await ordered(priya, agency, person)
    const desk = await signIn(here, agency, await agency.staff('Dana', 'front-desk'))
    assert.equal((await desk.get(`/orders/${order}`)).statusCode, 403)
    const greg = await signIn(here, agency, await agency.staff('Greg', 'cultural-engagement-officer'))
    const page = await greg.get(`/orders/${order}`)
    assert.equal(page.statusCode, 200)
    assert.doesNotMatch(page.body, /Add a condition|Record its end/)
    assert.equal((await greg.post(`/orders/${order}/end`, { endedOn: '2026-11-23', how: 'revoked' })).statusCode, 403)
  })
})

test('an order of an earlier period stays with it, and shows in the history', async () => {
  const { agency, priya, person, browser } = await scene()
  const id = await ordered(priya, agency, person, {
    madeOn: day('2024-01-10'),
    startsOn: day('2024-01-10'),
    endsOn: day('2025-01-09'),
  })
  await here.db.run(priya.actor, async (tx) => {
    const period = await currentSupervision(tx, person)
    assert.ok((await endOrder(tx, { order: id, endedOn: day('2025-01-09'), how: 'completed', court: '', why: '' })).ok)
    assert.ok(
      (await closeSupervision(tx, { supervision: period?.id ?? '', closedOn: day('2025-01-09'), why: 'completed' })).ok,
    )
    assert.equal((await earlierSupervisions(tx, person)).length, 1)
  })
  await ordered(priya, agency, person)
  const history = await browser.get(`/people/${person}/history`)
  assert.match(history.body, /10 Jan 2024 – 9 Jan 2025/)
  assert.match(history.body, new RegExp(`/orders/${id}`))
  const now = await browser.get(`/people/${person}/orders`)
  assert.match(now.body, /Earlier orders/)
})
