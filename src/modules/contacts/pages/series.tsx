import { startWith } from '../../../platform/forms/state.ts'
import {
  Button,
  Buttons,
  Card,
  Columns,
  DateField,
  EmptyState,
  Form,
  type FormState,
  KeyValues,
  LinkButton,
  type PageContext,
  Radios,
  Stack,
  showDay,
  Table,
  Tag,
  TextField,
  Time,
} from '../../../platform/ui/index.ts'
import { PersonFrame, type PersonHead } from '../../people/index.ts'
import { askedBy, type Series, type Shown, type Warning } from '../rules.ts'
import { askedByWords, onHolidayNames, pageWords, ruleText, warningText, seriesWords as words } from '../words.ts'
import { becameOf, whenText } from './look.ts'

/** One time of the rule: what is booked for it, or why there is none. */
export type SeriesLine = {
  day: Temporal.PlainDate
  one: Shown | undefined
  why: 'holiday' | 'stopped' | 'not-laid' | undefined
  holiday: string
  warnings: Warning[]
}
export type SeriesData = {
  head: PersonHead
  series: Series
  officer: string
  lines: SeriesLine[]
  /** The series that took its place. */
  later: string | undefined
  mayBook: boolean
}
type Props = { ctx: PageContext; data: SeriesData }

/** A series: its rule, what it gives in the next eight weeks and what to look at there, and how to change or end it. */
export function SeriesPage({ ctx, data }: Props) {
  const { head, series, lines } = data
  return (
    <PersonFrame
      ctx={ctx}
      head={head}
      current="appointments"
      title={words.title}
      actions={data.mayBook && series.endedFrom === null && <Actions data={data} />}
    >
      <Columns aside={<About ctx={ctx} data={data} />}>
        <Card id="ahead" title={words.ahead}>
          {lines.length > 0 ? (
            <Table
              caption={words.ahead}
              rows={lines}
              keyOf={({ day }) => `${day}`}
              columns={[
                { key: 'day', label: words.day, head: true, cell: (line) => <When line={line} /> },
                { key: 'what', label: words.what, cell: (line) => <What line={line} ctx={ctx} /> },
                {
                  key: 'with',
                  label: words.with,
                  cell: ({ one }) => (one ? [one.staffName, ...one.besideNames].join(', ') : ''),
                },
                { key: 'look', label: words.look, cell: ({ warnings }) => warnings.map(warningText).join(' ') },
              ]}
            />
          ) : (
            <EmptyState icon="calendar" title={words.none}>
              {words.noneHint}
            </EmptyState>
          )}
        </Card>
      </Columns>
    </PersonFrame>
  )
}

function Actions({ data: { series, lines } }: { data: SeriesData }) {
  const next = lines.find(({ one }) => one?.state === 'planned')?.one
  return (
    <>
      {next && <LinkButton href={`/appointments/${next.id}/move?which=following`}>{words.change}</LinkButton>}
      <LinkButton href={`/series/${series.id}/end`} kind="quiet">
        {words.end}
      </LinkButton>
    </>
  )
}

const When = ({ line: { day, one } }: { line: SeriesLine }) =>
  one ? <a href={`/appointments/${one.id}`}>{whenText(one)}</a> : showDay(day, 'UTC')

function What({ line: { one, why, holiday }, ctx }: { line: SeriesLine; ctx: PageContext }) {
  if (one) return <Tag tone={becameOf(one, ctx.now).tone}>{becameOf(one, ctx.now).text}</Tag>
  if (why === 'holiday') return words.holiday(holiday)
  return why === 'stopped' ? words.stopped : words.notLaid
}

function About({ ctx, data: { series, officer, later } }: Props) {
  const { endedFrom, endedWhy, follows } = series
  const state =
    endedFrom && endedWhy ? words.ended(showDay(endedFrom, ctx.zone), words.endedWhy[endedWhy]) : words.goesOn
  const link = (id: string) => <a href={`/series/${id}`}>{words.title}</a>
  return (
    <Card id="rule" title={words.card} padded>
      <Stack tight>
        <KeyValues
          items={[
            { label: words.rule, value: ruleText(series) },
            { label: words.with, value: series.staff === null ? words.whoever(officer) : officer },
            { label: words.holidays, value: onHolidayNames[series.onHoliday] },
            { label: words.state, value: state },
            { label: words.begun, value: <Time at={series.madeAt} ctx={ctx} /> },
            ...(follows ? [{ label: words.before, value: link(follows) }] : []),
            ...(later ? [{ label: words.after, value: link(later) }] : []),
          ]}
        />
        <p class="small muted">{words.aheadHint}</p>
      </Stack>
    </Card>
  )
}

export type EndData = { head: PersonHead; series: Series; today: Temporal.PlainDate }

/** Ending a series: from which day on, who asked, and why. */
export function EndSeriesPage({ ctx, form, data }: { ctx: PageContext; form: FormState; data: EndData }) {
  const { head, series, today } = data
  const started = startWith({ ...form, version: form.version ?? series.version }, { from: `${today}` })
  const at = `/series/${series.id}`
  return (
    <PersonFrame ctx={ctx} head={head} current="appointments" title={words.endTitle} form={form}>
      <Card id="end" title={words.endTitle} padded>
        <p>
          <b>{ruleText(series)}</b>
        </p>
        <Form form={started} action={`${at}/end`}>
          <DateField form={started} name="from" label={words.endFrom} hint={words.endHint} />
          <Radios
            form={started}
            name="askedBy"
            label={pageWords.askedBy}
            inline
            options={askedBy.map((value) => ({ value, label: askedByWords[value] }))}
          />
          <TextField form={started} name="changeWhy" label={pageWords.reason} optional spellcheck />
          <Buttons>
            <Button kind="danger">{words.saveEnd}</Button>
            <LinkButton href={at} kind="quiet">
              {pageWords.keep}
            </LinkButton>
          </Buttons>
        </Form>
      </Card>
    </PersonFrame>
  )
}

/** A person's series that go on, each in a line. */
export const SeriesCard = ({ list }: { list: readonly Series[] }) => (
  <Card id="series" title={words.card} padded>
    <ul>
      {list.map((series) => (
        <li key={series.id}>
          <a href={`/series/${series.id}`}>{ruleText(series)}</a>
        </li>
      ))}
    </ul>
  </Card>
)
