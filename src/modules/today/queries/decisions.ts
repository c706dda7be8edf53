import { nameIn, type Version } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { evidenceAwaited, noContactWith, unrecordedOf } from '../../contacts/index.ts'
import { isSought } from '../../no-contact/index.ts'
import type { Alert, CaseloadRow } from '../../people/index.ts'
import type { Facts } from '../rules.ts'

/** What decisions are made from: of the caseload named, as it stands now. Today's own appointments are in the day itself. */
export async function factsFor(
  tx: Tx,
  {
    staff,
    rows,
    alerts,
    version,
  }: {
    staff: readonly string[]
    rows: readonly CaseloadRow[]
    alerts: ReadonlyMap<string, readonly Alert[]>
    version: Version
  },
): Promise<Facts> {
  const people = rows.map(({ person }) => person)
  const stops = version.whereabouts.filter((where) => where.stops.includes('no-contact-follow-up'))
  const isStopped = ({ whereabouts }: CaseloadRow) => stops.some(({ code }) => code === whereabouts)
  const [tries, unrecorded, evidence] = await Promise.all([
    noContactWith(tx, people),
    unrecordedOf(tx, staff),
    evidenceAwaited(tx, people),
  ])
  return {
    rows,
    tries: tries.map((one) => ({ ...one, how: nameIn(version.outcomes, one.outcome), seek: isSought(one) })),
    unrecorded: unrecorded
      .filter(({ day }) => !day.equals(tx.today))
      .map(({ person, id, startsAt, kind }) => ({ person, id, startsAt, what: nameIn(version.contactKinds, kind) })),
    evidence,
    alerts: [...alerts].flatMap(([person, list]) => list.map((alert) => ({ ...alert, person }))),
    stopped: new Set(rows.filter(isStopped).map(({ person }) => person)),
  }
}
