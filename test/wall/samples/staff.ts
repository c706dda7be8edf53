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

const asked = { name: 'Privacy and records', startsOn: '2030-01-01', blocks: ['find'], why: 'A reason' }
const trainingOf = (on: Ground) => on.make('/account-rules/training', asked)
const passed = { passedOn: '2026-11-20', lastDay: '2027-11-20' }

/** The training of somebody's that is recorded. */
async function withTraining(on: Ground) {
  const staff = await somebody(on)
  await on.make(`/staff/${staff}/training`, { rule: await trainingOf(on), ...passed })
  return { staff, training: await on.read(`/staff/${staff}/account`, 'trainings', 0, 'id') }
}

async function withShutAccount(on: Ground) {
  const staff = await somebody(on)
  await on.make(`/staff/${staff}/account/closing`, {})
  return { staff }
}

/** What holds for accounts has a version, which counts on with each sample. */
async function ruleBody(on: Ground) {
  const version = Number(await on.read('/account-rules', 'rule', 'version'))
  const body = { inactiveDays: 60, reviewMonths: 12, warnDays: 30, reason: 'A reason' }
  return version === 0 ? body : { ...body, _version: version }
}

export const staffSamples: Samples = {
  'POST /staff/:staff/invitation': async (on) => ({ params: { staff: await somebody(on) }, body: {} }),
  'POST /staff/:staff/account/closing': async (on) => ({ params: { staff: await somebody(on) }, body: {} }),
  'POST /staff/:staff/account/opening': async (on) => ({ params: await withShutAccount(on), body: {} }),
  'POST /staff/:staff/training': async (on) => ({
    params: { staff: await somebody(on) },
    body: { rule: await trainingOf(on), ...passed },
  }),
  'POST /staff/:staff/training/:training/withdrawal': async (on) => ({ params: await withTraining(on), body: {} }),
  'POST /access-review/:staff': async (on) => ({
    params: { staff: await somebody(on) },
    body: { outcome: 'kept', note: 'Still needed' },
  }),
  'POST /account-rules': async (on) => ({ params: {}, body: await ruleBody(on) }),
  'POST /account-rules/training': () => ({ params: {}, body: asked }),
  'POST /account-rules/training/:training/ending': async (on) => ({
    params: { training: await trainingOf(on) },
    body: {},
  }),
  'POST /account/sessions/:session/ending': async (on) => ({ params: { session: await otherSession(on) }, body: {} }),
  'POST /account/password': () => ({ params: {}, body: { current: known, password } }),
  'POST /account/mail': () => ({ params: {}, body: { mailTold: true } }),
  'POST /account/keys': () => ({ params: {}, body: { singleKeys: true } }),
  'POST /kept/:kept/disposal': async (on) => ({ params: { kept: await keptSave(on) }, body: {} }),
  'POST /staff': (on) => ({
    params: {},
    body: {
      givenName: 'Nell',
      familyName: 'Tester',
      email: `nell${++added}@${on.agency.host}`,
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
