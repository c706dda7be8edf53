import {
  Button,
  Buttons,
  Card,
  DateField,
  Form,
  type FormState,
  KindLinks,
  Muted,
  type PageContext,
  Row,
  TimeField,
} from '../../../platform/ui/index.ts'
import { PersonFrame, type PersonHead } from '../../people/index.ts'
import type { FormFor } from '../rules.ts'
import { list, form as words } from '../words.ts'
import { NoteFields } from './note-fields.tsx'

export type NewNoteData = {
  head: PersonHead
  kinds: { code: string; name: string }[]
  /** Absent until a kind is chosen. */
  about: FormFor | undefined
}

/** A new note: first its kind, each a link, then that kind's form. */
export function NewNotePage({ data, ctx, form }: { data: NewNoteData; ctx: PageContext; form: FormState }) {
  const { head, kinds, about } = data
  const title = about ? words.titleOf(about.kind.name) : words.title
  return (
    <PersonFrame ctx={ctx} head={head} current="notes" title={title} form={form}>
      <Card
        id="new-note"
        title={title}
        padded
        actions={about && <a href={`/people/${head.id}/notes/new`}>{words.otherKind}</a>}
      >
        {about ? (
          <NoteForm head={head} about={about} ctx={ctx} form={form} />
        ) : (
          <KindLinks question={words.whichKind} kinds={kinds} href={`/people/${head.id}/notes/new`} />
        )}
      </Card>
    </PersonFrame>
  )
}

const NoteForm = ({
  head,
  about,
  ctx,
  form,
}: {
  head: PersonHead
  about: FormFor
  ctx: PageContext
  form: FormState
}) => (
  <Form form={form} action={`/people/${head.id}/notes?kind=${about.kind.code}`} wide>
    <Row>
      <DateField form={form} name="noteDate" label={words.day} />
      <TimeField form={form} name="noteTime" label={words.time} />
    </Row>
    <NoteFields form={form} ctx={ctx} about={about} rows={12} />
    <Muted>{words.final}</Muted>
    <Buttons>
      <Button kind="primary">{words.save}</Button>
      <a href={`/people/${head.id}/notes`}>{list.title}</a>
    </Buttons>
  </Form>
)
