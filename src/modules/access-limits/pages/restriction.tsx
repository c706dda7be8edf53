import {
  Card,
  type Column,
  DateField,
  Details,
  Muted,
  type PageContext,
  Row,
  Select,
  Stack,
  showWhen,
  Table,
  Tag,
  TextArea,
  TextField,
  Time,
} from '../../../platform/ui/index.ts'
import type { Named, Restriction } from '../rules.ts'
import { reasonName, restrictionReasons, words } from '../words.ts'
import type { Shown } from './limits.tsx'
import { FoldedForm, OneForm } from './own-form.tsx'

/** A restriction that holds: why, whom it names, and what can be changed about it. */
export function RestrictionCard(shown: Shown) {
  const { data, ctx, form } = shown
  const { restriction, named, earlier } = data.limits
  if (!restriction) return null
  const at = `/people/${data.head.id}/limited-access`
  const there = named.filter(({ now, until, from }) => now || isToCome({ from, until }, ctx))
  return (
    <Card id="restriction" title={words.restrictedTo(named.filter(({ now }) => now).length)} padded>
      <Stack>
        <p>
          <b>{reasonName(restrictionReasons, restriction.reason)}</b>{' '}
          <Muted>{words.by(restriction.by, showWhen(restriction.madeAt, ctx))}</Muted>
        </p>
        {restriction.why && <p dir="auto">{restriction.why}</p>}
        <Table caption={words.restrict.named} rows={there} keyOf={({ id }) => id} columns={columns(shown, at)} />
        <FoldedForm
          form={form}
          names={['staff', 'namingWhy']}
          action={`${at}/names`}
          title={words.naming.title}
          button={words.naming.save}
          kind="primary"
        >
          {(own) => (
            <>
              <Select form={own} name="staff" label={words.naming.who} options={others(shown)} width="medium" />
              <DateField form={own} name="from" label={words.naming.from} optional />
              <DateField form={own} name="until" label={words.naming.until} hint={words.naming.days} optional />
              <TextField form={own} name="namingWhy" label={words.why} optional spellcheck />
            </>
          )}
        </FoldedForm>
        <FoldedForm
          form={form}
          names={['liftWhy']}
          action={`${at}/lift`}
          title={words.lift.title}
          button={words.lift.save}
          kind="danger"
        >
          {(own) => <TextArea form={own} name="liftWhy" label={words.why} rows={2} />}
        </FoldedForm>
        <Earlier restrictions={earlier} named={named.filter((one) => !there.includes(one))} ctx={ctx} />
      </Stack>
    </Card>
  )
}

const isToCome = ({ from, until }: Pick<Named, 'from' | 'until'>, { now }: PageContext) =>
  Temporal.Instant.compare(from, now) > 0 && (until === null || Temporal.Instant.compare(until, now) > 0)

const others = ({ data: { staff, limits } }: Shown) => {
  const there = new Set(limits.named.filter(({ now }) => now).map((one) => one.staff))
  return staff.filter(({ value }) => !there.has(value))
}

const columns = ({ data, ctx, form }: Shown, at: string): Column<Named>[] => [
  {
    key: 'who',
    label: words.name,
    head: true,
    cell: ({ name, keeps, now }) => (
      <Row>
        {name}
        {keeps && <Tag tone="green">{words.keeps}</Tag>}
        {!now && <Tag>{words.notNow}</Tag>}
      </Row>
    ),
  },
  { key: 'from', label: words.from, cell: ({ from }) => <Time at={from} ctx={ctx} /> },
  { key: 'until', label: words.until, cell: ({ until }) => (until ? <Time at={until} ctx={ctx} /> : words.forGood) },
  {
    key: 'by',
    label: words.namedBy,
    cell: ({ by, why }) => <span dir="auto">{[by, why].filter(Boolean).join(': ')}</span>,
  },
  {
    key: 'end',
    acts: true,
    label: words.naming.unname,
    cell: ({ id, name, staff }) =>
      staff === data.me ? null : (
        <OneForm
          form={form}
          names={['unnameWhy']}
          action={`${at}/names/end`}
          hidden={{ member: id }}
          button={`${words.naming.unname}${words.endOf(name)}`}
        />
      ),
  },
]

/** What ended stays to be read. */
export function Earlier({
  restrictions,
  named = [],
  ctx,
}: {
  restrictions: readonly Restriction[]
  named?: readonly Named[]
  ctx: PageContext
}) {
  if (restrictions.length + named.length === 0) return null
  return (
    <Details summary={words.earlier}>
      <Stack tight>
        {restrictions.map(({ reason, why, madeAt, by, ended }) => (
          <p key={madeAt.toString()} dir="auto">
            {reasonName(restrictionReasons, reason)} {why} {words.by(by, showWhen(madeAt, ctx))}.{' '}
            {ended && words.ended(ended.by, showWhen(ended.at, ctx), ended.why)}
          </p>
        ))}
        {named.map(({ id, name, from, until }) => (
          <p key={id}>
            {name}: {showWhen(from, ctx)} – {until ? showWhen(until, ctx) : words.forGood}
          </p>
        ))}
      </Stack>
    </Details>
  )
}
