import type { ComponentChildren } from 'preact'
import {
  Button,
  Card,
  Columns,
  EmptyState,
  type FormState,
  KeyValues,
  LinkButton,
  type PageContext,
  Row,
  Stack,
  Tag,
  Time,
  Timeline,
  type TimelineEntry,
} from '../../../platform/ui/index.ts'
import { PersonFrame, type PersonHead } from '../../people/index.ts'
import { type Ending, nextVisitMarks, type Series, type Shown, type ShownContact, type WhenOptions } from '../rules.ts'
import {
  askedByWords,
  genderText,
  markWords,
  minutesText,
  ruleText,
  seriesWords,
  stateWords,
  pageWords as words,
} from '../words.ts'
import { Companions } from './companions.tsx'
import { ContactWords } from './contact-words.tsx'
import { becameOf, iconOf, whenText, whereText } from './look.ts'

export type OneData = {
  head: PersonHead
  one: Shown
  /** The word that stands, then those before it. */
  contacts: ShownContact[]
  earlier: Shown[]
  later: Shown | undefined
  endings: Ending[]
  /** The series that it is one of. */
  series: Series | undefined
  mayBook: boolean
  mayRecord: boolean
  mayTakeBack: boolean
  /** Who may be asked to come too. */
  options: WhenOptions
  /** Makes pressing a mark twice one press. */
  key: string
}
type Props = { ctx: PageContext; data: OneData }

/** One appointment: what it is, what came of it, what it was before, and what is to be done about it. */
export function AppointmentPage({ ctx, data, form }: Props & { form: FormState }) {
  const { head, one } = data
  return (
    <PersonFrame ctx={ctx} head={head} current="appointments" title={whenText(one)} actions={<Actions data={data} />}>
      <Columns
        aside={
          <>
            {one.goesOut && <Visit ctx={ctx} data={data} />}
            <Companions one={one} options={data.options} form={form} mayBook={data.mayBook} />
            <Story ctx={ctx} data={data} />
          </>
        }
      >
        <Card
          id="plan"
          title={whenText(one)}
          actions={<Tag tone={becameOf(one, ctx.now).tone}>{becameOf(one, ctx.now).text}</Tag>}
          padded
        >
          <KeyValues items={[...planItems(one, ctx), ...seriesItem(data.series)]} />
        </Card>
        <Outcome ctx={ctx} data={data} />
      </Columns>
    </PersonFrame>
  )
}

function Actions({ data: { one, mayBook, mayRecord } }: { data: OneData }) {
  const at = `/appointments/${one.id}`
  const open = one.state === 'planned'
  return (
    <>
      {open && mayRecord && (
        <LinkButton href={`${at}/outcome`} kind="primary">
          {words.recordOutcome}
        </LinkButton>
      )}
      {open && mayBook && <LinkButton href={`${at}/move`}>{words.move}</LinkButton>}
      {open && mayBook && (
        <LinkButton href={`${at}/cancel`} kind="quiet">
          {words.cancel}
        </LinkButton>
      )}
    </>
  )
}

type Item = { label: string; value: ComponentChildren }
const written = (label: string, text: string): Item[] =>
  text === '' ? [] : [{ label, value: <span dir="auto">{text}</span> }]

const seriesItem = (series: Series | undefined): Item[] =>
  series ? [{ label: seriesWords.card, value: <a href={`/series/${series.id}`}>{ruleText(series)}</a> }] : []

function planItems(one: Shown, ctx: PageContext): Item[] {
  return [
    { label: words.kind, value: `${one.kindName}, ${minutesText(one.minutes)}` },
    { label: words.with, value: one.staffName },
    ...written(words.where, whereText(one)),
    ...written(words.purpose, one.purpose),
    ...written(words.interpreter, one.interpreter),
    ...written(words.supportPerson, one.supportPerson),
    ...written(words.adjustment, one.adjustment),
    ...(one.childrenPresent ? [{ label: words.children, value: words.yes }] : []),
    ...(one.officerAskedFor ? [{ label: words.askedFor, value: genderText[one.officerAskedFor] }] : []),
    ...(one.arrivedAt ? [{ label: words.arrived, value: <Time at={one.arrivedAt} ctx={ctx} as="time" /> }] : []),
  ]
}

function Outcome({ ctx, data: { one, contacts, mayRecord, mayTakeBack } }: Props) {
  const stands = contacts.find(({ supersededAt }) => supersededAt === null)
  const change = stands && (
    <Row>
      {mayRecord && (
        <LinkButton href={`/appointments/${one.id}/outcome`} small>
          {words.changeOutcome}
        </LinkButton>
      )}
      {mayTakeBack && (
        <LinkButton href={`/contacts/${stands.id}/withdrawal`} kind="quiet" small>
          {words.takeBack}
        </LinkButton>
      )}
    </Row>
  )
  return (
    <Card id="outcome-card" title={words.outcome} actions={change} padded={contacts.length > 0}>
      {stands === undefined && <EmptyState icon="note" title={words.noOutcome} />}
      {contacts.length > 0 && <ContactWords contacts={contacts} ctx={ctx} />}
    </Card>
  )
}

/** Set out, arrived, safe: the next mark is one press. */
function Visit({ ctx, data: { one, mayRecord, key } }: Props) {
  const next =
    one.state === 'planned' || one.state === 'recorded' ? nextVisitMarks(one.marks.map(({ kind }) => kind)) : []
  return (
    <Card id="visit" title={words.visit} padded>
      <Stack tight>
        {one.marks.length > 0 ? (
          <KeyValues
            items={one.marks.map(({ kind, at }) => ({ label: markWords[kind], value: <Time at={at} ctx={ctx} /> }))}
          />
        ) : (
          <p class="muted">{words.nothingMarked}</p>
        )}
        {mayRecord && next.length > 0 ? (
          <form method="post" action={`/appointments/${one.id}/marks`}>
            <input type="hidden" name="_key" value={key} />
            <Row>
              {next.map((kind, at) => (
                <Button key={kind} name="mark" value={kind} kind={at === 0 ? 'primary' : 'plain'}>
                  {markWords[kind]}
                </Button>
              ))}
            </Row>
          </form>
        ) : null}
      </Stack>
    </Card>
  )
}

/** The plans that this one stands in for, and what it became, with who asked and why. */
function Story({ ctx, data }: Props) {
  const { one, earlier, later, endings } = data
  const plans = [...(later ? [later] : []), one, ...earlier]
  return (
    <Card id="story" title={words.story} padded>
      <Timeline
        entries={plans.flatMap((plan) =>
          entriesOf(
            plan,
            endings.find((end) => end.appointment === plan.id),
            ctx,
            plan.id === one.id,
          ),
        )}
      />
    </Card>
  )
}

function entriesOf(plan: Shown, end: Ending | undefined, ctx: PageContext, here: boolean): TimelineEntry[] {
  const name = here ? whenText(plan) : <a href={`/appointments/${plan.id}`}>{whenText(plan)}</a>
  const booked: TimelineEntry = {
    key: `${plan.id}-booked`,
    icon: iconOf(plan.kind),
    title: stateWords.planned,
    when: <Time at={plan.madeAt} ctx={ctx} />,
    children: (
      <p>
        {name} <span class="small muted">{plan.madeByName}</span>
      </p>
    ),
  }
  return end ? [endEntry(end, ctx), booked] : [booked]
}

const endEntry = (end: Ending, ctx: PageContext): TimelineEntry => ({
  key: `${end.appointment}-${end.kind}`,
  icon: end.kind === 'cancelled' ? 'cross' : 'refresh',
  tone: end.kind === 'cancelled' ? 'red' : 'amber',
  title: stateWords[end.kind],
  when: <Time at={end.recordedAt} ctx={ctx} />,
  children: (
    <p>
      {askedByWords[end.askedBy]}
      {end.note && <span dir="auto">{`: ${end.note}`}</span>}
    </p>
  ),
})
