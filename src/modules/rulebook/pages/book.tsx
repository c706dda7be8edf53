import {
  Button,
  Card,
  DateField,
  EmptyState,
  Form,
  Head,
  Inside,
  LinkButton,
  Muted,
  Page,
  type PageContext,
  RecordStyles,
  Row,
  Select,
  Stack,
  showDate,
  showLongDay,
  Table,
  Tag,
  TextField,
  Time,
} from '../../../platform/ui/index.ts'
import type { Book, Found, OwnLine } from '../rules/shown.ts'
import { factsOf, inReadingOrder, type Value } from '../rules.ts'
import { own as ownWords, words } from '../words.ts'
import { Facts, nameIn, Source } from './value.tsx'

/** The values in force on a day: the lists, and those of one list or with certain words. */
export function BookPage({ data, ctx }: { data: Book; ctx: PageContext }) {
  const { place, day, lists, found, problem } = data
  return (
    <Page ctx={ctx} title={words.title} current="staff" wide head={<RecordStyles ctx={ctx} />}>
      <Head
        title={words.title}
        sub={words.sub(place, showLongDay(day, ctx.zone))}
        actions={<LinkButton href="/rulebook/changes">{words.changes}</LinkButton>}
      />
      <Inside ctx={ctx} of="staff" current="rulebook" />
      <Stack>
        <AskForm data={data} />
        {problem === 'early' ? (
          <EmptyState icon="book" title={words.early} />
        ) : found ? (
          <FoundCard found={found} data={data} ctx={ctx} />
        ) : (
          <Lists lists={lists} day={day} ctx={ctx} />
        )}
        {!found && data.own.length > 0 && <OwnCard own={data.own} ctx={ctx} />}
      </Stack>
    </Page>
  )
}

function AskForm({ data: { asked, day, lists, problem } }: { data: Book }) {
  const errors = problem === 'no-day' ? { on: words.onProblem } : {}
  const form = { values: { on: asked.on ?? `${day}`, list: asked.list ?? '', q: asked.q ?? '' }, errors }
  return (
    <Form form={form} action="/rulebook" method="get" wide>
      <Row>
        <DateField form={form} name="on" label={words.on} />
        <Select
          form={form}
          name="list"
          label={words.list}
          choose={words.allLists}
          width="medium"
          options={lists.map(({ list }) => ({ value: list, label: words.listNamed(list) }))}
        />
        <TextField form={form} name="q" label={words.find} type="search" width="medium" />
        <Button>{words.show}</Button>
      </Row>
    </Form>
  )
}

type ListsProps = { lists: Book['lists']; day: Temporal.PlainDate; ctx: PageContext }

function Lists({ lists, ...rest }: ListsProps) {
  const { rules, choices } = inReadingOrder(lists, ({ list }) => list)
  return (
    <>
      <Card id="rules" title={words.rules}>
        <ListsTable caption={words.rules} lists={rules} {...rest} />
      </Card>
      <Card id="choices" title={words.choices}>
        <ListsTable caption={words.choices} lists={choices} {...rest} />
      </Card>
    </>
  )
}

const ListsTable = ({ lists, day, ctx, caption }: ListsProps & { caption: string }) => (
  <Table
    caption={caption}
    rows={lists}
    keyOf={({ list }) => list}
    columns={[
      {
        key: 'list',
        label: words.list,
        head: true,
        cell: ({ list }) => <a href={`/rulebook?list=${list}&on=${day}`}>{words.listNamed(list)}</a>,
      },
      { key: 'values', label: words.values, numeric: true, cell: ({ values }) => values },
      {
        key: 'unverified',
        label: words.unchecked,
        numeric: true,
        cell: ({ unverified }) => (unverified === 0 ? <Muted>0</Muted> : unverified),
      },
      { key: 'last', label: words.last, cell: ({ changed }) => changed && dayIn(changed, ctx) },
    ]}
  />
)

function FoundCard({ found, data, ctx }: { found: Found[]; data: Book; ctx: PageContext }) {
  const { asked, nameOf } = data
  const title = asked.list ? words.listNamed(asked.list) : words.found(found.length)
  return (
    <Card id="found" title={title}>
      {found.length === 0 ? (
        <EmptyState icon="search" title={words.none}>
          {words.noneHint}
        </EmptyState>
      ) : (
        <Table
          caption={title}
          rows={found}
          keyOf={({ list, value }) => `${list} ${value.code ?? ''} ${value.from}`}
          columns={[
            {
              key: 'name',
              label: words.name,
              head: true,
              cell: ({ list, value }) => (
                <>
                  <span class="value-name">{nameIn(list, value)}</span>
                  {value.own !== undefined && <Tag tone="blue">{ownWords.ours}</Tag>}
                  {!asked.list && <Muted>{words.listNamed(list)}</Muted>}
                </>
              ),
            },
            {
              key: 'what',
              label: words.what,
              cell: ({ value }) => <Facts facts={factsOf(value)} nameOf={nameOf} />,
            },
            { key: 'source', label: words.source, cell: ({ value }) => <Source value={value} /> },
            { key: 'since', label: words.since, narrow: true, cell: ({ value }) => spanOf(value, ctx) },
            ...(data.maySet ? [{ key: 'change', label: ownWords.change, acts: true, cell: changeLink }] : []),
          ]}
        />
      )}
    </Card>
  )
}

const changeLink = ({ list, value }: Found) => (
  <LinkButton small href={`/rulebook/own/new?list=${list}${value.code === undefined ? '' : `&code=${value.code}`}`}>
    {ownWords.change} <span class="vh">{nameIn(list, value)}</span>
  </LinkButton>
)

const OwnCard = ({ own, ctx }: { own: OwnLine[]; ctx: PageContext }) => (
  <Card id="own" title={ownWords.title}>
    <Table
      caption={ownWords.title}
      rows={own}
      keyOf={({ number }) => `${number}`}
      columns={[
        {
          key: 'name',
          label: words.name,
          head: true,
          cell: ({ list, name, ended }) => (
            <>
              <span class="value-name">{name || words.listNamed(list)}</span> {ended && <Tag>{ownWords.ended}</Tag>}
            </>
          ),
        },
        { key: 'list', label: words.list, cell: ({ list }) => words.listNamed(list) },
        { key: 'from', label: ownWords.from, cell: ({ from }) => showDate(from, ctx.zone) },
        { key: 'why', label: ownWords.why, cell: ({ why }) => <span dir="auto">{why}</span> },
        {
          key: 'by',
          label: ownWords.by,
          cell: ({ by, at }) => (
            <>
              {by}, <Time at={at} ctx={ctx} />
            </>
          ),
        },
      ]}
    />
  </Card>
)

const dayIn = (date: string, ctx: PageContext) => showDate(Temporal.PlainDate.from(date), ctx.zone)

const spanOf = ({ from, to }: Value, ctx: PageContext) =>
  words.span(dayIn(from, ctx), to && showDate(Temporal.PlainDate.from(to).subtract({ days: 1 }), ctx.zone))
