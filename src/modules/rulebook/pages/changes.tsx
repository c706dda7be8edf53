import {
  Card,
  Details,
  EmptyState,
  Head,
  Muted,
  Page,
  type PageContext,
  RecordStyles,
  Stack,
  showDate,
  Table,
  Tag,
} from '../../../platform/ui/index.ts'
import type { Book, ChangeDay, Changes } from '../rules/shown.ts'
import { type Change, factsOf, isSame, type Part } from '../rules.ts'
import { changes as changeWords, words } from '../words.ts'
import { Facts, nameIn, SaidLine, Source } from './value.tsx'

type NameOf = Book['nameOf']

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
