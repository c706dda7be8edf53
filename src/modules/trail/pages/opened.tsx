import {
  Card,
  type Column,
  EmptyState,
  Muted,
  type PageContext,
  Stack,
  showDay,
  showTime,
  Table,
  Tag,
} from '../../../platform/ui/index.ts'
import { PersonFrame, type PersonHead } from '../../people/index.ts'
import type { Opened, OpenedLine } from '../rules.ts'
import { opened as words } from '../words.ts'
import { Further } from './frame.tsx'

export type OpenedData = Opened & { head: PersonHead }

/** Who opened a person's record, and when: for whoever has the case and who leads them. */
export function OpenedPage({ data, ctx }: { data: OpenedData; ctx: PageContext }) {
  const { head, lines, own, more, onward } = data
  const path = `/people/${head.id}/opened`
  const asked = own ? 'own=yes' : ''
  const other = own ? { href: path, text: words.withoutOwn } : { href: `${path}?own=yes`, text: words.withOwn }
  return (
    <PersonFrame ctx={ctx} head={head} current="details" title={words.title}>
      <Stack>
        <Card id="opened" title={words.title} actions={<a href={other.href}>{other.text}</a>}>
          <div class="in">
            <Muted>{own ? words.subOwn : words.sub}</Muted>
          </div>
          {lines.length === 0 ? (
            <EmptyState icon="eye" title={words.none}>
              {words.noneText}
            </EmptyState>
          ) : (
            <Table caption={words.title} columns={columnsOf(ctx.zone)} rows={lines} keyOf={({ key }) => key} />
          )}
          <Further
            first={onward ? (asked ? `${path}?${asked}` : path) : undefined}
            next={more ? `${path}?${[asked, `before=${more}`].filter(Boolean).join('&')}` : undefined}
          />
        </Card>
      </Stack>
    </PersonFrame>
  )
}

const columnsOf = (zone: string): Column<OpenedLine>[] => [
  {
    key: 'who',
    label: words.who,
    head: true,
    cell: ({ name, role }) => (
      <div>
        <span dir="auto">{name}</span> <Muted>{role}</Muted>
      </div>
    ),
  },
  { key: 'when', label: words.when, cell: (line) => words.at(showDay(line.day, zone), spanOf(line, zone)) },
  { key: 'did', label: words.did, cell: (line) => <Did line={line} /> },
]

function spanOf({ first, last }: OpenedLine, zone: string): string {
  const [from, to] = [showTime(first, zone), showTime(last, zone)]
  return from === to ? from : words.fromTo(from, to)
}

const Did = ({ line: { did, looks, why } }: { line: OpenedLine }) => (
  <div>
    {did.join('; ')} {looks > 1 && <Muted>{words.times(looks)}</Muted>}
    {why !== undefined && (
      <p>
        <Tag tone="red">{words.broke}</Tag> <span dir="auto">{why}</span>
      </p>
    )}
  </div>
)
