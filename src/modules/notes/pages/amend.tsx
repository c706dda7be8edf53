import {
  Button,
  Buttons,
  Card,
  DraftBox,
  Form,
  type FormState,
  type PageContext,
  Prose,
  Stack,
  shownValue,
  showWhen,
  TextField,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { PersonFrame, type PersonHead } from '../../people/index.ts'
import { type Draft, draftUrl, type WholeNote } from '../rules.ts'
import { form as formWords, note as noteWords, refusals, amend as words } from '../words.ts'
import { NoteBody } from './note-body.tsx'

export type AmendData = { head: PersonHead; note: WholeNote; slot: string; draft: Draft | undefined }

/**
 * The form that amends a note; it opens with what the note says. When somebody else amended it since, their text stands
 * above what was typed, and the next save goes on from theirs.
 */
export function AmendPage({ data, ctx, form }: { data: AmendData; ctx: PageContext; form: FormState }) {
  const { head, note, slot, draft } = data
  const stale = form.version !== undefined && form.version !== note.version
  const now: FormState = { ...form, version: note.version }
  const text = 'noteText' in form.values ? shownValue(form, 'noteText') : draft?.savedAt ? draft.text : note.text
  return (
    <PersonFrame ctx={ctx} head={head} current="notes" title={words.title} form={form}>
      <Stack>
        <Card id="amend" title={words.title} padded>
          <p>{words.says}</p>
          <Form form={now} action={`/notes/${note.id}/amendment`} wide>
            {stale && <Theirs note={note} ctx={ctx} />}
            <DraftBox
              name="noteText"
              label={words.text}
              value={text}
              draftUrl={draftUrl(head.id, slot)}
              version={draft?.version ?? 0}
              kept={draft?.savedAt ? formWords.kept(showWhen(draft.savedAt, ctx)) : undefined}
              rows={12}
              error={form.errors.noteText}
            />
            <TextField form={now} name="why" label={words.why} spellcheck />
            <Buttons>
              <Button kind="primary">{words.save}</Button>
              <a href={`/notes/${note.id}`}>{formWords.cancel}</a>
            </Buttons>
          </Form>
        </Card>
        <Card id="as-it-is" title={noteWords.text} padded>
          <NoteBody note={note} ctx={ctx} />
        </Card>
      </Stack>
    </PersonFrame>
  )
}

function Theirs({ note, ctx }: { note: WholeNote; ctx: PageContext }) {
  const [newest] = note.versions
  return (
    <>
      <WarnBar kind="care">{refusals.amend.stale}</WarnBar>
      {newest && <p>{words.theirs(newest.author, showWhen(newest.writtenAt, ctx))}</p>}
      <Prose>{note.text}</Prose>
    </>
  )
}
