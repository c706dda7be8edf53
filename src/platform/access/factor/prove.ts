import { audit } from '../../audit/audit.ts'
import type { Db } from '../../database/run.ts'
import type { Tx } from '../../database/tx.ts'
import type { Actor } from '../actor.ts'
import { noteFailure } from '../failed-tries.ts'
import { factorKey, forgiveFailures, takeTry } from '../guard.ts'
import { tell } from '../news.ts'
import { readCode, stepOf } from './codes.ts'
import { passkeyWith } from './held.ts'
import { checkSigned, credentialOf, type KeptPasskey, readSigned, type Signed, type Site } from './passkeys.ts'
import { codeAmong, type Hashed, readRecoveryCode } from './recovery.ts'

export type CodeRefusal = 'wrong-code' | 'code-locked'
export type Proved = { ok: true } | { ok: false; refusal: CodeRefusal }
type From = { device: string; network: string }

const wrong: Proved = { ok: false, refusal: 'wrong-code' }
type KeptCode = Hashed & { id: string }

/**
 * Proves a code that somebody typed: of their authenticator app, or one of their recovery codes. Each works once. A try is
 * taken before it is made; five wrong ones lock for ten minutes.
 */
export async function proveCode(db: Db, actor: Actor, staff: string, typed: string, from?: From): Promise<Proved> {
  const code = readCode(typed)
  const proved = code ? await proveApp(db, actor, staff, code) : await proveRecovery(db, actor, staff, typed, from)
  if (!proved.ok)
    await db.run(actor, async (tx) => {
      await audit(tx, 'factor.refused', { subject: ['account', staff] })
      await noteFailure(tx, factorKey(staff), from?.network)
    })
  return proved
}

const proveApp = (db: Db, actor: Actor, staff: string, code: string): Promise<Proved> =>
  db.run(actor, async (tx) => {
    if (!(await takeTry(tx, factorKey(staff)))) return { ok: false, refusal: 'code-locked' }
    const [app] = await tx.query<{ id: string; secret: Buffer }>(
      'select id, secret from authenticator where staff_id = $1 and removed_at is null and confirmed_at is not null',
      [staff],
    )
    const step = app && stepOf(app.secret, code, tx.now)
    if (!app || step === undefined || !(await useStep(tx, app.id, step))) return wrong
    await forgiveFailures(tx, factorKey(staff))
    return { ok: true }
  })

/** Notes the step of a right code; false where a code of that step or a newer one was used before. */
export async function useStep(tx: Tx, app: string, step: number): Promise<boolean> {
  const used = await tx.query(
    'update authenticator set last_step = $2, used_at = $3 where id = $1 and last_step < $2 returning id',
    [app, step, tx.now],
  )
  return used.length > 0
}

async function proveRecovery(db: Db, actor: Actor, staff: string, typed: string, from?: From): Promise<Proved> {
  const kept = await db.run(actor, async (tx) =>
    (await takeTry(tx, factorKey(staff))) ? await openCodes(tx, staff) : undefined,
  )
  if (!kept) return { ok: false, refusal: 'code-locked' }
  const code = readRecoveryCode(typed)
  const found = code && (await codeAmong(code, kept))
  return found ? db.run(actor, (tx) => spend(tx, staff, found.id, from)) : wrong
}

const openCodes = (tx: Tx, staff: string) =>
  tx.query<KeptCode>(
    'select id, salt, hash from recovery_code where staff_id = $1 and used_at is null and replaced_at is null',
    [staff],
  )

async function spend(tx: Tx, staff: string, id: string, from?: From): Promise<Proved> {
  const used = await tx.query(
    'update recovery_code set used_at = $2 where id = $1 and used_at is null and replaced_at is null returning id',
    [id, tx.now],
  )
  if (used.length === 0) return wrong
  await forgiveFailures(tx, factorKey(staff))
  await audit(tx, 'recovery-code.used', { subject: ['recovery-code', id] })
  await tell(tx, staff, 'code-used', '', from)
  return { ok: true }
}

export type ProvedPasskey = { passkey: KeptPasskey; counter: number }

/**
 * The passkey that signed this challenge for this site, of the one who is expected where somebody is. It is read first and
 * checked outside of any transaction; `usePasskey` then takes note of it.
 */
export async function provePasskey(
  db: Db,
  actor: Actor,
  given: { credential: string; challenge: Buffer; site: Site; staff?: string | undefined },
): Promise<ProvedPasskey | undefined> {
  const signed: Signed | undefined = readSigned(given.credential)
  if (!signed) return undefined
  const passkey = await db.run(actor, (tx) => passkeyWith(tx, credentialOf(signed), given.site.host))
  if (!passkey || (given.staff !== undefined && passkey.staffId !== given.staff)) return undefined
  const counter = await checkSigned(signed, given.challenge, given.site, passkey)
  return counter === undefined ? undefined : { passkey, counter }
}

/** Takes note that a passkey was used. False where it was removed meanwhile, or another use came between. */
export async function usePasskey(tx: Tx, { passkey, counter }: ProvedPasskey): Promise<boolean> {
  const used = await tx.query(
    'update passkey set counter = $2, used_at = $3 where id = $1 and removed_at is null and counter = $4 returning id',
    [passkey.id, counter, tx.now, passkey.counter],
  )
  return used.length > 0
}
