import { versionNamed } from '../../../jurisdictions/index.ts'
import type { Order } from '../rules/shown.ts'
import { uncountedIn } from '../rules/uncounted.ts'
import { stretchesOf } from '../rules.ts'
import { lawOf } from './law.ts'
import { stands } from './orders.ts'

/** The times of an order that do not count as its own, by what its place says of a suspension and of a revocation. */
export function uncountedOf({
  events,
  jurisdictionVersion,
  type,
}: Pick<Order, 'events' | 'jurisdictionVersion' | 'type'>) {
  const { rules } = lawOf(versionNamed(jurisdictionVersion).jurisdiction)
  return stretchesOf(events.filter(stands)).flatMap((stretch) => uncountedIn(stretch, type, rules))
}
