import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { jurisdictionCodes, jurisdictionOf, termsOf, versionInForce } from '../src/jurisdictions/index.ts'
import { newId } from '../src/platform/ids.ts'
import { signIn, testAgency, world } from './support/app.ts'
import { newcomer } from './support/people.ts'

const here = await world()
after(here.close)
const day = Temporal.PlainDate.from('2026-11-20')

/** An order of each place, with a day that is within its law. */
const orders: Record<string, { type: string; madeBy: string; endsOn: string }> = {
  'AU-NSW': { type: 'cco', madeBy: 'court', endsOn: '2027-11-19' },
  'AU-QLD': { type: 'probation', madeBy: 'court', endsOn: '2027-11-19' },
  'CA-ON': { type: 'statutory-release', madeBy: 'statute', endsOn: '2027-11-19' },
  'US-NY': { type: 'supervised-release', madeBy: 'court', endsOn: '2028-11-19' },
  'GB-EAW': { type: 'community-order', madeBy: 'court', endsOn: '2027-11-19' },
}

/** Words that only one country’s services say. */
const ofPlaces: Record<string, RegExp> = {
  AU: /New South Wales|Queensland|Sentencing Assessment|Torres Strait|TAFE|Sorry business/,
  CA: /Ontario|Parole Board of Canada|Métis|Children’s aid/,
  US: /New York|United States/,
  GB: /England|HMPPS|Census/,
}

for (const code of jurisdictionCodes)
  test(`an agency in ${jurisdictionOf(code).name} records an order in its own words`, async () => {
    const order = orders[code]
    assert.ok(order, code)
    const agency = await testAgency(here, code)
    const officer = await agency.staff('Priya', 'officer')
    const person = await newcomer(here, officer)
    const browser = await signIn(here, agency, officer)
    const type = versionInForce(code, day).orderTypes.find((one) => one.code === order.type)
    assert.ok(type)
    const form = await browser.get(`/people/${person}/orders/new?type=${order.type}&madeOn=${day}`)
    const made = await browser.post(`/people/${person}/orders`, {
      ...order,
      ...{ madeOn: `${day}`, startsOn: `${day}`, court: 'The court', officeId: agency.office, officerId: officer.id },
      _key: newId(),
    })
    assert.equal(made.statusCode, 303, made.body)
    const page = await browser.get(String(made.headers.location))
    assert.match(page.body, new RegExp(type.name))
    assert.doesNotMatch(page.body, /runs (longer|shorter)/)
    for (const named of type.conditions.standard) {
      const found = versionInForce(code, day).conditions.find((one) => one.code === named)
      assert.ok(found && page.body.includes(found.name), named)
    }
    const culture = await browser.get(`/people/${person}/identity/new`)
    assert.ok(culture.body.includes(termsOf(code, day).culturalQuestion))
    const { country } = jurisdictionOf(code).holidays
    const others = Object.entries(ofPlaces).filter(([of]) => of !== country)
    const pages = [form, page, culture, await browser.get(`/people/${person}`), await browser.get('/today')]
    for (const [of, words] of others)
      for (const { body } of pages) assert.doesNotMatch(body, words, `${code} says what only ${of} says`)
  })
