import type { Tx } from '../../../platform/database/tx.ts'
import { adviceMatters } from '../../advice/index.ts'
import { checkMatters } from '../../checks/index.ts'
import { incidentMatters } from '../../incidents/index.ts'
import { inductionMatters } from '../../inductions/index.ts'
import { intakeMatters } from '../../intake/index.ts'
import { noContactMatters } from '../../no-contact/index.ts'
import { opportunityMatters } from '../../opportunities/index.ts'
import { namesOf, type ShownName } from '../../people/index.ts'
import { permitMatters } from '../../permits/index.ts'
import { planMatters } from '../../plans/index.ts'
import { promiseMatters } from '../../promises/index.ts'
import { reportMatters } from '../../reports/index.ts'
import { requestMatters } from '../../requests/index.ts'
import { inOrderOfUrgency, type OpenMatter, type ShownMatter } from '../../tasks/index.ts'
import { visitMatters } from '../../visits/index.ts'
import { laidMatters } from './laid.ts'

type Source = (tx: Tx, staff: readonly string[]) => Promise<readonly OpenMatter[]>

/** Who is asked for what stands open; each answers for the staff named, and of people whom the asker may see. */
const sources: readonly Source[] = [
  visitMatters,
  reportMatters,
  requestMatters,
  checkMatters,
  adviceMatters,
  noContactMatters,
  permitMatters,
  opportunityMatters,
  promiseMatters,
  incidentMatters,
  intakeMatters,
  inductionMatters,
  planMatters,
  laidMatters,
]

/**
 * All that stands open for the staff named, most urgent first, with the names that a list shows. A matter about somebody who is
 * hidden from the asker is left out.
 */
export async function mattersOf(
  tx: Tx,
  staff: readonly string[],
  around: { names: ReadonlyMap<string, ShownName>; covered: ReadonlyMap<string, string> },
): Promise<ShownMatter[]> {
  const matters = (await Promise.all(sources.map((source) => source(tx, staff)))).flat()
  const unknown = matters.flatMap(({ person }) => (person && !around.names.has(person) ? [person] : []))
  const others = unknown.length > 0 ? await namesOf(tx, unknown) : around.names
  const shown = matters.flatMap((one): ShownMatter[] => {
    const name = one.person ? (around.names.get(one.person) ?? others.get(one.person)) : undefined
    return one.person && !name ? [] : [{ ...one, name, coverFor: around.covered.get(one.owner) }]
  })
  return inOrderOfUrgency(shown)
}
