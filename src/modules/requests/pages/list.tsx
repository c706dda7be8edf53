import { LinkButton, OpenAndOver, type PageContext, Stack } from '../../../platform/ui/index.ts'
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
        <OpenAndOver
          name="requests"
          icon="message"
          words={words}
          add={add}
          open={{ rows: open, columns }}
          over={{ rows: over, columns: columns.filter(({ key }) => key !== 'due') }}
          keyOf={({ request }) => request.id}
        />
      </Stack>
    </PersonFrame>
  )
}
