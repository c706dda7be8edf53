import {
  Card,
  Chips,
  type Column,
  EmptyState,
  LinkButton,
  Muted,
  type PageContext,
  showDay,
  showTime,
  Table,
} from '../../../platform/ui/index.ts'
import type { UnusualShown } from '../rules.ts'
import { outcomeNames, ruleNames, review as words } from '../words.ts'
import { TrailFrame } from './frame.tsx'

export type ReviewData = { looks: UnusualShown[]; settled: boolean }

/** Looking that a rule found unusual: what waits to be settled, or what was. */
export function ReviewPage({ data: { looks, settled }, ctx }: { data: ReviewData; ctx: PageContext }) {
  return (
    <TrailFrame ctx={ctx} current="review">
      <Card id="unusual" title={settled ? words.settled : words.open}>
        <Chips
          label={words.choose}
          current={settled ? 'settled' : 'open'}
          items={[
            { key: 'open', label: words.showOpen, href: '/trail/review' },
            { key: 'settled', label: words.showSettled, href: '/trail/review?settled=yes' },
          ]}
        />
        {looks.length === 0 ? (
          <EmptyState icon="shield" title={settled ? words.noneSettled : words.none}>
            {words.noneText}
          </EmptyState>
        ) : (
          <Table caption={words.caption} columns={columnsOf(settled, ctx)} rows={looks} keyOf={({ id }) => id} />
        )}
      </Card>
    </TrailFrame>
  )
}

const columnsOf = (settled: boolean, ctx: PageContext): Column<UnusualShown>[] => [
  {
    key: 'what',
    label: words.what,
    head: true,
    cell: ({ id, rule }) => <a href={`/trail/review/${id}`}>{ruleNames[rule]}</a>,
  },
  { key: 'who', label: words.who, cell: ({ who }) => <Who who={who} /> },
  { key: 'whose', label: words.whose, cell: (look) => <Whose look={look} /> },
  { key: 'when', label: words.when, cell: (look) => whenOf(look, ctx) },
  settled
    ? { key: 'outcome', label: words.outcome, cell: (look) => look.settled && outcomeNames[look.settled.outcome] }
    : {
        key: 'settle',
        acts: true,
        label: words.settle,
        cell: ({ id }) => (
          <LinkButton href={`/trail/review/${id}`} small>
            {words.settle}
          </LinkButton>
        ),
      },
]

export const Who = ({ who }: Pick<UnusualShown, 'who'>) => (
  <span>
    <span dir="auto">{who.name}</span> <Muted>{who.role}</Muted>
  </span>
)

export const Whose = ({ look: { person, people } }: { look: UnusualShown }) =>
  person ? (
    <span>
      <span dir="auto">{person.listed}</span> <Muted>{person.reference}</Muted>
    </span>
  ) : (
    <>{words.several(people)}</>
  )

export const whenOf = ({ day, firstAt, lastAt }: UnusualShown, { zone }: PageContext) =>
  words.span(showDay(day, zone), showTime(firstAt, zone), showTime(lastAt, zone))
