import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  EmptyState,
  Form,
  type FormState,
  Head,
  HiddenField,
  Muted,
  Page,
  type PageContext,
  Stack,
  TextField,
  titleOf,
} from '../../../platform/ui/index.ts'
import { words } from '../words.ts'
import { QuickForm } from './form.tsx'
import type { QuickNoteData } from './shapes.ts'

type Shown = { data: QuickNoteData; ctx: PageContext; form: FormState }

/** The quick note: a page of its own without script, or the part of it that the dialog shows. */
export function QuickNotePage({ data, ctx, form }: Shown) {
  const { about } = data
  const started = startWith(form, knownOf(data))
  if (data.part) return <Part data={data} ctx={ctx} form={started} />
  const sub = about && <span dir="auto">{`${about.name.spoken}, ${about.name.reference}`}</span>
  const change = about && <a href={`/quick-note?from=${encodeURIComponent(data.from)}&other=yes`}>{words.change}</a>
  return (
    <Page ctx={ctx} title={titleOf(words.title, form)}>
      <Head title={words.title} sub={sub} />
      <Card id="quick-note" title={about ? words.contact : words.person} actions={change} padded>
        {about || isTyped(form) ? <QuickForm data={data} ctx={ctx} form={started} /> : <Choose data={data} />}
      </Card>
    </Page>
  )
}

/** What is known before anything is typed. A number goes into the note; a draft of it is not written over. */
function knownOf({ about, chosen, what, number, known }: QuickNoteData): Record<string, unknown> {
  const who = about && (chosen ?? about.id)
  return {
    ...(who ? { who } : {}),
    ...known,
    ...(what ? { what } : {}),
    ...(number && !about?.draft?.text ? { noteText: words.rangFrom(number) } : {}),
  }
}

/** Words that come back to be mended stay, even when it is not known about whom they are. */
const isTyped = ({ values }: FormState) => Object.keys(values).length > 0

const Part = ({ data, ctx, form }: Shown) => (
  <Stack>
    {data.about ? <Muted>{data.about.name.reference}</Muted> : <Find data={data} />}
    <QuickForm data={data} ctx={ctx} form={form} />
  </Stack>
)

/** In the dialog those found are shown as it is typed, so that no button is needed. */
function Find({ data: { from, q, part, what, number } }: { data: QuickNoteData }) {
  const form: FormState = { values: { q, from, other: 'yes', what: what ?? '', number }, errors: {} }
  return (
    <Form form={form} action="/quick-note" method="get">
      <HiddenField form={form} name="from" />
      <HiddenField form={form} name="other" />
      {what && <HiddenField form={form} name="what" />}
      {number && <HiddenField form={form} name="number" />}
      <TextField form={form} name="q" label={words.find} hint={words.findHint} type="search" />
      {part ? null : (
        <Buttons>
          <Button icon="search">{words.findButton}</Button>
        </Buttons>
      )}
    </Form>
  )
}

/** The address of the form about somebody, with all that is known already. */
function aboutOf({ from, what, number }: QuickNoteData, chosen: string): URLSearchParams {
  return new URLSearchParams({ from, chosen, ...(what ? { what } : {}), ...(number ? { number } : {}) })
}

/** Without script: those found are links, each to the form about that person. */
const Choose = ({ data }: { data: QuickNoteData }) => (
  <Stack>
    <Find data={data} />
    {data.q !== '' && data.found.length === 0 && <EmptyState icon="search" title={words.none} />}
    {data.found.length > 0 && (
      <Stack tight>
        <h2>{words.found}</h2>
        {data.found.map((choice) => (
          <p key={choice.value}>
            <a href={`/quick-note?${aboutOf(data, choice.value)}`} dir="auto">
              {choice.name}
              {choice.relation && ` (${words.about(choice.relation, choice.about)})`}
            </a>{' '}
            <Muted>{choice.hint}</Muted>
          </p>
        ))}
      </Stack>
    )}
  </Stack>
)
