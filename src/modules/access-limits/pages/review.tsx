import {
  Button,
  Buttons,
  Card,
  ErrorSummary,
  Form,
  type FormState,
  Head,
  KeyValues,
  Page,
  type PageContext,
  Radios,
  Stack,
  TextArea,
  titleOf,
} from '../../../platform/ui/index.ts'
import type { Review } from '../rules.ts'
import { glass, reasonName, register, reviews as words } from '../words.ts'
import { Record, spanOf } from './reviews.tsx'

/** One time that the glass was broken, and what its reviewer finds. */
export function ReviewPage({ review, ctx, form }: { review: Review; ctx: PageContext; form: FormState }) {
  const { id, by, reason, why, mine, verdict, reviewedBy, reviewNote, reference } = review
  const items = [
    { label: words.who, value: by },
    { label: words.record, value: <Record review={review} /> },
    { label: words.when, value: spanOf(review, ctx) },
    { label: words.why, value: <span dir="auto">{`${reasonName(glass.reasons, reason)}: ${why}`}</span> },
    ...(verdict
      ? [{ label: words.reviewed, value: words.verdictBy(verdict, reviewedBy ?? ''), note: reviewNote }]
      : []),
  ]
  return (
    <Page
      ctx={ctx}
      title={titleOf(words.title(reference), form)}
      current="limited"
      back={{ href: '/limited-access', text: register.title }}
    >
      <Head title={words.title(reference)} />
      {(mine || verdict) && <ErrorSummary form={form} />}
      <Stack>
        <Card id="glass" title={words.facts} padded>
          <KeyValues items={items} />
          <p>{words.trail}</p>
        </Card>
        {mine && !verdict && <p>{words.own}</p>}
        {!mine && !verdict && (
          <Card id="review" title={words.review} padded>
            <Form form={form} action={`/limited-access/reviews/${id}`}>
              <Radios form={form} name="verdict" label={words.verdict} options={words.verdictOptions} />
              <TextArea form={form} name="note" label={words.note} hint={words.noteHint} rows={3} />
              <Buttons>
                <Button kind="primary">{words.save}</Button>
              </Buttons>
            </Form>
          </Card>
        )}
      </Stack>
    </Page>
  )
}
