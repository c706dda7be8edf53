import assert from 'node:assert/strict'
import { test } from 'node:test'
import { versionInForce } from '../../jurisdictions/index.ts'
import { meaningOf, readWho, subjectOf, ways, whenOf, whoValue } from './rules.ts'

const id = '019398a0-0000-7000-8000-000000000000'
const other = '019398a0-0000-7000-8000-000000000001'
const day = (iso: string) => Temporal.PlainDate.from(iso)
const time = (iso: string) => Temporal.PlainTime.from(iso)

const version = versionInForce('AU-NSW', day('2026-11-23'))
for (const way of ways)
  for (const someoneElse of [false, true])
    test(`${way}${someoneElse ? ' with someone else' : ''} is a contact and a note that the place knows`, () => {
      const meaning = meaningOf(way, someoneElse)
      assert.ok(version.noteKinds.some(({ code }) => code === meaning.note))
      const outcome = version.outcomes.find(({ code }) => code === meaning.outcome)
      assert.ok(outcome?.kinds.includes(meaning.kind))
      assert.deepEqual(
        outcome?.asks.filter((ask) => ask !== 'message-with'),
        [],
      )
    })

test('only coming in is a meeting, and a talk with someone else is never one', () => {
  const meets = (someoneElse: boolean) =>
    ways.filter((way) => {
      const kind = version.contactKinds.find(({ code }) => code === meaningOf(way, someoneElse).kind)
      return kind?.faceToFace === true
    })
  assert.deepEqual([meets(false), meets(true)], [['came-in'], []])
})

test('a choice names a person, or somebody of their network, and nothing else', () => {
  assert.deepEqual(readWho(id), { person: id })
  assert.deepEqual(readWho(`${id}.${other}`), { person: id, support: other })
  for (const value of ['', 'other', `${id}.`, `${id} `, `${id}.${other}.${other}`])
    assert.equal(readWho(value), undefined)
  assert.equal(whoValue({ person: id, support: other }), `${id}.${other}`)
})

const paths: [path: string, kind: string | undefined][] = [
  [`/people/${id}`, 'people'],
  [`/people/${id}/notes?kind=x`, 'people'],
  [`/appointments/${id}/interview`, 'appointments'],
  [`/orders/${id}#conditions`, 'orders'],
  [`/staff/${id}`, undefined],
  ['/people/new', undefined],
  ['/today', undefined],
  [`//people/${id}`, undefined],
  ['', undefined],
]
for (const [path, kind] of paths)
  test(`${path || 'no path'} is ${kind ? `one of ${kind}` : 'about nobody'}`, () =>
    assert.deepEqual(subjectOf(path), kind && { kind, id }))

test('it was now, or at the time given, and a day alone says no time', () => {
  const today = day('2026-11-23')
  assert.deepEqual(whenOf({}, today), { ok: true, at: undefined })
  assert.deepEqual(whenOf({ noteDay: day('2026-11-20') }, today), { ok: false })
  const at = (given: Parameters<typeof whenOf>[0]) => {
    const when = whenOf(given, today)
    return when.ok && when.at && `${when.at.day} ${when.at.time}`
  }
  assert.equal(at({ noteTime: time('09:10') }), '2026-11-23 09:10:00')
  assert.equal(at({ noteDay: day('2026-11-20'), noteTime: time('09:10') }), '2026-11-20 09:10:00')
})
