import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  Columns,
  Form,
  type FormState,
  KeyValues,
  LinkButton,
  Muted,
  type PageContext,
  Radios,
  Row,
  Stack,
  TextField,
  WarnBar,
} from '../../../platform/ui/index.ts'
import { BookingFields, type WhenOptions } from '../../contacts/index.ts'
import { InTab, PersonFrame, type PersonHead, Typed } from '../../people/index.ts'
import { TaskFields } from '../../tasks/index.ts'
import { type LinkedStep, nextStates, type Plan } from '../rules.ts'
import { goTo, linkWords, stateWords, step as words } from '../words.ts'
import { State } from './plan.tsx'
import { dayText, type Naming, needName, ownerOf } from './words-of.tsx'

export type StepData = {
  head: PersonHead
  plan: Plan
  step: LinkedStep
  /** Whom to ask about the program that it is about. */
  contact: { name: string; phone: string; program: string } | undefined
  needs: Naming['needs']
  mayChange: boolean
  mayTask: boolean
  mayBook: boolean
  mayRefer: boolean
}
type Shown = { data: StepData; ctx: PageContext; form: FormState }

/** One step: who does it by when, how it stands, what it became, and what it can be made. */
export function StepPage({ data, ctx, form }: Shown) {
  const { head, step, mayChange } = data
  const back = <a href={`/people/${head.id}/plan`}>{words.backToPlan}</a>
  return (
    <PersonFrame ctx={ctx} head={head} current="plan" title={words.title} form={form}>
      <InTab person={head.id} tab="plan" current="plan" />
      <Columns aside={<Made data={data} />}>
        <Card id="step" title={<Typed text={step.words} />} actions={back} padded>
          <Stack>
            <About data={data} ctx={ctx} />
            {mayChange && <a href={`/people/${head.id}/plan/steps/${step.id}`}>{words.change}</a>}
          </Stack>
        </Card>
        {step.proposed && <WarnBar kind="information">{words.proposal(stateWords[step.proposed])}</WarnBar>}
        {mayChange && <Go data={data} form={form} />}
      </Columns>
    </PersonFrame>
  )
}

function About({ data: { head, plan, step, needs }, ctx }: Omit<Shown, 'form'>) {
  const goal = plan.content.goals.find(({ id }) => id === step.goal)
  return (
    <KeyValues
      items={[
        { label: words.who, value: <Typed text={ownerOf(step)} /> },
        ...(step.by ? [{ label: words.by, value: dayText(step.by, ctx.zone) }] : []),
        { label: words.state, value: <State step={{ ...step, proposed: undefined }} spoken={head.name.spoken} /> },
        ...(step.why ? [{ label: words.whyWas, value: <Typed text={step.why} /> }] : []),
        ...(goal || step.need
          ? [
              {
                label: words.goal,
                value: (
                  <Typed text={[goal?.words, step.need && needName(step.need, { needs })].filter(Boolean).join('; ')} />
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

function Go({ data: { step }, form: given }: { data: StepData; form: FormState }) {
  const form = { ...startWith(given, { state: step.proposed }), version: step.n }
  return (
    <Card id="go" title={words.go} padded>
      <Form form={form} action={`/plan-steps/${step.id}/state`}>
        <Radios
          form={form}
          name="state"
          label={words.go}
          hideLabel
          options={nextStates(step).map((value) => ({ value, label: goTo[value] }))}
        />
        <TextField form={form} name="why" label={words.why} hint={words.whyHint} optional spellcheck />
        <Buttons>
          <Button kind="primary">{words.goButton}</Button>
        </Buttons>
      </Form>
    </Card>
  )
}

function Made({ data: { head, step, contact, mayTask, mayBook, mayRefer } }: { data: StepData }) {
  const at = `/plan-steps/${step.id}`
  const refer = `/people/${head.id}/referrals/new?from=plan-step:${step.id}${step.need ? `&need=${step.need}` : ''}`
  return (
    <>
      <Card id="became" title={words.became} padded>
        <Stack tight>
          {step.links.length === 0 && <Muted>{words.nothing}</Muted>}
          {step.links.map(({ id, kind, text, state, href }) => (
            <p key={id}>
              <a href={href}>{linkWords.kinds[kind]}</a> <Typed text={[text, state].filter(Boolean).join(', ')} />
            </p>
          ))}
        </Stack>
      </Card>
      {(mayTask || mayBook || mayRefer) && (
        <Card id="make" title={words.make} padded>
          <Row>
            {mayRefer && <LinkButton href={refer}>{words.referral}</LinkButton>}
            {mayBook && (
              <LinkButton href={`${at}/appointment?call=person`}>
                <span dir="auto">{words.callTo(head.name.spoken)}</span>
              </LinkButton>
            )}
            {mayBook && contact && (
              <LinkButton href={`${at}/appointment?call=program`}>
                <span dir="auto">{words.callTo(contact.name)}</span>
              </LinkButton>
            )}
            {mayBook && <LinkButton href={`${at}/appointment`}>{words.appointment}</LinkButton>}
            {mayTask && <LinkButton href={`${at}/task`}>{words.task}</LinkButton>}
          </Row>
        </Card>
      )}
    </>
  )
}

type Colleague = { id: string; name: string }
export type StepTaskData = StepData & { colleagues: Colleague[]; known: Record<string, unknown> }

/** A task with what the step says already in it. */
export function StepTaskPage({ data, ctx, form: given }: { data: StepTaskData; ctx: PageContext; form: FormState }) {
  const form = startWith(given, data.known)
  const at = `/plan-steps/${data.step.id}`
  return (
    <PersonFrame ctx={ctx} head={data.head} current="plan" title={words.taskTitle} form={form}>
      <Card id="form" title={words.taskTitle} padded>
        <Form form={form} action={`${at}/task`}>
          <TaskFields form={form} colleagues={data.colleagues} />
          <Buttons>
            <Button kind="primary">{words.addTask}</Button>
            <LinkButton href={at} kind="quiet">
              {words.back}
            </LinkButton>
          </Buttons>
        </Form>
      </Card>
    </PersonFrame>
  )
}

export type FromStepData = StepData & { options: WhenOptions; known: Record<string, unknown> }

/** An appointment with what the step says already in it. */
export function FromStepPage({ data, ctx, form: given }: { data: FromStepData; ctx: PageContext; form: FormState }) {
  const form = startWith(given, data.known)
  const at = `/plan-steps/${data.step.id}`
  return (
    <PersonFrame ctx={ctx} head={data.head} current="plan" title={words.appointmentTitle} form={form}>
      <Card id="form" title={words.appointmentTitle} padded>
        <Form form={form} action={`${at}/appointment`}>
          <BookingFields form={form} options={data.options} />
          <Buttons>
            <Button kind="primary">{words.book}</Button>
            <LinkButton href={at} kind="quiet">
              {words.back}
            </LinkButton>
          </Buttons>
        </Form>
      </Card>
    </PersonFrame>
  )
}
