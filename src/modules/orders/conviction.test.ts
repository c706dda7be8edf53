import assert from 'node:assert/strict'
import { test } from 'node:test'
import { versionNamed } from '../../jurisdictions/index.ts'
import { asksConviction } from './rules/doubts.ts'
import { curfewsPastLimits } from './rules/duties/past-limits.ts'

const day = Temporal.PlainDate.from
const english = versionNamed('GB-EAW/2022-06-28')

const types: [version: string, type: string, asks: boolean][] = [
  ['GB-EAW/2022-06-28', 'community-order', true],
  ['GB-EAW/2022-06-28', 'licence', false],
  ['AU-NSW/2018-09-24', 'ico', false],
]
for (const [version, code, asks] of types)
  test(`the day of conviction is asked of ${code} in ${version}: ${asks}`, () => {
    const { orderTypes, curfewRules } = versionNamed(version)
    const type = orderTypes.find((one) => one.code === code)
    assert.ok(type)
    assert.equal(asksConviction(type, curfewRules), asks)
  })

/** A curfew of 18 hours a day for a month, which the law allows who was convicted from 28 June 2022 on: Sentencing Code Sch 9 para 9(4A). */
const convictions: [convictedOn: string | null, doubted: boolean][] = [
  ['2022-06-27', true],
  ['2022-06-28', false],
  [null, false],
]
for (const [convictedOn, doubted] of convictions)
  test(`18 hours of curfew a day, convicted on ${convictedOn}`, () => {
    const from = day('2026-02-02')
    const inputs = { 'from-time': '15:00', 'to-time': '09:00', days: 'monday' }
    const order = {
      ...{ id: 'o', type: 'community-order', madeOn: from, startsOn: from, endsOn: day('2027-02-01') },
      conditions: [{ id: 'c', code: 'curfew', kind: 'curfew', inputs, from, to: day('2026-03-01') }],
      convictedOn: convictedOn ? day(convictedOn) : null,
    }
    const past = curfewsPastLimits(order, english).map((one) => one.past)
    assert.equal(past.includes('too-many-hours'), doubted, past.join(', '))
  })
