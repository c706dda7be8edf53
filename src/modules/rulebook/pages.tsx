import {
  Button,
  Card,
  DateField,
  Details,
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
} from '../../platform/ui/index.ts'
import type { Book, ChangeDay, Changes, Found } from './rules/shown.ts'
import type { Change, Fact, Part, Said, Value } from './rules.ts'
import { factsOf, inReadingOrder, isSame } from './rules.ts'
import { changes as changeWords, spoken, words } from './words.ts'

type NameOf = Book['nameOf']

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
          ]}
        />
      )}
    </Card>
  )
}

const nameIn = (list: string, { name, code }: Value) => name ?? (code ? spoken(code) : words.listNamed(list))

const Source = ({ value: { source, verified } }: { value: Value }) => (
  <>
    {source.replace(/, unverified$/, '')} {!verified && <Tag tone="amber">{words.unverified}</Tag>}
  </>
)

const dayIn = (date: string, ctx: PageContext) => showDate(Temporal.PlainDate.from(date), ctx.zone)

const spanOf = ({ from, to }: Value, ctx: PageContext) =>
  words.span(dayIn(from, ctx), to && showDate(Temporal.PlainDate.from(to).subtract({ days: 1 }), ctx.zone))

/** The parts of a value; many of them stay folded until they are wanted. */
function Facts({ facts, nameOf }: { facts: Fact[]; nameOf: NameOf }) {
  const lines = <FactLines facts={facts} nameOf={nameOf} />
  const long = facts.length > 12 || facts.some(({ said }) => Array.isArray(said) && said.length > 12)
  return long ? <Details summary={words.found(facts.length)}>{lines}</Details> : lines
}

const FactLines = ({ facts, nameOf }: { facts: readonly Fact[]; nameOf: NameOf }) => (
  <ul class="facts">
    {facts.map(({ key, said }) => (
      <li key={key}>
        <b>{words.part(key)}</b>: <SaidLine of={key} said={said} nameOf={nameOf} />
      </li>
    ))}
  </ul>
)

function SaidLine({ of, said, nameOf }: { of: string; said: Said; nameOf: NameOf }) {
  if (typeof said !== 'object') return <>{plainly(of, said, nameOf)}</>
  if ('parts' in said) return <FactLines facts={said.parts} nameOf={nameOf} />
  if (!said.some((part) => typeof part === 'object')) return <>{listed(of, said, nameOf)}</>
  return (
    <ul class="facts">
      {(said as readonly (readonly Fact[])[]).map((part) => {
        const line = inLine(part, nameOf)
        return <li key={line}>{line}</li>
      })}
    </ul>
  )
}

const listed = (of: string, said: readonly unknown[], nameOf: NameOf) =>
  said.map((part) => plainly(of, part as string, nameOf)).join(', ')

/** A part of a part, in one line: “Length, at most 36 months (CSPA s 88)”. */
function inLine(facts: readonly Fact[], nameOf: NameOf): string {
  const { source, rest } = Object.groupBy(facts, ({ key }) => (key === 'source' ? 'source' : 'rest'))
  const said: string[] = []
  for (const { key, said: part } of rest ?? []) {
    const text = inLineSaid(key, part, nameOf)
    if (key === 'unit') said.push(`${said.pop() ?? ''} ${text}`)
    else said.push(key === 'name' || key === 'label' ? text : `${spoken(key)} ${text}`)
  }
  const from = source?.[0]?.said
  return `${said.join(', ')}${from ? ` (${from})` : ''}`
}

function inLineSaid(key: string, said: Said, nameOf: NameOf): string {
  if (typeof said !== 'object') return plainly(key, said, nameOf)
  if ('parts' in said) return inLine(said.parts, nameOf)
  return said.some((part) => typeof part === 'object')
    ? (said as readonly (readonly Fact[])[]).map((part) => inLine(part, nameOf)).join('; ')
    : listed(key, said, nameOf)
}

/** Which list the codes of a part are names in. */
const namesIn: Record<string, string> = {
  standard: 'conditions',
  additional: 'conditions',
  excluded: 'conditions',
  conditions: 'conditions',
  condition: 'conditions',
  orderTypes: 'orderTypes',
  orders: 'orderTypes',
  becomes: 'orderTypes',
  kinds: 'contactKinds',
  whereabouts: 'whereabouts',
  noteKind: 'noteKinds',
  levels: 'levels',
}

function plainly(key: string, said: string | number | boolean, nameOf: NameOf): string {
  if (typeof said === 'boolean') return said ? words.yes : words.no
  if (typeof said === 'number') return `${said}`
  const list = namesIn[key]
  return (list && nameOf(list, said)) ?? (/^[a-z][a-z0-9-]*$/.test(said) ? spoken(said) : said)
}

/** The days on which values change, and one of them with what changes and for whom. */
export function ChangesPage({ data, ctx }: { data: Changes; ctx: PageContext }) {
  const { place, days, on, asked, today } = data
  const title = on ? changeWords.onDay(showDate(on.day, ctx.zone)) : changeWords.title
  return (
    <Page
      ctx={ctx}
      title={title}
      current="staff"
      wide
      back={on ? { href: '/rulebook/changes', text: changeWords.allDays } : { href: '/rulebook', text: words.title }}
      head={<RecordStyles ctx={ctx} />}
    >
      <Head title={title} sub={changeWords.sub(place)} />
      <Stack>
        {asked && !on && (
          <EmptyState icon="search" title={changeWords.unknown}>
            {changeWords.unknownHint}
          </EmptyState>
        )}
        {on ? <OnDay on={on} /> : <DaysTable days={days} today={today} ctx={ctx} />}
      </Stack>
    </Page>
  )
}

const DaysTable = ({ days, today, ctx }: { days: ChangeDay[]; today: Temporal.PlainDate; ctx: PageContext }) => (
  <Card id="days" title={changeWords.days}>
    <Table
      caption={changeWords.days}
      rows={days}
      keyOf={({ day }) => `${day}`}
      columns={[
        {
          key: 'day',
          label: changeWords.day,
          head: true,
          cell: ({ day }) => (
            <>
              <a href={`/rulebook/changes?day=${day}`}>{showDate(day, ctx.zone)}</a>{' '}
              {Temporal.PlainDate.compare(day, today) > 0 && <Tag tone="blue">{changeWords.coming}</Tag>}
            </>
          ),
        },
        {
          key: 'count',
          label: changeWords.count,
          numeric: true,
          cell: ({ count, first }) => (first ? <Muted>{changeWords.first}</Muted> : count),
        },
      ]}
    />
  </Card>
)

const OnDay = ({ on: { changes, whom, nameOf } }: { on: NonNullable<Changes['on']> }) => (
  <>
    <Card id="whom" title={changeWords.whom} padded>
      {whom.count === 0 ? <p>{changeWords.nobody}</p> : <People whom={whom} />}
      <Muted>{changeWords.kept}</Muted>
    </Card>
    {[...Map.groupBy(changes, ({ list }) => list)].map(([list, of]) => (
      <ListChanges key={list} list={list} changes={of} nameOf={nameOf} />
    ))}
  </>
)

/** What stays as it was and only comes from another source is named in a line; all else is told in full. */
function ListChanges({ list, changes, nameOf }: { list: string; changes: Change[]; nameOf: NameOf }) {
  const told = changes.filter((change) => !isSame(change))
  const same = changes.filter(isSame).map(({ value }) => nameIn(list, value))
  return (
    <Card id={`list-${list}`} title={words.listNamed(list)}>
      {told.length > 0 && (
        <Table
          caption={words.listNamed(list)}
          rows={told}
          keyOf={({ kind, value }) => `${kind} ${value.code ?? ''} ${value.from}`}
          columns={[
            {
              key: 'name',
              label: words.name,
              head: true,
              cell: ({ kind, value }) => (
                <>
                  <span class="value-name">{nameIn(list, value)}</span> <Tag>{changeWords.kinds[kind]}</Tag>
                </>
              ),
            },
            { key: 'what', label: words.what, cell: (change) => <What change={change} nameOf={nameOf} /> },
            { key: 'source', label: words.source, cell: ({ value }) => <Source value={value} /> },
          ]}
        />
      )}
      {same.length > 0 && (
        <div class="in">
          <Muted>{changeWords.same(same.join(', '))}</Muted>
        </div>
      )}
    </Card>
  )
}

const What = ({ change, nameOf }: { change: Change; nameOf: NameOf }) =>
  change.kind === 'changed' ? (
    <ul class="facts">
      {change.parts.map((part) => (
        <PartLine key={part.key} part={part} nameOf={nameOf} />
      ))}
    </ul>
  ) : (
    <Facts facts={factsOf(change.value)} nameOf={nameOf} />
  )

const PartLine = ({ part: { key, before, after }, nameOf }: { part: Part; nameOf: NameOf }) => (
  <li>
    <b>{words.part(key)}</b>
    {before !== undefined && (
      <div>
        {changeWords.was} <SaidLine of={key} said={before} nameOf={nameOf} />
      </div>
    )}
    {after !== undefined && (
      <div>
        {changeWords.is} <SaidLine of={key} said={after} nameOf={nameOf} />
      </div>
    )}
  </li>
)

function People({ whom: { count, people } }: { whom: NonNullable<Changes['on']>['whom'] }) {
  if (!people) return <p>{changeWords.onlyCount(count)}</p>
  return (
    <Details summary={changeWords.people(count)} open={count <= 12}>
      <ul class="facts columns">
        {people.map(({ id, name }) => (
          <li key={id}>
            <a href={`/people/${id}`} dir="auto">
              {name}
            </a>
          </li>
        ))}
        {count > people.length && <li>{changeWords.more(count - people.length)}</li>}
      </ul>
    </Details>
  )
}
