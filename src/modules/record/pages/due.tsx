import { Card, Details, Muted, type PageContext, Stack, showDay, Tag } from '../../../platform/ui/index.ts'
import { movesSaid, workingSaid } from '../../standards/index.ts'
import { overview as words } from '../words.ts'
import type { AskedOne, RecordData } from './shapes.ts'

type Shown = { data: RecordData; ctx: PageContext }

/** By when the person must next be seen, what else is asked by when, and of each why: its rule, its steps, and what would move it. */
export function DueCard({ data: { head, asked }, ctx }: Shown) {
  if (head.where?.stops.includes('schedule'))
    return (
      <Card id="due" title={words.dueBy} padded>
        <p>{words.dueStops(head.where.name)}</p>
      </Card>
    )
  const [first] = asked.due
  if (!first) return null
  return (
    <Card id="due" title={words.dueBy} actions={first.late ? <Tag tone="red">{words.overdue}</Tag> : undefined} padded>
      <Stack tight>
        {asked.due.map((one) => (
          <One key={`${one.standard} ${one.order ?? ''} ${one.due}`} one={one} first={one === first} ctx={ctx} />
        ))}
        {asked.asked > 0 && (
          <p>
            <Muted>{words.keptOf(asked.kept, asked.asked)}</Muted>
          </p>
        )}
      </Stack>
    </Card>
  )
}

function One({ one, first, ctx }: { one: AskedOne; first: boolean; ctx: PageContext }) {
  const { due, name, asked, done, parts, working, why, late } = one
  return (
    <div>
      <p>
        <b>{showDay(due, ctx.zone)}</b> {name} {asked > 1 && <Muted>{words.doneOf(done, asked, parts)}</Muted>}{' '}
        {late && !first && <Tag tone="red">{words.overdue}</Tag>}
      </p>
      <Details summary={words.whyOf(name)}>
        <p>{why}</p>
        <ul>
          {workingSaid(working).map((said) => (
            <li key={said}>{said}</li>
          ))}
        </ul>
        <p>{movesSaid(working)}</p>
        <p>
          {words.source} {working.source}
        </p>
        {!working.verified && <Tag tone="amber">{words.unverified}</Tag>}
      </Details>
    </div>
  )
}
