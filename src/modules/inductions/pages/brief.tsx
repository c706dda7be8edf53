import type { PageContext } from '../../../platform/ui/index.ts'
import { type Stands, standsLine } from '../words/stands.ts'

/** How an order stands with its induction, in a line that leads there. */
export function InductedLine({ order, now, ctx }: { order: string; now: Stands; ctx: PageContext }) {
  const { text, href } = standsLine(order, now, ctx.zone)
  return <a href={href}>{text}</a>
}
