import { newId } from '../../../platform/ids.ts'
import { Button, LinkButton } from '../../../platform/ui/index.ts'
import type { Standing } from '../rules.ts'
import { link as words } from '../words.ts'

/** How an order stands with its induction, as a page that leads there must know it. */
export type InductedBrief = { standing: Standing; open: { id: string } | undefined; last: { id: string } | undefined }

/** Begins the induction of an order in one press, goes on with it, explains what changed since, or leads to what was kept. */
export function InductionLink({ order, now, small }: { order: string; now: InductedBrief; small?: boolean }) {
  if (now.open)
    return (
      <LinkButton href={`/inductions/${now.open.id}`} icon="edit" small={small}>
        {words.goOn}
      </LinkButton>
    )
  if (now.standing === 'done' && now.last)
    return (
      <LinkButton href={`/inductions/${now.last.id}`} icon="report" small={small}>
        {words.read}
      </LinkButton>
    )
  return (
    <form method="post" action={`/orders/${order}/inductions`}>
      <input type="hidden" name="_key" value={newId()} />
      <Button icon="plus" small={small}>
        {now.standing === 'left' ? words.changed : words.begin}
      </Button>
    </form>
  )
}
