import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { currentSupervision, openSupervision } from '../../people/index.ts'
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
 * without an office and an officer, and what `openSupervision` refuses.
 */
export async function supervisionFor(tx: Tx, { person, supervision, opening, startsOn }: Wanted, type: OrderType) {
  const kind = type.stream === 'report' ? 'report-only' : 'supervision'
  const open = supervision ?? (await openPeriod(tx, person, kind))
  if (open) return done({ id: open, opened: false })
  if (!opening?.officeId) return refuse('supervision-needs-office', 'officeId')
  if (!opening.officerId) return refuse('supervision-needs-officer', 'officerId')
  const { officeId, officerId } = opening
  const opened = await openSupervision(tx, {
    person,
    kind,
    openedOn: startsOn,
    openedWhy: type.name,
    officeId,
    officerId,
  })
  return opened.ok ? done({ id: opened.value.id, opened: true }) : opened
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
