import { Card, EmptyState, LinkButton, type PageContext, Stack, Table } from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, type PersonHead } from '../../people/index.ts'
import { list as words } from '../words.ts'
import { type Line, requestColumns } from './columns.tsx'

export type RequestsData = { head: PersonHead; lines: Line[]; today: Temporal.PlainDate; mayAsk: boolean }

/** A person's requests: the open ones with when an answer is due, then those that came to an end. */
export function RequestsPage({ data: { head, lines, today, mayAsk }, ctx }: { data: RequestsData; ctx: PageContext }) {
  const open = lines.filter(({ request }) => !request.ended)
  const over = lines.filter(({ request }) => request.ended)
  const add = mayAsk && (
    <LinkButton href={`/people/${head.id}/requests/new`} icon="plus" kind="primary">
      {words.ask}
    </LinkButton>
  )
  const columns = requestColumns(ctx, today)
  return (
    <PersonFrame ctx={ctx} head={head} current="inquiries" title={words.title}>
      <Stack>
        <InTab person={head.id} tab="inquiries" current="requests" />
        <Card id="open-requests" title={over.length > 0 ? words.open : words.title} actions={open.length > 0 && add}>
          {open.length > 0 ? (
            <Table caption={words.open} columns={columns} rows={open} keyOf={({ request }) => request.id} />
          ) : (
            <EmptyState icon="message" title={over.length > 0 ? words.noneOpen : words.none} action={add}>
              {words.noneHint}
            </EmptyState>
          )}
        </Card>
        {over.length > 0 && (
          <Card id="past-requests" title={words.done}>
            <Table
              caption={words.done}
              columns={columns.filter(({ key }) => key !== 'due')}
              rows={over}
              keyOf={({ request }) => request.id}
            />
          </Card>
        )}
      </Stack>
    </PersonFrame>
  )
}
