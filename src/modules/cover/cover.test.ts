import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { signIn, testAgency, world } from '../../../test/support/app.ts'
import { restrict, supervised } from '../../../test/support/people.ts'
import { newId } from '../../platform/ids.ts'
import { notesOf, writeNote } from '../notes/index.ts'
import { linesOf } from '../people/index.ts'

const here = await world()
after(here.close)

async function office() {
  const agency = await testAgency(here)
  const ellen = await agency.staff('Ellen', 'officer')
  const dana = await agency.staff('Dana', 'officer')
  const rick = await supervised(here, agency, dana, 'Rick', 'Vella')
  const [hers, danas] = [await signIn(here, agency, ellen), await signIn(here, agency, dana)]
  return { agency, ellen, dana, rick, hers, danas }
}

test('one press covers a case until the day ends, and notes written meanwhile say for whom', async () => {
  const { agency, ellen, rick, hers } = await office()
  const write = (text: string) =>
    here.db.run(ellen.actor, (tx) => writeNote(tx, { person: rick, kind: 'case-note', at: tx.now, text }))
  const before = await hers.get(`/people/${rick}`)
  assert.match(before.body, /Cover this/)
  await write('Before')
  here.clock.advance({ minutes: 1 })
  const covered = await hers.post('/cover', { coverPerson: rick, _key: newId() })
  assert.equal(covered.statusCode, 303, covered.body)
  await hers.post('/cover', { coverPerson: rick, _key: newId() })
  await write('Meanwhile')
  const page = (await hers.get(`/people/${rick}/notes`)).body
  assert.match(page, /Ellen Tester, covering for Dana Tester/)
  await here.db.run(ellen.actor, async (tx) => {
    const notes = await notesOf(tx, rick)
    assert.deepEqual(Object.fromEntries(notes.map(({ text, coveringFor }) => [text, coveringFor])), {
      Before: undefined,
      Meanwhile: 'Dana Tester',
    })
    assert.equal((await linesOf(tx, rick, { limit: 50 })).filter(({ kind }) => kind === 'case.covered').length, 1)
  })
  const head = (await hers.get(`/people/${rick}`)).body
  assert.match(head, /You cover for Dana Tester/)
  assert.doesNotMatch(head, /Cover this</)
  here.clock.advance({ hours: 24 })
  const tomorrow = await signIn(here, agency, ellen)
  assert.match((await tomorrow.get(`/people/${rick}`)).body, /Cover this/)
})

test('one’s own case is not covered, and covering opens nothing', async () => {
  const { dana, ellen, rick, hers, danas } = await office()
  const own = await danas.json('POST', '/api/v1/cover', { coverPerson: rick })
  assert.equal(own.json<{ refusal: string }>().refusal, 'own-case')
  await restrict(here, dana, rick)
  const hidden = await hers.json('POST', '/api/v1/cover', { coverPerson: rick })
  assert.equal(hidden.json<{ refusal: string }>().refusal, 'person-unknown')
  const rows = await here.db.run(ellen.actor, (tx) => tx.query('select 1 from case_cover'))
  assert.equal(rows.length, 0)
})
