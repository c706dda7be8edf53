import { type PageContext, showDay, showTime, showWhen, Tag, Tags } from '../../../platform/ui/index.ts'
import type { Availability } from '../rules.ts'
import { leaveNames, words } from '../words.ts'

/** A span of days as people say it. */
export const showSpan = (firstDay: Temporal.PlainDate, lastDay: Temporal.PlainDate, { zone }: PageContext) =>
  words.person.span(showDay(firstDay, zone), showDay(lastDay, zone))

/** A leave's kind; a kind that is no longer known is shown as it was written. */
export const leaveName = (kind: string): string => (leaveNames as Record<string, string>)[kind] ?? kind

/** Whether somebody is here today, and who covers when they are not. */
export function Today({ today, ctx }: { today: Availability; ctx: PageContext }) {
  const { hours, leave, holiday, coveredBy } = today
  if (hours)
    return <span>{words.directory.works(showTime(hours.starts, ctx.zone), showTime(hours.ends, ctx.zone))}</span>
  if (!leave)
    return (
      <span class="muted">
        {today.why === 'closed' && holiday ? words.directory.closed(holiday) : words.directory.notToday}
      </span>
    )
  return (
    <div>
      <Tags>
        <Tag tone="amber">{awayFor(leave.lastDay, ctx)}</Tag>
        {coveredBy.length === 0 && <Tag tone="red">{words.directory.uncovered}</Tag>}
      </Tags>
      {coveredBy.length > 0 && (
        <p class="small">
          {words.directory.coveredBy}{' '}
          {coveredBy.map(({ id, name }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <a href={`/staff/${id}`}>{name}</a>
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

function awayFor(lastDay: Temporal.PlainDate, ctx: PageContext): string {
  const today = ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate()
  return lastDay.equals(today) ? words.directory.awayToday : words.directory.awayUntil(showWhen(lastDay, ctx))
}

/** A phone number that a phone can call. */
export const Phone = ({ number }: { number: string }) =>
  number ? (
    <a href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>{number}</a>
  ) : (
    <span class="muted">{words.directory.noPhone}</span>
  )
