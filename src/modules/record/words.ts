import type { Filter } from './rules.ts'

/** The names that a line's codes stand for; empty where the line has none. */
export type LineNames = {
  what: string
  outcome: string
  from: string
  to: string
  staff: string
  before: string
  level: string
  reason: string
  court: string
  /** Which of its kind it is, where that is worth a word: of alerts. */
  which: string
}

const withText = (start: string, ...rest: string[]) => [start, ...rest.filter(Boolean)].join(', ')

const named = (said: string, which: string) => (which ? `${said}: ${which}` : said)

const lines: Record<string, (names: LineNames) => string> = {
  'person.added': () => 'Added to the system',
  'fact.recorded': ({ what, which }) => named(`${what} recorded`, which),
  'fact.corrected': ({ what, which }) => named(`${what} corrected`, which),
  'fact.changed': ({ what, which }) => named(`${what} changed`, which),
  'fact.ended': ({ what, which }) => named(`${what} ended`, which),
  'fact.verified': ({ what, which }) => named(`${what} verified`, which),
  'fact.contradicted': ({ what, which }) => named(`${what} found not to be so`, which),
  'fact.withdrawn': ({ what, which }) => named(`${what} taken back`, which),
  'supervision.opened': ({ what, staff }) => withText(`${what} opened`, staff),
  'supervision.allocated': ({ staff, before }) =>
    before ? `Allocated to ${staff}, before ${before}` : `Allocated to ${staff}`,
  'supervision.level-set': ({ level, before }) => (before ? `Level ${level}, before ${before}` : `Level ${level}`),
  'supervision.closed': ({ reason }) => `Supervision closed: ${reason}`,
  'order.made': ({ what, court }) => withText(what, court),
  'order.varied': ({ what, court }) => withText(`${what} varied`, court),
  'order.ended': ({ what, reason }) => withText(`${what} ended`, reason),
  'order.entered-in-error': ({ what }) => `${what} was entered in error`,
  'charge.recorded': ({ court, to }) => withText('Fresh charge', court, to && `next in court ${to}`),
  'appointment.booked': ({ what, to, staff }) => withText(`Booked: ${what}`, to, staff && `with ${staff}`),
  'appointment.moved': ({ what, from, to }) => `Moved: ${what}, from ${from} to ${to}`,
  'appointment.changed': ({ what, to }) => `Booking changed: ${what}, ${to}`,
  'appointment.cancelled': ({ what, from }) => `Called off: ${what}, ${from}`,
  'contact.recorded': ({ what, outcome }) => `${what} – ${outcome}`,
  'contact.withdrawn': ({ what, outcome }) => `Taken back as entered in error: ${what} – ${outcome}`,
  'contact.corrected': ({ what, outcome }) => `Outcome changed: ${what} – ${outcome}`,
  'promise.made': ({ what }) => `Promised: ${what}`,
  'promise.kept': ({ what }) => `Promise kept: ${what}`,
  'promise.not-kept': ({ what }) => `Promise not kept: ${what}`,
  'no-contact.opened': ({ outcome }) => withText('Being looked for', outcome),
  'no-contact.welfare': () => 'Somebody is afraid for them: welfare check',
  'no-contact.reached': () => 'Reached: the search is over',
  'no-contact.found': () => 'Found: the search is over',
  'no-contact.escalated': () => 'Not reached: it was decided what follows',
  'no-contact.not-needed': () => 'The search was called off',
  'no-contact.period-closed': () => 'The search ended with the supervision',
  'no-contact.resumed': () => 'Being looked for again',
  'note.written': ({ what }) => what,
  'note.amended': ({ what }) => `Amended: ${what}`,
  'note.withdrawn': ({ what }) => `Withdrawn as entered in error: ${what}`,
  'check.opened': ({ what }) => `Third-party check opened: ${what}`,
  'check.tried': ({ what }) => `Third-party check tried: ${what}`,
  'check.left': ({ what }) => `Third-party check left: ${what}`,
  'incident.sent': () => 'Incident',
  'case.covered': ({ staff }) => withText('Covered', staff && `for ${staff}`),
  'message.sent': ({ staff }) => withText('Message', staff && `to ${staff}`),
  'request.asked': ({ what }) => `Request to ${what}`,
  'request.reminded': ({ what }) => `Reminded of a request: ${what}`,
  'request.answered': ({ what }) => `Request answered: ${what}`,
  'request.refused': ({ what }) => `Request refused: ${what}`,
  'request.withdrawn': ({ what }) => `Request withdrawn: ${what}`,
  'report.received': ({ court }) => `Report asked for by ${court}`,
  'report.hearing-moved': ({ court }) => `Hearing moved, of the report for ${court}`,
  'report.sent': ({ court }) => `Report sent to ${court}`,
  'report.withdrawn': ({ court }) => `Report withdrawn by ${court}`,
  'advice.asked': () => 'Cultural advice asked in writing',
  'advice.jotted': () => 'Cultural advice talked over',
  'need.recorded': ({ what }) => `Need: ${what}`,
  'referral.drafted': ({ what }) => `Referral drafted: ${what}`,
  'referral.sent': ({ what }) => `Referred: ${what}`,
  'referral.accepted': ({ what }) => `Accepted by the provider: ${what}`,
  'referral.waitlisted': ({ what }) => `On the waiting list: ${what}`,
  'referral.started': ({ what }) => `Started: ${what}`,
  'referral.completed': ({ what }) => `Completed: ${what}`,
  'referral.declined': ({ what }) => `Declined by the provider: ${what}`,
  'referral.withdrawn': ({ what }) => `Referral withdrawn: ${what}`,
  'referral.consented': ({ what }) => `Consent given: ${what}`,
  'referral.consent-withdrawn': ({ what }) => `Consent taken back: ${what}`,
  'referral.attendance': ({ what }) => `Attendance reported: ${what}`,
  'task.added': ({ what }) => `Task: ${what}`,
  'task.handed-over': ({ what }) => `Task handed over: ${what}`,
  'task.done': ({ what }) => `Task done: ${what}`,
  'task.reopened': ({ what }) => `Task open again: ${what}`,
  'drawing.begun': ({ what }) => `${what} begun`,
  'drawing.kept': ({ what }) => `${what}: a version kept`,
}

/** The kinds of line that have words of their own. */
export const lineKinds: readonly string[] = Object.keys(lines)

/** A line of the story in words. A kind that a later release writes is still shown. */
export const lineTitle = (kind: string, names: LineNames) => lines[kind]?.(names) ?? 'Something else was recorded'

/** What is said of kinds of fact in the story. */
export const factNames: Record<string, string> = {
  name: 'Name',
  reference: 'Number',
  birth: 'Birth date',
  sex: 'Sex',
  gender: 'Gender',
  pronouns: 'Pronouns',
  language: 'Language',
  interpreter: 'Interpreter',
  identity: 'Cultural identity',
  address: 'Address',
  phone: 'Phone',
  email: 'E-mail',
  photograph: 'Photograph',
  disability: 'Disability',
  adjustment: 'Adjustment',
  talk: 'How to talk with them',
  work: 'Work',
  education: 'Education',
  housing: 'Housing',
  money: 'Money',
  support: 'Support',
  alert: 'Alert',
  whereabouts: 'Where they are',
}

export const drawingNames: Record<string, string> = {
  'offence-map': 'Offence map',
  worksheet: 'Supports worksheet',
}

export const periodNames: Record<string, string> = { supervision: 'Supervision', 'report-only': 'Report' }

export const story = {
  title: 'What happened',
  full: 'Timeline',
  titleOf: (name: string) => `Timeline: ${name}`,
  filter: 'What to show',
  filters: { all: 'All', visits: 'Visits', missed: 'Missed', notes: 'Notes', others: 'From others' } satisfies Record<
    Filter,
    string
  >,
  all: 'The whole timeline',
  older: 'Older',
  print: 'Print view',
  printed: (count: number, when: string) => `${count === 1 ? '1 line' : `${count} lines`}, as at ${when}`,
  none: 'Nothing here yet',
  noneHint: 'What is done with this person shows here as it is recorded.',
  noneMatch: 'Nothing of this kind',
  showAll: 'Show everything',
  readAll: 'Read it all',
  by: (name: string) => `by ${name}`,
  later: (when: string) => `written down ${when}`,
  withdrawn: 'Withdrawn as entered in error',
  restricted: 'Restricted: open to its author, the officer of the case, those it was brought to and team leaders.',
  restrictedTag: 'Restricted',
  kept: 'Not to be disclosed',
  amended: 'Amended',
  late: (minutes: number) => `${minutes} minutes late`,
  spokeTo: (name: string, relation: string) => (relation ? `Spoke to ${name} (${relation}).` : `Spoke to ${name}.`),
  notDone: (what: string) => `Not done: ${what}`,
  period: (from: string, to: string) => `Supervision from ${from} to ${to}`,
  today: 'today',
  saysTimeline: 'What happened with a person, the latest first; “before” goes on from a line',
}

export const overview = {
  title: 'Overview',
  says: 'A person’s record: head, standing, orders, what happened last, supports and open tasks',
  next: 'Next appointment',
  nothingBooked: 'Nothing booked',
  book: 'Book',
  prepare: 'Prepare',
  strip: (count: number) => (count === 1 ? 'Last appointment' : `Last ${count} appointments`),
  onOrder: 'Time on order',
  monthsOf: (order: string, done: number, all: number) => `${order}: ${done} of ${all} months`,
  noEndOf: (order: string) => `${order}: no end date`,
  months: (done: number, all: number) => `${done} of ${all} months`,
  ends: (day: string) => `Ends ${day}`,
  noOrder: 'No order now',
  noEnd: 'No end date',
  recordOrder: 'Record an order',
  dueBy: 'Next contact due by',
  dueStops: (where: string) => `No contact is due while their record has them as: ${where.toLowerCase()}.`,
  overdue: 'Overdue',
  why: 'Why',
  source: 'Source:',
  unverified: 'Not verified: seed values, to be checked by the agency',
  orders: 'Orders and conditions',
  allOrders: 'All orders',
  conditions: (count: number) => (count === 1 ? '1 more condition' : `${count} more conditions`),
  until: (day: string) => `to ${day}`,
  offence: 'Offence',
  moreOffences: (first: string, more: number) => (more > 0 ? `${first} and ${more} more` : first),
  court: 'Court',
  moreOrders: (count: number) => `and ${count} more`,
  order: 'Order',
  contact: 'Contact',
  change: 'Change',
  noContact: 'No phone or address is recorded',
  phones: { own: 'Phone', shared: 'Shared phone', 'someone-else': 'Someone else’s phone' } as Record<string, string>,
  phone: 'Phone',
  mayText: 'may be texted',
  mayNotText: 'do not text',
  mayLeave: 'a message may be left',
  mayNotLeave: 'leave no message',
  safe: (times: string) => `best ${times}`,
  shared: (whose: string) => `shared with ${whose}`,
  language: 'Language',
  lives: (whom: string) => `with ${whom}`,
  temporary: 'temporary',
  contradicted: 'Contradicted by others',
  allChecks: 'All checks',
  supports: 'Supports',
  noSupports: 'Nobody is recorded',
  allSupports: 'All',
  emergency: 'emergency contact',
  tasks: 'Tasks',
  noTasks: 'Nothing to do',
  allTasks: 'All',
  addTask: 'Add',
  covered: (count: number) => (count === 1 ? '1 more, not to be said aloud' : `${count} more, not to be said aloud`),
  earlier: 'Supervision before',
  periodSpan: (from: string, to: string) => `${from} to ${to}`,
  talk: 'How to talk with me',
  cover: 'Cover',
  covering: (name: string) => `You cover for ${name} until the day ends`,
  actions: {
    start: 'Start',
    outcome: 'Record outcome',
    book: 'Book',
    note: 'Record contact',
    message: 'Message',
    cover: 'Cover this',
    incident: 'Incident',
  },
}
