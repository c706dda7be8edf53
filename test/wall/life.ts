import assert from 'node:assert/strict'
import type { Tx } from '../../src/platform/database/tx.ts'
import { newId } from '../../src/platform/ids.ts'
import { by, exclude, type Ground, marks, restrict } from './ground.ts'
import { adviceOf } from './samples/advice.ts'
import { checkOf } from './samples/checks.ts'
import { appointmentOf, seriesOf } from './samples/contacts.ts'
import { noteOf } from './samples/notes.ts'
import { opportunityOf } from './samples/opportunities.ts'
import { chargeOf, orderOf } from './samples/orders.ts'
import { factOf } from './samples/people.ts'
import { givenOf, permitOf } from './samples/permits.ts'
import { goalOf } from './samples/plans.ts'
import { promiseOf } from './samples/promises.ts'
import { offerOf } from './samples/providers.ts'
import { referralTo } from './samples/referrals.ts'
import { reportOf } from './samples/reports.ts'
import { requestOf } from './samples/requests.ts'
import { taskOf } from './samples/tasks.ts'

/** Ways to take a person out of a colleague's sight. */
export const ways = {
  'a restriction': ({ world, owner, person }: Ground) => world.db.run(owner.actor, (tx) => restrict(tx, person, owner)),
  'an exclusion': ({ world, owner, person, colleague }: Ground) =>
    world.db.run(owner.actor, (tx) => exclude(tx, person, colleague)),
  'a seal': ({ world, owner, person }: Ground) => world.db.run(owner.actor, (tx) => seal(tx, person)),
}

/** Closes a record by its day, which is past. */
const seal = (tx: Tx, person: string) =>
  tx.query(
    `insert into seal (id, person_id, rule, seals_on, seals_at, made_at) values ($1, $2, 'court-ordered', '2026-11-01', $3, $4)`,
    [newId(), person, '2026-10-31T13:00:00Z', tx.now],
  )

/** Everything that puts a person before a colleague: the colleague's own caseload, diary, tasks, drafts, mentions and mistakes. */
export async function live(on: Ground, friend: string): Promise<void> {
  const { colleague } = on
  const mine = by(on, colleague)
  for (const path of ['phones', 'addresses', 'numbers', 'alerts', 'supports', 'names']) await factOf(on, path)
  await orderOf(mine)
  await chargeOf(on)
  await appointmentOf(mine, 'office', '2026-11-20')
  await appointmentOf(mine)
  await appointmentOf(mine, 'home', '2026-11-24')
  await seriesOf(mine)
  await seriesOf(mine)
  await goOn(mine)
  await mine.make('/desk/walk-ins', { person: on.person, why: `${marks.given} is early` }, 'arrival')
  await noteOf(on, { noteMentions: [colleague.id], noteText: `${marks.given} was seen at the ${marks.word}` })
  await taskOf(mine)
  await checkOf(mine)
  await requestOf(mine)
  await permitOf(mine)
  await opportunityOf(mine)
  await givenOf(mine, { fromDay: '2026-11-20', untilDay: '2026-11-22' })
  await reportOf(mine)
  await adviceOf(mine)
  await referralTo(mine, await serviceOn(mine))
  await goalOf(mine)
  await mine.make(`/people/${on.person}/plan/review`, { reviewOn: '2026-11-30' }, 'plan')
  await mine.make(`/people/${on.person}/no-contact`, {})
  await promiseOf(mine)
  await handOver(mine, on.owner.id)
  await messageTo(on, colleague.id)
  await mine.make('/incidents', { incidentPerson: on.person })
  await mine.make(`/messages/${await messageTo(on, colleague.id)}/done`, {})
  await mine.make(`/tasks/${await taskOf(mine)}/done`, { _version: 1 })
  await mine.make(`/notes/${await noteOf(mine)}/withdrawal`, { reason: 'wrong-person', rightPerson: friend })
  const carried = await colleague.browser.json('POST', `/people/${friend}/drafts/note.case-note/discard`, {})
  assert.equal(carried.statusCode, 200, carried.body)
  const draft = { text: `${marks.given} said`, base: 0 }
  await colleague.browser.json('PUT', `/people/${on.person}/drafts/note.letter`, draft)
}

/** A service that is there already, else one of its own. */
async function serviceOn(on: Ground): Promise<string> {
  const listed = (await on.colleague.browser.json('GET', '/api/v1/services')).json<{ service: { id: string } }[]>()
  return listed[0]?.service.id ?? offerOf(on)
}

const messageTo = (on: Ground, to: string) =>
  on.make('/messages', { messagePerson: on.person, messageTo: to, messageText: `${marks.given} rang` })

const handOver = async (on: Ground, to: string) =>
  on.make(`/tasks/${await taskOf(on)}/hand-over`, { handTo: to, handWhy: 'On leave', _version: 1 })

const onTheWay = { leaves: '12:30', returns: '15:00', phone: '0491 570 006' }

/** The colleague is out with a running sheet: that stays for all to see who watch, whoever is visited. */
export async function setOut(on: Ground): Promise<void> {
  const stops = [{ place: 'Local Court', arrives: '13:00' }]
  const sheet = await on.make('/visits', { ...onTheWay, day: '2026-11-23', stops })
  await on.make(`/visits/${sheet}/marks`, { mark: 'checked-out' })
}

/** And goes on to the person. */
async function goOn(on: Ground): Promise<void> {
  const appointment = await appointmentOf(on, 'home')
  const sheet = await on.read('/visits', 'out', 0, 'id')
  const stops = [{ appointment, place: '', arrives: '14:00' }]
  await on.make(`/visits/${sheet}/changes`, { ...onTheWay, why: 'One more', stops, _version: 1 })
}
