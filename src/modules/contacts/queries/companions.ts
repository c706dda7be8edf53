import { codedIn, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { supportsOf } from '../../people/index.ts'
import type { Busy, Capacity } from '../rules.ts'

/** In what capacity somebody of the person's own people comes, by what they are to the person. */
export function capacityOf(tx: Tx, relation: string): Capacity {
  const group = codedIn(versionInForce(tx.actor.jurisdiction, tx.today).relations, relation)?.group
  if (group === 'family' || group === 'kin') return 'family'
  return group === 'service' || group === 'work' || group === 'school' ? 'provider-worker' : 'support-person'
}

/** The people round somebody, as a form offers them in one pick; but for those of these names, who come already. */
export async function companionChoices(tx: Tx, person: string, but: readonly string[] = []) {
  const known = await supportsOf(tx, person)
  return known.flatMap(({ id, name, relationName }) =>
    but.includes(name) ? [] : [{ value: id, label: `${name} (${relationName.toLowerCase()})` }],
  )
}

/** When whoever asks goes along to an appointment whose record is closed to them: its times, and nothing else. */
export function busyTimes(
  tx: Tx,
  { first, last }: { first: Temporal.PlainDate; last: Temporal.PlainDate },
): Promise<Busy[]> {
  return tx.query<Busy>('select * from busy_times($1, $2)', [first, last])
}
