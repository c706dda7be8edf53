import { newId } from '../../../platform/ids.ts'
import { type PageContext, type TaskItem, Time } from '../../../platform/ui/index.ts'
import { isOpen, type Message, type Show } from '../rules.ts'
import { list as words } from '../words.ts'

const excerpt = (text: string) => (text.length > 140 ? `${text.slice(0, 140).trimEnd()}…` : text)

/** A message as a line of a list: about whom, from whom, how it begins; where it waits, with its box to tick. */
export function messageItem(
  message: Message,
  { ctx, back, show = 'open' }: { ctx: PageContext; back: string; show?: Show },
): TaskItem {
  const { id, name, text, sentAt, to } = message
  return {
    key: id,
    title: <a href={`/messages/${id}`}>{name?.listed ?? words.nobody}</a>,
    about: (
      <>
        {wayOf(message, show, ctx.user?.id)}: <span dir="auto">{excerpt(text)}</span>
      </>
    ),
    when: <Time at={sentAt} ctx={ctx} />,
    ...(show === 'open' && isOpen(to)
      ? { done: { action: `/messages/${id}/done`, label: excerpt(text), fields: { _key: newId(), back } } }
      : {}),
  }
}

/** From whom and for whom, or to whom; whether it is new or was seen; how much it carries. */
function wayOf({ fromName, to, notes }: Message, show: Show, self: string | undefined): string {
  const carried = notes.length > 0 ? words.carries(notes.length) : ''
  if (show === 'sent') {
    const seen = to.every(({ seenAt }) => seenAt) ? words.seen : words.unseen
    return [words.to(to.map(({ name }) => name).join(', ')), seen, carried].filter(Boolean).join(', ')
  }
  const mine = to.find(({ staff }) => staff === self)
  const other = mine ? undefined : to.find(({ forMe }) => forMe)
  const from = (mine ?? other)?.seenAt ? words.from(fromName) : words.fresh(fromName)
  return [from, other && words.forWhom(other.name), carried].filter(Boolean).join(', ')
}
