import {
  Button,
  Card,
  EmptyState,
  Form,
  type FormState,
  Head,
  LinkButton,
  Page,
  type PageContext,
  Row,
  Table,
  Time,
} from '../../../platform/ui/index.ts'
import type { DraftLine } from '../rules.ts'
import { drafts as words } from '../words.ts'

/** What the reader began to write and has not made final, each with the way back to it. */
export function DraftsPage({ drafts, ctx, form }: { drafts: DraftLine[]; ctx: PageContext; form: FormState }) {
  return (
    <Page ctx={ctx} title={words.title} current="drafts">
      <Head title={words.title} sub={words.sub} />
      <Card id="drafts" title={words.title}>
        {drafts.length === 0 ? (
          <EmptyState icon="edit" title={words.none}>
            {words.noneHint}
          </EmptyState>
        ) : (
          <Table caption={words.title} rows={drafts} keyOf={({ href }) => href} columns={columns(ctx, form)} />
        )}
      </Card>
    </Page>
  )
}

const columns = (ctx: PageContext, form: FormState) => [
  {
    key: 'about',
    label: words.about,
    head: true,
    cell: ({ name, person }: DraftLine) => <a href={`/people/${person}`}>{name?.listed ?? words.unknown}</a>,
  },
  {
    key: 'what',
    label: words.what,
    cell: ({ slot }: DraftLine) => words.slots[slot.split('.')[0] ?? ''] ?? words.other,
  },
  { key: 'begins', label: words.begins, cell: ({ text }: DraftLine) => <span dir="auto">{beginning(text)}</span> },
  { key: 'kept', label: words.kept, cell: ({ savedAt }: DraftLine) => <Time at={savedAt} ctx={ctx} /> },
  {
    key: 'go',
    label: words.goOn,
    cell: (draft: DraftLine) => (
      <Row>
        <LinkButton href={draft.href} small>
          {words.goOn}
        </LinkButton>
        <Form form={form} action={`/people/${draft.person}/drafts/${draft.slot}/discard`}>
          <Button small kind="quiet">
            {words.discard}
          </Button>
        </Form>
      </Row>
    ),
  },
]

/** The first words, cut between characters that belong together. */
function beginning(text: string): string {
  const signs = [...text.trimStart().slice(0, 400)]
  return signs.length > 120 ? `${signs.slice(0, 120).join('')}…` : signs.join('')
}
