import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Tx } from '../database/tx.ts'
import { stepCookie } from '../http/guards.ts'
import type { Web } from '../http/web.ts'
import { isId, newId } from '../ids.ts'
import { visitorOf } from './actor.ts'
import { hashOf, newToken } from './sessions.ts'

/** So long half a sign-in is good for. */
const stepMinutes = 10

/** Half a sign-in: whose, once the first half was proved, how, and what a passkey is to sign. */
export type Step = {
  id: string
  agency: { id: string; zone: string }
  staff: string | null
  how: 'password' | 'provider' | null
  challenge: Buffer | null
  next: string
  providerSid: string | null
}

type NewStep = Pick<Step, 'staff' | 'how' | 'challenge' | 'next'> & Partial<Pick<Step, 'providerSid'>>

/** Begins half a sign-in; the token goes into a cookie of its own and nowhere else. */
export async function beginStep(tx: Tx, step: NewStep): Promise<string> {
  const { staff, how, challenge, next, providerSid = null } = step
  const token = newToken()
  await tx.query(
    `insert into sign_in_step (id, token_hash, staff_id, how, challenge, next, made_at, provider_sid)
     values ($1,$2,$3,$4,$5,$6,$7,$8)`,
    [newId(), hashOf(token), staff, how, challenge, next, tx.now, providerSid],
  )
  return token
}

const cookieOf = (web: Web) => stepCookie(web.config.publicUrl.protocol === 'https:')

/** Gives the browser the cookie of its half sign-in: which agency, and the token. */
export function putStep(web: Web, reply: FastifyReply, agency: string, token: string): void {
  cookieOf(web).put(reply, `${agency}.${token}`)
}

/** The half sign-in of this browser, while it is good and its account is open; undefined otherwise. */
export async function openStep(web: Web, request: FastifyRequest): Promise<Step | undefined> {
  const [agency = '', token = ''] = (request.cookies[cookieOf(web).name] ?? '').split('.')
  if (!isId(agency) || token === '') return undefined
  return web.db.run(visitorOf(agency, 'UTC'), async (tx) => {
    const [row] = await tx.query<Omit<Step, 'agency'> & { zone: string }>(
      `select s.id, s.staff_id as staff, s.how, s.challenge, s.next, s.provider_sid, g.zone
       from sign_in_step s join agency g on g.agency_id = s.agency_id left join account a on a.staff_id = s.staff_id
       where s.token_hash = $1 and s.used_at is null and s.made_at > $2 and a.disabled_at is null`,
      [hashOf(token), tx.now.subtract({ minutes: stepMinutes })],
    )
    return row && { ...row, agency: { id: agency, zone: row.zone } }
  })
}

/** Uses a half sign-in up. False where it was used before. */
export async function endStep(tx: Tx, step: string): Promise<boolean> {
  const used = await tx.query('update sign_in_step set used_at = $2 where id = $1 and used_at is null returning id', [
    step,
    tx.now,
  ])
  return used.length > 0
}

/** Asks the half sign-in's passkey to sign something new. */
export async function askStep(tx: Tx, step: string, challenge: Buffer): Promise<void> {
  await tx.query('update sign_in_step set challenge = $2 where id = $1', [step, challenge])
}

/** Takes the challenge out, so that no answer to it counts twice; false where another answer was quicker. */
export async function takeChallenge(tx: Tx, step: string, challenge: Buffer): Promise<boolean> {
  const taken = await tx.query(
    'update sign_in_step set challenge = null where id = $1 and challenge = $2 returning id',
    [step, challenge],
  )
  return taken.length > 0
}
