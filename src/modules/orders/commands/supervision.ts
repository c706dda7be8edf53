import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { currentSupervision, openSupervision } from '../../people/index.ts'
import { officeOf } from '../../staff/index.ts'
import type { OrderType } from '../rules.ts'

/** What opening a period of supervision asks, given with the order that is its reason. */
export type NewSupervision = { officeId?: string | undefined; officerId?: string | undefined }

type Wanted = {
  person: string
  supervision?: string | undefined
  opening?: NewSupervision
  startsOn: Temporal.PlainDate
}

/**
 * The period of supervision that an order belongs to: the one named, else the open one, else one that is opened from the
 * day the order starts. Somebody who is here for a report only is not under supervision yet. Refuses to open a period
 * without an office and an officer who work here.
 */
export async function supervisionFor(tx: Tx, { person, supervision, opening, startsOn }: Wanted, type: OrderType) {
  const kind = type.stream === 'report' ? 'report-only' : 'supervision'
  const open = supervision ?? (await openPeriod(tx, person, kind))
  if (open) return done({ id: open, opened: false })
  if (!opening?.officeId) return refuse('supervision-needs-office', 'officeId')
  if (!opening.officerId) return refuse('supervision-needs-officer', 'officerId')
  const { officeId, officerId } = opening
  if (!(await officeOf(tx, officeId))) return refuse('unknown-office', 'officeId')
  const openedWhy = type.name
  const opened = await openSupervision(tx, { person, kind, openedOn: startsOn, openedWhy, officeId, officerId })
  if (opened.ok) return done({ id: opened.value.id, opened: true })
  if (opened.refusal === 'unknown-staff') return refuse('unknown-staff', 'officerId')
  if (opened.refusal === 'already-open') return refuse('already-open')
  throw new Error(`opening a period refused: ${opened.refusal}`)
}

/** The open period that an order of the kind goes into: a report goes into any, another order into supervision only. */
export async function openPeriod(
  tx: Tx,
  person: string,
  kind: 'supervision' | 'report-only',
): Promise<string | undefined> {
  const open = await currentSupervision(tx, person)
  return open && (kind === 'report-only' || open.kind === 'supervision') ? open.id : undefined
}
