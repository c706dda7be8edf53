import { versionNamed } from '../../../jurisdictions/index.ts'
import type { Order } from '../rules/shown.ts'
import { countsOf, stretchesOf, uncountedIn } from '../rules.ts'
import { stands } from './orders.ts'

/** The times of an order that do not count as its own, by what its place says of a suspension and a revocation. */
export function uncountedOf({
  events,
  jurisdictionVersion,
  type,
}: Pick<Order, 'events' | 'jurisdictionVersion' | 'type'>) {
  const counts = countsOf(versionNamed(jurisdictionVersion).orderEvents, type)
  return stretchesOf(events.filter(stands)).flatMap((stretch) => uncountedIn(stretch, counts[stretch.kind]))
}
