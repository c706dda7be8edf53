import {
  Avatar,
  type Column,
  Muted,
  type PageContext,
  Row,
  Stack,
  showDate,
  Table,
  Tag,
} from '../../../platform/ui/index.ts'
import { words } from '../words.ts'
import type { FoundPerson } from './shapes.ts'

/** People found, likeliest first, each with why. */
export const PeopleTable = ({ people, ctx }: { people: FoundPerson[]; ctx: PageContext }) => (
  <Table caption={words.scopes.people} columns={columns(ctx)} rows={people} keyOf={({ person }) => person} />
)

const columns = (ctx: PageContext): Column<FoundPerson>[] => [
  { key: 'who', label: words.who, head: true, cell: (found) => <Who found={found} /> },
  { key: 'why', label: words.why, cell: ({ reasons }) => <Why lines={reasons.map(words.reason)} /> },
  { key: 'born', label: words.born, cell: ({ born }) => (born ? showDate(born, ctx.zone) : words.unknown) },
  {
    key: 'officer',
    label: words.officer,
    cell: ({ officer, supervised, mine, covered }) => (
      <Row>
        {supervised ? (officer ?? words.nobody) : <Muted>{words.notSupervised}</Muted>}
        {mine && <Tag tone="green">{covered ? words.covered : words.yours}</Tag>}
      </Row>
    ),
  },
]

const Who = ({ found: { person, name } }: { found: FoundPerson }) => (
  <Row>
    <Avatar initials={name.initials} />
    <span>
      <a href={`/people/${person}`} dir="auto">
        {name.listed}
      </a>{' '}
      <Muted>{name.reference}</Muted>
    </span>
  </Row>
)

const Why = ({ lines }: { lines: string[] }) =>
  lines.length === 0 ? (
    <Muted>{words.nameMatches}</Muted>
  ) : (
    <Stack tight>
      {lines.map((line) => (
        <span key={line} dir="auto">
          {line}
        </span>
      ))}
    </Stack>
  )
