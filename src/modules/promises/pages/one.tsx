import { isSent, ownOf } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  Columns,
  DateField,
  Details,
  Form,
  type FormState,
  KeyValues,
  type PageContext,
  Prose,
  Stack,
  showDay,
  showWhen,
  Tag,
  TextField,
  Time,
  Timeline,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, type PersonHead } from '../../people/index.ts'
import type { PromiseStep, ShownPromise } from '../rules.ts'
import { states, whose as whoseNames, words } from '../words.ts'

export type PromiseData = { head: PersonHead; promise: ShownPromise; steps: PromiseStep[]; mayWrite: boolean }
type Shown = { data: PromiseData; ctx: PageContext; form: FormState }

/** One promise: kept in one press, or not kept or moved with a word; and what happened to it. */
export function PromisePage({ data, ctx, form }: Shown) {
  const { head, promise, mayWrite } = data
  return (
    <PersonFrame ctx={ctx} head={head} current="notes" title={promise.what} form={form}>
      <Stack>
        <InTab person={head.id} tab="notes" current="promises" />
        <Columns aside={<About promise={promise} ctx={ctx} />}>
          <Card
            id="promise"
            title={promise.what}
            actions={<Tag tone={promise.state === 'not-kept' ? 'amber' : 'green'}>{states[promise.state]}</Tag>}
            padded
          >
            {mayWrite &&
              (promise.state === 'open' ? <Settle data={data} form={form} /> : <Reopen data={data} form={form} />)}
          </Card>
          <Story data={data} ctx={ctx} />
        </Columns>
      </Stack>
    </PersonFrame>
  )
}

const About = ({ promise, ctx }: { promise: ShownPromise; ctx: PageContext }) => (
  <Card id="about" title={whoseNames[promise.whose]} padded>
    <Stack tight>
      <KeyValues
        items={[
          { label: words.due, value: <Time at={promise.due} ctx={ctx} as="day" /> },
          ...(promise.ownerName ? [{ label: words.owner, value: promise.ownerName }] : []),
          { label: words.made, value: words.madeBy(promise.madeByName, showWhen(promise.madeAt, ctx)) },
        ]}
      />
      {promise.note && <a href={`/notes/${promise.note}`}>{words.note}</a>}
      {promise.task && <a href={`/tasks/${promise.task}`}>{words.task}</a>}
    </Stack>
  </Card>
)

function Settle({ data: { promise }, form }: { data: PromiseData; form: FormState }) {
  const at = `/promises/${promise.id}`
  return (
    <Stack>
      <Form form={ownOf(form, ['keptWhy'])} action={`${at}/kept`}>
        <TextField form={ownOf(form, ['keptWhy'])} name="keptWhy" label={words.why} optional spellcheck />
        <Buttons>
          <Button kind="primary" icon="check">
            {words.kept}
          </Button>
        </Buttons>
      </Form>
      <Details summary={words.notKept} open={isSent(form, ['notKeptWhy'])}>
        <Form form={ownOf(form, ['notKeptWhy'])} action={`${at}/not-kept`}>
          <TextField form={ownOf(form, ['notKeptWhy'])} name="notKeptWhy" label={words.why} optional spellcheck />
          <Buttons>
            <Button>{words.notKeptButton}</Button>
          </Buttons>
        </Form>
      </Details>
      <Details summary={words.move} open={isSent(form, ['moveDue', 'moveWhy'])}>
        <Form form={ownOf(form, ['moveDue', 'moveWhy'])} action={`${at}/move`}>
          <DateField form={ownOf(form, ['moveDue', 'moveWhy'])} name="moveDue" label={words.moveDue} />
          <TextField form={ownOf(form, ['moveDue', 'moveWhy'])} name="moveWhy" label={words.why} optional spellcheck />
          <Buttons>
            <Button>{words.moveButton}</Button>
          </Buttons>
        </Form>
      </Details>
    </Stack>
  )
}

const Reopen = ({ data: { promise }, form }: { data: PromiseData; form: FormState }) => (
  <Form form={form} action={`/promises/${promise.id}/reopen`}>
    <Button>{words.reopen}</Button>
  </Form>
)

const icons = { kept: 'check', 'not-kept': 'cross', moved: 'calendar', reopened: 'refresh' } as const

function Story({ data: { steps }, ctx }: { data: PromiseData; ctx: PageContext }) {
  if (steps.length === 0) return null
  const day = (date: Temporal.PlainDate | null) => (date ? showDay(date, ctx.zone) : '')
  return (
    <Card id="story" title={words.story} padded>
      <Timeline
        entries={steps.map((step) => ({
          key: step.id,
          icon: icons[step.kind],
          tone: step.kind === 'kept' ? ('green' as const) : undefined,
          title: step.kind === 'moved' ? words.steps.moved(day(step.dueFrom), day(step.dueTo)) : words.steps[step.kind],
          when: <Time at={step.at} ctx={ctx} />,
          children: (
            <>
              <p>{step.by}</p>
              {step.why && <Prose>{step.why}</Prose>}
            </>
          ),
        }))}
      />
    </Card>
  )
}
