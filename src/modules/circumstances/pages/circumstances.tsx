import {
  Button,
  Buttons,
  Card,
  Checkbox,
  type Column,
  Columns,
  DateField,
  Details,
  Form,
  LinkButton,
  Muted,
  type PageContext,
  Row,
  Stack,
  showDate,
  Table,
  Tag,
  Tags,
} from '../../../platform/ui/index.ts'
import {
  type AnyFact,
  type Circumstance,
  circumstances,
  FactSource,
  FactValue,
  PersonFrame,
  pathOf,
  sayingOf,
} from '../../people/index.ts'
import { page as words } from '../words.ts'
import type { CircumstancesData } from './shapes.ts'

type Shown = { data: CircumstancesData; ctx: PageContext }

/** How somebody lives: what is said to be so, who said it and what was verified last, for each side of it. */
export function CircumstancesPage({ data, ctx }: Shown) {
  return (
    <PersonFrame ctx={ctx} head={data.head} current="circumstances" title={words.title}>
      <Columns aside={<AnotherDay data={data} ctx={ctx} />}>
        {data.mayChange && data.isToday && (
          <Buttons>
            <LinkButton href={`/people/${data.head.id}/circumstances/said`} icon="plus" kind="primary">
              {words.said}
            </LinkButton>
          </Buttons>
        )}
        {circumstances.map((area) => (
          <AreaCard key={area} area={area} data={data} ctx={ctx} />
        ))}
      </Columns>
    </PersonFrame>
  )
}

function AreaCard({ area, data, ctx }: Shown & { area: Circumstance }) {
  const { head, pictures, mayChange, isToday } = data
  const { now, earlier } = pictures[area]
  const title = words.areas[area]
  const add = mayChange && isToday && (
    <LinkButton href={`/people/${head.id}/${pathOf[area]}/new`} icon="plus" kind="quiet" small>
      {words.add[area]}
    </LinkButton>
  )
  return (
    <Card id={area} title={title} actions={add}>
      {now.length > 0 ? (
        <Facts area={area} caption={words.caption(title)} facts={now} data={data} ctx={ctx} />
      ) : (
        <div class="in">
          <Muted>
            {words.empty}. {words.emptyText}
          </Muted>
        </div>
      )}
      {earlier.length > 0 && (
        <div class="in">
          <Details summary={words.earlier(earlier.length)}>
            <Facts area={area} caption={words.earlierCaption(title)} facts={earlier} data={data} ctx={ctx} />
          </Details>
        </div>
      )}
    </Card>
  )
}

function Facts({ area, caption, facts, data, ctx }: Shown & { area: Circumstance; caption: string; facts: AnyFact[] }) {
  const { lists } = data
  const columns: Column<AnyFact>[] = [
    {
      key: 'what',
      label: words.columns.what,
      head: true,
      cell: (fact) => (
        <Stack tight>
          <FactValue fact={fact} lists={lists} zone={ctx.zone} />
          <Standing fact={fact} area={area} data={data} />
        </Stack>
      ),
    },
    {
      key: 'source',
      label: words.columns.source,
      cell: (fact) => <FactSource fact={fact} lists={lists} zone={ctx.zone} />,
    },
    { key: 'acts', label: words.columns.acts, acts: true, cell: (fact) => <Acts fact={fact} data={data} ctx={ctx} /> },
  ]
  return <Table caption={caption} columns={columns} rows={facts} keyOf={({ id }) => id} />
}

/** Which of two words is the newer and which was verified, where they are not the same. */
function Standing({ fact, area, data }: { fact: AnyFact; area: Circumstance; data: CircumstancesData }) {
  const { newest, verified } = data.pictures[area]
  if (!verified) return null
  return (
    <Tags>
      {fact.id === newest?.id && <Tag tone="amber">{words.newest}</Tag>}
      {fact.id === verified.id && <Tag tone="green">{words.verifiedLast}</Tag>}
    </Tags>
  )
}

function Acts({ fact, data, ctx }: Shown & { fact: AnyFact }) {
  const { head, lists, mayChange, isToday } = data
  const at = `/people/${head.id}`
  const what = sayingOf(fact, lists, ctx.zone).main
  const may = mayChange && isToday && fact.validTo === null
  return (
    <Row>
      {may && !fact.verified && (
        <a href={`${at}/circumstances/${fact.factId}/settle`} aria-label={words.settleOf(what)}>
          {words.settle}
        </a>
      )}
      {may && (
        <a href={`${at}/${pathOf[fact.kind]}/${fact.factId}`} aria-label={words.changeOf(what)}>
          {words.change}
        </a>
      )}
      {may && (
        <a href={`${at}/circumstances/said?about=${fact.factId}`} aria-label={words.endedOf(what)}>
          {words.ended}
        </a>
      )}
      <a href={`${at}/facts/${fact.factId}`} aria-label={words.historyOf(what)}>
        {words.history}
      </a>
    </Row>
  )
}

/** The way to another day, and to what somebody told us. */
function AnotherDay({ data: { head, on, then, isToday }, ctx }: Shown) {
  const at = `/people/${head.id}/circumstances`
  const form = { values: { on: `${on}`, then }, errors: {} }
  return (
    <Card id="another-day" title={words.asOfTitle} padded>
      <Stack>
        {!isToday && (
          <p>
            {words.asOf(showDate(on, ctx.zone), then)} <a href={at}>{words.today}</a>
          </p>
        )}
        <Form form={form} action={at} method="get">
          <DateField form={form} name="on" label={words.on} />
          <Checkbox form={form} name="then" label={words.then} hint={words.thenHint} />
          <Buttons>
            <Button>{words.look}</Button>
          </Buttons>
        </Form>
      </Stack>
    </Card>
  )
}
