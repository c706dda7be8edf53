import {
  Card,
  Details,
  type IconName,
  Muted,
  type PageContext,
  Stack,
  showDate,
  Time,
  Timeline,
} from '../../../platform/ui/index.ts'
import type { OrderEvent } from '../rules/shown.ts'
import { words as all } from '../words.ts'
import type { Next, OrderData } from './data.ts'

const words = all.life

type Props = { data: OrderData; ctx: PageContext }

const icons: Partial<Record<OrderEvent['kind'], IconName>> = {
  made: 'court',
  varied: 'edit',
  completed: 'check',
  expired: 'check',
  discharged: 'check',
  ended: 'check',
  'entered-in-error': 'cross',
}

/** What became of an order, and what can be recorded next, as it stands. */
export function StoryCards({ data, ctx }: Props) {
  const { order, may, next } = data
  const counted = order.events.filter(({ withdrawn }) => !withdrawn)
  const gone = order.events.filter(({ withdrawn }) => withdrawn)
  return (
    <>
      <Card id="story" title={words.story}>
        <Timeline entries={counted.map((event) => entryOf(event, data, ctx))} />
        {gone.length > 0 && (
          <Details summary={words.withdrawnOnes(gone.length)}>
            <Timeline entries={gone.map((event) => entryOf(event, data, ctx))} />
          </Details>
        )}
      </Card>
      {may.record && next.length > 0 && (
        <Card id="next" title={words.next} padded>
          <Stack tight>
            <p>
              <Muted>{words.nextText}</Muted>
            </p>
            <NextEvents next={next} />
          </Stack>
        </Card>
      )}
    </>
  )
}

/** What can be recorded of an order as it stands, each with its page. */
export const NextEvents = ({ next }: { next: readonly Next[] }) => (
  <ul>
    {next.map(({ event, name, href }) => (
      <li key={event}>
        <a href={href}>{words.event(event, name)}</a>
      </li>
    ))}
  </ul>
)

/** What an event is called, as the place calls it, and how, where it ended for a reason of its own. */
export const eventName = ({ kind, name, howName }: Pick<OrderEvent, 'kind' | 'name' | 'howName'>): string =>
  words.made(words.event(kind, name), kind === 'ended' ? howName : '')

function entryOf(event: OrderEvent, { may, recorders }: OrderData, ctx: PageContext) {
  const { id, kind, on, court, why, lastDay, endsOn, withdrawn, recordedAt, recordedBy } = event
  const day = (at: Temporal.PlainDate | Temporal.Instant) => showDate(at, ctx.zone)
  const facts = [lastDay && words.until(day(lastDay)), endsOn && words.newEnd(day(endsOn)), court, why].filter(Boolean)
  const fixed = kind === 'made' || kind === 'entered-in-error' || withdrawn
  return {
    key: id,
    icon: icons[kind] ?? 'calendar',
    title: eventName(event),
    when: <Time at={on} ctx={ctx} as="date" />,
    children: (
      <>
        {facts.length > 0 && <p dir="auto">{facts.join('. ')}</p>}
        {event.remains.length > 0 && (
          <p dir="auto">
            {words.left}: {event.remains.map((one) => one.words).join('; ')}
          </p>
        )}
        {withdrawn && <p dir="auto">{words.withdrawn(withdrawn.why, day(withdrawn.at))}</p>}
        <p>
          <Muted>{words.recordedBy(recorders[recordedBy ?? ''] ?? '', day(recordedAt))}</Muted>{' '}
          {kind === 'varied' && <a href={`/order-events/${id}`}>{words.seeChanges}</a>}{' '}
          {may.record && !fixed && <a href={`/order-events/${id}/withdrawal`}>{words.inError}</a>}
        </p>
      </>
    ),
  }
}
