import {
  Button,
  Buttons,
  Card,
  DateField,
  Details,
  EmptyState,
  Form,
  type FormState,
  LinkButton,
  Muted,
  type PageContext,
  Pager,
  Row,
  Select,
  Stack,
  showWhen,
  Time,
  Timeline,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, type PersonHead } from '../../people/index.ts'
import type { NoteView } from '../rules.ts'
import { list as words } from '../words.ts'
import { iconOf, toneOf } from './look.ts'
import { Byline, NoteBody, NoteTags } from './note-body.tsx'

export type NotesData = {
  head: PersonHead
  notes: NoteView[]
  kinds: { code: string; name: string }[]
  authors: { id: string; name: string }[]
  filter: {
    kind?: string | undefined
    author?: string | undefined
    from?: string | undefined
    until?: string | undefined
  }
  /** Where the list goes on, where it does. */
  older: string | undefined
  print: boolean
  mayWrite: boolean
}

/** A person's notes, newest event first, with filters; or all of them in full, to print. */
export function NotesPage({ data, ctx }: { data: NotesData; ctx: PageContext }) {
  const { head, notes, print, filter } = data
  const here = `/people/${head.id}/notes`
  const filtered = Object.values(filter).some(Boolean)
  return (
    <PersonFrame ctx={ctx} head={head} current="notes" title={words.title}>
      <Stack>
        <InTab person={head.id} tab="notes" current="notes" />
        <Card id="notes" title={words.title} padded actions={<Actions here={here} data={data} />}>
          {print ? (
            <Muted>{words.printed(notes.length, showWhen(ctx.now, ctx))}</Muted>
          ) : (
            <Filters here={here} data={data} open={filtered} />
          )}
          {notes.length === 0 && <Nothing here={here} filtered={filtered} mayWrite={data.mayWrite} />}
          <Timeline entries={notes.map((note) => entryOf(note, ctx, print))} />
          {data.older && <Pager next={data.older} />}
        </Card>
      </Stack>
    </PersonFrame>
  )
}

const Actions = ({ here, data }: { here: string; data: NotesData }) => (
  <Row>
    {data.notes.length > 0 && !data.print && (
      <LinkButton
        href={`${here}?${new URLSearchParams({ ...defined(data.filter), print: 'yes' })}`}
        icon="print"
        kind="quiet"
      >
        {words.print}
      </LinkButton>
    )}
    {data.mayWrite && (
      <LinkButton href={`${here}/new`} kind="primary" icon="plus">
        {words.write}
      </LinkButton>
    )}
  </Row>
)

const defined = (filter: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])))

function entryOf(note: NoteView, ctx: PageContext, print: boolean) {
  return {
    key: note.id,
    icon: iconOf(note.kind),
    tone: toneOf(note),
    title: <a href={`/notes/${note.id}`}>{note.kindName}</a>,
    when: <Time at={note.at} ctx={ctx} />,
    children: (
      <Stack tight>
        <Row>
          <Byline note={note} ctx={ctx} />
          <NoteTags note={note} />
        </Row>
        <NoteBody note={note} ctx={ctx} short={!print} />
      </Stack>
    ),
  }
}

const Nothing = ({ here, filtered, mayWrite }: { here: string; filtered: boolean; mayWrite: boolean }) =>
  filtered ? (
    <EmptyState icon="filter" title={words.noMatch} action={<LinkButton href={here}>{words.all}</LinkButton>}>
      {words.noMatchHint}
    </EmptyState>
  ) : (
    <EmptyState
      icon="note"
      title={words.none}
      action={
        mayWrite && (
          <LinkButton href={`${here}/new`} icon="plus">
            {words.write}
          </LinkButton>
        )
      }
    >
      {words.noneYet}
    </EmptyState>
  )

function Filters({ here, data, open }: { here: string; data: NotesData; open: boolean }) {
  const form: FormState = { values: data.filter, errors: {} }
  return (
    <Details summary={words.filter} open={open}>
      <Form form={form} action={here} method="get">
        <Row>
          <Select
            form={form}
            name="kind"
            label={words.kind}
            choose={words.anyKind}
            options={data.kinds.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <Select
            form={form}
            name="author"
            label={words.author}
            choose={words.anybody}
            options={data.authors.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <DateField form={form} name="from" label={words.from} />
          <DateField form={form} name="until" label={words.until} />
        </Row>
        <Buttons>
          <Button>{words.apply}</Button>
          {open && <a href={here}>{words.all}</a>}
        </Buttons>
      </Form>
    </Details>
  )
}
