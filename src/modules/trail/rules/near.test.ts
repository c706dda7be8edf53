import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSameStreet } from './near.ts'

const cases: [one: string, other: string, same: boolean][] = [
  ['12 Wattle Street, Dubbo', '14 Wattle Street, Dubbo', true],
  ['12 Wattle Street, Dubbo', '12 Wattle Street, Dubbo', true],
  ['12 Wattle Street, Dubbo', '14 Wattle St Dubbo NSW 2830', true],
  ['8/3 Kurrajong Way, Wattle Creek', '5 KURRAJONG WAY, WATTLE CREEK', true],
  ['Unit 8, 3 Kurrajong Way, Wattle Creek', '3-5 Kurrajong Way, Wattle Creek', true],
  ['Room 6, Gipps Lodge, 40 Gipps Crescent, Wattle Creek', '12a Gipps Cres, Wattle Creek', true],
  ['3 O’Connell Road, Orange', "7 O'Connell Rd, Orange", true],
  ['12 Wattle Street, Dubbo', '12 Wattle Street, Orange', false],
  ['12 Wattle Street, Dubbo', '12 Wattle Lane, Dubbo', false],
  ['12 Wattle Street, Dubbo', '12 Wattle Grove, Dubbo', false],
  ['12 Wattle Street', '14 Wattle Street', false],
  ['Dubbo', 'Dubbo', false],
  ['PO Box 12, Dubbo NSW', 'PO Box 14, Dubbo NSW', false],
  ['Caravan park by the river, Dubbo', 'Caravan park by the river, Dubbo', false],
  ['', '', false],
  ['2830', '2830', false],
]
for (const [one, other, same] of cases)
  test(`“${one}” and “${other}”: ${same ? 'one street' : 'not'}`, () => {
    assert.equal(isSameStreet(one, other), same)
    assert.equal(isSameStreet(other, one), same)
  })
