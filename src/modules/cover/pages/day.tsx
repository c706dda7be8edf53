import {
  Button,
  Buttons,
  Card,
  Columns,
  DateField,
  Details,
  EmptyState,
  Form,
  type FormState,
  Head,
  HiddenField,
  LinkButton,
  Muted,
  Page,
  type PageContext,
  Select,
  Stack,
  showLongDay,
  showTime,
  TimeField,
  titleOf,
  WarnBar,
} from '../../../platform/ui/index.ts'
import type { DayToDeal } from '../rules.ts'
import { dayWords as words } from '../words/day.ts'
import { openedForm } from './opened.ts'
import { Appointments, Beside, Matters, Sheets, Tasks } from './rows.tsx'

export type Shown = { ctx: PageContext; data: DayToDeal; form: FormState }

/** The day of an officer who is away: all that is on it with a proposal, dealt out in one press. */
export function DayPage({ ctx, data, form: given }: Shown) {
  const form = openedForm(given, data)
  const title = words.title(data.staff.name)
  const from = data.from ? showTime(data.from, ctx.zone) : ''
  const { id } = data.staff
  return (
    <Page
      ctx={ctx}
      title={titleOf(title, form)}
      current="staff"
      back={{ href: `/staff/${id}`, text: words.back(data.staff.name) }}
      wide
    >
      <Head
        title={<span dir="auto">{title}</span>}
        sub={words.sub(showLongDay(data.day, ctx.zone), from)}
        actions={data.away && <LinkButton href={`/days-away/${data.away}`}>{words.tellList}</LinkButton>}
      />
      {data.onLeave && <WarnBar kind="information">{leaveText(data)}</WarnBar>}
      <Form form={form} action={`/staff/${id}/away?day=${data.day}${from && `&from=${from}`}`} wide>
        <HiddenField form={{ ...form, values: { day: `${data.day}` } }} name="day" />
        <HiddenField form={{ ...form, values: { from } }} name="from" />
        <Columns aside={<Rest ctx={ctx} data={data} form={form} />}>
          <Things ctx={ctx} data={data} form={form} />
        </Columns>
      </Form>
      <Which ctx={ctx} data={data} />
    </Page>
  )
}

const leaveText = ({ coveredBy }: DayToDeal) =>
  [words.onLeave, coveredBy.length > 0 && words.coveredBy(coveredBy.map(({ name }) => name).join(', '))]
    .filter(Boolean)
    .join(' ')

/** Whether nothing is left that nobody has dealt with. */
const isDealt = ({ away, appointments }: DayToDeal) =>
  away !== undefined && appointments.every(({ dealt }) => dealt !== undefined)

function Things(shown: Shown) {
  const { appointments, tasks, beside, sheets } = shown.data
  const none = [appointments, tasks, beside, sheets].every(({ length }) => length === 0)
  if (none)
    return (
      <Card id="nothing" title={words.none} untitled>
        <EmptyState icon="calendar" title={words.none}>
          {words.noneHint}
        </EmptyState>
      </Card>
    )
  return (
    <>
      <Muted>{isDealt(shown.data) ? words.introDealt : words.intro}</Muted>
      <Appointments {...shown} />
      <Sheets {...shown} />
      <Beside {...shown} />
      <Tasks {...shown} />
      <Matters {...shown} />
    </>
  )
}

/** The leave, who covers, and the one press. */
const Rest = ({ data, form }: Shown) => (
  <Card id="rest" title={words.restTitle} padded>
    <Stack tight>
      <Select
        form={form}
        name="cover"
        label={words.labels.cover}
        hint={words.labels.coverHint}
        optional
        choose={data.coveredBy.length > 0 ? words.labels.nobodyElse : words.labels.nobody}
        options={data.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {!data.onLeave && (
        <DateField form={form} name="lastDay" label={words.labels.lastDay} hint={words.leave} min={`${data.day}`} />
      )}
      <Buttons>
        <Button kind="primary">{isDealt(data) ? words.saveAgain : words.save}</Button>
      </Buttons>
      <Muted>{words.saveHint}</Muted>
    </Stack>
  </Card>
)

/** Another day, or only from a time on. */
function Which({ ctx, data }: { ctx: PageContext; data: DayToDeal }) {
  const form = {
    values: { day: `${data.day}`, from: data.from ? showTime(data.from, ctx.zone) : '' },
    errors: {},
  }
  return (
    <Details summary={words.otherDay}>
      <Form form={form} action={`/staff/${data.staff.id}/away`} method="get">
        <DateField form={form} name="day" label={words.labels.day} min={`${data.today}`} />
        <TimeField form={form} name="from" label={words.labels.from} optional />
        <Buttons>
          <Button>{words.show}</Button>
        </Buttons>
      </Form>
    </Details>
  )
}
