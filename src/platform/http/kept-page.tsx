import { isId } from '../ids.ts'
import type { PageContext } from '../ui/context.ts'
import {
  Button,
  Card,
  EmptyState,
  ErrorSummary,
  type FormState,
  Head,
  KeyValues,
  LinkButton,
  Page,
  Row,
  Stack,
  Time,
} from '../ui/index.ts'
import { words } from './words.ts'

/** A save that waits: `fields` is what the form sent, but for its hidden parts. */
export type KeptShown = {
  id: string
  path: string
  keptAt: Temporal.Instant
  fields: [name: string, values: string[]][]
}

type Props = { ctx: PageContext; kept: KeptShown[]; next: string | undefined; form: FormState }

/** What was sent after a session had ended, each to be saved now or thrown away. */
export function KeptPage({ ctx, kept, next, form }: Props) {
  const goOn = next && <LinkButton href={next}>{words.kept.goOn}</LinkButton>
  return (
    <Page ctx={ctx} title={words.kept.title} current="account">
      <Head title={words.kept.title} {...(kept.length > 0 ? { sub: words.kept.text } : {})} actions={goOn} />
      <ErrorSummary form={form} />
      <Stack>
        {kept.length === 0 && <EmptyState icon="check" title={words.kept.none} />}
        {kept.map((one) => (
          <KeptCard key={one.id} ctx={ctx} kept={one} />
        ))}
      </Stack>
    </Page>
  )
}

function KeptCard({ ctx, kept }: { ctx: PageContext; kept: KeptShown }) {
  const shown = kept.fields.filter(
    ([name, values]) => !name.startsWith('_') && values.some((value) => value !== '' && !isId(value)),
  )
  return (
    <Card
      id={`kept-${kept.id}`}
      title={
        <>
          {words.kept.sent} <Time at={kept.keptAt} ctx={ctx} />
        </>
      }
      padded
    >
      <Stack tight>
        <KeyValues
          items={[
            { label: words.kept.where, value: placeOf(kept.path) },
            ...shown.map(([name, values]) => ({ label: words.kept.field(name), value: <Said values={values} /> })),
          ]}
        />
        <Row>
          <form method="post" action={kept.path}>
            {kept.fields.flatMap(([name, values]) =>
              values.map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
            )}
            <input type="hidden" name="_kept" value={kept.id} />
            <Button kind="primary">{words.kept.save}</Button>
          </form>
          <form method="post" action={`/kept/${kept.id}/disposal`}>
            <Button kind="danger">{words.kept.drop}</Button>
          </form>
        </Row>
      </Stack>
    </Card>
  )
}

/** A path without what only a machine reads. */
const placeOf = (path: string) =>
  (path.split('?')[0] ?? '')
    .split('/')
    .filter((part) => part !== '' && !isId(part))
    .join(' › ')

/** The words as they were typed, line by line. */
const Said = ({ values }: { values: string[] }) => (
  <span dir="auto">
    {values
      .join(', ')
      .split('\n')
      .map((line, at) => (
        <span key={at}>
          {at > 0 && <br />}
          {line}
        </span>
      ))}
  </span>
)
