import { type Column, LinkButton, OpenAndOver, type PageContext, Stack } from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, type PersonHead } from '../../people/index.ts'
import type { Permit } from '../rules.ts'
import { list as words } from '../words.ts'
import { StandingTag, spanText } from './state.tsx'

export type PermitsData = { head: PersonHead; permits: Permit[]; mayAsk: boolean }

/** The columns of a list of permissions: what, where, when, how it stands. */
export const permitColumns: Column<Permit>[] = [
  {
    key: 'kind',
    label: words.columns.kind,
    head: true,
    cell: ({ id, kindName }) => <a href={`/permits/${id}`}>{kindName}</a>,
  },
  { key: 'where', label: words.columns.where, cell: ({ whereTo }) => <span dir="auto">{whereTo}</span> },
  { key: 'days', label: words.columns.days, cell: (permit) => spanText(permit, permit) },
  { key: 'state', label: words.columns.state, cell: ({ standing }) => <StandingTag standing={standing} /> },
]

/** A person’s permissions: what is open or coming, then what is over. */
export function PermitsPage({ data: { head, permits, mayAsk }, ctx }: { data: PermitsData; ctx: PageContext }) {
  const add = mayAsk && (
    <LinkButton href={`/people/${head.id}/permits/new`} icon="plus" kind="primary">
      {words.ask}
    </LinkButton>
  )
  return (
    <PersonFrame ctx={ctx} head={head} current="orders" title={words.title}>
      <Stack>
        <InTab person={head.id} tab="orders" current="permits" />
        <OpenAndOver
          name="permits"
          icon="car"
          words={words}
          add={add}
          open={{ rows: permits.filter(({ closed }) => !closed), columns: permitColumns }}
          over={{ rows: permits.filter(({ closed }) => closed), columns: permitColumns }}
          keyOf={({ id }) => id}
        />
      </Stack>
    </PersonFrame>
  )
}
