import {
  Button,
  Buttons,
  Card,
  Checkboxes,
  Details,
  Form,
  type FormState,
  Head,
  HiddenField,
  Muted,
  Page,
  type PageContext,
  Select,
  showWhen,
  TextArea,
  titleOf,
} from '../../../platform/ui/index.ts'
import type { Shown } from '../rules.ts'
import { write as words } from '../words.ts'

export type NewMessageData = {
  about: Shown | undefined
  colleagues: { id: string; name: string }[]
  /** Notes about the person that can go with it, and those that the address named. */
  notes: { id: string; kindName: string; at: Temporal.Instant; authorName: string }[]
  /** What the address said; it goes on with the form. */
  known: { messageTo?: string | undefined; messageNotes?: string[] | undefined }
  /** Whether a server for mail is set. */
  mails: boolean
}

/** A new message: one colleague and, where wanted, more; the text; and notes of the same person. */
export function NewMessagePage({ data, ctx, form }: { data: NewMessageData; ctx: PageContext; form: FormState }) {
  const { about, colleagues, notes, mails } = data
  const hidden: FormState = { values: { messagePerson: about?.id ?? '' }, errors: {} }
  const options = colleagues.map(({ id, name }) => ({ value: id, label: name }))
  const more = form.values['messageAlso'] !== undefined
  return (
    <Page
      ctx={ctx}
      title={titleOf(words.title, form)}
      current="messages"
      back={about ? { href: `/people/${about.id}`, text: about.spoken } : { href: '/messages', text: words.title }}
    >
      <Head title={words.title} sub={about && <span dir="auto">{words.about(about.spoken)}</span>} />
      <Card
        id="new-message"
        title={about ? <span dir="auto">{words.about(about.listed)}</span> : words.text}
        untitled
        padded
      >
        <Form form={form} action={about ? `/messages?person=${about.id}` : '/messages'}>
          {about ? <HiddenField form={hidden} name="messagePerson" /> : <Muted>{words.nobody}</Muted>}
          <Select form={form} name="messageTo" label={words.to} options={options} width="medium" />
          <Details summary={words.more} open={more}>
            <Checkboxes form={form} name="messageAlso" label={words.more} optional inline options={options} />
          </Details>
          <TextArea form={form} name="messageText" label={words.text} rows={6} spellcheck />
          {notes.length > 0 && (
            <Checkboxes
              form={form}
              name="messageNotes"
              label={words.notes}
              hint={words.notesHint}
              optional
              options={notes.map(({ id, kindName, at, authorName }) => ({
                value: id,
                label: `${kindName}, ${showWhen(at, ctx)}`,
                hint: authorName,
              }))}
            />
          )}
          <Muted>{mails ? words.mail : words.noMail}</Muted>
          <Buttons>
            <Button kind="primary" icon="message">
              {words.send}
            </Button>
          </Buttons>
        </Form>
      </Card>
    </Page>
  )
}
