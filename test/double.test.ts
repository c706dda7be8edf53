import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../src/platform/ids.ts'
import { world } from './support/app.ts'
import { ask } from './wall/asking.ts'
import { type Ground, ground, marks } from './wall/ground.ts'
import { appointmentOf } from './wall/samples/contacts.ts'
import { interviewBody } from './wall/samples/interviews.ts'
import { factOf } from './wall/samples/people.ts'

const here = await world()
after(() => here.close())
let on: Ground
before(async () => {
  on = await ground(here)
})

/** How many rows hold an appointment's contact, note and task. */
const rowsOf = (appointment: string) =>
  here.db.run(on.owner.actor, async (tx) => {
    const [rows] = await tx.query<{ contacts: number; notes: number; tasks: number }>(
      `select (select count(*)::int from contact where appointment_id = $1) as contacts,
        (select count(*)::int from note where appointment_id = $1) as notes,
        (select count(*)::int from task where from_id = $1) as tasks`,
      [appointment],
    )
    return rows
  })

test('two tabs that save at once with one key have one effect, and the same answer', async () => {
  const appointment = await appointmentOf(on)
  const body = { ...interviewBody(on), _version: 1, _key: newId() }
  const path = `/appointments/${appointment}/interview`
  const tabs = Array.from({ length: 4 }, () => ask(on.owner.browser, { method: 'POST', path, body }))
  const answers = await Promise.all(tabs)
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    [303, 303, 303, 303],
  )
  assert.equal(new Set(answers.map(({ headers }) => headers.location)).size, 1)
  assert.deepEqual(await rowsOf(appointment), { contacts: 1, notes: 1, tasks: 1 })
})

test('the same key with other words is refused, and the first save stands', async () => {
  const appointment = await appointmentOf(on)
  const body = { ...interviewBody(on), _version: 1, _key: newId() }
  const path = `/appointments/${appointment}/interview`
  assert.equal((await ask(on.owner.browser, { method: 'POST', path, body })).statusCode, 303)
  const other = await ask(on.owner.browser, { method: 'POST', path, body: { ...body, noteText: 'Something else' } })
  assert.equal(other.statusCode, 422)
  assert.match(other.body, /Something else/, 'what was typed is still there')
  assert.deepEqual(await rowsOf(appointment), { contacts: 1, notes: 1, tasks: 1 })
})

test('two tabs with keys of their own: one saves, the other is told and keeps what was typed', async () => {
  const appointment = await appointmentOf(on)
  const path = `/appointments/${appointment}/interview`
  const save = (noteText: string) => {
    const body = { ...interviewBody(on), noteText, _version: 1, _key: newId() }
    return ask(on.owner.browser, { method: 'POST', path, body })
  }
  const answers = await Promise.all([save('From the first tab'), save('From the second tab')])
  const second = answers.findIndex(({ statusCode }) => statusCode === 409)
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [303, 409])
  const [typed, saved] = second === 0 ? ['first', 'second'] : ['second', 'first']
  assert.match(answers[second]?.body ?? '', new RegExp(`From the ${typed} tab`), 'what was typed')
  assert.match(answers[second]?.body ?? '', new RegExp(`From the ${saved} tab`), 'what was saved meanwhile')
  assert.deepEqual(await rowsOf(appointment), { contacts: 1, notes: 1, tasks: 1 })
})

test('a change of what somebody changed meanwhile is refused with both shown', async () => {
  const fact = await factOf(on, 'addresses')
  const path = `/people/${on.person}/addresses/${fact}`
  const change = (where: string) => {
    const body = { kind: 'home', where, saidBy: 'person', how: 'correct', _version: 1, _key: newId() }
    return ask(on.owner.browser, { method: 'POST', path, body })
  }
  assert.equal((await change('9 Bandicoot Lane')).statusCode, 303)
  const stale = await change('11 Bandicoot Lane')
  assert.equal(stale.statusCode, 409)
  assert.match(stale.body, /9 Bandicoot Lane/, 'as it is now')
  assert.match(stale.body, /11 Bandicoot Lane/, 'as it was typed')
  assert.doesNotMatch(stale.body, new RegExp(marks.street), 'not as it was before either')
})
