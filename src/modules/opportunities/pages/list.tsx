import {
  Card,
  Chips,
  type Column,
  EmptyState,
  Head,
  Inside,
  Muted,
  Page,
  type PageContext,
  Stack,
  showDate,
  Table,
} from '../../../platform/ui/index.ts'
import type { Chance, ShowList } from '../rules.ts'
import { shows } from '../rules.ts'
import { showNames, list as words } from '../words.ts'
import { ChanceTag, type Conditions, MissingList } from './parts.tsx'

export type ListLine = { chance: Chance; name: { listed: string; reference: string }; officer: string }
export type ListData = {
  lines: ListLine[]
  counts: Record<ShowList, number>
  show: ShowList
  conditions: Conditions
  today: Temporal.PlainDate
}

/** Who can be looked at, of all whose lists the reader sees: longest waiting first. */
export function OpportunityListPage({ data, ctx }: { data: ListData; ctx: PageContext }) {
  const { lines, counts, show } = data
  const items = shows.map((key) => ({
    key,
    label: showNames[key],
    href: `/opportunities?show=${key}`,
    ...(counts[key] > 0 ? { count: counts[key] } : {}),
  }))
  return (
    <Page ctx={ctx} title={words.title} current="caseload" wide>
      <Head title={words.title} sub={words.sub} />
      <Stack>
        <Inside ctx={ctx} of="caseload" current="opportunities" />
        <Card id="opportunities" title={showNames[show]}>
          <Chips label={words.show} items={items} current={show} />
          {counts[show] > lines.length && <Muted>{words.first(lines.length, counts[show])}</Muted>}
          {lines.length > 0 ? (
            <Table
              caption={words.caption}
              columns={columnsIn(data, ctx)}
              rows={lines}
              keyOf={({ chance }) => chance.id}
            />
          ) : (
            <EmptyState icon="flag" title={words.none}>
              {words.noneText}
            </EmptyState>
          )}
        </Card>
      </Stack>
    </Page>
  )
}

const columnsIn = ({ conditions, lines, show, today }: ListData, ctx: PageContext): Column<ListLine>[] => [
  {
    key: 'who',
    label: words.columns.who,
    head: true,
    cell: ({ chance, name }) => (
      <a href={`/people/${chance.person}/opportunities`} dir="auto">
        {name.listed}
      </a>
    ),
  },
  {
    key: 'what',
    label: words.columns.what,
    cell: ({ chance }) => (
      <Stack tight>
        <a href={`/opportunities/${chance.id}`}>{chance.opportunity.name}</a>
        <span>
          <ChanceTag chance={chance} />
        </span>
      </Stack>
    ),
  },
  {
    key: 'since',
    label: words.columns.since,
    cell: ({ chance: { since } }) => {
      const day = since.toZonedDateTimeISO(ctx.zone).toPlainDate()
      return (
        <Stack tight>
          <span>{showDate(day, ctx.zone)}</span>
          <Muted>{words.days(day.until(today).days)}</Muted>
        </Stack>
      )
    },
  },
  ...(show === 'later'
    ? [
        {
          key: 'back',
          label: words.columns.back,
          cell: ({ chance: { backOn } }: ListLine) => (backOn ? showDate(backOn, ctx.zone) : ''),
        },
      ]
    : []),
  ...(show !== 'later' && lines.some(({ chance }) => chance.missing.length > 0)
    ? [
        {
          key: 'missing',
          label: words.columns.missing,
          cell: ({ chance }: ListLine) => (
            <MissingList missing={chance.missing} conditions={conditions} zone={ctx.zone} />
          ),
        },
      ]
    : []),
  { key: 'officer', label: words.columns.officer, cell: ({ officer }) => <span dir="auto">{officer}</span> },
]
