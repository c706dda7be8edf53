import {
  Card,
  Columns,
  type FormState,
  type IconName,
  KeyValues,
  LinkButton,
  Muted,
  type PageContext,
  Prose,
  Stack,
  showDay,
  Tag,
  Time,
  Timeline,
  type TimelineEntry,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, type PersonHead, Typed } from '../../people/index.ts'
import {
  comesBack,
  decisionOf,
  givenOf,
  type Permit,
  type PermitStep,
  type PermitWarning,
  type StepKind,
} from '../rules.ts'
import { deciderNames, howNames, stepNames, warningText, wayNames, when, whomTitle, one as words } from '../words.ts'
import { Decide } from './decide.tsx'
import { Coming, Telling } from './follow.tsx'
import { StandingTag, spanText } from './state.tsx'

type Touched = { id: string; orderName: string; text: string }
type Booked = { id: string; kindName: string; staffName: string; startsAt: Temporal.Instant }
export type PermitData = {
  head: PersonHead
  permit: Permit
  touches: Touched[]
  warnings: PermitWarning[]
  appointments: Booked[]
  decideBy: Temporal.PlainDate
  /** Whether it is for this reader to decide, and whether they may record anything of it. */
  mayDecide: boolean
  mayRecord: boolean
  maySearch: boolean
  today: Temporal.PlainDate
  key: string
}
export type Shown = { data: PermitData; ctx: PageContext; form: FormState }

/** One permission: what is asked, what to know before deciding, the decision, who must know, and whether they are back. */
export function PermitPage({ data, ctx, form }: Shown) {
  const { head, permit } = data
  const undecided = permit.state === 'asked'
  return (
    <PersonFrame ctx={ctx} head={head} current="orders" title={permit.kindName} form={form}>
      <Stack>
        <InTab person={head.id} tab="orders" current="permits" />
        <Columns aside={<About data={data} ctx={ctx} form={form} />}>
          <Coming data={data} ctx={ctx} form={form} />
          {!undecided && <Given data={data} ctx={ctx} form={form} />}
          <Telling data={data} ctx={ctx} form={form} />
          {(undecided || permit.state === 'granted') && <InView data={data} />}
          <Decide data={data} ctx={ctx} form={form} />
          <Steps data={data} ctx={ctx} form={form} />
        </Columns>
      </Stack>
    </PersonFrame>
  )
}

function About({ data: { permit, decideBy, touches }, ctx }: Shown) {
  const day = (at: Temporal.Instant) => showDay(at, permit.zone)
  const returns = comesBack(permit.sort)
  const items: [label: string, value: string][] = [
    [words.where, permit.whereTo],
    [words.address, permit.address],
    [words.withWhom, permit.withWhom],
    [returns ? words.leaves : words.begins, returns ? when(permit.startsAt, permit.zone) : day(permit.startsAt)],
    [words.back, permit.endsAt ? when(permit.endsAt, permit.zone) : ''],
    [words.why, permit.why],
    [words.contact, permit.contact],
    [words.askedOn, words.askedLine(showDay(permit.askedOn, ctx.zone), howNames[permit.askedHow])],
    [words.decides, permit.decidedBy || deciderNames[permit.decides]],
    [words.decideBy, permit.state === 'asked' ? showDay(decideBy, ctx.zone) : ''],
    [words.source, permit.source],
  ]
  return (
    <>
      <Card id="touches" title={words.conditions} padded>
        <Stack tight>
          {touches.length === 0 && <Muted>{words.noConditions}</Muted>}
          {touches.map(({ id, orderName, text }) => (
            <p key={id}>
              <Typed text={text} /> <Muted>{orderName}</Muted>
            </p>
          ))}
        </Stack>
      </Card>
      <Card id="asked" title={permit.kindName} padded>
        <Stack tight>
          <p>
            <StandingTag standing={permit.standing} />
          </p>
          <KeyValues
            items={items.flatMap(([label, value]) => (value ? [{ label, value: <Typed text={value} /> }] : []))}
          />
          {permit.opinion && (
            <>
              <b>{words.opinion}</b>
              <Prose>{permit.opinion}</Prose>
            </>
          )}
        </Stack>
      </Card>
    </>
  )
}

/** What is in the way, said before the decision and as long as it stands. */
const InView = ({ data: { warnings, permit } }: { data: PermitData }) =>
  warnings.length > 0 && (
    <Stack tight>
      {warnings.map((warning) => {
        const text = warningText(warning, (day) => showDay(day, permit.zone))
        return (
          <WarnBar key={text} kind={warning.code === 'near' ? 'danger' : 'care'}>
            <span dir="auto">{text}</span>
          </WarnBar>
        )
      })}
    </Stack>
  )

function Given({ data: { permit }, ctx }: Shown) {
  const decision = decisionOf(permit)
  if (!decision || decision.kind === 'withdrawn') return null
  const given = decision.kind === 'granted'
  const who = [decision.decidedBy || decision.by, decision.reference && words.reference(decision.reference)]
  return (
    <Card
      id="decision"
      title={words.decision}
      padded
      actions={
        <LinkButton href={`/permits/${permit.id}/paper`} icon="print" small>
          {given && permit.isPaper ? words.paper : words.letter}
        </LinkButton>
      }
    >
      <Stack tight>
        <p>
          <Tag tone={given ? 'green' : 'red'}>{stepNames[decision.kind]}</Tag>{' '}
          {given && decision.startsAt && spanText({ startsAt: decision.startsAt, endsAt: decision.endsAt }, permit)}{' '}
          <Muted>
            <Time at={decision.on} ctx={ctx} as="day" /> {words.by(who.filter(Boolean).join(', '))}
          </Muted>
        </p>
        {decision.words && (
          <>
            <b>{given ? words.withConditions : words.reason}</b>
            <Prose>{decision.words}</Prose>
          </>
        )}
      </Stack>
    </Card>
  )
}

const icons: Record<StepKind, IconName> = {
  sent: 'next',
  granted: 'check',
  refused: 'cross',
  withdrawn: 'cross',
  cancelled: 'cross',
  told: 'message',
  'not-back': 'alert',
  back: 'check',
  moved: 'check',
}
const tones: Partial<Record<StepKind, TimelineEntry['tone']>> = { granted: 'green', 'not-back': 'red', back: 'green' }

const Steps = ({ data: { permit }, ctx }: Shown) =>
  permit.steps.length > 0 && (
    <Card id="steps" title={words.steps}>
      <Timeline
        entries={permit.steps.toReversed().map((step) => ({
          key: step.id,
          icon: icons[step.kind],
          tone: tones[step.kind],
          title: step.whom ? `${stepNames[step.kind]}: ${whomTitle(step.whom)}` : stepNames[step.kind],
          when: <Time at={step.on} ctx={ctx} as="day" />,
          children: <Inside step={step} permit={permit} />,
        }))}
      />
    </Card>
  )

function Inside({ step, permit }: { step: PermitStep; permit: Permit }) {
  const said = [
    step.kind === 'granted' && step.startsAt && spanText({ startsAt: step.startsAt, endsAt: step.endsAt }, permit),
    step.kind === 'back' && step.endsAt && when(step.endsAt, permit.zone),
    step.way && wayNames[step.way],
    step.decidedBy,
    step.reference,
    step.by || words.service,
  ]
  const later = step.kind === 'granted' && step.number !== givenOf(permit)?.number
  return (
    <>
      {step.words && <Prose>{step.words}</Prose>}
      <p>
        <Muted>{said.filter(Boolean).join(', ')}</Muted>{' '}
        {later && <a href={`/permits/${permit.id}/paper?decision=${step.number}`}>{words.paper}</a>}
      </p>
    </>
  )
}
