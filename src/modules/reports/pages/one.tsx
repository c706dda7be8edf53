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
  Row,
  Stack,
  showDate,
  showWhen,
  showWithin,
  Time,
  Timeline,
} from '../../../platform/ui/index.ts'
import { IntakeLink, type LastIntake } from '../../intake/index.ts'
import { InTab, PersonFrame, type PersonHead, Typed } from '../../people/index.ts'
import { dueAndOwner, type Task } from '../../tasks/index.ts'
import { type ReportView, type StepKind, stateOf } from '../rules.ts'
import { stepNames, wayNames, one as words } from '../words.ts'
import { Changes } from './changes.tsx'
import { StateTag } from './columns.tsx'

export type ReportData = {
  head: PersonHead
  report: ReportView
  task: Task | undefined
  /** The newest intake of the person. */
  intake: LastIntake | undefined
  may: { change: boolean; ask: boolean; intake: boolean }
}
type Shown = { data: ReportData; ctx: PageContext; form: FormState }

/** One report that a court asked for: what it asked, how far it is, what is missing. */
export function ReportPage({ data, ctx, form }: Shown) {
  const { head, report, may } = data
  const title = words.title(report.kindName, report.court)
  return (
    <PersonFrame ctx={ctx} head={head} current="orders" title={title} form={form}>
      <Stack>
        <InTab person={head.id} tab="orders" current="reports" />
        <Columns aside={<Request data={data} ctx={ctx} form={form} />}>
          <HowFar data={data} ctx={ctx} form={form} title={title} />
          {may.change && <Changes report={report} form={form} />}
          <Steps report={report} ctx={ctx} />
        </Columns>
      </Stack>
    </PersonFrame>
  )
}

function HowFar({ data: { report, head, may, intake }, ctx, title }: Shown & { title: string }) {
  const { interviewedAt, next, missing, ended } = report
  return (
    <Card id="how-far" title={<span dir="auto">{title}</span>} padded actions={<StateTag state={stateOf(report)} />}>
      <Stack>
        <p>
          <b>{words.interview}:</b>{' '}
          {interviewedAt ? words.interviewed(showWithin(interviewedAt, ctx)) : words.toInterview}
          {next ? ', ' : ' '}
          {next && <a href={`/appointments/${next.appointment}`}>{words.next(showWithin(next.at, ctx))}</a>}{' '}
          {!interviewedAt && !ended && <a href={`/people/${head.id}/appointments/new`}>{words.book}</a>}
        </p>
        {missing.length > 0 ? (
          <div>
            <p>
              <b>{words.missing}</b>
            </p>
            <ul>
              {missing.map(({ text, href }) => (
                <li key={href}>
                  <a href={href} dir="auto">
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ) : (
          !ended && <p>{words.nothingMissing}</p>
        )}
        {may.ask && (
          <Row>
            {may.intake && <IntakeLink person={head.id} last={intake} small />}
            <LinkButton href={`/people/${head.id}/checks/new`} small>
              {words.ask}
            </LinkButton>
            <LinkButton href={`/people/${head.id}/requests/new`} small>
              {words.askSomebody}
            </LinkButton>
          </Row>
        )}
        {!ended && <Muted>{words.writing}</Muted>}
      </Stack>
    </Card>
  )
}

function Request({ data: { report, task }, ctx }: Shown) {
  const received = words.receivedSaid(wayNames[report.way], showDate(report.receivedOn, ctx.zone))
  return (
    <Card id="about" title={words.about} padded>
      <KeyValues
        items={[
          { label: words.court, value: <Typed text={report.court} /> },
          { label: words.offence, value: <Typed text={report.offence} /> },
          ...(report.asked ? [{ label: words.asked, value: <Typed text={report.asked} /> }] : []),
          { label: words.received, value: received },
          { label: words.hearing, value: <Time at={report.hearingOn} ctx={ctx} as="day" /> },
          ...dueAndOwner(task, words, ctx),
          { label: words.recorded, value: words.madeBy(showWhen(report.madeAt, ctx), report.madeBy) },
        ]}
      />
    </Card>
  )
}

const icons: Record<StepKind, IconName> = {
  received: 'court',
  'hearing-moved': 'calendar',
  sent: 'check',
  withdrawn: 'cross',
}

const Steps = ({ report: { steps }, ctx }: { report: ReportView; ctx: PageContext }) => (
  <Card id="steps" title={words.steps}>
    <Timeline
      entries={steps.map(({ id, kind, words: said, hearingFrom, hearingTo, dueTo, at, by }) => ({
        key: id,
        icon: icons[kind],
        tone: kind === 'sent' ? 'green' : undefined,
        title: stepNames[kind],
        when: <Time at={at} ctx={ctx} />,
        children: (
          <>
            {hearingFrom && hearingTo && dueTo && (
              <p>
                {words.movedFrom(
                  showDate(hearingFrom, ctx.zone),
                  showDate(hearingTo, ctx.zone),
                  showDate(dueTo, ctx.zone),
                )}
              </p>
            )}
            {said && <Prose>{said}</Prose>}
            <Muted>{by}</Muted>
          </>
        ),
      }))}
    />
  </Card>
)
