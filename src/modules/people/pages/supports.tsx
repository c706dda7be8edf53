import {
  Card,
  type Column,
  EmptyState,
  LinkButton,
  type PageContext,
  Stack,
  Table,
  Tag,
} from '../../../platform/ui/index.ts'
import type { SupportNow } from '../rules.ts'
import { choiceWords, supports } from '../words.ts'
import { Earlier, FactActs, type KnownData } from './fact-table.tsx'
import { PersonFrame } from './frame.tsx'
import { InTab } from './in-tab.tsx'
import { Typed } from './text.tsx'

/** Who stands by the person, those for an emergency first. */
export function SupportsPage({ data, ctx }: { data: KnownData; ctx: PageContext }) {
  const { head, mayChange } = data
  const add = mayChange && (
    <LinkButton href={`/people/${head.id}/supports/new`} icon="plus" kind="primary">
      {supports.add}
    </LinkButton>
  )
  return (
    <PersonFrame ctx={ctx} head={head} current="supports" title={supports.title}>
      <Stack>
        <InTab person={head.id} tab="supports" current="supports" />
        <Card id="supports" title={supports.title} actions={head.supports.length > 0 && add}>
          {head.supports.length > 0 ? (
            <Table caption={supports.caption} columns={columnsFor(data)} rows={head.supports} keyOf={({ id }) => id} />
          ) : (
            <EmptyState icon="people" title={supports.empty} action={add}>
              {supports.emptyText}
            </EmptyState>
          )}
          <div class="in">
            <Earlier facts={data.facts} data={data} zone={ctx.zone} />
          </div>
        </Card>
      </Stack>
    </PersonFrame>
  )
}

function columnsFor({ head, mayChange }: KnownData): Column<SupportNow>[] {
  const { columns } = supports
  return [
    { key: 'name', label: columns.name, head: true, cell: (support) => <Named support={support} /> },
    { key: 'relation', label: columns.relation, cell: (support) => support.relationName },
    { key: 'strength', label: columns.strength, cell: (support) => support.strengthName },
    { key: 'phone', label: columns.phone, cell: (support) => <Phone support={support} /> },
    { key: 'talk', label: columns.talk, cell: ({ mayTalk }) => (mayTalk ? choiceWords[mayTalk] : supports.unasked) },
    {
      key: 'acts',
      label: columns.acts,
      cell: ({ id }) => <FactActs fact={{ kind: 'support', factId: id }} person={head.id} mayChange={mayChange} />,
    },
  ]
}

const Named = ({ support }: { support: SupportNow }) => (
  <>
    <Typed text={support.name} /> {support.emergency && <Tag tone="green">{supports.emergency}</Tag>}
  </>
)

/** A number is a link only when it can be dialled. */
function Phone({ support }: { support: SupportNow }) {
  const number = (support.phone ?? '').replace(/[^\d+]/g, '')
  if (number.length < 3) return <Typed text={support.phone ?? ''} />
  return <a href={`tel:${number}`}>{support.phone}</a>
}
