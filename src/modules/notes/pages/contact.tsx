import {
  Button,
  Buttons,
  Card,
  EmptyState,
  Form,
  type FormState,
  KeyValues,
  LinkButton,
  Muted,
  type PageContext,
  Stack,
  TextArea,
  Time,
} from '../../../platform/ui/index.ts'
import { ContactWords, type ShownContact } from '../../contacts/index.ts'
import { PersonFrame, type PersonHead } from '../../people/index.ts'
import type { NoteView, Shown } from '../rules.ts'
import { note as noteWords, withdraw as withdrawWords, contact as words } from '../words.ts'
import { NoteTags } from './note-body.tsx'
import { ReasonFields } from './withdraw.tsx'

export type ContactData = {
  head: PersonHead
  /** The word that was asked for, then those it took the place of. */
  contacts: ShownContact[]
  notes: NoteView[]
  /** The word that stands now, where that is another one. */
  now: string | undefined
  mayTakeBack: boolean
}

/** One contact: every word on it, the notes that were saved with it, and the way to take it back. */
export function ContactPage({ data, ctx }: { data: ContactData; ctx: PageContext }) {
  const { head, contacts, notes, now, mayTakeBack } = data
  const [one] = contacts
  if (!one) return null
  const title = words.title(one.kindName)
  const actions = mayTakeBack && (
    <LinkButton href={`/contacts/${one.id}/withdrawal`} kind="quiet" small>
      {words.takeBack}
    </LinkButton>
  )
  return (
    <PersonFrame ctx={ctx} head={head} current="contacts" title={title}>
      <Stack>
        <Card id="contact" title={title} actions={actions} padded>
          <Stack>
            {now && <a href={`/contacts/${now}`}>{words.now}</a>}
            <ContactWords contacts={contacts} ctx={ctx} />
            {one.appointment && <a href={`/appointments/${one.appointment}`}>{noteWords.appointment}</a>}
          </Stack>
        </Card>
        <Card id="notes" title={words.notes} padded={notes.length > 0}>
          {notes.length > 0 ? <NoteLines notes={notes} ctx={ctx} /> : <EmptyState icon="note" title={words.noNotes} />}
        </Card>
        <p>
          <a href={`/people/${head.id}/contacts`}>{words.all}</a>
        </p>
      </Stack>
    </PersonFrame>
  )
}

const NoteLines = ({ notes, ctx }: { notes: readonly NoteView[]; ctx: PageContext }) => (
  <Stack tight>
    {notes.map((one) => (
      <p key={one.id}>
        <a href={`/notes/${one.id}`}>{one.kindName}</a> <Time at={one.at} ctx={ctx} /> {noteWords.by(one.authorName)}{' '}
        <NoteTags note={one} />
      </p>
    ))}
  </Stack>
)

export type TakeBackData = { head: PersonHead; one: ShownContact; notes: NoteView[]; caseload: Shown[] }

/** The form that takes a contact back, with what it does said above and the contact beneath. */
export function TakeBackPage({ data, ctx, form }: { data: TakeBackData; ctx: PageContext; form: FormState }) {
  const { head, one, notes, caseload } = data
  const at = `/contacts/${one.id}`
  const readable = notes.filter(({ hidden }) => hidden === undefined)
  return (
    <PersonFrame ctx={ctx} head={head} current="contacts" title={words.takeBackTitle} form={form}>
      <Stack>
        <Card id="withdraw" title={words.takeBackTitle} padded>
          <Stack>
            <Stack tight>
              <p>{[words.says, ...(one.appointment ? [words.opens] : [])].join(' ')}</p>
              {readable.length > 0 && <p>{words.notesToo(readable.length)}</p>}
              {notes.length > readable.length && <p>{words.notesLeft(notes.length - readable.length)}</p>}
              <Muted>{words.stays}</Muted>
            </Stack>
            <Form form={form} action={`${at}/withdrawal`}>
              <ReasonFields form={form} caseload={caseload} label={words.reason} raises={readable.length > 0} />
              <TextArea form={form} name="why" label={withdrawWords.why} optional rows={2} />
              <Buttons>
                <Button kind="danger">{words.save}</Button>
                <LinkButton href={one.appointment ? `/appointments/${one.appointment}` : at} kind="quiet">
                  {words.leave}
                </LinkButton>
              </Buttons>
            </Form>
          </Stack>
        </Card>
        <Card id="contact" title={words.title(one.kindName)} padded>
          <Stack>
            <KeyValues items={[{ label: words.person, value: <span dir="auto">{head.name.spoken}</span> }]} />
            <ContactWords contacts={[one]} ctx={ctx} />
            {notes.length > 0 && <NoteLines notes={notes} ctx={ctx} />}
          </Stack>
        </Card>
      </Stack>
    </PersonFrame>
  )
}
