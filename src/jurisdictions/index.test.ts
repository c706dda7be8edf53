import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  codedIn,
  datesOfChange,
  jurisdictionCodes,
  jurisdictionOf,
  nameIn,
  termsOf,
  versionInForce,
  versionNamed,
} from './index.ts'
import type { Coded, DutyValue, Sourced, Values, Version } from './policy.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const isDate = (text: string) => Temporal.PlainDate.from(text).toString() === text
const listsOf = (values: Values) => Object.entries(values) as [string, readonly (Sourced & { code?: string })[]][]
const codedLists = ({ id: _, jurisdiction: __, from: ___, terms: ____, ...lists }: Version) =>
  Object.entries(lists) as [string, readonly Coded[]][]

const timingsOf = (when: DutyValue['when']) =>
  [
    'timing' in when ? when.timing : undefined,
    'else' in when ? when.else : undefined,
    'each' in when ? when.each : undefined,
  ].filter((timing) => timing !== undefined)

for (const code of jurisdictionCodes) {
  const place = jurisdictionOf(code)
  const versions = datesOfChange(place.values).map((from) => versionNamed(`${code}/${from}`))
  const inEvery = (check: (version: Version) => void) => versions.forEach(check)

  test(`${code}: every value has a source and a first day, and ends after it began`, () => {
    const ofOrders = place.values.orderTypes.flatMap(({ limits, conditions }) => [...limits, conditions])
    const all: readonly Sourced[] = [...Object.values(place.values).flat(), ...ofOrders]
    assert.ok(all.length > 200)
    for (const value of all) {
      assert.ok(value.source.trim().length > 3, JSON.stringify(value))
      assert.ok(isDate(value.from), JSON.stringify(value))
      assert.ok(value.to === undefined || (isDate(value.to) && value.from < value.to), JSON.stringify(value))
      assert.equal(typeof value.verified, 'boolean')
    }
  })

  test(`${code}: a source says unverified exactly where the value is`, () => {
    const ofOrders = place.values.orderTypes.flatMap(({ limits, conditions }) => [...limits, conditions])
    for (const value of [...Object.values(place.values).flat(), ...ofOrders])
      assert.equal(value.verified, !value.source.endsWith('unverified'), JSON.stringify(value))
  })

  test(`${code}: the values of one code follow one another, newest last`, () => {
    for (const [list, values] of listsOf(place.values))
      for (const of of Map.groupBy(values, (value) => value.code ?? '').values())
        of.reduce((before, after) => {
          assert.ok(before.to !== undefined && before.to <= after.from, `${list}: ${JSON.stringify(after)}`)
          return after
        })
  })

  test(`${code}: codes are plain and no list of a version has one twice`, () => {
    inEvery((version) => {
      for (const [list, values] of codedLists(version)) {
        assert.equal(new Set(values.map((value) => value.code)).size, values.length, `${version.id} ${list}`)
        for (const value of values) {
          assert.match(value.code, /^[a-z][a-z0-9-]*$/)
          assert.ok(value.name.trim() === value.name && value.name.length > 0, value.code)
        }
      }
    })
  })

  test(`${code}: every code that a value names is there in the same version`, () => {
    inEvery((version) => {
      const has = (list: readonly Coded[], wanted: string, by: string) =>
        assert.ok(codedIn(list, wanted), `${version.id}: ${by} names ${wanted}`)
      for (const { code: by, conditions } of version.orderTypes)
        for (const named of [...conditions.standard, ...conditions.additional, ...conditions.excluded])
          has(version.conditions, named, by)
      for (const { code: by, kinds } of version.outcomes) for (const kind of kinds) has(version.contactKinds, kind, by)
      for (const { code: by, whereabouts } of [...version.outcomes, ...version.absenceReasons])
        if (whereabouts) has(version.whereabouts, whereabouts, by)
      for (const { code: by, answers } of version.permitKinds)
        assert.ok(
          answers.some((condition) => codedIn(version.conditions, condition)),
          `${version.id}: ${by}`,
        )
    })
  })

  test(`${code}: what can become of an order is of types that there are, each event once a type`, () => {
    const types = new Set(place.values.orderTypes.map(({ code: type }) => type))
    for (const { code: by, types: of, by: who } of place.values.orderEvents) {
      assert.ok(who.length > 0, by)
      for (const type of of) assert.ok(types.has(type), `${by} names ${type}`)
    }
    inEvery(({ id, orderEvents }) => {
      const named = orderEvents.flatMap(({ event, types: of }) => of.map((type) => `${event} of ${type}`))
      assert.deepEqual(named, [...new Set(named)], id)
    })
  })

  test(`${code}: duties name conditions, orders and countings that there are, and clocks countings`, () => {
    const { conditions, orderTypes, countings, duties, curfewRules, clocks } = place.values
    const named = (list: readonly Coded[]) => new Set(list.map((value) => value.code))
    const [held, types, ways] = [named(conditions), named(orderTypes), named(countings)]
    for (const duty of duties) {
      assert.ok(
        duty.conditions.some((one) => held.has(one)),
        `${duty.code}: no condition of ${duty.conditions}`,
      )
      for (const type of duty.orders ?? []) assert.ok(types.has(type), `${duty.code}: ${type}`)
    }
    const timings = [...clocks.map(({ timing }) => timing), ...duties.flatMap(({ when }) => timingsOf(when))]
    for (const { counting } of timings) assert.ok(ways.has(counting), counting)
    for (const rule of curfewRules)
      for (const type of 'orders' in rule ? (rule.orders ?? []) : [])
        assert.ok(types.has(type), `${rule.code}: ${type}`)
  })

  test(`${code}: what people can be looked at for names orders, levels and conditions that there are`, () => {
    const { conditions, levels, orderTypes, opportunities } = place.values
    const isThere = (list: readonly Coded[], wanted: readonly string[], by: string) => {
      for (const one of wanted) assert.ok(codedIn(list, one), `${by} names ${one}`)
    }
    for (const { code: by, orders, levels: at = [], toLevel, having = [], tests } of opportunities) {
      isThere(orderTypes, orders, by)
      isThere(levels, toLevel ? [...at, toLevel] : at, by)
      isThere(
        conditions,
        tests.flatMap((one) => (one.test === 'not-under' ? one.conditions : [])),
        by,
      )
      assert.ok(having.length === 0 || having.some((one) => codedIn(conditions, one)), by)
    }
  })

  test(`${code}: no order type both has and excludes a condition`, () => {
    for (const { code: type, conditions } of place.values.orderTypes)
      for (const excluded of conditions.excluded)
        assert.ok(![...conditions.standard, ...conditions.additional].includes(excluded), `${type}: ${excluded}`)
  })

  test(`${code}: what an ended order becomes is a type of the version after it`, () => {
    for (const { becomes, to, code: type } of place.values.orderTypes)
      if (becomes && to) assert.ok(codedIn(versionInForce(code, day(to)).orderTypes, becomes), type)
  })

  test(`${code}: limits are positive or zero`, () => {
    for (const { limits } of place.values.orderTypes)
      for (const { atMost, atLeast } of limits) {
        for (const amount of [atMost, atLeast].filter((one) => one !== undefined))
          assert.ok(Number.isInteger(amount) && amount >= 0)
        assert.ok((atLeast ?? 0) <= (atMost ?? Number.POSITIVE_INFINITY))
      }
  })

  test(`${code}: every outcome that asks for a reason has reasons to choose from`, () => {
    inEvery((version) => {
      const asked = new Set(version.outcomes.flatMap(({ asks }) => asks))
      if (asked.has('absence-reason')) assert.ok(version.absenceReasons.length > 0)
      if (asked.has('sent-away-reason')) assert.ok(version.sentAwayReasons.length > 0)
      if (asked.has('cancel-reason')) assert.ok(version.cancelReasons.length > 0)
    })
  })
}

test('the version in force is that of the last change up to the day', () => {
  assert.equal(versionInForce('AU-NSW', day('2018-09-23')).id, 'AU-NSW/2018-02-26')
  assert.equal(versionInForce('AU-NSW', day('2018-09-24')).id, 'AU-NSW/2018-09-24')
  assert.equal(versionInForce('AU-NSW', day('2026-11-21')).id, 'AU-NSW/2018-09-24')
  assert.equal(versionInForce('AU-NSW', day('2000-04-03')).id, 'AU-NSW/2000-04-03')
  assert.throws(() => versionInForce('AU-NSW', day('2000-04-02')), /no values for 2000-04-02/)
})

test('what ended is gone on its last day, and what began is there on its first', () => {
  const types = (date: string) => versionInForce('AU-NSW', day(date)).orderTypes.map(({ code }) => code)
  assert.ok(types('2018-09-23').includes('bond-s9'))
  assert.ok(!types('2018-09-23').includes('cco'))
  assert.ok(!types('2018-09-24').includes('bond-s9'))
  assert.ok(types('2018-09-24').includes('cco'))
  assert.ok(types('2018-02-25').includes('parole-court'))
  assert.ok(types('2018-02-26').includes('parole-statutory'))
})

test('an order finds its version by name, and only a name that there is', () => {
  assert.equal(versionNamed('AU-NSW/2018-09-24').from, '2018-09-24')
  for (const name of ['AU-NSW/2018-09-25', 'AU-NSW', '', 'AU-XX/2018-09-24'])
    assert.throws(() => versionNamed(name), RangeError, name)
})

test('an unknown place is refused', () => {
  assert.throws(() => jurisdictionOf('AU-XX'), /AU-XX/)
  assert.throws(() => versionInForce('AU-XX', day('2026-11-21')), /AU-XX/)
})

test('the agency’s words carry no source with them', () => {
  const terms = termsOf('AU-NSW', day('2026-11-21'))
  assert.equal(terms.officer, 'Community Corrections Officer')
  assert.equal(terms.courtReportShort, 'SAR')
  for (const origin of ['source', 'from', 'to', 'verified']) assert.ok(!(origin in terms))
})

test('a code that a version does not know shows as itself', () => {
  const { orderTypes } = versionInForce('AU-NSW', day('2026-11-21'))
  assert.equal(nameIn(orderTypes, 'ico'), 'Intensive correction order')
  assert.equal(nameIn(orderTypes, 'bond-s9'), 'bond-s9')
})
