import type { FormState } from '../forms/state.ts'
import type { PageContext } from '../ui/context.ts'
import {
  Button,
  Card,
  type Column,
  EmptyState,
  Form,
  Head,
  Muted,
  Page,
  Stack,
  showWhen,
  Table,
  Tag,
  titleOf,
} from '../ui/index.ts'
import type { FailedJob } from './failed.ts'
import { words } from './words.ts'

export type Known = { name: string; says: string; when: string; lastDone: Temporal.Instant | undefined }
export type JobsShown = { failed: (FailedJob & { says: string })[]; known: Known[] }
type Props = { ctx: PageContext; data: JobsShown; form: FormState }

/** What fails, how often and until when; and all that the service does by itself. */
export function JobsPage({ ctx, data, form }: Props) {
  return (
    <Page ctx={ctx} title={titleOf(words.title, form)} current="jobs">
      <Head title={words.title} sub={words.intro} />
      <Stack>
        <Failing ctx={ctx} failed={data.failed} form={form} />
        <ByItself ctx={ctx} known={data.known} />
      </Stack>
    </Page>
  )
}

type Row = JobsShown['failed'][number]

function Failing({ ctx, failed, form }: { ctx: PageContext; failed: Row[]; form: FormState }) {
  const columns: Column<Row>[] = [
    { key: 'job', label: words.job, cell: ({ says }) => says, head: true },
    { key: 'since', label: words.since, cell: ({ queuedAt }) => showWhen(queuedAt, ctx) },
    { key: 'tried', label: words.tried, cell: ({ tried }) => words.times(tried) },
    { key: 'went', label: words.went, cell: ({ error }) => error ?? words.unknownError },
    { key: 'next', label: words.next, cell: (job) => <NextTry ctx={ctx} job={job} /> },
    { key: 'again', label: words.action, cell: (job) => <Again job={job} form={form} /> },
  ]
  return (
    <Card id="failing" title={words.failing}>
      {failed.length > 0 ? (
        <Table caption={words.failing} columns={columns} rows={failed} keyOf={({ id }) => id} />
      ) : (
        <EmptyState icon="check" title={words.allWell}>
          {words.allWellMore}
        </EmptyState>
      )}
    </Card>
  )
}

function NextTry({ ctx, job: { state, at } }: { ctx: PageContext; job: FailedJob }) {
  if (state === 'retry') return <>{showWhen(at, ctx)}</>
  return (
    <span>
      <Tag tone="red">{words.givenUp}</Tag> <Muted>{showWhen(at, ctx)}</Muted>
    </span>
  )
}

const Again = ({ job: { id, says }, form }: { job: Row; form: FormState }) => (
  <Form form={form} action={`/jobs/${id}/again`}>
    <Button kind="plain" small>
      {words.again}
      <span class="vh">{words.againFor(says)}</span>
    </Button>
  </Form>
)

function ByItself({ ctx, known }: { ctx: PageContext; known: Known[] }) {
  const columns: Column<Known>[] = [
    { key: 'job', label: words.job, cell: ({ says }) => says, head: true },
    { key: 'when', label: words.runs, cell: ({ when }) => when },
    { key: 'last', label: words.lastDone, cell: ({ lastDone }) => (lastDone ? showWhen(lastDone, ctx) : words.notYet) },
  ]
  return (
    <Card id="by-itself" title={words.byItself}>
      <Table caption={words.byItself} columns={columns} rows={known} keyOf={({ name }) => name} />
    </Card>
  )
}
