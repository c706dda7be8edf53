import type { ComponentChildren } from 'preact'
import { isFilled, startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Card,
  Columns,
  Details,
  Form,
  type FormState,
  LinkButton,
  type PageContext,
  Row,
  SaveBar,
  Stack,
  showDay,
  showTime,
  TextField,
  WarnBar,
} from '../../../platform/ui/index.ts'
import {
  NeedFields,
  NextAppointmentFields,
  OutcomeFields,
  warningText,
  whyText,
  withoutNext,
} from '../../contacts/index.ts'
import { NoteFields } from '../../notes/index.ts'
import { PersonFrame } from '../../people/index.ts'
import { SettleFields } from '../../promises/index.ts'
import { TaskFields } from '../../tasks/index.ts'
import { outcomeComesFirst } from '../rules.ts'
import { refusals, words } from '../words.ts'
import { Check } from './check.tsx'
import { Preparation } from './preparation.tsx'
import type { InterviewData } from './shapes.ts'
import { Together } from './together.tsx'
import { WantFields } from './wants.tsx'

type Shown = { data: InterviewData; ctx: PageContext; form: FormState }

/**
 * An interview from end to end: the preparation at the side, or folded above on a phone, and one form that is saved in one
 * step, from wherever in it the writer is.
 */
export function InterviewPage({ data, ctx, form }: Shown) {
  const { head, one } = data
  const title = words.titleOf(data.about.kind.name)
  const shown = !hasEnded(data) || isTyped(form)
  return (
    <PersonFrame ctx={ctx} head={head} current="appointments" title={title} form={form} visit={one.goesOut}>
      <Stack tight>
        {shown && <Jumps data={data} />}
        {shown && <Together data={data} />}
        <Columns prepares aside={<Preparation data={data} ctx={ctx} />}>
          {hasEnded(data) ? <Ended id={one.id} /> : null}
          {shown && <InterviewForm data={data} ctx={ctx} form={form} />}
        </Columns>
      </Stack>
    </PersonFrame>
  )
}

const hasEnded = ({ one: { state } }: InterviewData) => state !== 'planned' && state !== 'recorded'
/** Whoever wrote while a colleague called it off still gets every word back. */
const isTyped = ({ values }: FormState) => Object.keys(values).length > 0

const Ended = ({ id }: { id: string }) => (
  <WarnBar kind="care" action={<a href={`/appointments/${id}`}>{words.open}</a>}>
    {words.ended}
  </WarnBar>
)

function InterviewForm({ data, ctx, form }: Shown) {
  const { one } = data
  const version = one.contact ? versionSeen(form, one.version) : undefined
  const opened = startWith({ ...form, version }, data.known)
  const started = isOvertaken(data, form) ? withoutNext(opened, ['task', 'check']) : opened
  const shown = { data, ctx, form: started }
  const steps = [Written, Went]
  if (outcomeComesFirst(one)) steps.reverse()
  return (
    <Form form={started} action={`/appointments/${one.id}/interview`} wide>
      {one.contact && <WarnBar kind="care">{words.before(one.outcomeName ?? '')}</WarnBar>}
      {steps.map((Step) => (
        <Step key={Step.name} {...shown} />
      ))}
      <Promised data={data} form={started} />
      <Next {...shown} />
      <FollowUp {...shown} />
      <Check data={data} form={started} />
      <SaveBar says={words.saves}>
        <Button kind="primary" icon="check">
          {words.save}
        </Button>
        <LinkButton href="/today" kind="quiet">
          {words.later}
        </LinkButton>
      </SaveBar>
    </Form>
  )
}

/** Told that another save recorded it, and what that booked and added is there: pressing save again must not book it twice. */
const isOvertaken = ({ one, booked, added }: InterviewData, { version, errors }: FormState) => {
  const told = Object.values(errors)
  const first = told.includes(refusals['change-reason-missing']) && version === undefined
  return one.contact !== null && booked.length + added.length > 0 && (first || told.includes(refusals.stale))
}

/** The version that the writer knows of: told that another was saved, they go on from that one. */
const versionSeen = ({ version, errors }: FormState, now: number) =>
  version === undefined || Object.values(errors).includes(refusals.stale) ? now : version

/** The parts of the page, for those who go to one of them with the keyboard or on a phone. */
const Jumps = ({ data: { about, one } }: { data: InterviewData }) => {
  const written = { href: '#written', text: about.kind.name }
  const went = { href: '#went', text: words.went }
  const parts = outcomeComesFirst(one) ? [went, written] : [written, went]
  const rest = [
    { href: '#next', text: words.next },
    { href: '#follow-up', text: words.task },
    { href: '#check', text: words.check },
  ]
  return (
    <nav aria-label={words.jump}>
      <Row>
        {[...parts, ...rest].map(({ href, text }) => (
          <a key={href} href={href}>
            {text}
          </a>
        ))}
      </Row>
    </nav>
  )
}

const Written = ({ data: { about, wants }, ctx, form }: Shown) => (
  <Card id="written" title={about.kind.name} padded>
    {about.kind.fields.length > 0 && <p class="hint">{words.noteLine}</p>}
    <Inner>
      <NoteFields form={form} ctx={ctx} about={about} rows={5} />
      {wants.mayAdd && <WantFields form={form} text="noteText" />}
    </Inner>
  </Card>
)

function Went({ data: { one, options, head, seers }, form }: Shown) {
  return (
    <Card id="went" title={words.went} padded>
      <Inner>
        <OutcomeFields form={form} options={options} where={head.where} seers={seers} />
        {one.contact && <TextField form={form} name="changeReason" label={words.changeReason} spellcheck />}
      </Inner>
    </Card>
  )
}

/** What was promised before: whether it was kept is said in the same save. */
const Promised = ({ data: { before }, form }: Omit<Shown, 'ctx'>) =>
  before.promised.length === 0 ? null : (
    <Card id="promised-before" title={words.promised} padded>
      <Inner>
        <SettleFields form={form} list={before.promised} />
      </Inner>
    </Card>
  )

/** Filled in from the pattern; where the next appointment is booked already, that is said instead. */
function Next({ data: { booked, when, why, warnings }, form }: Shown) {
  const [next] = booked
  const fields = (
    <>
      <Row>
        <NextAppointmentFields form={form} options={when} />
      </Row>
      <NeedFields form={form} />
    </>
  )
  if (next)
    return (
      <Card id="next" title={words.next} padded>
        <p>
          {words.alreadyBooked}{' '}
          <a
            href={`/appointments/${next.id}`}
          >{`${showDay(next.day, next.zone)}, ${showTime(next.time, next.zone)}`}</a>
        </p>
        <Details summary={words.another} open={isFilled(form, ['nextDate', 'nextTime', 'nextTwice'])}>
          <Inner>{fields}</Inner>
        </Details>
      </Card>
    )
  const reasons = why.length > 0 ? [whyText(why)] : []
  const hint = [words.nextIsBooked, words.nextNone, ...reasons].join(' ')
  return (
    <Card id="next" title={words.next} padded>
      <p class="hint">{hint}</p>
      <Inner>
        {warnings.length > 0 && <WarnBar kind="care">{warnings.map(warningText).join(' ')}</WarnBar>}
        {fields}
      </Inner>
    </Card>
  )
}

const FollowUp = ({ data: { about, added }, form }: Shown) => (
  <Card id="follow-up" title={words.task} padded>
    <p class="hint">{words.taskHint}</p>
    {added.map(({ id, what }) => (
      <p key={id}>
        {words.addedAlready}{' '}
        <a href={`/tasks/${id}`} dir="auto">
          {what}
        </a>
      </p>
    ))}
    <Inner>
      <TaskFields form={form} colleagues={about.colleagues} optional />
    </Inner>
  </Card>
)

/** Fields one beneath the other inside a card, as they stand in a form. */
const Inner = ({ children }: { children: ComponentChildren }) => <div class="form wide">{children}</div>
