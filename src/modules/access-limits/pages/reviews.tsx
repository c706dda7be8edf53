import {
  Card,
  type Column,
  LinkButton,
  Muted,
  type PageContext,
  showTime,
  showWhen,
  Table,
} from '../../../platform/ui/index.ts'
import type { Review } from '../rules.ts'
import { glass, reasonName, reviews as words } from '../words.ts'

/** Who broke the glass without a review yet. */
export function Reviews({ broken, ctx }: { broken: Review[]; ctx: PageContext }) {
  const open = broken.filter(({ verdict }) => !verdict)
  return (
    <Card id="reviews" title={words.list(open.length)} padded={open.length === 0}>
      {open.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Table caption={words.list(open.length)} rows={open} keyOf={({ id }) => id} columns={columns(ctx)} />
      )}
    </Card>
  )
}

const columns = (ctx: PageContext): Column<Review>[] => [
  { key: 'who', label: words.who, head: true, cell: ({ by }) => by },
  { key: 'record', label: words.record, cell: (review) => <Record review={review} /> },
  { key: 'when', label: words.when, cell: (review) => spanOf(review, ctx) },
  {
    key: 'why',
    label: words.why,
    cell: ({ reason, why }) => <span dir="auto">{`${reasonName(glass.reasons, reason)}: ${why}`}</span>,
  },
  {
    key: 'review',
    acts: true,
    label: words.review,
    cell: ({ id, mine }) =>
      mine ? (
        <Muted>{words.own}</Muted>
      ) : (
        <LinkButton href={`/limited-access/reviews/${id}`} small>
          {words.review}
        </LinkButton>
      ),
  },
]

/** The record: by its name where it is open to the reviewer, else by its reference alone. */
export const Record = ({ review: { person, reference, sealed } }: { review: Review }) => (
  <span>
    {person ? (
      <a href={`/people/${person.id}`} dir="auto">
        {person.listed}
      </a>
    ) : (
      reference
    )}{' '}
    <Muted>{[person ? reference : words.closed, sealed && words.sealed].filter(Boolean).join(', ')}</Muted>
  </span>
)

/** From when until when it was open. */
export const spanOf = ({ openedAt, until }: Review, ctx: PageContext) =>
  words.span(showWhen(openedAt, ctx), showTime(until, ctx.zone))
