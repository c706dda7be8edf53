import {
  EmptyState,
  ErrorSummary,
  type FormState,
  Head,
  Island,
  LinkButton,
  Muted,
  Page,
  type PageContext,
  Row,
  Stack,
  showTime,
  titleOf,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { BeginIncident } from '../../incidents/index.ts'
import { type Group, grouped, groups, nextRound, type Opening } from '../rules.ts'
import { opening as openings, words } from '../words.ts'
import { GroupCard } from './group.tsx'
import type { DeskData } from './shapes.ts'

type Shown = { data: DeskData; ctx: PageContext }

/** Minutes without a touch after which the desk's pages lock: others can see its screen. */
export const deskIdleMinutes = 3
const freshSeconds = 30

/** The front desk: who waits, who is met, who is expected, who has gone. */
export function DeskPage({ data, ctx, form }: Shown & { form: FormState }) {
  const { desk, round } = data
  return (
    <Page
      ctx={{ ...ctx, idleMinutes: deskIdleMinutes }}
      title={titleOf(words.title, form)}
      current="desk"
      showsCalls
      wide
      head={<Refreshing round={round} />}
    >
      <Head title={words.title} sub={desk?.office} actions={<Actions />} />
      <ErrorSummary form={form} />
      {desk ? (
        <Island name="fresh-part" props={{ href: '/desk/now', seconds: freshSeconds }}>
          <Now data={data} ctx={ctx} />
        </Island>
      ) : (
        <EmptyState icon="office" title={words.noOffice}>
          {words.noOfficeHint}
        </EmptyState>
      )}
    </Page>
  )
}

/** Without script the page shows itself again each minute, and after three locks itself. */
const Refreshing = ({ round }: { round: number }) => (
  <noscript>
    <meta http-equiv="refresh" content={`60; url=${nextRound(round)}`} />
  </noscript>
)

const Actions = () => (
  <>
    <LinkButton href="/desk/walk-in" kind="primary" icon="plus">
      {words.walkIn}
    </LinkButton>
    <BeginIncident />
    <LinkButton href="/in-front-of-me" icon="shield">
      {words.inFront}
    </LinkButton>
    <LinkButton href="/desk" icon="clock">
      {words.again}
    </LinkButton>
    <LinkButton href="/locked?next=%2Fdesk" icon="lock">
      {words.lock}
    </LinkButton>
  </>
)

/** What changes by itself: it is asked for again while the page stands open. */
export function Now({ data: { desk, me, covers }, ctx }: Shown) {
  if (!desk) return null
  const there = grouped(desk.visitors)
  const duty = desk.duty ? words.duty(desk.duty.name, desk.duty.phone) : words.noDuty
  return (
    <Stack>
      <Row>
        <b>{words.sub(there.waiting.length, there.with.length, there.expected.length)}</b>
        <Muted>{duty}</Muted>
      </Row>
      <Closed opening={desk.opening} />
      {groups
        .filter((group) => always.includes(group) || there[group].length > 0)
        .map((group) => (
          <GroupCard
            key={group}
            group={group}
            visitors={there[group]}
            duty={desk.duty?.name}
            me={me}
            covers={covers}
            ctx={ctx}
          />
        ))}
    </Stack>
  )
}

/** Groups that are shown with nobody in them too: that nobody waits is worth saying. */
const always: readonly Group[] = ['waiting', 'expected']

function Closed({ opening }: { opening: Opening }) {
  if (opening.kind === 'open') return null
  return <WarnBar kind="information">{closedText(opening)}</WarnBar>
}

function closedText(opening: Exclude<Opening, { kind: 'open' }>): string {
  if (opening.kind === 'closed') return openings.closed(opening.name)
  const time = opening.kind === 'before' ? opening.opens : opening.closed
  return openings[opening.kind](showTime(time, 'UTC'))
}
