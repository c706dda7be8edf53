import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  Checkbox,
  Columns,
  DateField,
  Details,
  EmptyState,
  Form,
  type FormState,
  Head,
  Inside,
  LinkButton,
  Page,
  type PageContext,
  Prose,
  Row,
  Select,
  Stack,
  showDate,
  type TaskItem,
  TaskList,
  TextArea,
  TextField,
  titleOf,
  WarnBar,
} from '../../../platform/ui/index.ts'
import type { Choices, Notice, NoticeLine, Provider } from '../rules.ts'
import { fields, hints, pages, noticeWords as words } from '../words.ts'
import { ProgramFields } from './fields.tsx'

type Shown<Data> = { data: Data; ctx: PageContext; form: FormState }
const groups = ['reading', 'shown', 'over', 'withdrawn'] as const

/** Notices by where they stand: to be read over, shown, over, taken back. */
export const NoticesPage = ({
  data: { notices, mayChange },
  ctx,
}: {
  data: { notices: NoticeLine[]; mayChange: boolean }
  ctx: PageContext
}) => (
  <Page ctx={ctx} title={words.title} current="services">
    <Head
      title={words.title}
      sub={words.sub}
      actions={
        mayChange && (
          <LinkButton href="/notices/new" icon="plus">
            {words.add}
          </LinkButton>
        )
      }
    />
    <Inside ctx={ctx} of="services" current="notices" />
    {notices.length === 0 && (
      <Card id="none" title={words.title} untitled>
        <EmptyState icon="message" title={words.none}>
          {words.noneHint}
        </EmptyState>
      </Card>
    )}
    {groups.map((state) => {
      const items = notices.filter((one) => one.state === state)
      return (
        items.length > 0 && (
          <Card key={state} id={state} title={words.groups[state]}>
            <TaskList items={items.map((one) => lineOf(one, ctx))} />
          </Card>
        )
      )
    })}
  </Page>
)

const lineOf = (one: NoticeLine, ctx: PageContext): TaskItem => ({
  key: one.id,
  title: (
    <a href={one.state === 'reading' ? `/notices/${one.id}/reading` : `/notices/${one.id}`} dir="auto">
      {one.title || words.untitled}
    </a>
  ),
  about: [one.providerName, one.state !== 'reading' && words.programs(one.programs), one.madeByName]
    .filter(Boolean)
    .join(', '),
  when: one.shownUntil
    ? words.until(showDate(one.shownUntil, ctx.zone))
    : words.received(showDate(one.receivedOn, ctx.zone)),
})

/** Where a notice is pasted as it came. */
export function NewNoticePage({ data: { today }, ctx, form: given }: Shown<{ today: string }>) {
  const form = startWith(given, { receivedOn: today })
  return (
    <Page
      ctx={ctx}
      title={titleOf(words.addTitle, given)}
      current="services"
      back={{ href: '/notices', text: words.title }}
    >
      <Head title={words.addTitle} sub={words.addHint} />
      <Form form={form} action="/notices" wide>
        <TextArea form={form} name="original" label={fields.original} hint={hints.original} rows={16} />
        <DateField form={form} name="receivedOn" label={fields.receivedOn} optional />
        <Buttons>
          <Button kind="primary">{words.read}</Button>
          <a href="/notices">{pages.cancel}</a>
        </Buttons>
      </Form>
    </Page>
  )
}

export type ReadingData = {
  notice: Notice
  providers: Provider[]
  choices: Choices
  /** What the form opens with, and how many programs were found. */
  known: Record<string, unknown>
  found: number
  doubts: readonly number[]
}

/** What was read of a notice, to be corrected beside the notice as it came, before it is shown to anybody. */
export function ReadingPage({ data, ctx, form: given }: Shown<ReadingData>) {
  const { notice, known, found, doubts } = data
  const form = startWith(given, known)
  const rows = Math.max(found, rowsIn(given)) + 1
  return (
    <Page
      ctx={ctx}
      title={titleOf(words.readTitle, given)}
      current="services"
      back={{ href: '/notices', text: words.title }}
      wide
    >
      <Head title={words.readTitle} sub={found === 0 ? words.nothingRead : words.readHint} />
      <Columns aside={<Original notice={notice} />}>
        <Form form={form} action={`/notices/${notice.id}/reading`}>
          <TextField form={form} name="title" label={fields.title} />
          <FromFields form={form} providers={data.providers} />
          {Array.from({ length: rows }, (_, nth) => (
            <Program
              key={`${nth}`}
              nth={nth}
              form={form}
              choices={data.choices}
              doubt={doubts.includes(nth)}
              extra={nth === rows - 1 && nth > 0}
            />
          ))}
          <Buttons>
            <Button kind="primary">{words.publish}</Button>
          </Buttons>
        </Form>
      </Columns>
    </Page>
  )
}

/** How many programs what was typed holds: those that were added by hand come back too. */
const rowsIn = ({ values }: FormState) =>
  Math.max(0, ...Object.keys(values).map((name) => Number(/^programs\.(\d+)\./.exec(name)?.[1] ?? -1) + 1))

const FromFields = ({ form, providers }: { form: FormState; providers: readonly Provider[] }) => (
  <>
    <Select
      form={form}
      name="provider"
      label={words.from}
      choose={words.choose}
      optional
      options={providers.map(({ id, name }) => ({ value: id, label: name }))}
    />
    <Details summary={words.orNew} open={form.values.provider === undefined || form.values.provider === ''}>
      <TextField form={form} name="newProvider" label={words.newProvider} optional />
      <Row>
        <TextField form={form} name="newPhone" label={fields.phone} type="tel" width="medium" optional />
        <TextField form={form} name="newEmail" label={fields.email} type="email" width="medium" optional />
      </Row>
    </Details>
  </>
)

function Program({
  nth,
  form,
  choices,
  doubt,
  extra,
}: {
  nth: number
  form: FormState
  choices: Choices
  doubt: boolean
  extra: boolean
}) {
  const at = `programs.${nth}.`
  const inside = (
    <Stack>
      {doubt && <WarnBar kind="care">{words.doubt}</WarnBar>}
      <Checkbox form={form} name={`${at}leave`} label={fields.leave} />
      <ProgramFields form={form} choices={choices} at={at} />
    </Stack>
  )
  return extra ? (
    <Details summary={words.another}>{inside}</Details>
  ) : (
    <Card id={`program-${nth}`} title={words.program(nth + 1)} padded>
      {inside}
    </Card>
  )
}

/** The words of a notice as they came. */
export const Original = ({ notice }: { notice: Notice }) => (
  <Card id="original" title={words.original} padded>
    <Prose>{notice.original}</Prose>
  </Card>
)
