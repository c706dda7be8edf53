import { type PageContext, showDate } from '../../../platform/ui/index.ts'
import type { Ended, Standing } from '../rules.ts'
import { ended as endedWords, inducted as words } from '../words.ts'

type Stands = {
  standing: Standing
  open: { id: string } | undefined
  last: { id: string; ended: Ended } | undefined
  left: readonly unknown[]
}

/** How an order stands with its induction, in a line that leads there. */
export function InductedLine({ order, now, ctx }: { order: string; now: Stands; ctx: PageContext }) {
  const { standing, open, last, left } = now
  const text = {
    none: () => words.none,
    'under-way': () => words.underWay,
    left: () => words.changed(left.length),
    done: () => (last ? words.by(endedWords[last.ended.how](showDate(last.ended.on, ctx.zone)), last.ended.by) : ''),
  }[standing]()
  const href = open
    ? `/inductions/${open.id}`
    : standing === 'done'
      ? `/inductions/${last?.id}`
      : `/orders/${order}/inductions`
  return <a href={href}>{text}</a>
}
