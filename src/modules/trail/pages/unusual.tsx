import {
  Button,
  Buttons,
  Card,
  Columns,
  Form,
  type FormState,
  Head,
  KeyValues,
  Page,
  type PageContext,
  Radios,
  showWhen,
  TextArea,
  titleOf,
} from '../../../platform/ui/index.ts'
import { addressOf, outcomes, type UnusualShown } from '../rules.ts'
import { because, frame, outcomeNames, ruleNames, review as words } from '../words.ts'
import { Who, Whose, whenOf } from './review.tsx'

type Shown = { look: UnusualShown; ctx: PageContext; form: FormState }

/** One case of unusual looking: what was seen, why it was raised, and what came of it. */
export function UnusualPage({ look, ctx, form }: Shown) {
  const title = words.one(ruleNames[look.rule], look.who.name)
  const back = { href: '/trail/review', text: frame.tab.review }
  return (
    <Page ctx={ctx} title={titleOf(title, form)} current="trail" back={back}>
      <Head title={title} sub={whenOf(look, ctx)} />
      <Columns aside={<Settled look={look} ctx={ctx} form={form} />}>
        <Facts look={look} ctx={ctx} />
      </Columns>
    </Page>
  )
}

const Facts = ({ look, ctx }: Omit<Shown, 'form'>) => (
  <Card id="facts" title={words.facts} padded actions={<a href={entriesOf(look)}>{words.entries}</a>}>
    <KeyValues
      items={[
        { label: words.who, value: <Who who={look.who} /> },
        { label: words.whose, value: <Whose look={look} /> },
        { label: words.when, value: whenOf(look, ctx) },
        { label: words.pages, value: words.how(look.looks) },
        { label: words.why, value: because[look.rule](look.least) },
      ]}
    />
  </Card>
)

const entriesOf = ({ who, day }: UnusualShown) =>
  addressOf('/trail', { colleague: who.id, kind: 'looked', from: day, until: day })

function Settled({ look: { id, settled, version }, ctx, form }: Shown) {
  if (settled && Object.keys(form.errors).length === 0)
    return (
      <Card id="settled" title={words.settled} padded>
        <KeyValues
          items={[
            {
              label: words.outcome,
              value: outcomeNames[settled.outcome],
              note: words.by(settled.by, showWhen(settled.at, ctx)),
            },
            { label: words.note, value: <span dir="auto">{settled.note}</span> },
          ]}
        />
      </Card>
    )
  const options = outcomes.map((value) => ({ value, label: outcomeNames[value] }))
  return (
    <Card id="settle" title={words.settleTitle} padded>
      <Form form={{ ...form, version: form.version ?? version }} action={`/trail/review/${id}/settlement`}>
        <Radios form={form} name="outcome" label={words.outcome} options={options} />
        <TextArea form={form} name="note" label={words.note} hint={words.noteHint} rows={4} />
        <Buttons>
          <Button kind="primary">{words.settle}</Button>
          <a href="/trail/review">{words.cancel}</a>
        </Buttons>
      </Form>
    </Card>
  )
}
