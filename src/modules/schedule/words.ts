import { joined } from '../../platform/text.ts'
import { monthName, showDate, showDay } from '../../platform/ui/index.ts'
import { type Booked, bookRefusals, changeRefusals, warningText } from '../contacts/index.ts'
import type { AcceptRefusal, MoveRefusal, UndoRefusal } from './commands.ts'
import type { NoProposal } from './pages/shapes.ts'
import { isMonth, type PassedFor, type Purpose } from './rules.ts'

type Day = Temporal.PlainDate

const shortDay = (day: Day) => showDay(day, 'UTC').slice(0, -5)
const date = (day: Day) => showDate(day, 'UTC')
const appointments = (count: number) => (count === 1 ? '1 appointment' : `${count} appointments`)
const unread = (verified: boolean) => (verified ? '' : ' (unverified)')

/** What an appointment is for: "June home visit", "contact by 14 Dec 2026", "overdue contact". */
function purposeText(purpose: Purpose, on: Day): string {
  const { name, due } = purpose
  const what = name.charAt(0).toLowerCase() + name.slice(1)
  if (Temporal.PlainDate.compare(due, on) < 0) return `overdue ${what}`
  return isMonth(purpose) ? `${monthName(due)} ${what}` : `${what} by ${date(due)}`
}

/** "For the contact by 14 Dec 2026 and report (unverified)." Where none is verified that is said once. */
function servesText(purposes: readonly Purpose[], on: Day): string {
  if (purposes.length === 0) return ''
  const none = purposes.every(({ verified }) => !verified)
  const said = purposes.map((one) => `${purposeText(one, on)}${none ? '' : unread(one.verified)}`)
  return `For the ${joined(said)}${unread(!none)}.`
}

const whys: Record<PassedFor['why'], string> = {
  booked: 'they are seen already',
  begun: 'the day has begun',
  weekend: 'a weekend',
  holiday: 'the office is closed',
  leave: 'the officer is on leave',
  court: 'the officer is at court',
  training: 'the officer is at training',
  'not-working': 'the officer does not work',
  duty: 'the officer is on duty',
  full: 'the officer’s day is full',
  work: 'they work',
  education: 'they have class',
  caring: 'they care for somebody',
  faith: 'they keep their faith',
  other: 'it does not suit them',
}

const mostDays = 3

/** "Mon 30 Nov and Tue 1 Dec: the officer is on leave". */
export function passedText({ why, days }: PassedFor): string {
  const named = days.slice(0, mostDays).map(shortDay)
  const more = days.length - named.length
  return `${joined(more > 0 ? [...named, `${more} more`] : named)}: ${whys[why]}`
}

const hasWarnings = ({ warnings }: Booked) => warnings.length > 0
/** "Fri 27 Nov: The officer sees someone else at 13:30." */
const toKnow = ({ day, warnings }: Booked) => `${shortDay(day)}: ${warnings.map(warningText).join(' ')}`

export const words = {
  title: 'Proposed schedule',
  says: 'Appointments proposed for the next weeks, what each is for, what is booked and what finds no day',
  weeks: 'For',
  weekCount: (weeks: number) => `${weeks} weeks`,
  span: (first: Day, last: Day) => `${date(first)} to ${date(last)}`,
  hint: 'Untick what you do not want, or give it another day or time. One press books all that is ticked.',
  proposed: 'Proposed and booked',
  legend: 'Appointments',
  line: (kind: string, day: Day, time: string) => `${showDay(day, 'UTC')}, ${time}: ${kind}`,
  serves: servesText,
  late: 'No day was free in time: this is the first after.',
  passed: (passed: readonly PassedFor[]) => `Not on ${passed.map(passedText).join('; not on ')}.`,
  booked: 'Booked',
  other: 'Another day or time',
  otherOf: (line: string) => ` for ${line}`,
  day: 'Day',
  time: 'Time',
  minutes: (minutes: number) => `${minutes} minutes`,
  accept: (count: number) => `Book ${count === 1 ? 'this appointment' : `these ${count} appointments`}`,
  nothing: 'Nothing more is needed in these weeks',
  nothingHint: 'What is booked satisfies every contact standard, or none applies.',
  open: 'No free day in time',
  openLine: (name: string, due: Day, remaining: number) =>
    `${name}, due ${date(due)}${remaining > 1 ? ` (${remaining} of them)` : ''}.`,
  inTheWay: (because: readonly PassedFor[]) => `In the way: ${because.map(passedText).join('; ')}.`,
  noDays: 'There is no day left before it is due.',
  besides: 'Due besides',
  besidesHint: 'These are no appointment with the person.',
  besidesLine: (name: string, due: Day, verified: boolean) => `${name}${unread(verified)}, due ${date(due)}`,
  none: {
    'not-supervised': 'Nobody supervises them now, so nothing is proposed.',
    'nobody-to-see': 'Nobody has the case yet: give it to an officer first.',
    stopped: 'Where they are stops their contacts, so nothing is proposed.',
  } satisfies Record<NoProposal['none'], string>,
  move: 'Move several days at once',
  copy: 'Print for the person',
  all: 'All appointments',
  make: 'Make a schedule',
  said: (booked: readonly Booked[]) =>
    [`${appointments(booked.length)} booked.`, ...booked.filter(hasWarnings).slice(0, mostDays).map(toKnow)].join(' '),
  api: { accept: 'Book what was chosen of a proposed schedule, all of it or nothing' },
}

export const acceptRefusals = {
  ...bookRefusals,
  'booked-twice': 'They have an appointment at that very time: change the time, or untick this one',
  'none-chosen': 'Tick at least one appointment to book',
  'day-gone': 'That day is over: enter another one',
  'same-time': 'Two of these are at one time: change one of them',
} satisfies Record<AcceptRefusal, unknown>

export const named = {
  day: 'the day',
  time: 'the time',
  kind: 'the kind of appointment',
  minutes: 'the minutes',
  place: 'the place',
}

export const moveWords = {
  title: 'Move several days at once',
  says: 'What moving everything that is booked in some days would do: the new days, and what would no longer be met',
  hint: 'Everything that is booked with them in these days moves by as many days. Each keeps its time.',
  first: 'From',
  last: 'To',
  days: 'By how many days',
  daysHint: '7 is a week later, -7 a week earlier',
  look: 'Show what would move',
  become: 'What would move',
  now: 'Now',
  to: 'Would be',
  kind: 'Kind',
  know: 'To know',
  fine: 'Nothing against it',
  broken: 'No longer met in time',
  brokenLine: (name: string, due: Day, remaining: number, verified: boolean) =>
    `${name}${unread(verified)}: ${remaining} would be missing on ${date(due)}.`,
  clash: 'One of these would fall on another appointment of theirs, which is not moved with them.',
  rest: 'Move all that follows too',
  keeps: 'Every contact standard that is met now would still be met.',
  nothing: 'Nothing is booked with them, so there is nothing to move',
  make: 'Make a schedule',
  none: 'Nothing is booked with them in these days',
  noneHint: 'Choose other days, or make a schedule first.',
  askedBy: 'Who asked for it?',
  note: 'Why, in a line',
  move: (count: number) => `Move ${count === 1 ? 'it' : `all ${count}`}`,
  back: 'Proposed schedule',
  api: { move: 'Move all that is booked with somebody in some days', undo: 'Move back what was moved in one step' },
  moved: (count: number) => `${appointments(count)} moved.`,
  undo: 'Undo',
  undone: (count: number) => `${appointments(count)} moved back.`,
  last48: (count: number, first: Day, last: Day, days: number) =>
    `${appointments(count)} of ${date(first)} to ${date(last)} ${count === 1 ? 'was' : 'were'} moved by ${days} days.`,
}

const problems = {
  'ends-before-first': 'The last day must not be before the first',
  nowhere: 'Enter by how many days: 7, or -7 for a week earlier',
  'too-far-off': 'At most eight weeks, forward or back',
  'first-gone': 'These days are over: begin with today or later',
  'into-the-past': 'That would be before today',
  'nothing-booked': 'Nothing is booked with them in these days',
}

export const moveRefusals = {
  ...bookRefusals,
  ...changeRefusals,
  ...problems,
  'booked-twice':
    'One would fall on another appointment of theirs at that very time: move all that follows too, or choose other days',
} satisfies Record<MoveRefusal, unknown>

export const undoRefusals = {
  ...bookRefusals,
  ...changeRefusals,
  'undone-already': 'That was undone before',
  'changed-since':
    'One of these was moved, called off or recorded since, or would lie in the past: nothing was moved back',
} satisfies Record<UndoRefusal, unknown>

export const moveNamed = {
  first: 'the first day',
  last: 'the last day',
  days: 'the number of days',
  askedBy: 'who asked for it',
  note: 'the reason',
  move: 'the move',
}

export const copy = {
  title: 'Your appointments',
  for: (name: string) => `For ${name}`,
  line: (when: string, time: string) => `${when} at ${time}`,
  at: (minutes: number) => `It takes about ${minutes} minutes.`,
  kinds: {
    office: 'Come to our office.',
    home: 'We come to your home.',
    phone: 'We ring you.',
    video: 'We meet by video.',
    work: 'We come to your work.',
  } as Readonly<Record<string, string>>,
  place: (place: string) => `Where: ${place}.`,
  with: (name: string) => `With ${name}.`,
  all: (name: string) => `All of these are with ${name}.`,
  none: 'Nothing is booked with you yet.',
  cannot: (service: string, phone: string) =>
    phone === ''
      ? `If you cannot come, tell us before that day. ${service}`
      : `If you cannot come, ring us before that day: ${phone}. ${service}`,
  printed: (when: string, reference: string) => `Printed ${when}. Your number: ${reference}.`,
  back: 'Proposed schedule',
}

export const unsuited = {
  title: 'Days that don’t suit',
  none: 'None are known.',
  add: 'Add days that don’t suit',
  kind: 'Why',
  kinds: {
    work: 'Work',
    school: 'School or a course',
    caring: 'Caring for somebody',
    faith: 'Faith',
    other: 'Something else',
  },
  days: 'Days',
  from: 'From',
  until: 'Until',
  hoursHint: 'Leave both times empty for the whole day',
  weeks: 'When',
  holidays: { any: 'All year', only: 'Only in school holidays', not: 'Not in school holidays' },
  about: 'A word about it',
  first: 'Since',
  last: 'Until the end of',
  save: 'Keep these days free',
  end: 'End',
  endOf: (what: string) => ` ${what}`,
  allDay: 'all day',
  schools: 'School holidays',
  school: (name: string, first: Day, last: Day, verified: boolean) =>
    `${name}: ${date(first)} to ${date(last)}${unread(verified)}`,
  facts: 'Their work and courses',
  kept: 'Kept: these days are asked about whenever something is booked.',
  ended: 'These days are no longer kept free.',
  until2: (last: Day) => `until ${date(last)}`,
  api: { keep: 'Keep hours that do not suit somebody', end: 'End hours that did not suit somebody' },
}

export const unsuitedRefusals = {
  'half-hours': 'Enter both times, or neither for the whole day',
  'no-length': 'The two times must not be the same',
  'ends-before-first': 'The end must not be before the beginning',
  'days-missing': 'Tick at least one day',
  'already-ended': 'These were ended before',
}

export const unsuitedNamed = {
  kind: 'why it does not suit',
  days: 'the days',
  from: 'the time it begins',
  until: 'the time it ends',
  weeks: 'when it does not suit',
  about: 'the word about it',
  first: 'the first day',
  last: 'the last day',
  which: 'which days',
}
