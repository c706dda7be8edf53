import {
  Card,
  type Column,
  EmptyState,
  Head,
  Page,
  type PageContext,
  Stack,
  showDay,
  Table,
  Tag,
} from '../../../../platform/ui/index.ts'
import type { OwnTraining } from '../../rules/accounts.ts'
import { accountWords, tokenWords } from '../../words.ts'
import { named } from './rules.tsx'

const words = accountWords.training
type Line = OwnTraining['lines'][number]
const tones = { none: 'amber', ended: 'red', ending: 'amber', valid: 'green' } as const

/** One's own training: until when each is valid, and what it is needed for. */
export const OwnTrainingPage = ({ ctx, data }: { ctx: PageContext; data: OwnTraining }) => (
  <Page ctx={ctx} title={words.ownTitle} current="training" back={{ href: '/account', text: tokenWords.back }}>
    <Head title={words.ownTitle} sub={words.ownSub} />
    <Stack>
      <Card id="training" title={words.title}>
        {data.lines.length === 0 ? (
          <EmptyState icon="book" title={words.ownNone}>
            {words.ownNoneMore}
          </EmptyState>
        ) : (
          <Table caption={words.title} columns={columns(ctx)} rows={data.lines} keyOf={({ name }) => name} />
        )}
      </Card>
      {data.lines.length > 0 && <p class="muted">{words.ask}</p>}
    </Stack>
  </Page>
)

const columns = (ctx: PageContext): Column<Line>[] => [
  { key: 'name', label: words.name, head: true, cell: ({ name }) => <span dir="auto">{name}</span> },
  { key: 'state', label: words.state, cell: ({ state }) => <Tag tone={tones[state]}>{words.states[state]}</Tag> },
  { key: 'until', label: words.until, cell: ({ lastDay }) => <>{lastDay && showDay(lastDay, ctx.zone)}</> },
  {
    key: 'keeps',
    label: words.keeps,
    cell: ({ blocks, begun, startsOn }) => (
      <>
        {named(blocks) || words.keepsNothing} {!begun && words.from(showDay(startsOn, ctx.zone))}
      </>
    ),
  },
]
