import * as z from 'zod'
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
  showDate,
  Time,
} from '../ui/index.ts'
import { words } from './words.ts'

/** A save that waits: what it `does`, what was sent, and what the form calls each field; neither where it is not known. */
export type KeptShown = {
  id: string
  path: string
  keptAt: Temporal.Instant
  does: string | undefined
  body: Record<string, string[]>
  nameOf(field: string): string | undefined
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
  const fields = Object.entries(kept.body)
  const shown = fields.filter(
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
            { label: words.kept.where, value: kept.does ?? placeOf(kept.path) },
            ...shown.map(([name, values]) => ({
              label: words.kept.field(kept.nameOf(name) ?? name),
              value: <Said values={values.map((value) => dayIn(value, ctx.zone))} />,
            })),
          ]}
        />
        <Row>
          <form method="post" action={kept.path}>
            {fields.flatMap(([name, values]) =>
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

/** A day as people say it; any other words as they are. */
const dayIn = (value: string, zone: string) =>
  z.iso.date().safeParse(value).success ? showDate(Temporal.PlainDate.from(value), zone) : value

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
