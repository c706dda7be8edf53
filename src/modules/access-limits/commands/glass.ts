import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { typedReferenceKey } from '../../people/index.ts'
import { limitSettings } from '../queries/settings.ts'
import type { GlassReason, Verdict } from '../rules.ts'
import { ask } from './asking.ts'
import { concerned, leaders, tell } from './told.ts'

type Breaking = { reference: string; birth: Temporal.PlainDate; reason: GlassReason; why: string }

/**
 * Opens a record that is closed to whoever asks, for the hours that the agency set: with its exact reference and birth date. A seal
 * opens to keepers of limited records only, and nobody opens a record that they are shut out of by name. Whatever is the matter,
 * wrong details or a record that is no such one, the answer is that nothing was opened. Refuses only whoever asked too often.
 */
export async function breakGlass(tx: Tx, { reference, birth, reason, why }: Breaking) {
  const asked = await ask(tx, { kind: 'break-glass', reason, why })
  if (!asked.ok) return asked
  const subject = ['access-asking', asked.value.id] as const
  await audit(tx, 'glass.asked', { subject, fields: [`glass-reason:${reason}`] })
  const { glassHours } = await limitSettings(tx)
  const [row] = await tx.query<{ person: string | null }>('select break_the_glass($1, $2, $3, $4, $5) as person', [
    asked.value.id,
    typedReferenceKey(reference),
    birth.toString(),
    tx.now.add({ hours: glassHours }),
    tx.actor.may.has('limit access'),
  ])
  const person = row?.person ?? null
  if (person) await broke(tx, person, reason)
  return done({ asking: asked.value.id, person })
}

async function broke(tx: Tx, person: string, reason: GlassReason): Promise<void> {
  const [glass] = await tx.query<{ id: string }>(
    'select id from break_glass where person_id = $1 and staff_id = $2 and ended_at is null order by opened_at desc, id desc limit 1',
    [person, tx.actor.staff],
  )
  const subject = glass?.id ?? ''
  const named = await concerned(tx, person)
  await tell(tx, named, { kind: 'glass-broken', person, subject })
  const others = (await leaders(tx)).filter((id) => !named.includes(id))
  await tell(tx, others, { kind: 'glass-broken', subject })
  await audit(tx, 'glass.broken', {
    person,
    subject: ['break-glass', subject],
    fields: [`glass-reason:${reason}`, 'why'],
  })
}

/** Closes a record again that whoever asks had opened. Refuses one that closed by itself. */
export async function endGlass(tx: Tx, glass: string) {
  const [row] = await tx.query<{ person: string }>(
    `update break_glass set ended_at = $2 where id = $1 and staff_id = $3 and ended_at is null and ends_at > $2
     returning person_id as person`,
    [glass, tx.now, tx.actor.staff],
  )
  if (!row) return refuse('ended-already')
  await audit(tx, 'glass.ended', { person: row.person, subject: ['break-glass', glass] })
  return done({ id: glass })
}

/** Writes what a reviewer finds, once. Refuses the one who broke it, and what was reviewed since (`reviewed-already`). */
export async function reviewGlass(
  tx: Tx,
  { review, verdict, note, by }: { review: string; verdict: Verdict; note: string; by: string | undefined },
) {
  if (by === tx.actor.staff) return refuse('own-glass')
  const [row] = await tx.query<{ person: string | null }>('select review_glass($1, $2, $3) as person', [
    review,
    verdict,
    note,
  ])
  if (!row?.person) return refuse('reviewed-already')
  if (by) await tell(tx, [by], { kind: 'glass-reviewed' })
  await audit(tx, 'glass.reviewed', {
    person: row.person,
    subject: ['break-glass', review],
    fields: ['verdict', 'note'],
  })
  return done({ id: review })
}
