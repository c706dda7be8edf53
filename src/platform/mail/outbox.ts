import * as z from 'zod'
import { systemOf } from '../access/actor.ts'
import type { Tx } from '../database/tx.ts'
import { newId } from '../ids.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { defineJob, type Job, type JobContext } from '../jobs/job.ts'
import type { Mailer } from './mailer.ts'
import { words } from './words.ts'

/**
 * Puts a mail in the outbox in the command's own transaction, for a member of staff who wants them: it says that something
 * waits at `path`, and no more. Gives whether one will be sent: none is to somebody without an account that is open.
 */
export async function queueMail(tx: Tx, { staff, path }: { staff: string; path: string }): Promise<boolean> {
  const [wanted] = await tx.query<{ one: number }>(
    'select 1 as one from account where staff_id = $1 and disabled_at is null and mail_told',
    [staff],
  )
  if (!wanted) return false
  const id = newId()
  await tx.query('insert into mail (id, staff_id, path, queued_at) values ($1,$2,$3,$4)', [id, staff, path, tx.now])
  await enqueue(tx, sendMail, { agency: tx.actor.agency, zone: tx.actor.zone, mail: id })
  return true
}

type Data = { agency: string; zone: string; mail: string }

/**
 * Sends one mail. It is claimed first, in a transaction of its own: one that was claimed and not settled, since the
 * server stopped, may have been sent, and is not sent again. What waits is on Today in any case.
 */
export const sendMail: Job<Data> = defineJob<Data>({
  name: 'send-mail',
  says: words.says,
  data: z.object({ agency: z.uuid(), zone: z.string(), mail: z.uuid() }),
  retry: { limit: 8, delay: 30 },
  run: async ({ agency, zone, mail }, { db, mailer }: JobContext) => {
    if (!mailer) throw new NoMailServer()
    const actor = systemOf(agency, '', zone)
    const claimed = await db.run(actor, (tx) => claim(tx, mail))
    if (!claimed) return
    const sending = await mailer.send({ id: mail, ...claimed })
    await db.run(actor, (tx) => settle(tx, mail, sending))
    if (sending.outcome === 'later') throw new MailDelayed(sending.code)
  },
})

class NoMailServer extends Error {
  override name = 'NoMailServer'
}
class MailDelayed extends Error {
  override name = 'MailDelayed'
  readonly code: string
  constructor(code: string) {
    super('the mail server takes no mail now')
    this.code = code
  }
}

type Claimed = { to: string; path: string; host: string | null }

async function claim(tx: Tx, mail: string): Promise<Claimed | undefined> {
  const [row] = await tx.query<Claimed>(
    `update mail m set claimed_at = $2, tries = m.tries + 1 from account a, agency g
     where m.id = $1 and m.claimed_at is null and m.settled_at is null
       and a.agency_id = m.agency_id and a.staff_id = m.staff_id and a.disabled_at is null and g.agency_id = m.agency_id
     returning a.email as to, m.path, g.host`,
    [mail, tx.now],
  )
  if (!row)
    await tx.query(
      `update mail set settled_at = $2, outcome = case when claimed_at is null then 'withdrawn' else 'unsure' end
       where id = $1 and settled_at is null`,
      [mail, tx.now],
    )
  return row
}

type Settled = Awaited<ReturnType<Mailer['send']>>

async function settle(tx: Tx, mail: string, sending: Settled): Promise<void> {
  const code = sending.outcome === 'sent' ? null : sending.code
  if (sending.outcome === 'later')
    await tx.query('update mail set claimed_at = null, code = $2 where id = $1', [mail, code])
  else
    await tx.query('update mail set settled_at = $2, outcome = $3, code = $4 where id = $1', [
      mail,
      tx.now,
      sending.outcome,
      code,
    ])
}

/** So long a mail that is settled is kept: who was told when. */
const keptDays = 90

/** Forgets mails that were settled, or given up, long ago. */
export async function forgetMails(tx: Tx): Promise<void> {
  await tx.query('delete from mail where queued_at < $1', [tx.now.subtract({ hours: keptDays * 24 })])
}
