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
  showDate,
  showWhen,
  Tag,
  Time,
  Timeline,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, type PersonHead, Typed } from '../../people/index.ts'
import { dueAndOwner, type Task } from '../../tasks/index.ts'
import { type RequestStep, type RequestView, type StepKind, stateOf } from '../rules.ts'
import { stepNames, wayNames, one as words } from '../words.ts'
import { Changes } from './changes.tsx'
import { StateTag } from './state.tsx'

export type RequestData = {
  head: PersonHead
  request: RequestView
  task: Task | undefined
  /** The day an answer is due once they were reminded, as a rule. */
  again: Temporal.PlainDate
  /** What kind of note the answer is, and whether that is always restricted. */
  noteName: string
  restricted: boolean
  mayWrite: boolean
  today: Temporal.PlainDate
}
type Shown = { data: RequestData; ctx: PageContext; form: FormState }

/** One request: what was asked, what came of it, and what can be recorded of it. */
export function RequestPage({ data, ctx, form }: Shown) {
  const { head, request, mayWrite } = data
  const title = words.title(request.whom)
  return (
    <PersonFrame ctx={ctx} head={head} current="inquiries" title={title} form={form}>
      <Stack>
        <InTab person={head.id} tab="inquiries" current="requests" />
        <Columns aside={<About data={data} ctx={ctx} form={form} />}>
          <Card id="request" title={<span dir="auto">{title}</span>} padded>
            <Stack>
              <div>
                <p>
                  <b>{words.asked}</b>
                </p>
                <Prose>{request.asked}</Prose>
              </div>
            </Stack>
          </Card>
          {mayWrite && <Changes data={data} form={form} />}
          <Steps request={request} ctx={ctx} />
        </Columns>
      </Stack>
    </PersonFrame>
  )
}

function About({ data: { request, task, today }, ctx }: Shown) {
  const state = stateOf(request.ended, task?.due, today)
  const items = [
    { label: words.whom, value: <Typed text={request.whom} />, note: <StateTag state={state} /> },
    ...(request.contact ? [{ label: words.contact, value: <Typed text={request.contact} /> }] : []),
    { label: words.kind, value: request.kindName },
    { label: words.way, value: words.sent(wayNames[request.way], showDate(request.askedOn, ctx.zone)) },
    { label: words.basis, value: request.basisName, note: <Typed text={request.basisWords} /> },
    ...(request.reference ? [{ label: words.reference, value: <Typed text={request.reference} /> }] : []),
    ...dueAndOwner(task, words, ctx),
    { label: words.made, value: words.madeBy(showWhen(request.madeAt, ctx), request.madeBy) },
  ]
  return (
    <Card id="about" title={words.about} padded>
      <Stack>
        <KeyValues items={items} />
        <p>
          <LinkButton href={`/requests/${request.id}/letter`} icon="print" small>
            {words.letter}
          </LinkButton>
        </p>
      </Stack>
    </Card>
  )
}

const icons: Record<StepKind, IconName> = {
  reminded: 'bell',
  answered: 'message',
  refused: 'alert',
  withdrawn: 'cross',
}

const Steps = ({ request: { id, steps }, ctx }: { request: RequestView; ctx: PageContext }) =>
  steps.length > 0 && (
    <Card id="steps" title={words.steps}>
      <Timeline
        entries={steps.map((step) => ({
          key: step.id,
          icon: icons[step.kind],
          tone: step.kind === 'answered' ? 'green' : undefined,
          title: stepNames[step.kind],
          when: <Time at={step.on} ctx={ctx} as="day" />,
          children: <Inside step={step} request={id} />,
        }))}
      />
    </Card>
  )

const Inside = ({ step, request }: { step: RequestStep; request: string }) => (
  <>
    {step.hidden && <Tag icon="lock">{words.hidden}</Tag>}
    {step.words && <Prose>{step.words}</Prose>}
    {step.fileName && (
      <p>
        <a href={`/requests/${request}/document`} dir="auto">
          {words.document(step.fileName)}
        </a>
      </p>
    )}
    <p>
      {step.note && <a href={`/notes/${step.note}`}>{words.note}</a>}{' '}
      <Muted>{[step.fromWhom && words.from(step.fromWhom), step.by].filter(Boolean).join(', ')}</Muted>
    </p>
  </>
)
