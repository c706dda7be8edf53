import {
  Card,
  EmptyState,
  type IconName,
  KeyValues,
  type PageContext,
  Prose,
  showDay,
  Tag,
  Time,
  Timeline,
  type TimelineEntry,
} from '../../../platform/ui/index.ts'
import type { PersonHead } from '../../people/index.ts'
import { decisions, places, type ShownStep, type StepKind } from '../rules.ts'
import { placeNames, stepNames, page as words } from '../words.ts'
import type { ChainData } from './shapes.ts'

/** All that was done, the latest first, with the times. */
export function Story({ data: { story }, ctx }: { data: ChainData; ctx: PageContext }) {
  if (story.length === 0) return null
  return (
    <Card id="story" title={words.story}>
      <Timeline entries={story.map((step) => entryOf(step, ctx))} />
    </Card>
  )
}

const icons: Record<StepKind, IconName> = {
  phone: 'phone',
  text: 'message',
  'third-party': 'people',
  employer: 'office',
  police: 'shield',
  letter: 'mail',
}

const titleOf = ({ kind, step, outcome }: ShownStep): string => {
  if (kind === 'tried')
    return [step ? stepNames[step] : words.contact, outcome.toLowerCase()].filter(Boolean).join(': ')
  if (kind === 'skipped')
    return [words.kinds.skipped, step ? stepNames[step].toLowerCase() : ''].filter(Boolean).join(': ')
  return words.kinds[kind]
}

function entryOf(step: ShownStep, ctx: PageContext): TimelineEntry {
  const { id, kind, at, by, note } = step
  return {
    key: id,
    icon: kind === 'tried' ? (step.step ? icons[step.step] : 'person') : kind === 'skipped' ? 'minus' : 'info',
    tone: step.afraid ? 'red' : kind === 'found' ? 'green' : undefined,
    title: titleOf(step),
    when: <Time at={at} ctx={ctx} />,
    children: (
      <>
        {linesOf(step, ctx).map((line) => (
          <p key={line} dir="auto">
            {line}
          </p>
        ))}
        {step.why && <Prose>{step.why}</Prose>}
        <p class="small muted">
          {by} {note && <a href={`/notes/${note}`}>{words.noteLink}</a>}
        </p>
      </>
    ),
  }
}

function linesOf({ kind, afraid, looked, spokenTo, until, place, decidedBy }: ShownStep, ctx: PageContext): string[] {
  const name = (code: string) => placeNames[places.find((known) => known === code) ?? 'moved'].toLowerCase()
  const decision = decisions.find((known) => known === place)
  return [
    kind === 'asked' ? (afraid ? words.afraidSaid : words.notAfraid) : '',
    looked.length > 0 ? words.notAt(looked.map(name).join(', ')) : '',
    spokenTo ? words.with(spokenTo) : '',
    until ? words.untilSaid(showDay(until, ctx.zone)) : '',
    kind === 'found' ? `${name(place)}.` : '',
    kind === 'escalated' && decision ? `${words.decisions[decision]}. ${words.decidedSaid(decidedBy)}` : '',
  ].filter(Boolean)
}

/** Whom to ring, on what number. */
export function Numbers({ head: { phones, supports, name } }: { head: PersonHead }) {
  const own = phones.map(({ id, number }) => ({ key: id, who: name.spoken, number }))
  const others = supports.flatMap(({ id, name: who, relationName, phone }) =>
    phone ? [{ key: id, who: `${who} (${relationName})`, number: phone }] : [],
  )
  const items = [...own, ...others].map(({ who, number }) => ({
    label: who,
    value: <a href={`tel:${number.replaceAll(/[^+\d]/g, '')}`}>{number}</a>,
  }))
  return (
    <Card id="numbers" title={words.numbers} padded>
      {items.length === 0 ? <EmptyState icon="phone" title={words.noNumbers} /> : <KeyValues items={items} stacked />}
    </Card>
  )
}

/** The agency's order, and what of it is done. */
export function Steps({ data: { setting, story } }: { data: ChainData }) {
  const tried = story.filter(({ kind }) => kind === 'tried' || kind === 'skipped')
  const stateOf = (step: StepKind) => tried.find((one) => one.step === step)?.kind
  return (
    <Card id="steps" title={words.steps} padded>
      <KeyValues
        items={setting.steps.map(({ step, after }) => ({
          label: stepNames[step],
          value: words.after(after),
          ...(stateOf(step)
            ? { note: <Tag tone="green">{stateOf(step) === 'skipped' ? words.stepSkipped : words.stepDone}</Tag> }
            : {}),
        }))}
      />
    </Card>
  )
}
