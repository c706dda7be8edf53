import {
  Button,
  Buttons,
  Card,
  type Column,
  EmptyState,
  Form,
  type PageContext,
  Select,
  Stack,
  showDate,
  showWhen,
  Table,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, type PersonHead, Typed } from '../../people/index.ts'
import { type Content, type Difference, type List, lists, type PlanLine, type VersionLine } from '../rules.ts'
import { listWords, plan as planWords, versions as words } from '../words.ts'
import { Said } from './aside.tsx'
import { dayText, lineOf, type Naming } from './words-of.tsx'

/** One side of a comparison: a version, or the plan as it stands. */
export type Side = { key: string; n: number | undefined; content: Content }
export type VersionsData = {
  head: PersonHead
  plan: string
  lines: VersionLine[]
  from: Side | undefined
  to: Side | undefined
  differences: Difference[]
  needs: Naming['needs']
  others: PlanLine[]
}
type Shown = { data: VersionsData; ctx: PageContext }

/** Every version of a plan, two of them side by side in words, and the plans of other periods. */
export function VersionsPage({ data, ctx }: Shown) {
  const { head, lines, from, to } = data
  return (
    <PersonFrame ctx={ctx} head={head} current="plan" title={words.title}>
      <InTab person={head.id} tab="plan" current="plan" />
      <Stack>
        <Card id="versions" title={words.title}>
          {lines.length === 0 ? (
            <EmptyState icon="note" title={words.none}>
              {words.noneText}
            </EmptyState>
          ) : (
            <Table caption={words.caption} columns={columns(ctx)} rows={lines} keyOf={({ id }) => id} />
          )}
          {lines.length > 0 && <Pick data={data} />}
        </Card>
        {from && to && <Differences data={data} from={from} to={to} ctx={ctx} />}
        {to && <WholeOf data={data} side={to} ctx={ctx} />}
        <Others data={data} ctx={ctx} />
      </Stack>
    </PersonFrame>
  )
}

const columns = (ctx: PageContext): Column<VersionLine>[] => [
  { key: 'n', label: words.columns.n, head: true, cell: ({ n }) => <a href={`?to=${n}`}>{words.n(n)}</a> },
  {
    key: 'made',
    label: words.columns.made,
    cell: ({ madeAt, madeByName }) => words.made(showWhen(madeAt, ctx), madeByName),
  },
  { key: 'why', label: words.columns.why, cell: ({ why }) => <Typed text={why} /> },
  { key: 'said', label: words.columns.said, cell: ({ agreement }) => <Said agreement={agreement} ctx={ctx} /> },
]

const nameOf = ({ n }: Pick<Side, 'n'>) => (n === undefined ? words.now : words.n(n))

function Pick({ data: { plan, lines, from, to } }: { data: VersionsData }) {
  const form = { values: { from: from?.key ?? `${lines[0]?.n}`, to: to?.key ?? 'now' }, errors: {} }
  const ofVersions = lines.map(({ n }) => ({ value: `${n}`, label: words.n(n) }))
  return (
    <div class="in">
      <Form form={form} action={`/plans/${plan}/versions`} method="get">
        <Select form={form} name="from" label={words.from} options={ofVersions} width="medium" />
        <Select
          form={form}
          name="to"
          label={words.to}
          options={[{ value: 'now', label: words.now }, ...ofVersions]}
          width="medium"
        />
        <Buttons>
          <Button>{words.compare}</Button>
        </Buttons>
      </Form>
    </div>
  )
}

type Sides = { data: VersionsData; from: Side; to: Side; ctx: PageContext }

function Differences({ data, from, to, ctx }: Sides) {
  const naming = { needs: data.needs, spoken: data.head.name.spoken, zone: ctx.zone }
  const rows = data.differences.map((one, at) => ({ ...asRow(one, from, to, naming), key: `${at}` }))
  return (
    <Card id="differences" title={`${words.differences}: ${words.between(nameOf(from), nameOf(to))}`}>
      {rows.length === 0 ? (
        <EmptyState title={words.same} />
      ) : (
        <Table
          caption={words.differencesCaption}
          columns={[
            { key: 'of', label: words.cells.of, head: true, cell: ({ of, what }) => `${of}: ${what}` },
            { key: 'before', label: words.cells.before, cell: ({ before }) => <Typed text={before} /> },
            { key: 'after', label: words.cells.after, cell: ({ after }) => <Typed text={after} /> },
          ]}
          rows={rows}
          keyOf={({ key }) => key}
        />
      )}
    </Card>
  )
}

type Row = { of: string; what: string; before: string; after: string }

/** A difference in words: what it was on the one side, and what it is on the other. */
function asRow(one: Difference, from: Side, to: Side, naming: Naming): Row {
  const what = words.kinds[one.what].toLowerCase()
  if (one.of === 'review') {
    const day = (on: string | undefined) => (on ? dayText(on, naming.zone) : words.none2)
    return { of: words.review, what, before: day(one.before), after: day(one.after) }
  }
  const list: List = one.of
  const before = 'before' in one ? lineOf(list, one.before, from.content, naming) : ''
  const after = 'after' in one ? lineOf(list, one.after, to.content, naming) : ''
  return { of: listWords[list].one, what, before, after }
}

function WholeOf({ data, side, ctx }: { data: VersionsData; side: Side; ctx: PageContext }) {
  const naming = { needs: data.needs, spoken: data.head.name.spoken, zone: ctx.zone }
  const { content } = side
  return (
    <Card id="whole" title={words.whole(nameOf(side))} padded>
      <Stack>
        {lists
          .filter((list) => content[list].length > 0)
          .map((list) => (
            <section key={list}>
              <h3>{listWords[list].title}</h3>
              <ul>
                {content[list].map((item) => (
                  <li key={item.id}>
                    <Typed text={lineOf(list, item, content, naming)} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        {content.reviewOn && <p>{`${words.review}: ${dayText(content.reviewOn, ctx.zone)}`}</p>}
      </Stack>
    </Card>
  )
}

function Others({ data: { others, plan }, ctx }: Shown) {
  const rest = others.filter(({ id }) => id !== plan)
  if (rest.length === 0) return null
  return (
    <Card id="others" title={words.earlier} padded>
      <Stack tight>
        {rest.map(({ id, openedOn, closedOn }) => (
          <p key={id}>
            <a href={`/plans/${id}`}>
              {planWords.period(showDate(openedOn, ctx.zone), closedOn ? showDate(closedOn, ctx.zone) : '')}
            </a>
          </p>
        ))}
      </Stack>
    </Card>
  )
}
