import assert from 'node:assert/strict'
import { exclude, type Ground, marks, restrict } from '../ground.ts'
import type { Sample, Samples } from './sample.ts'

let used = 0

/** Somebody of their own for each: what limits a record would take it from whoever else is asked about it. */
const another = async (on: Ground) => (await on.another(`Wilhelmina Kept ${++used}`)).person

const restriction = { reason: 'safety', why: 'Asked for by the court' }

/** A record that the owner restricted, and keeps with the deputy. */
async function restricted(on: Ground): Promise<string> {
  const person = await unrestricted(on)
  await on.make(`/people/${person}/limited-access`, { ...restriction, named: [on.deputy.id] })
  return person
}

/** Nobody's record is open on a ground where everybody added is hidden: by shutting those out one by one, it need not be restricted. */
async function unrestricted(on: Ground): Promise<string> {
  const person = await another(on)
  await on.world.db.run(on.owner.actor, async (tx) => {
    await tx.query('update restriction set ends_at = $2, ended_by = $3 where person_id = $1', [
      person,
      tx.now,
      on.owner.id,
    ])
    await exclude(tx, person, on.colleague)
  })
  return person
}

const onRestricted =
  (body: (on: Ground, person: string) => Promise<Record<string, unknown>> | Record<string, unknown>) =>
  async (on: Ground): Promise<Sample> => {
    const person = await restricted(on)
    return { params: { person }, body: await body(on, person) }
  }

const excluded = async (on: Ground): Promise<Sample> => {
  const person = await another(on)
  const body = { outStaff: on.colleague.id, outReason: 'family', outWhy: 'A cousin' }
  return { params: { person }, body }
}

export const limitSamples: Samples = {
  'POST /break-glass': () => ({
    params: {},
    body: { reference: 'HK4-M7R-2WX', birth: '1990-02-03', reason: 'danger', why: 'A threat on the phone' },
  }),
  'POST /break-glass/:glass/end': async (on) => ({ params: { glass: await glassOf(on) }, body: {} }),
  'POST /limited-access/reviews/:review': async (on) => ({
    params: { review: await reviewOf(on) },
    body: { verdict: 'accepted', note: 'Rang them' },
  }),
  'POST /limited-access/duplicates/:duplicate': async (on) => ({
    params: { duplicate: await duplicateOf(on) },
    body: { as: 'different', note: 'Another of that name' },
  }),
  'POST /in-front-of-me': () => ({ params: {}, body: { name: 'Barnaby Wren', birth: '1990-02-03' } }),
  'POST /limited-access/settings': async (on) => {
    const version = Number(await on.read('/limited-access/settings', 'now', 'version'))
    const body = { glassHours: 4, asksAnHour: 30, closedAnswer: 'not-found', reason: 'Agreed with the union' }
    return { params: {}, body: { ...body, ...(version > 0 ? { _version: version } : {}) } }
  },
  'POST /somebody-i-know': async (on) => {
    await askOften(on)
    return { params: {}, body: { name: 'Ottoline Wren', birth: '1990-02-03', reason: 'neighbour' } }
  },
  'POST /somebody-i-know/:acquaintance/withdrawal': async (on) => ({
    params: { acquaintance: await acquaintanceOf(on) },
    body: {},
  }),
  'POST /limited-access/told': () => ({ params: {}, body: {} }),
  'POST /people/:person/limited-access': async (on) => ({
    params: { person: await unrestricted(on) },
    body: { ...restriction, named: [on.deputy.id] },
  }),
  'POST /people/:person/limited-access/names': onRestricted(async (on) => ({
    staff: (await on.agency.staff('Nina', 'officer')).id,
  })),
  'POST /people/:person/limited-access/names/end': onRestricted(async (on, person) => ({
    member: await memberOf(on, person),
  })),
  'POST /people/:person/limited-access/lift': onRestricted(() => ({ liftWhy: 'No longer needed' })),
  'POST /people/:person/limited-access/message': async (on) => {
    const { params, body } = await excluded(on)
    const row = await on.make(`/people/${params['person']}/exclusions`, body)
    return { params, body: { closing: 'exclusion', row, closedMessage: 'Ring Ruth at Wattle Creek' } }
  },
  'POST /people/:person/exclusions': excluded,
  'POST /people/:person/exclusions/end': async (on) => {
    const { params, body } = await excluded(on)
    const exclusion = await on.make(`/people/${params.person}/exclusions`, body)
    return { params, body: { exclusion, inWhy: 'Another of that name' } }
  },
  'POST /people/:person/acquaintance': async (on) => ({
    params: { person: await another(on) },
    body: { reason: 'friend' },
  }),
  'POST /people/:person/seals': async (on) => ({ params: { person: await another(on) }, body: sealing }),
  'POST /people/:person/seals/end': async (on) => {
    const person = await another(on)
    const seal = await on.make(`/people/${person}/seals`, sealing)
    return { params: { person }, body: { seal, unsealWhy: 'Set in error' } }
  },
}

const sealing = { sealRule: 'court-ordered', sealDay: '2030-07-01', sealWhy: 'Ordered at sentence' }

/** The row that names the deputy on a record. */
async function memberOf(on: Ground, person: string): Promise<string> {
  const answer = await on.owner.browser.json('GET', `/api/v1/people/${person}/limited-access`)
  const { named } = answer.json() as { named: { id: string; staff: string }[] }
  return named.findLast(({ staff }) => staff === on.deputy.id)?.id ?? ''
}

/** A record that its owner is not named on, opened by breaking the glass; by whom, unless by the owner. */
async function glassOf(on: Ground, by = on.owner): Promise<string> {
  const { person } = await on.another(`Wilhelmina Glass ${++used}`)
  const reference = await on.read(`/people/${person}`, 'reference')
  await on.world.db.run(on.owner.actor, async (tx) => {
    await restrict(tx, person, by === on.owner ? on.deputy : on.owner)
    await tx.query('update restriction_member set ends_at = $2 where person_id = $1 and staff_id = $3', [
      person,
      tx.now,
      by.id,
    ])
  })
  await askOften(on)
  const body = { reference, birth: '1990-02-03', reason: 'danger', why: 'A threat on the phone' }
  const answer = await by.browser.json('POST', '/api/v1/break-glass', body)
  assert.equal(answer.json<{ person: string }>().person, person, answer.body)
  const [row] = await on.world.db.run(by.actor, (tx) =>
    tx.query<{ id: string }>('select id from break_glass where person_id = $1', [person]),
  )
  return row?.id ?? ''
}

/** The glass broken by the deputy, for the owner to review. */
export const reviewOf = (on: Ground) => glassOf(on, on.deputy)

/** A safety card that the owner opened, of nobody. */
export async function cardOf(on: Ground): Promise<string> {
  await askOften(on)
  return on.make('/in-front-of-me', { name: 'Barnaby Wren', birth: '1990-02-03' })
}

/** That the owner knows somebody of whom there is no record. */
export async function acquaintanceOf(on: Ground): Promise<string> {
  await askOften(on)
  return on.make('/somebody-i-know', { name: 'Ottoline Wren', birth: '1990-02-03', reason: 'neighbour' })
}

/** Whoever walks through everything asks more often than anybody at work. */
const askOften = ({ world, owner }: Ground) =>
  world.db.run(owner.actor, (tx) =>
    tx.query(
      `insert into limited_access_setting (version, glass_hours, asks_an_hour, set_at)
       select coalesce(max(version), 0) + 1, 4, 60, $1 from limited_access_setting on conflict do nothing`,
      [tx.now],
    ),
  )

/** A new record, added by somebody from whom the one that it is like is hidden. */
export async function duplicateOf(on: Ground): Promise<string> {
  const given = `Wilhelmina Double ${++used}`
  const { person } = await on.another(given)
  await on.world.db.run(on.owner.actor, (tx) => restrict(tx, person, on.owner))
  const told = { given, family: marks.family, birth: '1990-02-03', saidBy: 'person', noneOfThese: true }
  const added = await on.colleague.browser.json('POST', '/api/v1/people', told)
  assert.equal(added.statusCode, 201, added.body)
  const [row] = await on.world.db.run(on.owner.actor, (tx) =>
    tx.query<{ id: string }>('select id from possible_duplicate where person_id = $1', [person]),
  )
  return row?.id ?? ''
}
