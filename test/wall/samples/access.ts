import { codeAt } from '../../../src/platform/access/factor/codes.ts'
import { newId } from '../../../src/platform/ids.ts'
import { softPasskey } from '../../support/passkey.ts'
import type { Ground } from '../ground.ts'
import type { Samples } from './sample.ts'

let made = 0

/** The owner's sessions are left alone: with a second factor there, setting up another one ends none. */
async function keepSessions(on: Ground): Promise<void> {
  await passkeyOf(on)
  await on.world.db.run(on.owner.actor, (tx) =>
    tx.query('update session set factor_at = $2 where staff_id = $1', [on.owner.id, tx.now]),
  )
}

/** A passkey of the owner's that nothing signs with. */
async function passkeyOf({ world, owner }: Ground): Promise<string> {
  const id = newId()
  await world.db.run(owner.actor, (tx) =>
    tx.query(
      `insert into passkey (id, staff_id, name, credential_id, public_key, counter, rp_id, made_at)
       values ($1,$2,'Spare',$3,'',0,'nowhere.test',$4)`,
      [id, owner.id, Buffer.from(id), tx.now],
    ),
  )
  return id
}

const noApp = ({ world, owner }: Ground) =>
  world.db.run(owner.actor, (tx) =>
    tx.query('update authenticator set removed_at = $2 where staff_id = $1 and removed_at is null', [owner.id, tx.now]),
  )

/** Grounds of several kinds of record have one owner, and are laid at once. */
async function app(on: Ground, confirmed: boolean): Promise<Buffer> {
  const secret = Buffer.from(newId())
  const { id, actor } = on.owner
  await on.world.db.run(actor, async (tx) => {
    await tx.query('select from account where staff_id = $1 for update', [id])
    await tx.query('update authenticator set removed_at = $2 where staff_id = $1 and removed_at is null', [id, tx.now])
    await tx.query('insert into authenticator (id, staff_id, secret, made_at, confirmed_at) values ($1,$2,$3,$4,$5)', [
      newId(),
      id,
      secret,
      tx.now,
      confirmed ? tx.now : null,
    ])
  })
  return secret
}

async function madePasskey(on: Ground): Promise<string> {
  await keepSessions(on)
  const asked = await on.owner.browser.json('POST', '/account/passkeys/options', {})
  return softPasskey(`http://${on.agency.host}`).make(asked.json())
}

/** A colleague who has an app and lost it. */
async function bereft({ agency, world }: Ground): Promise<string> {
  const staff = await agency.staff(`Bereft${++made}`, 'officer')
  await world.db.run(staff.actor, (tx) =>
    tx.query('insert into authenticator (id, staff_id, secret, made_at, confirmed_at) values ($1,$2,$3,$4,$4)', [
      newId(),
      staff.id,
      Buffer.from('secret'),
      tx.now,
    ]),
  )
  return staff.id
}

export const accessSamples: Samples = {
  'POST /account-rules/second-factor': () => ({ params: {}, body: { needs: ['front-desk'], graceDays: 90 } }),
  'POST /staff/:staff/second-factor/removal': async (on) => ({
    params: { staff: await bereft(on) },
    body: { reason: 'She came to the office' },
  }),
  'POST /account/sessions/others/ending': () => ({ params: {}, body: {} }),
  'POST /account/news': () => ({ params: {}, body: {} }),
  'POST /confirm': async (on) => {
    await keepSessions(on)
    return { params: {}, body: { next: '/account', factorCode: codeAt(await app(on, true), on.world.clock.now()) } }
  },
  'POST /confirm/options': () => ({ params: {}, body: {} }),
  'POST /account/recovery-codes': async (on) => {
    await keepSessions(on)
    return { params: {}, body: {} }
  },
  'POST /account/passkeys/options': () => ({ params: {}, body: {} }),
  'POST /account/passkeys': async (on) => ({ params: {}, body: { name: 'Phone', credential: await madePasskey(on) } }),
  'POST /account/passkeys/:passkey/removal': async (on) => {
    await keepSessions(on)
    return { params: { passkey: await passkeyOf(on) }, body: {} }
  },
  'POST /account/authenticator': async (on) => {
    await noApp(on)
    return { params: {}, body: {} }
  },
  'POST /account/authenticator/confirmation': async (on) => {
    await keepSessions(on)
    const secret = await app(on, false)
    return { params: {}, body: { factorCode: codeAt(secret, on.world.clock.now()) } }
  },
  'POST /account/authenticator/removal': async (on) => {
    await keepSessions(on)
    await app(on, true)
    return { params: {}, body: {} }
  },
}
