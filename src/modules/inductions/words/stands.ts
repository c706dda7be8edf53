import { showDate } from '../../../platform/ui/index.ts'
import type { Ended, Standing } from '../rules.ts'
import { ended as endedWords, inducted as words } from '../words.ts'

export type Stands = {
  standing: Standing
  open: { id: string } | undefined
  last: { id: string; ended: Ended } | undefined
  left: readonly unknown[]
}

/** How an order stands with its induction, in words, and where that leads. */
export function standsLine(order: string, { standing, open, last, left }: Stands, zone: string) {
  const list = `/orders/${order}/inductions`
  if (open) return { text: words.underWay, href: `/inductions/${open.id}` }
  if (standing === 'left') return { text: words.changed(left.length), href: list }
  if (!last) return { text: words.none, href: list }
  const { how, on, by } = last.ended
  return { text: words.by(endedWords[how](showDate(on, zone)), by), href: `/inductions/${last.id}` }
}
