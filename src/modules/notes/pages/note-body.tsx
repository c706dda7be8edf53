import {
  type Clocked,
  Details,
  KeyValues,
  Muted,
  Prose,
  Stack,
  showDay,
  Tag,
  Tags,
  Time,
} from '../../../platform/ui/index.ts'
import type { NoteView } from '../rules.ts'
import { list, reasonSaid, note as words } from '../words.ts'

type Inside = { note: NoteView; ctx: Clocked }

/** What must be known of a note before it is read: restricted, not to be disclosed, amended, withdrawn. */
export const NoteTags = ({ note }: { note: NoteView }) => (
  <Tags>
    {note.withdrawn && <Tag tone="red">{words.withdrawn}</Tag>}
    {note.sensitivity === 'restricted' && (
      <Tag tone="amber" icon="lock">
        {words.restricted}
      </Tag>
    )}
    {note.keptFromPerson && (
      <Tag tone="red" icon="lock">
        {words.kept}
      </Tag>
    )}
    {note.amendedAt && <Tag>{words.amended}</Tag>}
  </Tags>
)

/** Who wrote it, and for whom where they covered the case. */
export const authorOf = ({ authorName, coveringFor }: Pick<NoteView, 'authorName' | 'coveringFor'>) =>
  coveringFor ? words.covering(authorName, coveringFor) : authorName

/** Who wrote it, and when where that was later than what it is about. */
export const Byline = ({ note, ctx }: Inside) => (
  <Muted>
    {words.by(authorOf(note))}
    {note.writtenAt.since(note.at).total('minutes') > 60 && (
      <>
        {words.written}
        <Time at={note.writtenAt} ctx={ctx} />
      </>
    )}
  </Muted>
)

const longest = 600

/** A note's words, or why they are not shown. `short` folds what is long behind its beginning. */
export function NoteBody({ note, ctx, short }: Inside & { short?: boolean }) {
  if (note.hidden) return <Hidden note={note} ctx={ctx} />
  return (
    <Stack tight>
      {note.withdrawn && <p>{withdrawalOf(note, ctx)}</p>}
      {short && note.text.length > longest ? <Folded text={note.text} /> : <Prose>{note.text}</Prose>}
      <Answers note={note} ctx={ctx} />
    </Stack>
  )
}

const Hidden = ({ note, ctx }: Inside) => (
  <p>
    {note.withdrawn && withdrawalOf(note, ctx)} {note.hidden && words.hidden[note.hidden]}
  </p>
)

function withdrawalOf({ withdrawn }: NoteView, ctx: Clocked): string {
  if (!withdrawn) return ''
  return words.withdrawnBy(
    withdrawn.by,
    showDay(withdrawn.at, ctx.zone),
    reasonSaid[withdrawn.reason] ?? withdrawn.reason,
  )
}

/** The beginning, cut between characters that belong together, then the whole of it. */
function Folded({ text }: { text: string }) {
  const beginning = text
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/\S*$/, '')
  return (
    <>
      <Prose>{`${beginning || text.slice(0, longest)}…`}</Prose>
      <Details summary={list.readAll}>
        <Prose>{text}</Prose>
      </Details>
    </>
  )
}

/** What the kind of note asked, and how the person presented. */
export function Answers({ note, ctx }: { note: Pick<NoteView, 'answers' | 'presentation'>; ctx: Clocked }) {
  const answers = note.answers.map(({ label, type, answer }) => ({
    label,
    value: <Prose>{shown(type, answer, ctx)}</Prose>,
  }))
  const looks = note.presentation.map(({ group, word }) => words.look(group, word)).join('; ')
  const presented = looks ? [{ label: words.presentation, value: looks }] : []
  return answers.length + presented.length > 0 ? <KeyValues items={[...answers, ...presented]} /> : null
}

function shown(type: string, answer: string, { zone }: Clocked): string {
  if (type === 'yes-no') return answer === 'yes' ? words.yes : words.no
  return type === 'date' ? showDay(Temporal.PlainDate.from(answer), zone) : answer
}
