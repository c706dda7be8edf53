import { Fold, Muted, type PageContext, Stack, showDate } from '../../../platform/ui/index.ts'
import { Typed } from '../../people/index.ts'
import { prep as words } from '../words.ts'
import type { InterviewData } from './shapes.ts'

/** What is due about the person, each with its reason: the contact, alerts to review, open tasks, the order's end. */
export function Due({ data: { head, before }, ctx }: { data: InterviewData; ctx: PageContext }) {
  const { contactDueOn, contactDueWhy, orderEndsOn } = head.standing
  const reviews = head.alerts.filter(({ overdue }) => overdue)
  const count = (contactDueOn ? 1 : 0) + (orderEndsOn ? 1 : 0) + reviews.length + before.tasks.length
  return (
    <Fold id="due" title={words.due} gist={count === 0 ? words.nothingDue : words.dueCount(count)}>
      <Stack tight>
        {count === 0 && <Muted>{words.nothingDue}</Muted>}
        {contactDueOn && (
          <p>
            <b>{words.contactBy(showDate(contactDueOn, ctx.zone))}.</b> <Muted>{whyOf(contactDueWhy)}</Muted>
          </p>
        )}
        {reviews.map(({ id, name }) => (
          <p key={id}>{words.review(name)}</p>
        ))}
        {before.tasks.map(({ id, what, due, ownerName }) => (
          <p key={id}>
            <a href={`/tasks/${id}`}>
              <Typed text={what} />
            </a>{' '}
            <Muted>{words.task(showDate(due, ctx.zone), ownerName)}</Muted>
          </p>
        ))}
        {orderEndsOn && <p>{words.orderEnds(showDate(orderEndsOn, ctx.zone))}</p>}
      </Stack>
    </Fold>
  )
}

/** The sentence that was kept with the date. */
const whyOf = (why: unknown): string =>
  typeof why === 'object' && why !== null && 'text' in why && typeof why.text === 'string' ? why.text : ''
