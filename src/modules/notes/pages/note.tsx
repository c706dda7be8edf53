import {
  Button,
  Card,
  Columns,
  Details,
  Form,
  type FormState,
  KeyValues,
  LinkButton,
  type PageContext,
  Prose,
  Row,
  Stack,
  showWhen,
  Time,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { PersonFrame, type PersonHead } from '../../people/index.ts'
import { PromiseFields, PromisesInNote, type ShownPromise } from '../../promises/index.ts'
import type { NoteView, WholeNote } from '../rules.ts'
import { note as words } from '../words.ts'
import { Answers, authorOf, NoteBody, NoteTags } from './note-body.tsx'

export type NoteData = {
  head: PersonHead
  note: WholeNote
  /** Whether it was brought to the reader, who has not marked it as read. */
  unread: boolean
  promises: ShownPromise[]
  mayAmend: boolean
  mayWithdraw: boolean
}

/** One note, whole: its words, its earlier texts, what it refers to and whom it was brought to. */
export function NotePage({ data, ctx, form }: { data: NoteData; ctx: PageContext; form: FormState }) {
  const { head, note, unread } = data
  return (
    <PersonFrame ctx={ctx} head={head} current="notes" title={note.kindName}>
      {unread && <Unread note={note} form={form} />}
      <Columns aside={<About note={note} ctx={ctx} />}>
        <Card id="note" title={note.kindName} padded actions={<Actions data={data} />}>
          <Stack>
            <NoteTags note={note} />
            {note.keptFromPerson && <WarnBar kind="care">{words.keptSay}</WarnBar>}
            <NoteBody note={note} ctx={ctx} />
            {note.withdrawn?.why && !note.hidden && <p>{words.why(note.withdrawn.why)}</p>}
            {note.versions.length > 1 && <Versions note={note} ctx={ctx} />}
          </Stack>
        </Card>
        <PromisesInNote list={data.promises} ctx={ctx} />
        {data.mayAmend && <MarkPromise data={data} form={form} />}
        <Links id="refers-to" title={words.refersTo} notes={note.refersTo} ctx={ctx} />
        <Links id="referred-by" title={words.referredBy} notes={note.referredBy} ctx={ctx} />
      </Columns>
    </PersonFrame>
  )
}

/** A promise that was made and not marked when the note was written. */
const MarkPromise = ({ data: { note }, form }: { data: NoteData; form: FormState }) => (
  <Details summary={words.promise} open={Object.keys(form.errors).length > 0}>
    <Form form={form} action={`/notes/${note.id}/promises`} wide>
      <PromiseFields form={form} />
      <Button>{words.promiseButton}</Button>
    </Form>
  </Details>
)

const Unread = ({ note, form }: { note: NoteView; form: FormState }) => (
  <WarnBar
    kind="information"
    action={
      <Form form={form} action={`/notes/${note.id}/seen`}>
        <Button small>{words.markRead}</Button>
      </Form>
    }
  >
    {words.broughtToYou}
  </WarnBar>
)

const Actions = ({ data: { note, mayAmend, mayWithdraw } }: { data: NoteData }) => (
  <Row>
    {mayAmend && (
      <LinkButton href={`/notes/${note.id}/amendment`} icon="edit" small>
        {words.amend}
      </LinkButton>
    )}
    {mayWithdraw && (
      <LinkButton href={`/notes/${note.id}/withdrawal`} kind="quiet" small>
        {words.withdraw}
      </LinkButton>
    )}
  </Row>
)

function About({ note, ctx }: { note: WholeNote; ctx: PageContext }) {
  const brought = note.mentions.map(({ name, seenAt }) =>
    seenAt ? words.seen(name, showWhen(seenAt, ctx)) : words.unseen(name),
  )
  return (
    <Card id="about" title={words.about} padded>
      <KeyValues
        items={[
          { label: words.happened, value: <Time at={note.at} ctx={ctx} /> },
          { label: words.writtenAt, value: <Time at={note.writtenAt} ctx={ctx} /> },
          { label: words.author, value: authorOf(note) },
          ...(brought.length > 0
            ? [{ label: words.brought, value: brought.map((line) => <div key={line}>{line}</div>) }]
            : []),
        ]}
      />
      {note.appointment && <a href={`/appointments/${note.appointment}`}>{words.appointment}</a>}
    </Card>
  )
}

/** Every text but the one that is read now, each with who wrote it, when and why. */
const Versions = ({ note, ctx }: { note: WholeNote; ctx: PageContext }) => {
  const [newest, ...earlier] = note.versions
  return (
    <Stack>
      {newest && (
        <p>
          {words.amendedOn(showWhen(newest.writtenAt, ctx), newest.author)}
          {newest.why && `. ${words.why(newest.why)}`}
        </p>
      )}
      <Details summary={words.versions}>
        {earlier.map((version) => (
          <Stack key={version.n} tight>
            <p>
              {version.n === 1
                ? words.first(showWhen(version.writtenAt, ctx), version.author)
                : words.amendedOn(showWhen(version.writtenAt, ctx), version.author)}
              {version.why && `. ${words.why(version.why)}`}
            </p>
            <Prose>{version.text}</Prose>
            <Answers note={version} ctx={ctx} />
          </Stack>
        ))}
      </Details>
    </Stack>
  )
}

const Links = ({ id, title, notes, ctx }: { id: string; title: string; notes: NoteView[]; ctx: PageContext }) =>
  notes.length === 0 ? null : (
    <Card id={id} title={title} padded>
      <Stack tight>
        {notes.map((note) => (
          <p key={note.id}>
            <a href={`/notes/${note.id}`}>{note.kindName}</a> <Time at={note.at} ctx={ctx} />{' '}
            {words.by(note.authorName)} <NoteTags note={note} />
          </p>
        ))}
      </Stack>
    </Card>
  )
