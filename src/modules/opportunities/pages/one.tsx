import {
  Card,
  type Column,
  Columns,
  Details,
  type FormState,
  type IconName,
  KeyValues,
  LinkButton,
  Muted,
  type PageContext,
  Prose,
  Stack,
  showDate,
  Table,
  Tag,
  Time,
  Timeline,
  type TimelineEntry,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, type PersonHead, Typed } from '../../people/index.ts'
import type { Chance, Found, Step, StepKind, Stood } from '../rules.ts'
import { kindNames, stepNames, stoodText, testText, one as words } from '../words.ts'
import { Act } from './act.tsx'
import { ChanceTag, type Conditions, dayIn, keyOf } from './parts.tsx'

export type OneData = {
  head: PersonHead
  chance: Chance
  steps: Step[]
  /** As it stands now; undefined where it is not for them any more. */
  found: Found | undefined
  tests: Stood[]
  version: string
  orderName: string
  conditions: Conditions
  mayLook: boolean
  /** Whether this reader decides what is the team leader’s. */
  leads: boolean
  today: Temporal.PlainDate
}
export type Shown = { data: OneData; ctx: PageContext; form: FormState }

/** One thing that somebody can be looked at for: what it takes and how each test stands, what to do, what became of it. */
export function OpportunityPage({ data, ctx, form }: Shown) {
  const { head, chance } = data
  return (
    <PersonFrame ctx={ctx} head={head} current="orders" title={chance.opportunity.name} form={form}>
      <Stack>
        <InTab person={head.id} tab="orders" current="opportunities" />
        <Columns aside={<About data={data} ctx={ctx} form={form} />}>
          <Stands data={data} ctx={ctx} form={form} />
          <Tests data={data} ctx={ctx} form={form} />
          <Act data={data} ctx={ctx} form={form} />
          <Story data={data} ctx={ctx} form={form} />
        </Columns>
      </Stack>
    </PersonFrame>
  )
}

function Stands({ data: { chance, found }, ctx }: Shown) {
  const { state, backOn, answerBy, closed } = chance
  const day = (on: Temporal.PlainDate) => showDate(on, ctx.zone)
  if (state === 'granted') return <Granted chance={chance} />
  if (!found && !closed) return <WarnBar kind="information">{words.notNow}</WarnBar>
  if (state === 'forward' && answerBy) return <WarnBar kind="information">{words.answerBy(day(answerBy))}</WarnBar>
  return backOn ? <WarnBar kind="information">{words.backOn(day(backOn))}</WarnBar> : null
}

/** What was granted is done on the order’s own pages. */
function Granted({ chance: { order, opportunity } }: { chance: Chance }) {
  const ends = opportunity.kind === 'early-end'
  const next = order && (ends ? `/orders/${order}/end?how=discharged` : `/orders/${order}/variation`)
  return (
    <WarnBar
      kind="information"
      action={
        next && (
          <LinkButton href={next} small>
            {ends ? words.endOrder : words.varyOrder}
          </LinkButton>
        )
      }
    >
      {words.granted}
    </WarnBar>
  )
}

function Tests({ data, ctx }: Shown) {
  const { tests, conditions } = data
  const columns: Column<Stood>[] = [
    { key: 'test', label: words.columns.test, head: true, cell: ({ test }) => testText(test, conditions) },
    {
      key: 'stands',
      label: words.columns.stands,
      cell: (one) => stoodText(one, conditions, dayIn(ctx.zone)),
    },
    {
      key: 'met',
      label: words.columns.met,
      cell: ({ met }) => <Tag tone={met ? 'green' : 'amber'}>{met ? words.met : words.missing}</Tag>,
    },
  ]
  return (
    <Card id="tests" title={data.chance.opportunity.name}>
      <Table caption={words.caption} columns={columns} rows={tests} keyOf={({ test }) => keyOf(test)} />
    </Card>
  )
}

function About({ data: { chance, orderName, version, found, conditions }, ctx }: Shown) {
  const { opportunity } = chance
  const items: [label: string, value: string][] = [
    [words.kind, kindNames[opportunity.kind]],
    [words.order, orderName],
    [words.decides, opportunity.decidedBy],
    [words.source, opportunity.source],
    [words.law, version],
  ]
  return (
    <>
      {opportunity.toCheck.length > 0 && (
        <Card id="to-check" title={words.toCheck} padded>
          <ul>
            {opportunity.toCheck.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <Muted>{words.toCheckText}</Muted>
        </Card>
      )}
      <Card id="about" title={words.about} padded>
        <Stack tight>
          <p>
            <ChanceTag chance={chance} />
          </p>
          <KeyValues
            items={items.flatMap(([label, value]) => (value ? [{ label, value: <Typed text={value} /> }] : []))}
          />
          {!opportunity.verified && <Muted>{words.unverified}</Muted>}
          {found && <Working found={found} conditions={conditions} ctx={ctx} />}
        </Stack>
      </Card>
    </>
  )
}

/** The working as the rules give it: from which day, by how much, by which source. */
function Working({ found, conditions, ctx }: { found: Found; conditions: Conditions; ctx: PageContext }) {
  const day = dayIn(ctx.zone)
  const { tests, working } = found
  const items = tests.map(({ test, begins }, at) => ({
    label: testText(test, conditions),
    value: begins ? words.counted(day(begins.toString())) : words.notCounted,
    note: working.steps[at]?.source,
  }))
  return (
    <Details summary={words.working}>
      <KeyValues stacked items={items} />
      <Muted>{words.moves(working.moves)}</Muted>
    </Details>
  )
}

const icons: Record<StepKind, IconName> = {
  eligible: 'flag',
  almost: 'clock',
  asked: 'eye',
  gone: 'minus',
  back: 'refresh',
  forward: 'next',
  refused: 'cross',
  unwanted: 'cross',
  granted: 'check',
  denied: 'cross',
}
const tones: Partial<Record<StepKind, TimelineEntry['tone']>> = { granted: 'green', eligible: 'green' }

const Story = ({ data: { steps }, ctx }: Shown) => (
  <Card id="story" title={words.story}>
    <Timeline
      entries={steps.toReversed().map((step) => ({
        key: step.id,
        icon: icons[step.kind],
        tone: tones[step.kind],
        title: stepNames[step.kind],
        when: <Time at={step.on} ctx={ctx} as="day" />,
        children: <Inside step={step} ctx={ctx} />,
      }))}
    />
  </Card>
)

function Inside({ step, ctx }: { step: Step; ctx: PageContext }) {
  const said = [step.backOn && words.back(showDate(step.backOn, ctx.zone)), step.by || words.byService]
  return (
    <>
      {step.words && <Prose>{step.words}</Prose>}
      <p>
        <Muted>{said.filter(Boolean).join(', ')}</Muted>
      </p>
    </>
  )
}
