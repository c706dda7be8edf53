import {
  Button,
  Buttons,
  Card,
  type Column,
  Columns,
  Form,
  type FormState,
  Head,
  LinkButton,
  Muted,
  Page,
  type PageContext,
  Radios,
  Stack,
  showDate,
  showWhen,
  Table,
  TextArea,
  titleOf,
} from '../../../platform/ui/index.ts'
import { register, duplicates as words } from '../words.ts'

type Alike = {
  name: { id: string; listed: string; reference: string }
  why: string[]
  born: Temporal.PlainDate | undefined
}
export type Duplicate = {
  id: string
  kept: Alike
  added: Alike
  noticedAt: Temporal.Instant
  addedBy: string | undefined
}

/** The queue of new records that may be of somebody whose record is limited and open to the keeper. */
export const Duplicates = ({ duplicates, ctx }: { duplicates: Duplicate[]; ctx: PageContext }) => (
  <Card id="duplicates" title={words.list(duplicates.length)} padded={duplicates.length === 0}>
    {duplicates.length === 0 ? (
      <p>{words.none}</p>
    ) : (
      <Table caption={words.list(duplicates.length)} rows={duplicates} keyOf={({ id }) => id} columns={columns(ctx)} />
    )}
  </Card>
)

const columns = (ctx: PageContext): Column<Duplicate>[] => [
  { key: 'kept', label: words.kept, head: true, cell: ({ kept }) => <Who of={kept} ctx={ctx} /> },
  { key: 'added', label: words.added, cell: ({ added }) => <Who of={added} ctx={ctx} /> },
  { key: 'why', label: words.why, cell: ({ added }) => whyOf(added) },
  {
    key: 'look',
    acts: true,
    label: words.look,
    cell: ({ id }) => (
      <LinkButton href={`/limited-access/duplicates/${id}`} small>
        {words.look}
      </LinkButton>
    ),
  },
]

const Who = ({ of: { name, born }, ctx }: { of: Alike; ctx: PageContext }) => (
  <span>
    <a href={`/people/${name.id}`} dir="auto">
      {name.listed}
    </a>{' '}
    <Muted>{[name.reference, born && words.born(showDate(born, ctx.zone))].filter(Boolean).join(', ')}</Muted>
  </span>
)

const whyOf = ({ why }: Alike) => why.map((code) => words.reasons[code] ?? code).join(', ')

/** Two records side by side, and what the keeper finds of them. */
export function DuplicatePage({ duplicate, ctx, form }: { duplicate: Duplicate; ctx: PageContext; form: FormState }) {
  const { id, kept, added, noticedAt, addedBy } = duplicate
  return (
    <Page
      ctx={ctx}
      title={titleOf(words.title, form)}
      current="limited"
      back={{ href: '/limited-access', text: register.title }}
    >
      <Head title={words.title} sub={words.addedBy(addedBy, showWhen(noticedAt, ctx))} />
      <Stack>
        <Columns
          aside={
            <Card id="added" title={words.added} padded>
              <Who of={added} ctx={ctx} />
              <p>
                <a href={`/people/${added.name.id}/limited-access`}>{words.limit}</a>
              </p>
            </Card>
          }
        >
          <Card id="kept" title={words.kept} padded>
            <Who of={kept} ctx={ctx} />
            <p>
              {words.why}: {whyOf(added)}
            </p>
          </Card>
        </Columns>
        <Card id="settle" title={words.save} padded>
          <Form form={form} action={`/limited-access/duplicates/${id}`}>
            <p>{words.says}</p>
            <Radios form={form} name="as" label={words.as} options={words.options} />
            <TextArea form={form} name="note" label={words.note} rows={2} />
            <Buttons>
              <Button kind="primary">{words.save}</Button>
            </Buttons>
          </Form>
        </Card>
      </Stack>
    </Page>
  )
}
