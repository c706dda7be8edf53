import {
  Button,
  Card,
  type Column,
  EmptyState,
  Muted,
  type PageContext,
  Stack,
  showDate,
  Table,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, type PersonHead } from '../../people/index.ts'
import { type Chance, type Found, stoodOf } from '../rules.ts'
import { kindNames, page as words } from '../words.ts'
import { ChanceTag, type Conditions, MissingList } from './parts.tsx'

/** One that was found, with what is kept of it where anything is. */
export type Row = { found: Found; orderName: string; chance: Chance | undefined }
export type PersonData = { head: PersonHead; rows: Row[]; past: Chance[]; conditions: Conditions; mayLook: boolean }

/** What somebody can be looked at for: now, almost, not yet; and what became of the rest. */
export function OpportunitiesPage({ data, ctx }: { data: PersonData; ctx: PageContext }) {
  const { head, rows, past } = data
  const waits = ({ chance }: Row) => !chance || chance.state === 'waits'
  const of = (standing: Found['standing']) => rows.filter((row) => row.found.standing === standing && waits(row))
  const held = rows.filter((row) => !waits(row))
  const parts = [
    { id: 'now', title: words.now, rows: of('eligible') },
    { id: 'almost', title: words.almost, rows: of('almost') },
    { id: 'held', title: words.over, rows: held },
    { id: 'not-yet', title: words.notYet, rows: of('not-yet') },
  ]
  return (
    <PersonFrame ctx={ctx} head={head} current="orders" title={words.title}>
      <Stack>
        <InTab person={head.id} tab="orders" current="opportunities" />
        {rows.length === 0 && past.length === 0 ? (
          <EmptyState icon="flag" title={words.none}>
            {words.noneText}
          </EmptyState>
        ) : (
          <>
            <Muted>{words.lead}</Muted>
            {parts
              .filter((part) => part.rows.length > 0)
              .map((part) => (
                <Card key={part.id} id={part.id} title={part.title}>
                  <Table
                    caption={`${part.title}: ${words.caption}`}
                    columns={columnsIn(data, part.rows, ctx)}
                    rows={part.rows}
                    keyOf={({ found }) => `${found.opportunity.code} ${found.order}`}
                  />
                </Card>
              ))}
            {past.length > 0 && <Past past={past} ctx={ctx} />}
          </>
        )}
      </Stack>
    </PersonFrame>
  )
}

const columnsIn = (
  { head, conditions, mayLook }: PersonData,
  rows: readonly Row[],
  ctx: PageContext,
): Column<Row>[] => [
  {
    key: 'what',
    label: words.columns.what,
    head: true,
    cell: ({ found: { opportunity }, orderName, chance }) => (
      <Stack tight>
        {chance ? <a href={`/opportunities/${chance.id}`}>{opportunity.name}</a> : <span>{opportunity.name}</span>}
        <Muted>{orderName ? words.of(orderName) : kindNames[opportunity.kind]}</Muted>
      </Stack>
    ),
  },
  {
    key: 'stands',
    label: words.columns.stands,
    cell: ({ found, chance }) => (
      <Stack tight>
        <span>
          <ChanceTag chance={chance ?? { state: 'waits', standing: found.standing }} />
        </span>
        {found.on && (
          <Muted>
            {found.standing === 'eligible'
              ? words.since(showDate(found.on, ctx.zone))
              : words.from(showDate(found.on, ctx.zone))}
          </Muted>
        )}
      </Stack>
    ),
  },
  ...(rows.some(({ found }) => found.missing.length > 0)
    ? [
        {
          key: 'missing',
          label: words.columns.missing,
          cell: ({ found }: Row) => (
            <MissingList missing={found.missing.map(stoodOf)} conditions={conditions} zone={ctx.zone} />
          ),
        },
      ]
    : []),
  ...(mayLook && rows.some(({ chance }) => !chance)
    ? [
        {
          key: 'act',
          label: words.columns.act,
          cell: ({ found, chance }: Row) => !chance && <LookAt person={head.id} found={found} />,
        },
      ]
    : []),
]

const LookAt = ({ person, found }: { person: string; found: Found }) => (
  <form method="post" action={`/people/${person}/opportunities`}>
    <input type="hidden" name="lookAt" value={found.opportunity.code} />
    {found.order && <input type="hidden" name="ofOrder" value={found.order} />}
    <Button small>{words.look}</Button>
  </form>
)

const Past = ({ past, ctx }: { past: Chance[]; ctx: PageContext }) => (
  <Card id="past" title={words.over} padded>
    <Stack tight>
      {past.map((chance) => (
        <p key={chance.id}>
          <a href={`/opportunities/${chance.id}`}>{chance.opportunity.name}</a> <ChanceTag chance={chance} />{' '}
          <Muted>{showDate(chance.foundAt.toZonedDateTimeISO(ctx.zone).toPlainDate(), ctx.zone)}</Muted>
        </p>
      ))}
    </Stack>
  </Card>
)
