import {
  Card,
  type Column,
  EmptyState,
  Head,
  LinkButton,
  Muted,
  Page,
  type PageContext,
  Row,
  Stack,
  showDate,
  Table,
  Tag,
} from '../../../platform/ui/index.ts'
import { hasNoKeeper, type Registered, type Review } from '../rules.ts'
import { settings, register as words } from '../words.ts'
import { type Duplicate, Duplicates } from './duplicates.tsx'
import { Reviews } from './reviews.tsx'

export type RegisterData = { records: Registered[]; broken: Review[]; duplicates: Duplicate[] }

/** What waits for whoever keeps limited records, and every one of these. */
export function RegisterPage({ data: { records, broken, duplicates }, ctx }: { data: RegisterData; ctx: PageContext }) {
  return (
    <Page ctx={ctx} title={words.title} current="limited" wide>
      <Head
        title={words.title}
        sub={words.sub}
        actions={
          <>
            <LinkButton href="/limited-access/settings">{settings.link}</LinkButton>
            <LinkButton href="/limited-access/told">{words.told}</LinkButton>
          </>
        }
      />
      <Stack>
        <Reviews broken={broken} ctx={ctx} />
        <Duplicates duplicates={duplicates} ctx={ctx} />
        <Card id="records" title={words.records(records.length)}>
          {records.length === 0 ? (
            <EmptyState icon="lock" title={words.none}>
              {words.noneHint}
            </EmptyState>
          ) : (
            <Table caption={words.title} rows={records} keyOf={({ reference }) => reference} columns={columns(ctx)} />
          )}
        </Card>
        <Muted>{words.hint}</Muted>
      </Stack>
    </Page>
  )
}

const columns = (ctx: PageContext): Column<Registered>[] => [
  {
    key: 'record',
    label: words.record,
    head: true,
    cell: ({ person, reference }) =>
      person ? (
        <span>
          <a href={`/people/${person.id}/limited-access`} dir="auto">
            {person.listed}
          </a>{' '}
          <Muted>{reference}</Muted>
        </span>
      ) : (
        <span>
          {reference} <Muted>{words.closed}</Muted>
        </span>
      ),
  },
  { key: 'how', label: words.how, cell: (one) => <How one={one} ctx={ctx} /> },
  { key: 'names', label: words.names, cell: ({ named }) => named.map(({ name }) => name).join(', ') },
  {
    key: 'waits',
    label: words.waits,
    cell: (one) =>
      (hasNoKeeper(one) || one.alike > 0) && (
        <Row>
          {hasNoKeeper(one) && <Tag tone="red">{words.noKeeper}</Tag>}
          {one.alike > 0 && <Tag tone="amber">{words.alike(one.alike)}</Tag>}
        </Row>
      ),
  },
]

function How({ one: { restrictedAt, sealedOn, sealed, excluded }, ctx }: { one: Registered; ctx: PageContext }) {
  const lines = [
    restrictedAt && words.restricted(showDate(restrictedAt, ctx.zone)),
    sealedOn && (sealed ? words.sealed : words.seals)(showDate(sealedOn, ctx.zone)),
    excluded > 0 && words.excluded(excluded),
  ].filter((line) => typeof line === 'string')
  return (
    <Stack tight>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </Stack>
  )
}
