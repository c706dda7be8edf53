import type { PageContext } from '../ui/context.ts'
import { Card, type Column, Details, Head, LinkButton, Muted, Page, Prose, Stack, Table, Tag } from '../ui/index.ts'
import { words as all } from './words.ts'

const words = all.api
type Schema = Record<string, unknown>
export type Examples = Record<string, { summary: string; value: unknown }>
export type Parameter = { name: string; in: string; required: boolean; schema: Schema }
export type Operation = {
  summary: string
  operationId: string
  'x-needs': string
  parameters: Parameter[]
  requestBody?: { required: boolean; content: { 'application/json': { schema: Schema; examples?: Examples } } }
  responses: Record<string, { description: string; content: Record<string, { schema: unknown; examples?: Examples }> }>
}
export type Described = {
  openapi: string
  info: Schema
  paths: Record<string, Record<string, Operation>>
  components: Schema
  security: unknown[]
}

type Listed = { path: string; method: string; operation: Operation }

/** What the interface is about, or every operation about one thing with what it needs and takes. */
export function ApiPage({ ctx, described, about }: { ctx: PageContext; described: Described; about: string }) {
  const groups = groupsOf(described)
  const operations = groups.get(about)
  return (
    <Page
      ctx={ctx}
      title={operations ? words.titleAbout(about) : words.title}
      current="account"
      {...(operations ? { back: { href: '/api', text: words.title } } : {})}
    >
      <Head
        title={operations ? words.titleAbout(about) : words.title}
        sub={words.text}
        actions={
          <LinkButton href="/api/v1/openapi.json" icon="download">
            {words.download}
          </LinkButton>
        }
      />
      {operations ? <Operations about={about} operations={operations} /> : <Contents groups={[...groups]} />}
    </Page>
  )
}

/** The operations by what they are about: the first word of the path, and for a person's the one after the person. */
function groupsOf({ paths }: Described): Map<string, Listed[]> {
  const all = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  const aboutOf = (path: string) => {
    const [first = '', ...rest] = path.split('/').slice(3)
    return [first, ...(first === 'people' ? rest.filter((part) => !part.startsWith('{')).slice(0, 1) : [])].join('/')
  }
  return new Map([...Map.groupBy(all, ({ path }) => aboutOf(path))].sort(([one], [other]) => (one < other ? -1 : 1)))
}

const contents: Column<[string, Listed[]]>[] = [
  {
    key: 'about',
    label: words.about,
    head: true,
    cell: ([about]) => <a href={`/api?about=${encodeURIComponent(about)}`}>{about}</a>,
  },
  { key: 'many', label: words.operations, numeric: true, cell: ([, operations]) => operations.length },
]

const Contents = ({ groups }: { groups: [string, Listed[]][] }) => (
  <Card id="contents" title={words.contents}>
    <Table caption={words.contents} columns={contents} rows={groups} keyOf={([about]) => about} />
  </Card>
)

const Operations = ({ about, operations }: { about: string; operations: Listed[] }) => (
  <Card id="operations" title={about} padded>
    <Stack tight>
      {operations.map((one) => (
        <OneOperation key={one.operation.operationId} {...one} />
      ))}
    </Stack>
  </Card>
)

function OneOperation({ path, method, operation }: { path: string; method: string; operation: Operation }) {
  const summary = (
    <>
      <Tag tone={method === 'GET' ? 'green' : 'blue'}>{method}</Tag> <Path path={path} /> {operation.summary}
    </>
  )
  const refusals = operation.responses['422']?.description
  const keyed = operation.parameters.some((one) => one.in === 'header')
  return (
    <Details summary={summary}>
      <p>
        {words.needs(operation['x-needs'])} {keyed && words.key}
      </p>
      <Fields operation={operation} />
      <Shown operation={operation} />
      {refusals && <p class="small muted">{refusals}</p>}
    </Details>
  )
}

/** Bodies with what is answered to them, where the operation has any. */
function Shown({ operation }: { operation: Operation }) {
  const bodies = Object.entries(operation.requestBody?.content['application/json'].examples ?? {})
  const answers = operation.responses['200']?.content['application/json']?.examples ?? {}
  return (
    <>
      {bodies.map(([name, { summary, value }]) => (
        <Details key={name} summary={words.example(summary)}>
          <Stack tight>
            <Muted>{words.sent}</Muted>
            <Prose>{asText(value)}</Prose>
            <Muted>{words.answered}</Muted>
            <Prose>{asText(answers[name]?.value)}</Prose>
          </Stack>
        </Details>
      ))}
    </>
  )
}

const asText = (value: unknown): string => JSON.stringify(value, null, 2)

/** A long path may break after each of its parts. */
const Path = ({ path }: { path: string }) => (
  <code>
    {path
      .split('/')
      .slice(1)
      .map((part, at) => (
        <span key={at}>
          /<wbr />
          {part}
        </span>
      ))}
  </code>
)

type Field = { name: string; place: keyof typeof words.places; kind: string; required: boolean }

const columns: Column<Field>[] = [
  { key: 'name', label: words.field, head: true, cell: ({ name }) => <code>{name}</code> },
  {
    key: 'kind',
    label: words.kind,
    cell: ({ kind, required }) => `${kind}, ${required ? words.required : words.optional}`,
  },
  { key: 'where', label: words.where, cell: ({ place }) => words.places[place] },
]

function Fields({ operation }: { operation: Operation }) {
  const fields = [...parametersOf(operation), ...bodyFieldsOf(operation)]
  if (fields.length === 0) return <p class="muted">{words.noFields}</p>
  return (
    <Table caption={words.fields} columns={columns} rows={fields} keyOf={({ name, place }) => `${place} ${name}`} />
  )
}

const parametersOf = ({ parameters }: Operation): Field[] =>
  parameters.flatMap((one) =>
    one.in === 'path' || one.in === 'query'
      ? [{ name: one.name, place: one.in, kind: kindOf(one.schema), required: one.required }]
      : [],
  )

function bodyFieldsOf({ requestBody }: Operation): Field[] {
  const { properties = {}, required = [] } = (requestBody?.content['application/json'].schema ?? {}) as {
    properties?: Record<string, Schema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    place: 'body',
    kind: kindOf(schema),
    required: required.includes(name),
  }))
}

/** A field's kind as people say it. */
function kindOf(schema: Schema): string {
  if (Array.isArray(schema['enum'])) return words.oneOf(schema['enum'].join(', '))
  if (schema['type'] === 'array') return words.listOf(kindOf((schema['items'] ?? {}) as Schema))
  const known = words.kinds[String(schema['format'])] ?? words.kinds[String(schema['type'])]
  return known ?? words.kinds['object'] ?? ''
}
