/** A day or moment within a sentence: "Yesterday 13:45" is then "yesterday 13:45". */
export const within = (when: string) => when.replace(/^(Today|Tomorrow|Yesterday)/, (near) => near.toLowerCase())

const count = (many: number, one: string, more: string) => (many === 1 ? `1 ${one}` : `${many} ${more}`)
const plural = (many: number, one: string) => count(many, one, `${one}s`)

/** "1 h", "45 min", "1 h 30 min". */
export function lengthText(minutes: number): string {
  const parts = [minutes >= 60 && `${Math.floor(minutes / 60)} h`, minutes % 60 > 0 && `${minutes % 60} min`]
  return parts.filter(Boolean).join(' ')
}

/** "18 minutes", "2 h 5 min". */
const untilText = (minutes: number) => (minutes < 90 ? plural(minutes, 'minute') : lengthText(minutes))

export const words = {
  titleOf: (name: string) => `${name}’s day`,
  previous: 'The day before',
  today: 'Today',
  next: 'The day after',
  whose: 'Whose day',
  choose: 'Show',
  mine: 'My day',
  covering: (name: string) => `${name} (covered)`,
  nothing: 'No appointments.',
  many: (many: number, out: number) =>
    `${plural(many, 'appointment')}${out === 0 ? '' : out === many ? ', out of the office' : `, ${out} of them out of the office`}.`,
  nextIs: (name: string, minutes: number) =>
    minutes === 0 ? `Now: ${name}.` : `Next: ${name} in ${untilText(minutes)}.`,
  waits: (name: string) => `${name} is here.`,
  noneLeft: 'None left.',
}

/** Appointments that come again and have come to lie where they should not. */
export const laid = {
  lead: 'In the way',
  text: (many: number, first: string) =>
    `${plural(many, 'appointment')} that come again ${many === 1 ? 'lies' : 'lie'} in leave, on a closed day or beside another, the first ${first}.`,
  act: 'Settle',
}

export const day = {
  title: 'Appointments',
  close: 'Close the day',
  calendar: 'Calendar',
  empty: 'Nothing is booked',
  emptyHint: 'Appointments are booked from a person’s page, or come with the outcome of the last one.',
  caseload: 'Go to the caseload',
  here: (time: string) => `Here since ${time}`,
  waiting: (time: string, minutes: number) =>
    `Here since ${time}${minutes > 0 ? `, waiting ${untilText(minutes)}` : ''}`,
  marked: {
    'set-out': (time: string) => `Set out ${time}`,
    arrived: (time: string) => `Arrived ${time}`,
    safe: (time: string) => `Safe ${time}`,
  },
  mark: { 'set-out': 'Set out', arrived: 'Arrived', safe: 'Safe' },
  start: 'Start',
  record: 'Record outcome',
  call: 'Call',
  of: (name: string) => `, ${name}`,
  calledOff: 'Called off',
  late: (minutes: number) => `${plural(minutes, 'minute')} late`,
  cover: (name: string) => `Cover for ${name}`,
  beside: (names: readonly string[]) => `with ${names.join(', ')}`,
  busy: 'Busy',
  busyUntil: (until: string) => `with a colleague until ${until}`,
  interpreter: 'Interpreter',
  moreAlerts: (many: number) => `${many} more`,
  noPhone: 'No phone number known',
  lunch: 'Lunch',
  lunchUntil: (time: string, by: string) => `kept free until ${time}${by === '' ? '' : `, ${by} covers`}`,
}

export const away = {
  leave: (until: string | undefined, by: string) =>
    `On leave${until ? ` until ${until}` : ''}. ${by ? `${by} covers.` : 'Nobody covers.'}`,
  closed: (name: string | undefined) => `The office is closed${name ? `: ${name}` : ''}.`,
  'not-a-working-day': 'Not a working day.',
  kept: 'On leave',
  keptAll: 'all day',
}

export const desk = {
  at: (name: string, time: string, minutes: number) =>
    `${name} is at the desk since ${time}${minutes > 0 ? `, waiting ${untilText(minutes)}` : ''}`,
  for: (officer: string) => `, for ${officer}`,
  why: (why: string) => `: ${why}`,
  open: 'Open the record',
  desk: 'Desk',
  coming: 'I am coming',
  note: 'Quick note',
  start: 'Start the interview',
  met: '. Somebody is on the way to them',
}

export const decisions = {
  title: 'Needs a decision today',
  more: (many: number) => `${many} more`,
  underWay: 'Under way',
  coverFor: (name: string) => `(for ${name})`,
  lead: {
    'no-contact': 'No contact',
    unrecorded: 'Not recorded',
    overdue: (days: number) => `Overdue ${plural(days, 'day')}`,
    evidence: (days: number) => `Late ${plural(days, 'day')}`,
    'order-ending': (days: number) =>
      days < 0 ? 'Past its end' : days === 0 ? 'Ends today' : `Ends in ${plural(days, 'day')}`,
    'alert-review': 'Review',
  },
  tried: (tries: number, since: string, how: string, last: string) =>
    tries === 1 ? `${how} ${last}, nothing since.` : `${tries} tries since ${since}; the last ${last}: ${how}.`,
  due: (on: string) => `A contact was due by ${on}.`,
  booked: (when: string) => `Next booked: ${when}.`,
  notBooked: 'Nothing is booked.',
  outcome: (what: string, when: string) => `${what}, ${when}: no outcome yet.`,
  evidence: (on: string) => `evidence for an absence was due by ${on}.`,
  ending: (on: string) => `the order’s last day is ${on}.`,
  ended: (on: string) => `the order’s last day was ${on}, and its end is not recorded.`,
  alert: (what: string, on: string) => `${what}: was to be reviewed by ${on}.`,
  action: {
    'no-contact': 'Record contact',
    seek: 'Follow up',
    unrecorded: 'Record outcome',
    overdue: 'Book',
    booked: 'Open',
    evidence: 'Open',
    'order-ending': 'Open orders',
    'alert-review': 'Review',
  },
}

export const unbooked = {
  title: 'Due and not booked',
  book: 'Book',
  by: (on: string) => `by ${on}`,
  later: (when: string) => `booked only for ${when}`,
}

export const tasks = {
  title: 'Tasks',
  all: 'All tasks',
  none: 'No tasks for this week',
  noneHint: 'They come from interviews, notes and colleagues.',
  add: 'Add a task',
}

export const others = {
  title: 'From colleagues and providers',
  none: 'Nothing new',
  all: 'Messages',
  noneHint: 'Messages, notes that name you, and work handed to you, come here.',
  notice: (provider: string, title: string) => (provider ? `${provider}: ${title}` : title),
  fits: (program: string, names: string[]) =>
    `${program} fits ${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`,
  brought: (by: string, kind: string) => `${by}, ${kind.toLowerCase()}`,
  read: (name: string) => `Read: ${name}`,
  handed: (by: string, what: string) => `${by} handed over: ${what}`,
  covering: (name: string) => `You cover ${name}`,
  covers: (name: string) => `Covers ${name}`,
  people: (many: number, until: string | undefined) =>
    `${count(many, 'person', 'people')}${until ? `, until ${until}` : ''}`,
  unfinished: (many: number) => `${count(many, 'piece', 'pieces')} of writing not finished`,
  unfinishedHint: 'Kept as drafts; nobody else sees them.',
  someone: 'A note',
}

export const tomorrow = {
  title: 'Next day',
  first: (when: string) => `First on ${when}`,
  prepare: 'Prepare',
}

export const week = {
  title: 'This week',
  titleOf: (day: string) => `Week of ${day}`,
  sub: 'contacts done / planned',
  people: 'people',
  overdue: 'overdue contact',
  caseload: 'Caseload',
}

export const says = 'An officer’s day: appointments, what is to be decided, what is due and not booked, and tasks'

export const query = { day: 'the day' }
