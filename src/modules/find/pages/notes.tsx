import { Card, Muted, type PageContext, Pager, Time, Timeline } from '../../../platform/ui/index.ts'
import { words } from '../words.ts'
import type { FoundNote } from './shapes.ts'

/** Notes found, newest first, each with the words that were looked for. Nothing where there are none. */
export function NotesFound({
  id,
  title,
  notes,
  more,
  ctx,
}: {
  id: string
  title: string
  notes: FoundNote[]
  more?: string | undefined
  ctx: PageContext
}) {
  if (notes.length === 0) return null
  return (
    <Card id={id} title={title}>
      <Timeline entries={notes.map((note) => entryOf(note, ctx))} />
      {more && <Pager next={more} />}
    </Card>
  )
}

function entryOf({ id, name, kindName, at, authorName, excerpt }: FoundNote, ctx: PageContext) {
  return {
    key: id,
    icon: 'note' as const,
    title: (
      <>
        <a href={`/people/${name.id}`} dir="auto">
          {name.listed}
        </a>
        {': '}
        <a href={`/notes/${id}`}>{kindName}</a>
      </>
    ),
    when: <Time at={at} ctx={ctx} />,
    children: (
      <>
        <p dir="auto">
          {excerpt.map((piece, place) => (piece.hit ? <mark key={place}>{piece.text}</mark> : piece.text))}
        </p>
        <p>
          <Muted>{words.by(authorName)}</Muted>
        </p>
      </>
    ),
  }
}
