import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  Form,
  type FormState,
  type PageContext,
  Stack,
  shownValue,
  showWhen,
  TextField,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { PersonFrame, type PersonHead } from '../../people/index.ts'
import type { FormFor, WholeNote } from '../rules.ts'
import { form as formWords, note as noteWords, refusals, amend as words } from '../words.ts'
import { KeptText } from './kept-text.tsx'
import { NoteBody } from './note-body.tsx'
import { AskedFields } from './note-fields.tsx'

export type AmendData = {
  head: PersonHead
  note: WholeNote
  /** What its kind asked, with the asker's drafts; and what the fields open with. */
  about: FormFor
  known: Record<string, unknown>
}

/**
 * The form that amends a note; it opens with what the note says. When somebody else amended it since, their text stands
 * above what was typed, and the next save goes on from theirs.
 */
export function AmendPage({ data, ctx, form }: { data: AmendData; ctx: PageContext; form: FormState }) {
  const { head, note, about } = data
  const draft = about.drafts.get(about.slot)
  const stale = form.version !== undefined && form.version !== note.version
  const now = startWith({ ...form, version: note.version }, data.known)
  const text = 'noteText' in form.values ? shownValue(form, 'noteText') : draft?.savedAt ? draft.text : note.text
  const asked = <AskedFields key="asked" form={now} ctx={ctx} about={about} />
  const wording = (
    <KeptText
      key="text"
      form={{ values: { noteText: text }, errors: form.errors }}
      ctx={ctx}
      person={head.id}
      slot={about.slot}
      draft={draft}
      label={words.text}
      rows={12}
    />
  )
  return (
    <PersonFrame ctx={ctx} head={head} current="notes" title={words.title} form={form}>
      <Stack>
        <Card id="amend" title={words.title} padded>
          <Form form={now} action={`/notes/${note.id}/amendment`} wide>
            <p>{words.says}</p>
            {stale && <Theirs note={note} ctx={ctx} />}
            {note.text === '' ? [asked, wording] : [wording, asked]}
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
      <NoteBody note={note} ctx={ctx} />
    </>
  )
}
