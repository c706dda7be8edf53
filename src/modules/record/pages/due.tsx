import { Card, Details, type PageContext, Stack, showDay, Tag } from '../../../platform/ui/index.ts'
import { overview as words } from '../words.ts'
import type { RecordData } from './shapes.ts'

type Why = { text: string; source: string; verified: boolean }

/** The reason was stored with the date, by the command that worked it out; one without its text is not shown. */
const isWhy = (why: unknown): why is Why => typeof why === 'object' && why !== null && 'text' in why && 'source' in why

/** By when the person must next be seen, and why: the rule with its facts, where it comes from, and whether it was checked. */
export function DueCard({ data: { head }, ctx }: { data: RecordData; ctx: PageContext }) {
  const { contactDueOn, contactDueWhy } = head.standing
  if (head.where?.stops.includes('schedule'))
    return (
      <Card id="due" title={words.dueBy} padded>
        <p>{words.dueStops(head.where.name)}</p>
      </Card>
    )
  if (!contactDueOn) return null
  const overdue = Temporal.PlainDate.compare(contactDueOn, ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate()) < 0
  return (
    <Card id="due" title={words.dueBy} actions={overdue ? <Tag tone="red">{words.overdue}</Tag> : undefined} padded>
      <Stack tight>
        <p>
          <b>{showDay(contactDueOn, ctx.zone)}</b>
        </p>
        {isWhy(contactDueWhy) && (
          <Details summary={words.why}>
            <p>{contactDueWhy.text}</p>
            <p>
              {words.source} {contactDueWhy.source}
            </p>
            {!contactDueWhy.verified && <Tag tone="amber">{words.unverified}</Tag>}
          </Details>
        )}
      </Stack>
    </Card>
  )
}
