import { isSent, ownOf } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  Columns,
  Details,
  Form,
  type FormState,
  KeyValues,
  Muted,
  type PageContext,
  Prose,
  Stack,
  showWhen,
  TextField,
  Time,
  Timeline,
} from '../../../platform/ui/index.ts'
import { InTab, PersonFrame, type PersonHead, Typed } from '../../people/index.ts'
import { dueAndOwner, type Task } from '../../tasks/index.ts'
import { type CheckCall, type CheckStatement, type CheckView, isReached } from '../rules.ts'
import { closedSaid, fedSaid, list, outcomeNames, one as words } from '../words.ts'
import { CallForm } from './call-form.tsx'
import { FindingTag } from './findings.tsx'

export type CheckData = {
  head: PersonHead
  check: CheckView
  task: Task | undefined
  /** The next day on which the office works. */
  again: Temporal.PlainDate
  today: Temporal.PlainDate
  mayCall: boolean
}
type Shown = { data: CheckData; ctx: PageContext; form: FormState }

/** One check: who is asked and why they may be, what of, the call to record, and the calls there were. */
export function CheckPage({ data, ctx, form }: Shown) {
  const { head, check, mayCall } = data
  const title = words.title(list.withWhom(check.name, check.relationName))
  return (
    <PersonFrame ctx={ctx} head={head} current="inquiries" title={title} form={form}>
      <Stack>
        <InTab person={head.id} tab="inquiries" current="checks" />
        <Columns aside={<Aside data={data} ctx={ctx} form={form} />}>
          {mayCall ? (
            <CallForm
              data={data}
              title={title}
              form={'leaveWhy' in form.values ? { ...form, values: {}, errors: {} } : form}
            />
          ) : (
            <Statements check={check} ctx={ctx} title={title} />
          )}
          <Calls calls={check.calls} ctx={ctx} />
        </Columns>
      </Stack>
    </PersonFrame>
  )
}

const Statements = ({ check, ctx, title }: { check: CheckView; ctx: PageContext; title: string }) => (
  <Card id="statements" title={title} padded>
    <Stack>
      {check.closed && (
        <p>
          {words.closedOn(closedSaid[check.closed.how], showWhen(check.closed.at, ctx), check.closed.by)}{' '}
          <Typed text={check.closed.why} />
        </p>
      )}
      {check.statements.map((one) => (
        <OneStatement key={one.id} one={one} />
      ))}
    </Stack>
  </Card>
)

const OneStatement = ({ one: { words: statement, said } }: { one: CheckStatement }) => (
  <div>
    <p>
      <b>
        <Typed text={statement} />
      </b>{' '}
      {said ? <FindingTag finding={said.finding} /> : <Muted>{words.notAsked}</Muted>}
    </p>
    {said?.words && <Prose>{said.words}</Prose>}
    {said && fedSaid[said.fed] && <Muted>{fedSaid[said.fed]}</Muted>}
  </div>
)

function Aside({ data: { check, task, mayCall }, ctx, form }: Shown) {
  const number = check.phone.replace(/[^\d+]/g, '')
  const phone = number.length > 2 ? <a href={`tel:${number}`}>{check.phone}</a> : words.noPhone
  return (
    <>
      <Card id="about" title={words.about} padded>
        <KeyValues
          items={[
            { label: words.whom, value: <Typed text={list.withWhom(check.name, check.relationName)} /> },
            { label: words.phone, value: phone },
            { label: words.basis, value: check.basisName, note: <Typed text={check.basisWords} /> },
            ...(check.questions ? [{ label: words.questions, value: <Typed text={check.questions} /> }] : []),
            ...dueAndOwner(task, words, ctx),
            { label: words.from, value: words.madeBy(showWhen(check.madeAt, ctx), check.madeBy) },
          ]}
        />
        {check.appointment && <a href={`/appointments/${check.appointment}`}>{words.interview}</a>}
      </Card>
      {mayCall && <Leave check={check} form={form} />}
    </>
  )
}

function Leave({ check, form }: { check: CheckView; form: FormState }) {
  const own = ownOf(form, ['leaveWhy'])
  return (
    <Details summary={words.leave} open={isSent(form, ['leaveWhy'])}>
      <Form form={{ ...own, version: check.version }} action={`/checks/${check.id}/leave`} id="leave">
        <p class="hint">{words.leaveHint}</p>
        <TextField form={own} name="leaveWhy" label={words.why} spellcheck />
        <Buttons>
          <Button>{words.leaveButton}</Button>
        </Buttons>
      </Form>
    </Details>
  )
}

const Calls = ({ calls, ctx }: { calls: readonly CheckCall[]; ctx: PageContext }) =>
  calls.length > 0 && (
    <Card id="calls" title={words.calls}>
      <Timeline
        entries={calls.map(({ id, at, outcome, words: said, note, by }) => ({
          key: id,
          icon: 'phone',
          tone: isReached(outcome) ? 'green' : undefined,
          title: outcomeNames[outcome],
          when: <Time at={at} ctx={ctx} />,
          children: (
            <>
              {said && <Prose>{said}</Prose>}
              <p>
                {note && <a href={`/notes/${note}`}>{words.note}</a>} <Muted>{by}</Muted>
              </p>
            </>
          ),
        }))}
      />
    </Card>
  )
