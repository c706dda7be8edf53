import {
  Card,
  type Column,
  KeyValues,
  Muted,
  type PageContext,
  Stack,
  showDate,
  showDay,
  Table,
  WarnBar,
} from '../../../platform/ui/index.ts'
import type { Contradiction, Night, Origin, Together } from '../rules.ts'
import { together as words } from '../words/together.ts'

type Shown = { together: Together; ctx: PageContext }

/** What several orders ask together: the nights at home and the hours of work. */
export const TogetherCards = ({ together, ctx }: Shown) => (
  <>
    {(together.nights.length > 0 || together.unread.length > 0) && <Nights together={together} ctx={ctx} />}
    {together.work && <Work work={together.work} together={together} ctx={ctx} />}
  </>
)

const ConditionLink = ({ id, together, ctx }: Shown & { id: string }) => {
  const found = together.conditions.find((one) => one.id === id)
  return found ? (
    <a href={`/orders/${found.order.id}#conditions`}>
      {words.of(found.name, found.order.name, showDate(found.order.madeOn, ctx.zone))}
    </a>
  ) : (
    <span>{id}</span>
  )
}

/** What cannot all be kept, where anything is so. */
export const Contradictions = ({ together, ctx }: Shown) =>
  together.contradictions.length > 0 ? (
    <Card id="contradictions" title={words.contradictions} padded>
      <Stack tight>
        {together.contradictions.map((one) => (
          <OneContradiction key={`${one.kind} ${one.conditions.join(' ')}`} one={one} together={together} ctx={ctx} />
        ))}
        <Muted>{words.contradictionsText}</Muted>
      </Stack>
    </Card>
  ) : null

const OneContradiction = ({ one, together, ctx }: Shown & { one: Contradiction }) => (
  <div>
    <WarnBar kind="care">
      {words.contradiction(one.kind, one.person)} {one.day && words.first(showDay(one.day, ctx.zone))}
    </WarnBar>
    <ul>
      {one.conditions.map((id) => (
        <li key={id}>
          <ConditionLink id={id} together={together} ctx={ctx} />
        </li>
      ))}
    </ul>
  </div>
)

const Nights = ({ together, ctx }: Shown) => (
  <Card id="nights" title={words.nights}>
    {together.nights.length > 0 && (
      <Table
        caption={words.caption}
        columns={columnsIn(together, ctx)}
        rows={alikeIn(together.nights)}
        keyOf={({ day }) => `${day}`}
      />
    )}
    <div class="in">
      <Stack tight>
        <Muted>{words.nightsText}</Muted>
        {rulesIn(together.nights).map((rule) => (
          <Rule key={rule.name} rule={rule} />
        ))}
        {together.unread.length > 0 && (
          <div>
            <Muted>{words.unread}</Muted>
            <ul>
              {together.unread.map((id) => (
                <li key={id}>
                  <ConditionLink id={id} together={together} ctx={ctx} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </Stack>
    </div>
  </Card>
)

const Rule = ({ rule: { name, source, verified } }: { rule: Origin }) => (
  <Muted>
    {words.rule(name, source)}
    {!verified && !source.includes(words.unverified) ? `, ${words.unverified}` : ''}
  </Muted>
)

type Nightly = Night & { last: Night['day']; count: number }

/** Nights one after the other that are alike, as one. */
function alikeIn(nights: readonly Night[]): Nightly[] {
  const all: Nightly[] = []
  for (const night of nights) {
    const before = all.at(-1)
    if (before && hoursIn(before) === hoursIn(night))
      all[all.length - 1] = { ...before, last: night.day, count: before.count + 1 }
    else all.push({ ...night, last: night.day, count: 1 })
  }
  return all
}

const hoursIn = ({ minutes, cap, curfews }: Night): string => JSON.stringify([minutes, cap, curfews])

function nightsSaid({ day, last, count }: Pick<Nightly, 'day' | 'last' | 'count'>, { zone }: PageContext): string {
  if (count === 1) return showDay(day, zone)
  return words.nightsFrom(showDay(day, zone), showDay(last, zone), count === 7)
}

const rulesIn = (nights: readonly Night[]): Origin[] => [
  ...new Map(nights.flatMap(({ rules }) => rules.map((rule) => [rule.name, rule] as const))).values(),
]

const columnsIn = (together: Together, ctx: PageContext): Column<Nightly>[] => [
  {
    key: 'night',
    label: words.night,
    head: true,
    cell: ({ day, last, count }) => nightsSaid({ day, last, count }, ctx),
  },
  {
    key: 'home',
    label: words.home,
    cell: ({ minutes, cap }) => (minutes === 0 ? words.none : words.hours(minutes, cap)),
  },
  {
    key: 'whose',
    label: words.whose,
    cell: ({ curfews }) => (
      <Stack tight>
        {curfews.map(({ condition, observes, asks, why }) => (
          <div key={condition}>
            {observes.length > 0 && <strong>{observes.map(words.until).join(words.and)} </strong>}
            <ConditionLink id={condition} together={together} ctx={ctx} />
            {why !== 'observed' && (
              <div>
                <Muted>{words.why(why, asks.map(words.until).join(words.and))}</Muted>
              </div>
            )}
          </div>
        ))}
      </Stack>
    ),
  },
]

const Work = ({ work, together, ctx }: Shown & { work: NonNullable<Together['work']> }) => (
  <Card id="work" title={words.work} padded>
    <KeyValues
      items={[
        { label: words.ordered, value: words.count(work.hours) },
        { label: words.most, value: words.count(work.limit.most) },
        work.over > 0
          ? { label: words.over, value: words.count(work.over) }
          : { label: words.left, value: words.count(work.left) },
        { label: words.source, value: words.rule(work.limit.name, work.limit.source) },
      ]}
    />
    <ul>
      {work.conditions.map((id) => (
        <li key={id}>
          <ConditionLink id={id} together={together} ctx={ctx} />
        </li>
      ))}
    </ul>
    {work.conditions.length > 1 && <Muted>{words.workText}</Muted>}
  </Card>
)
