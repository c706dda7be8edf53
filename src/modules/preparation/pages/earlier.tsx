import {
  Card,
  KeyValues,
  Muted,
  type PageContext,
  Prose,
  Stack,
  showDate,
  Tag,
  Time,
} from '../../../platform/ui/index.ts'
import { Typed } from '../../people/index.ts'
import type { BriefNote } from '../rules.ts'
import { words } from '../words.ts'
import type { EarlierPeriod, Shown } from './shapes.ts'

/** Earlier periods of supervision, the latest first: how long, with whom, how it went and ended, and the notes to read. */
export function Earlier({ data: { head, earlier, may }, ctx }: Shown) {
  if (earlier.length === 0)
    return (
      <Card id="earlier" title={words.earlier} padded>
        <Muted>{words.noEarlier}</Muted>
      </Card>
    )
  return earlier.map((one, at) => (
    <Card
      key={one.period.id}
      id={`earlier-${at}`}
      title={words.earlierOf(spanOf(one, ctx))}
      actions={<a href={`/people/${head.id}/timeline?period=${one.period.id}`}>{words.wholePeriod}</a>}
      padded
    >
      <Stack tight>
        <KeyValues items={itemsOf(one)} />
        {may.has('see notes') && <NotesToRead notes={one.notes} ctx={ctx} />}
      </Stack>
    </Card>
  ))
}

const spanOf = ({ period: { openedOn, closedOn } }: EarlierPeriod, { zone }: PageContext) =>
  words.span(showDate(openedOn, zone), closedOn ? showDate(closedOn, zone) : '')

function itemsOf({ orders, officers, kept, period: { closedWhy } }: EarlierPeriod) {
  const items: [label: string, value: string][] = [
    [
      words.orders,
      orders.map(({ typeName, offences }) => [typeName, ...offences.map(({ what }) => what)].join(', ')).join('\n'),
    ],
    [words.officer, officers.join(', ')],
    [words.kept, Object.values(kept).some((count) => count > 0) ? words.keptText(kept) : ''],
    [words.ended, closedWhy ?? ''],
  ]
  return items.flatMap(([label, value]) => (value ? [{ label, value: <Typed text={value} /> }] : []))
}

const NotesToRead = ({ notes, ctx }: { notes: BriefNote[]; ctx: PageContext }) => (
  <>
    <h3>{words.notes}</h3>
    {notes.length === 0 && <Muted>{words.noNotes}</Muted>}
    {notes.map((note) => (
      <NoteInBrief key={note.id} note={note} ctx={ctx} />
    ))}
  </>
)

/** A note's beginning with where it can be read whole, or that it is not open to the reader. */
const NoteInBrief = ({ note, ctx }: { note: BriefNote; ctx: PageContext }) => (
  <div>
    <p>
      <a href={`/notes/${note.id}`}>{note.kindName}</a> <Time at={note.at} ctx={ctx} as="date" />{' '}
      <Muted>{words.by(note.authorName)}</Muted>
    </p>
    {note.hidden ? <Tag icon="lock">{words.hidden}</Tag> : <Prose>{note.cut ? `${note.text}…` : note.text}</Prose>}
  </div>
)
