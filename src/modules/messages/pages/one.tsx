import {
  Button,
  Buttons,
  Card,
  Form,
  type FormState,
  Head,
  LinkButton,
  Muted,
  Page,
  type PageContext,
  Prose,
  Stack,
  showWhen,
  TaskList,
  TextArea,
  Time,
  titleOf,
} from '../../../platform/ui/index.ts'
import { isOpen, type Message } from '../rules.ts'
import { list, one as words } from '../words.ts'

export type CarriedNote = {
  id: string
  kindName: string
  at: Temporal.Instant
  authorName: string
  text: string
  hidden?: string
}
export type ThreadData = { id: string; thread: Message[]; notes: ReadonlyMap<string, CarriedNote> }
type Shown = { data: ThreadData; ctx: PageContext }

/** A message with those that it answers and that answer it, the notes they carry, and the answer's form. */
export function MessagePage({ data, ctx, form }: Shown & { form: FormState }) {
  const { id, thread } = data
  const name = thread[0]?.name
  const title = name ? words.title(name.spoken) : words.plain
  return (
    <Page ctx={ctx} title={titleOf(title, form)} current="messages" back={{ href: '/messages', text: list.title }}>
      <Head
        title={title}
        sub={name?.reference}
        actions={
          <>
            <Settle id={id} thread={thread} />
            {name && (
              <LinkButton href={`/people/${name.id}`} icon="person">
                {words.record}
              </LinkButton>
            )}
          </>
        }
      />
      <Stack>
        {thread.map((message) => (
          <One key={message.id} message={message} notes={data.notes} ctx={ctx} />
        ))}
        <Answer id={id} thread={thread} form={form} ctx={ctx} />
      </Stack>
    </Page>
  )
}

function One({ message, notes, ctx }: { message: Message; notes: ThreadData['notes']; ctx: PageContext }) {
  const { id, fromName, to, text, sentAt, source } = message
  const carried = message.notes.flatMap((note) => notes.get(note) ?? [])
  return (
    <Card id={`message-${id}`} title={list.from(fromName)} actions={<Time at={sentAt} ctx={ctx} />}>
      <div class="in">
        <Stack tight>
          <Prose>{text}</Prose>
          <Muted>
            {to
              .filter(({ staff }) => staff !== ctx.user?.id)
              .map((one) => standing(one, ctx))
              .join('. ')}
          </Muted>
          {source?.[0] === 'incident' && <a href={`/incidents/${source[1]}`}>{words.incident}</a>}
        </Stack>
      </div>
      {carried.length > 0 && <TaskList items={carried.map((note) => noteItem(note, ctx))} />}
    </Card>
  )
}

function standing({ name, seenAt, doneAt }: Message['to'][number], ctx: PageContext): string {
  if (doneAt) return words.doneBy(name, showWhen(doneAt, ctx))
  return seenAt ? words.seenBy(name, showWhen(seenAt, ctx)) : words.unseenBy(name)
}

const excerpt = (text: string) => (text.length > 280 ? `${text.slice(0, 280).trimEnd()}…` : text)

const noteItem = ({ id, kindName, at, authorName, text, hidden }: CarriedNote, ctx: PageContext) => ({
  key: id,
  title: <a href={`/notes/${id}`}>{`${kindName}, ${authorName}`}</a>,
  about: hidden ? undefined : <span dir="auto">{excerpt(text)}</span>,
  when: <Time at={at} ctx={ctx} />,
})

/** One press for the whole of it: done with, or not after all. */
function Settle({ id, thread }: { id: string; thread: Message[] }) {
  const mine = thread.filter(({ to }) => to.some(({ forMe }) => forMe))
  if (mine.length === 0) return null
  const open = mine.some(({ to }) => isOpen(to))
  return (
    <Form form={{ values: {}, errors: {} }} action={`/messages/${id}/${open ? 'done' : 'undone'}`}>
      <Button icon={open ? 'check' : 'prev'}>{open ? words.done : words.undone}</Button>
    </Form>
  )
}

function Answer({ id, thread, form, ctx }: { id: string; thread: Message[]; form: FormState; ctx: PageContext }) {
  const one = thread.find((message) => message.id === id)
  if (!one) return null
  const self = ctx.user?.id
  const others = new Map([[one.from, one.fromName], ...one.to.map(({ staff, name }) => [staff, name] as const)])
  const names = [...others].filter(([staff]) => staff !== self).map(([, name]) => name)
  return (
    <Card id="answer" title={words.answer} untitled padded>
      <Form form={form} action={`/messages/${id}/answers`}>
        <TextArea
          form={form}
          name="messageText"
          label={words.answer}
          hint={words.answerHint(names.join(', '))}
          rows={4}
          spellcheck
        />
        <Buttons>
          <Button kind="primary" icon="message">
            {words.send}
          </Button>
        </Buttons>
      </Form>
    </Card>
  )
}
