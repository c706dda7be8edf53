import { joined } from '../../../platform/text.ts'
import { showDay, showTime } from '../../../platform/ui/index.ts'
import type { SeriesProblem } from '../rules/series.ts'
import type { Every, OnHoliday, Series } from '../rules.ts'

type Day = Temporal.PlainDate

export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const nths = ['first', 'second', 'third', 'fourth', 'last'] as const

/** "Mon–Fri", "Mon, Wed", in order of the week. */
export function weekdaysText(days: readonly number[]): string {
  const runs: number[][] = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last?.at(-1) === day - 1) last.push(day)
    else runs.push([day])
  }
  const short = (day: number | undefined) => (weekdayNames[(day ?? 1) - 1] ?? '').slice(0, 3)
  return runs
    .map((run) => (run.length > 2 ? `${short(run[0])}–${short(run.at(-1))}` : run.map(short).join(', ')))
    .join(', ')
}

export const everyNames: Record<Every, string> = {
  week: 'Every week',
  fortnight: 'Every fortnight',
  'four-weeks': 'Every four weeks',
  month: 'Every month, on the same weekday of it',
  'month-last': 'Every month, on the last such weekday',
}

export const onHolidayNames: Record<OnHoliday, string> = {
  skip: 'None that time',
  before: 'The last working day before',
  after: 'The next working day',
}

/** The labels of the part of a form that says how an appointment comes again. */
export const repeatLabels = {
  summary: 'Comes again',
  every: 'How often?',
  once: 'Once only',
  days: 'On which days?',
  daysHint: 'Leave empty for the weekday of the date above',
  until: 'Until',
  times: 'Or how many times?',
  timesHint: 'Those that fall on a holiday count',
  onHoliday: 'Where the office is closed',
  which: 'What is this for?',
  only: 'This one only',
  following: 'This one and all that follow',
}

export const seriesWords = {
  title: 'Appointments that come again',
  card: 'Comes again',
  ahead: 'The next eight weeks',
  aheadHint: 'Later ones are booked as their time comes nearer.',
  none: 'Nothing is booked ahead.',
  noneHint: ' It is over, or their record says that they cannot come.',
  rule: 'When',
  with: 'With',
  whoever: (now: string) => `Whoever supervises them${now === '' ? '' : `: ${now} now`}`,
  holidays: 'Where the office is closed',
  begun: 'Begun',
  state: 'State',
  goesOn: 'Goes on',
  before: 'Before that',
  after: 'Since then',
  ended: (from: string, why: string) => `None from ${from} on: ${why}`,
  endedWhy: {
    changed: 'it was changed',
    'called-off': 'called off',
    'period-closed': 'the supervision ended',
    'order-ended': 'the order ended',
  },
  handedOver: 'The officer changed',
  day: 'Day',
  what: 'What',
  look: 'To look at',
  holiday: (name: string) => `None: ${name || 'the office is closed'}`,
  stopped: 'Not booked while their record says that they cannot come',
  notLaid: 'Not booked: they have another one at that time',
  change: 'Change what follows',
  end: 'End it',
  endTitle: 'End appointments that come again',
  endFrom: 'None from which day on?',
  endHint: 'What is booked from that day on is called off.',
  saveEnd: 'End it',
  preview: 'These would be booked now:',
  free: 'free',
  more: (count: number) => `and ${count} more`,
  said: (count: number) =>
    `${count === 1 ? '1 appointment is' : `${count} appointments are`} booked, the others as their time comes nearer.`,
  looks: (count: number) =>
    count === 1 ? 'Something stands in the way of 1 of them.' : `Something stands in the way of ${count} of them.`,
  open: 'Look at them',
  taken: (days: string) => `Left out, as they have another one at that time: ${days}.`,
  saidEnded: (count: number) =>
    count === 0
      ? 'Ended. Nothing was booked any more.'
      : `Ended. ${count === 1 ? '1 appointment is' : `${count} appointments are`} called off.`,
  job: 'Books the next appointments of those that come again, and gives them to the new officer after a hand-over',
}

export const seriesRefusals: Record<
  SeriesProblem | 'not-supervised' | 'no-times' | 'not-a-series' | 'which-missing',
  string
> = {
  'until-and-times': 'Enter a last day or a number of times, not both',
  'ends-before-first': 'The last day must not be before the first one',
  'ends-with-order': 'The order ends before that day',
  'begins-too-late': 'The first one must be within eight weeks',
  'not-supervised': 'Only with somebody who is supervised do appointments come again',
  'no-times': 'This gives no appointment in the next eight weeks: look at the days and the holidays',
  'which-missing': 'Select whether this is for this one only, or for all that follow',
  'not-a-series': 'The series that this appointment was of goes on no longer: change this one only',
}

type Rule = Pick<Series, 'every' | 'weekdays' | 'firstDay' | 'lastDay' | 'times' | 'time'>

/** "Every fortnight on Tuesday, 10:00, until Tue 2 Mar 2027". */
export function ruleText(rule: Rule): string {
  const { lastDay, times, time } = rule
  const end = lastDay && `until ${showDay(lastDay, 'UTC')}`
  const counted = times === null ? end : `${times} times, ${end}`
  return [oftenText(rule), showTime(time, 'UTC'), counted].filter(Boolean).join(', ')
}

function oftenText({ every, weekdays, firstDay }: Rule): string {
  const weekday = weekdayNames[firstDay.dayOfWeek - 1] as string
  if (every === 'month-last') return `On the last ${weekday} of each month`
  if (every === 'month') return `On the ${nths[Math.ceil(firstDay.day / 7) - 1]} ${weekday} of each month`
  const days = weekdays.toSorted((one, other) => one - other).map((day) => weekdayNames[day - 1] as string)
  return `${everyNames[every]} on ${days.length > 0 ? joined(days) : weekday}`
}

export const daysText = (days: readonly Day[]) => days.map((day) => showDay(day, 'UTC')).join(', ')
