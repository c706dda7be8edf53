import {
  Button,
  Card,
  Chips,
  Details,
  EmptyState,
  Form,
  type FormState,
  Head,
  Inside,
  LinkButton,
  Page,
  type PageContext,
  Pager,
  Row,
  Select,
  Stack,
  Table,
  WarnBar,
} from '../../platform/ui/index.ts'
import { columnsOf } from './pages/columns.tsx'
import { ThisView, Views } from './pages/views.tsx'
import { type Asked, addressOf, flags, type Listed, type Option } from './rules.ts'
import { words } from './words.ts'

type Shown = { list: Listed; ctx: PageContext; form: FormState }
const path = '/caseload'

/** Whom the reader supervises, or leads those who do: what is next for each, and what is not as it should be. */
export function CaseloadPage({ list, ctx, form }: Shown) {
  const { asked, sort, down, tally, mayExport } = list
  const csv = addressOf('/caseload.csv', { ...asked, sort, down })
  const actions = mayExport && tally.total > 0 && (
    <LinkButton href={csv} icon="download" download>
      {words.export}
    </LinkButton>
  )
  return (
    <Page ctx={ctx} title={words.title} current="caseload" wide>
      <Head title={words.title} sub={subOf(list)} actions={actions} />
      <Inside ctx={ctx} of="caseload" current="caseload" />
      {list.left > 0 && <Left count={list.left} />}
      <People list={list} ctx={ctx} form={form} />
    </Page>
  )
}

const Left = ({ count }: { count: number }) => (
  <WarnBar
    kind="care"
    action={
      <LinkButton href="/caseload/left" small>
        {words.left.see}
      </LinkButton>
    }
  >
    {words.left.bar(count)}
  </WarnBar>
)

const subOf = ({ tally, asked: { flag } }: Listed) =>
  flag ? words.shown(tally[flag], tally.total) : words.sub(tally.total)

function Flags({ list: { asked, tally, sort, down } }: { list: Listed }) {
  const href = (flag?: Asked['flag']) => addressOf(path, { ...asked, flag, sort, down })
  const items = flags.map((flag) => ({ key: flag, label: words.flagNames[flag], href: href(flag), count: tally[flag] }))
  return (
    <Chips
      label={words.flags}
      current={asked.flag ?? 'all'}
      items={[{ key: 'all', label: words.all, href: href(), count: tally.total }, ...items]}
    />
  )
}

/** What narrows the list; it stands open while something does. */
function Filters({ list: { asked, options, sort, down } }: { list: Listed }) {
  const { flag, ...narrowing } = asked
  const chosen = Object.values(narrowing).some((value) => value !== undefined)
  const form = { values: { ...narrowing }, errors: {} }
  const fields: [name: string, label: string, from: Option[]][] = [
    ['officer', words.officer, options.officers],
    ['team', words.team, options.teams],
    ['office', words.office, options.offices],
    ['level', words.level, options.levels],
    ['order', words.order, options.orders],
    ['where', words.where, options.wheres],
    ['plan', words.plan, options.plans],
    ['visit', words.visit, options.visits],
  ]
  return (
    <Details summary={words.filter} open={chosen}>
      <Form form={form} action={path} method="get" wide>
        {flag && <input type="hidden" name="flag" value={flag} />}
        {sort !== 'name' && <input type="hidden" name="sort" value={sort} />}
        {down && <input type="hidden" name="down" value="1" />}
        <Row>
          {fields
            .filter(([, , from]) => from.length > 1)
            .map(([name, label, from]) => (
              <Select
                key={name}
                form={form}
                name={name}
                label={label}
                options={from}
                choose={words.any}
                width="medium"
              />
            ))}
        </Row>
        <Row>
          <Button kind="primary">{words.apply}</Button>
          {chosen && <LinkButton href={addressOf(path, { flag, sort, down })}>{words.clear}</LinkButton>}
        </Row>
      </Form>
    </Details>
  )
}

function People({ list, ctx, form }: Shown) {
  const { lines, asked, sort, down, more, onward } = list
  const href = (by: string, goesDown: boolean) => addressOf(path, { ...asked, sort: by, down: goesDown })
  return (
    <Stack>
      <Card id="people" title={words.caption}>
        <Views list={list} />
        <Flags list={list} />
        <div class="in">
          <Filters list={list} />
          <ThisView list={list} form={form} />
        </div>
        {lines.length === 0 ? (
          <Nobody list={list} />
        ) : (
          <Table
            caption={words.caption}
            columns={columnsOf(list, ctx)}
            rows={lines}
            keyOf={({ supervision }) => supervision}
            sort={{ by: sort, down, href }}
          />
        )}
      </Card>
      {(more || onward) && (
        <Row>
          {onward && (
            <LinkButton href={href(sort, down)} small>
              {words.first}
            </LinkButton>
          )}
          {more && <Pager next={addressOf(path, { ...asked, sort, down, after: more })} />}
        </Row>
      )}
    </Stack>
  )
}

function Nobody({ list: { asked } }: { list: Listed }) {
  const filtered = Object.values(asked).some((value) => value !== undefined)
  const action = filtered ? (
    <LinkButton href={path}>{words.clear}</LinkButton>
  ) : (
    <LinkButton href="/people/new">{words.add}</LinkButton>
  )
  return (
    <EmptyState icon="people" title={filtered ? words.emptyFiltered : words.empty} action={action}>
      {!filtered && words.emptyHint}
    </EmptyState>
  )
}
