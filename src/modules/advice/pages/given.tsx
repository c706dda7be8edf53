import { type Clocked, Muted, Prose, Stack, Tag, Time } from '../../../platform/ui/index.ts'
import type { NoteView } from '../../notes/index.ts'
import { page as words } from '../words.ts'

/** The notes of advice, each with who advised and what; words that are not open to the reader are left out. */
export const GivenAdvice = ({ notes, ctx, asked }: { notes: readonly NoteView[]; ctx: Clocked; asked?: boolean }) => (
  <>
    {notes.map((note) => (
      <Stack key={note.id} tight>
        <p>
          <a href={`/notes/${note.id}`} dir="auto">
            {note.answers[0]?.answer ?? note.kindName}
          </a>{' '}
          <Time at={note.at} ctx={ctx} /> <Muted>{words.by(note.authorName)}</Muted>
        </p>
        {note.hidden ? <Tag icon="lock">{words.hidden}</Tag> : <Prose>{saidIn(note, asked === true)}</Prose>}
      </Stack>
    ))}
  </>
)

/** The advice, and where it is wanted the question; the text where that is all there is. */
function saidIn({ answers, text }: NoteView, asked: boolean): string {
  const rest = answers.slice(1).map(({ label, answer }) => ({ label, answer }))
  const shown = asked || rest.length < 2 ? rest : rest.slice(-1)
  return [...shown.map(({ label, answer }) => (asked ? `${label}: ${answer}` : answer)), text]
    .filter(Boolean)
    .join('\n')
}
