import {
  Checkboxes,
  DateField,
  Details,
  type FormState,
  NumberField,
  Radios,
  Select,
  Stack,
  showDay,
} from '../../../platform/ui/index.ts'
import { everies, onHolidays, type Warning } from '../rules.ts'
import {
  everyNames,
  repeatLabels as labels,
  onHolidayNames,
  seriesWords,
  warningText,
  weekdayNames,
  seriesWords as words,
} from '../words.ts'

const names = ['nextEvery', 'nextDays', 'nextUntil', 'nextTimes', 'nextHoliday']

/** How an appointment comes again, under Details. Names as in `repeatShape`. */
export function RepeatFields({ form }: { form: FormState }) {
  const open = Boolean(form.values.nextEvery) || names.some((name) => name in form.errors)
  return (
    <Details summary={labels.summary} open={open}>
      <Stack>
        <Select
          form={form}
          name="nextEvery"
          label={labels.every}
          choose={labels.once}
          options={everies.map((value) => ({ value, label: everyNames[value] }))}
          width="medium"
          optional
        />
        <Checkboxes
          form={form}
          name="nextDays"
          label={labels.days}
          hint={labels.daysHint}
          inline
          optional
          options={weekdayNames.map((label, at) => ({ value: `${at + 1}`, label }))}
        />
        <DateField form={form} name="nextUntil" label={labels.until} optional />
        <NumberField form={form} name="nextTimes" label={labels.times} hint={labels.timesHint} optional />
        <Radios
          form={form}
          name="nextHoliday"
          label={labels.onHoliday}
          inline
          optional
          options={onHolidays.map((value) => ({ value, label: onHolidayNames[value] }))}
        />
      </Stack>
    </Details>
  )
}

/** Whether what is done to one of a series is done to all that follow. Names as in `whichShape`. */
export const WhichField = ({ form }: { form: FormState }) => (
  <Radios
    form={form}
    name="which"
    label={labels.which}
    inline
    options={[
      { value: 'only', label: labels.only },
      { value: 'following', label: labels.following },
    ]}
  />
)

export type Previewed = { on: Temporal.PlainDate; warnings: Warning[] }

/** The days that a rule would lay now, each with what stands in its way. */
export const Preview = ({ days, more }: { days: readonly Previewed[]; more: number }) => (
  <>
    <p>{days.length > 0 ? words.preview : seriesWords.none}</p>
    <ul>
      {days.map(({ on, warnings }) => (
        <li key={`${on}`}>
          {showDay(on, 'UTC')}: {warnings.length > 0 ? warnings.map(warningText).join(' ') : words.free}
        </li>
      ))}
      {more > 0 && <li>{words.more(more)}</li>}
    </ul>
  </>
)
