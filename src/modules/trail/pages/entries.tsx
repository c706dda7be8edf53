import {
  Button,
  Card,
  type Column,
  DateField,
  EmptyState,
  Fold,
  Form,
  LinkButton,
  Muted,
  type PageContext,
  Row,
  Select,
  showDate,
  Table,
  TextField,
  Time,
} from '../../../platform/ui/index.ts'
import { addressOf, kinds, type Line, type Listed } from '../rules.ts'
import { fieldName, kindNames, entries as words } from '../words.ts'
import { Further, TrailFrame } from './frame.tsx'

const path = '/trail'
type Shown = { list: Listed; ctx: PageContext }

/** The trail as far as it was asked for, newest first. */
export function TrailPage({ list, ctx }: Shown) {
  const { asked, lines, more, onward } = list
  const csv = lines.length > 0 && (
    <LinkButton href={addressOf('/trail.csv', asked)} icon="download" download>
      {words.export}
    </LinkButton>
  )
  return (
    <TrailFrame ctx={ctx} current="entries" actions={csv}>
      <Fold id="filters" title={words.filter} gist={askedFor(list, ctx)} open={isNarrowed(list)}>
        <Filters list={list} />
      </Fold>
      <Card id="entries" title={words.caption} actions={askedFor(list, ctx)}>
        {lines.length === 0 ? (
          <Nothing list={list} />
        ) : (
          <Table caption={words.caption} columns={columnsOf(ctx)} rows={lines} keyOf={({ id }) => id} />
        )}
        <Further
          first={onward ? addressOf(path, asked) : undefined}
          next={more ? addressOf(path, { ...asked, before: more }) : undefined}
        />
      </Card>
    </TrailFrame>
  )
}

const isNarrowed = ({ asked }: Listed) => Object.values(asked).some((value) => value !== undefined)

/** What the lines were narrowed to, in a few words: so that a print of them says it too. */
function askedFor({ asked, colleagues }: Listed, { zone }: PageContext): string {
  const { reference, colleague, kind, from, until } = asked
  const said = [
    reference,
    colleagues.find(({ value }) => value === colleague)?.label,
    kind && kindNames[kind],
    from && `${words.from} ${showDate(from, zone)}`,
    until && `${words.until} ${showDate(until, zone)}`,
  ]
  return said.filter(Boolean).join(', ')
}

function Filters({ list }: { list: Listed }) {
  const { asked, colleagues } = list
  const form = { values: { ...asked, from: `${asked.from ?? ''}`, until: `${asked.until ?? ''}` }, errors: {} }
  const chosen = kinds.map((value) => ({ value, label: kindNames[value] }))
  return (
    <Form form={form} action={path} method="get" wide>
      <Row>
        <TextField form={form} name="reference" label={words.reference} width="short" />
        <Select
          form={form}
          name="colleague"
          label={words.colleague}
          options={colleagues}
          choose={words.anybody}
          width="short"
        />
        <Select form={form} name="kind" label={words.kind} options={chosen} choose={words.anything} width="short" />
        <DateField form={form} name="from" label={words.from} />
        <DateField form={form} name="until" label={words.until} />
      </Row>
      <Row>
        <Button kind="primary">{words.apply}</Button>
        {isNarrowed(list) && <LinkButton href={path}>{words.clear}</LinkButton>}
      </Row>
    </Form>
  )
}

/** The columns of a line of the trail. */
export const columnsOf = (ctx: PageContext): Column<Line>[] => [
  { key: 'when', label: words.when, cell: ({ at }) => <Time at={at} ctx={ctx} /> },
  { key: 'who', label: words.who, head: true, cell: ({ who, token }) => <Who who={who} token={token} /> },
  { key: 'did', label: words.did, cell: (line) => <Did line={line} /> },
  { key: 'whose', label: words.whose, cell: ({ person }) => <Whose person={person} /> },
]

const Who = ({ who, token }: Pick<Line, 'who' | 'token'>) =>
  who ? (
    <span>
      <span dir="auto">{who.name}</span> <Muted>{who.role}</Muted>{' '}
      {token && (
        <Muted>
          <span dir="auto">{words.byToken(token)}</span>
        </Muted>
      )}
    </span>
  ) : (
    <Muted>{words.service}</Muted>
  )

const Did = ({ line: { said, fields } }: { line: Line }) => (
  <span>
    {said} {fields.length > 0 && <Muted>{words.fields(fields.map(fieldName).join(', '))}</Muted>}
  </span>
)

const Whose = ({ person }: Pick<Line, 'person'>) =>
  person ? (
    <span>
      <span dir="auto">{person.listed}</span> <Muted>{person.reference}</Muted>
    </span>
  ) : (
    <Muted>{words.nobody}</Muted>
  )

const Nothing = ({ list }: { list: Listed }) => (
  <EmptyState
    icon="search"
    title={list.unknownReference ? words.unknown : words.none}
    action={isNarrowed(list) && <LinkButton href={path}>{words.clear}</LinkButton>}
  >
    {list.unknownReference ? words.unknownText : words.noneText}
  </EmptyState>
)
