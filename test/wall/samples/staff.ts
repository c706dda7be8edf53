import { newId } from '../../../src/platform/ids.ts'
import { password as known } from '../../support/app.ts'
import type { Ground } from '../ground.ts'
import type { Samples } from './sample.ts'

let added = 0
const password = 'another horse, another battery'

/** Somebody new, as what is done to them lasts. */
const somebody = async (on: Ground) => (await on.agency.staff(`Staff${++added}`, 'officer')).id
const withLeave = async (on: Ground) => {
  const staff = await somebody(on)
  return { staff, leave: await on.make(`/staff/${staff}/leave`, { kind: 'annual', ...january }) }
}
const withCover = async (on: Ground) => {
  const staff = await somebody(on)
  return { staff, cover: await on.make(`/staff/${staff}/cover`, { covering: on.owner.id, ...january }) }
}
const january = { firstDay: '2027-01-04', lastDay: '2027-01-08' }
const place = (on: Ground) => ({ officeId: on.agency.office, teamId: on.agency.team, roles: ['officer'] })

/** A session of the owner's that is not the one the owner asks with. */
async function otherSession({ world, owner }: Ground): Promise<string> {
  const id = newId()
  await world.db.run(owner.actor, (tx) =>
    tx.query('insert into session (id, staff_id, token_hash, made_at, seen_at) values ($1,$2,$3,$4,$4)', [
      id,
      owner.id,
      Buffer.from(id),
      tx.now,
    ]),
  )
  return id
}

async function keptSave({ world, owner }: Ground): Promise<string> {
  const id = newId()
  await world.db.run(owner.actor, (tx) =>
    tx.query("insert into kept_save (id, staff_id, kept_at, path, body) values ($1,$2,$3,'/tasks','{}')", [
      id,
      owner.id,
      tx.now,
    ]),
  )
  return id
}

export const staffSamples: Samples = {
  'POST /account/sessions/:session/ending': async (on) => ({ params: { session: await otherSession(on) }, body: {} }),
  'POST /account/password': () => ({ params: {}, body: { current: known, password } }),
  'POST /account/keys': () => ({ params: {}, body: { singleKeys: true } }),
  'POST /kept/:kept/disposal': async (on) => ({ params: { kept: await keptSave(on) }, body: {} }),
  'POST /staff': (on) => ({
    params: {},
    body: {
      givenName: 'Nell',
      familyName: 'Tester',
      email: `nell${++added}@${on.agency.host}`,
      password,
      ...place(on),
    },
  }),
  'POST /offices/:office/duty': (on) => ({
    params: { office: on.agency.office },
    body: { dutyStaff: on.owner.id, day: '2026-11-24' },
  }),
  'POST /staff/:staff/place': async (on) => ({
    params: { staff: await somebody(on) },
    body: { ...place(on), title: 'Senior officer', _version: 1 },
  }),
  'POST /staff/:staff/password': async (on) => ({ params: { staff: await somebody(on) }, body: { password } }),
  'POST /staff/:staff/departure': async (on) => ({ params: { staff: await somebody(on) }, body: {} }),
  'POST /staff/:staff/leave': async (on) => ({
    params: { staff: await somebody(on) },
    body: { kind: 'annual', ...january, cover: [{ covering: on.owner.id }] },
  }),
  'POST /staff/:staff/leave/:leave/cancellation': async (on) => ({ params: await withLeave(on), body: {} }),
  'POST /staff/:staff/cover': async (on) => ({
    params: { staff: await somebody(on) },
    body: { covering: on.owner.id, ...january },
  }),
  'POST /staff/:staff/cover/:cover/ending': async (on) => ({ params: await withCover(on), body: {} }),
  'POST /staff/:staff/hours': async (on) => ({
    params: { staff: await somebody(on) },
    body: { from: '2026-11-23', days: [{ weekday: 1, starts: '09:00', ends: '15:00' }] },
  }),
}
