import type { Clocked } from './context.ts'
import { showDate, showDay, showTime, showWhen } from './when.ts'

const shown = {
  when: (at, ctx) => showWhen(at, ctx),
  day: (at, ctx) => showDay(at, ctx.zone),
  date: (at, ctx) => showDate(at, ctx.zone),
  time: (at, ctx) => (at instanceof Temporal.Instant ? showTime(at, ctx.zone) : ''),
} satisfies Record<string, (at: Temporal.Instant | Temporal.PlainDate, ctx: Clocked) => string>

/** A moment or a day in the office's zone, readable by people and by machines. Says "Today 13:00" unless told otherwise. */
export function Time({
  at,
  ctx,
  as = 'when',
}: {
  at: Temporal.Instant | Temporal.PlainDate
  ctx: Clocked
  as?: keyof typeof shown
}) {
  return <time dateTime={at.toString()}>{shown[as](at, ctx)}</time>
}
