import * as z from 'zod'
import { forgetFailures } from '../access/failed-tries.ts'
import { forgetTries } from '../access/limits.ts'
import { longestHours } from '../access/sessions.ts'
import { forgetTokens } from '../access/tokens.ts'
import { audit } from '../audit/audit.ts'
import type { Tx } from '../database/tx.ts'
import { forgetMails } from '../mail/outbox.ts'
import { inEachAgency, theService } from './agencies.ts'
import { defineJob, type Job } from './job.ts'
import { words } from './words.ts'

/** So many months of the audit trail have their partition before they begin. */
const monthsAhead = 3
/** So long a form that is sent again has the effect of the first time only. */
const keyDays = 30

const nothing = z.object({})

/** Makes the partitions of the audit trail ahead of time: of this month and the next ones. */
export const makeAuditMonths = (tx: Tx) => tx.query('select ensure_audit_months($1, $2)', [tx.now, monthsAhead])

/** Forgets which forms were sent, once that is longer ago than anybody sends one again. */
export async function forgetKeys(tx: Tx): Promise<void> {
  await tx.query('delete from idempotency_key where made_at < $1', [tx.now.subtract({ hours: keyDays * 24 })])
}

/** Forgets half sign-ins, which are good for ten minutes. */
export async function forgetSteps(tx: Tx): Promise<void> {
  await tx.query('delete from sign_in_step where made_at < $1', [tx.now.subtract({ hours: 1 })])
}

/** Ends the sessions that were left open and are too old to be used. Gives how many. */
export async function endOldSessions(tx: Tx): Promise<number> {
  const ended = await tx.query<{ id: string }>(
    `update session set ended_at = $1, ended_why = 'too-old' where ended_at is null and made_at < $2 returning id`,
    [tx.now, tx.now.subtract({ hours: longestHours })],
  )
  for (const { id } of ended) await audit(tx, 'session.ended', { subject: ['session', id], fields: ['too-old'] })
  return ended.length
}

const auditMonths = defineJob({
  name: 'audit-months',
  says: words.auditMonths,
  data: nothing,
  schedule: { cron: '10 1 * * *', zone: 'UTC' },
  atStart: true,
  run: async (_, { db }) => {
    await db.run(theService, makeAuditMonths)
  },
})

const clearAway = defineJob({
  name: 'clear-away',
  says: words.clearAway,
  data: nothing,
  schedule: { cron: '40 * * * *', zone: 'UTC' },
  run: (_, context) =>
    inEachAgency(context, (actor, db) =>
      db.run(actor, async (tx) => {
        await forgetKeys(tx)
        await forgetSteps(tx)
        await forgetTries(tx)
        await forgetFailures(tx)
        await forgetTokens(tx)
        await forgetMails(tx)
        await endOldSessions(tx)
      }),
    ),
})

/** What keeps the service itself in order. */
export const upkeep: readonly Job[] = [auditMonths, clearAway]
