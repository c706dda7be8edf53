import type { ChangeKind } from '../rules/shown.ts'
import type { EventKind, Expected, LifeRefusal, Mark, OrderState } from '../rules.ts'

const states: Record<OrderState, string> = {
  coming: 'Not begun',
  current: 'Now',
  'breach-started': 'Breach under way',
  suspended: 'Suspended',
  revoked: 'Revoked',
  'past-end': 'Last day has gone by',
  ended: 'Ended',
  'entered-in-error': 'Entered in error',
}

/** What events are called where the place has no name of its own. */
const events: Record<EventKind, string> = {
  made: 'Made',
  varied: 'Varied',
  suspended: 'Suspended',
  'suspension-lifted': 'Suspension lifted',
  'breach-started': 'Breach started',
  'breach-settled': 'Breach dealt with',
  revoked: 'Revoked',
  'returned-to-custody': 'Returned to custody',
  reinstated: 'Reinstated',
  'discharge-proposed': 'Early end proposed',
  'discharge-applied': 'Early end applied for',
  'discharge-refused': 'Early end refused',
  discharged: 'Ended early',
  completed: 'Completed',
  expired: 'Expired',
  'transferred-out': 'Transferred out',
  ended: 'Ended',
  'entered-in-error': 'Entered in error',
}

const marks: Record<Mark, string> = {
  'breach-open': 'Breach under way',
  'in-custody': 'In custody',
  'discharge-proposed': 'Early end proposed',
  'discharge-applied': 'Early end applied for',
}

const deciders: Record<string, string> = {
  court: 'A court',
  'parole-authority': 'The parole authority',
  'provincial-parole-authority': 'The provincial parole authority',
  statute: 'By law',
  officer: 'An officer',
  'fines-agency': 'The fines agency',
  'another-state': 'Another State, province or country',
  'designated-person': 'A person designated to do so',
  government: 'The government',
}

const changes: Record<ChangeKind, string> = {
  'ends-on': 'Last day',
  hours: 'Hours of work',
  'condition-added': 'Condition added',
  'condition-changed': 'Condition changed',
  'condition-taken-off': 'Condition taken off',
}

const refusals: Record<LifeRefusal, string> = {
  'not-of-this-order': 'An order of this type has no such event',
  'not-decided-by': 'Select who decided it from the list',
  'happens-in-future': 'The day cannot be after today',
  'happened-before-made': 'It cannot have happened before the order was made',
  'last-day-before-first': 'The last day of the suspension must be its first day or later',
  'not-as-it-stands': 'As the order stood on that day, this could not come. Look at what became of it before',
  'not-with-what-came-after': 'What was recorded after it could not have come then. Withdraw that first',
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)

export const words = {
  states,
  state: (state: OrderState) => states[state],
  event: (kind: EventKind, name: string) => name || events[kind],
  mark: (mark: Mark) => marks[mark],
  decider: (by: string) => deciders[by] ?? by,
  change: (what: ChangeKind) => changes[what],
  made: (name: string, how: string) => (how ? `${name}: ${how}` : name),
  until: (day: string) => `until ${day}`,
  open: 'no end is set',
  endMoved: ({ ordered: day, expected, added, standsStill }: Expected, ordered: string) =>
    [
      day && expected && Temporal.PlainDate.compare(expected, day) < 0 && `it ended early; ordered to ${ordered}`,
      added > 0 && `${days(added)} later than ordered (${ordered}), as the time in between did not count`,
      standsStill && 'it moves on with each day that does not count',
    ]
      .filter(Boolean)
      .join('; '),
  story: 'What became of it',
  next: 'What happened?',
  nextText: 'Record it as soon as it is known. Nothing is decided here.',
  record: 'Record it',
  none: 'Nothing can follow as it stands.',
  withdrawn: (why: string, day: string) => `Entered in error, said on ${day}: ${why}`,
  withdrawnOnes: (count: number) => (count === 1 ? '1 entered in error' : `${count} entered in error`),
  inError: 'Entered in error?',
  seeChanges: 'What it changed',
  recordedBy: (name: string, day: string) => (name ? `Recorded by ${name}, ${day}` : `Recorded ${day}`),
  newEnd: (day: string) => `Last day now ${day}`,
  left: 'Left when it ended',
  timeline: {
    title: 'Orders on one line of time',
    link: 'On one line of time',
    legend:
      'Each order has its line; a number is something that became of it. Hatched: it did not run. Dashed: longer than ordered.',
    listed: 'The same as a list',
    today: (day: string) => `Today, ${day}`,
    open: 'no end known',
    tick: (day: Temporal.PlainDate) => (day.month === 1 ? `${day.year}` : `${monthNames[day.month - 1]} ${day.year}`),
    mark: (number: number, event: string, day: string) => `${number} ${event}, ${day}`,
    short: (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text),
    column: { what: 'Order or condition', days: 'When', events: 'What became of it' },
    bar: {
      order: (from: string, to: string) => `As ordered ${from} – ${to}`,
      custody: (from: string, to: string) => `Custody ${from} – ${to}`,
      later: (from: string, to: string) => `Longer than ordered ${from} – ${to}`,
      suspended: (from: string, to: string) => `Suspended ${from} – ${to}`,
      revoked: (from: string, to: string) => `Revoked ${from} – ${to}`,
      condition: (from: string, to: string) => `Condition ${from} – ${to}`,
    },
    api: 'The orders of a person on one line of time',
  },
  ending: {
    summary: 'Was anything left undone?',
    unmet: 'Conditions that were not met',
    hours: 'Hours of work not done',
    ordered: (hours: string) => `Of ${hours} ordered`,
    left: 'Programs or anything else that was left',
    hoursLeft: (hours: number) => `${hours} hours of work`,
    what: { hours: 'the hours of work not done', left: 'what was left' },
  },
  variation: {
    title: 'Record a variation',
    one: 'What became of the order',
    was: (event: string, day: string, by: string) => `${event} on ${day}${by ? `, ${by}` : ''}.`,
    endsOn: 'New last day',
    endsOnHint: (day: string) => `Now: ${day}. Leave it empty if it stays`,
    term: 'Or its new length',
    termHint: (day: string) => `The whole of it, from ${day}. For instance: 2 years`,
    hours: (condition: string) => `Hours of work: ${condition}`,
    hoursHint: (hours: string) => `Now: ${hours || 'not filled in'}. Leave it empty if they stay`,
    conditions: 'A condition that it added, changed or ended is recorded with the condition, by the same day.',
    save: 'Record the variation',
    said: 'The variation is recorded.',
    changes: 'What it changed',
    nothing: '–',
    column: { what: 'What', before: 'Before', after: 'After' },
    what: {
      endsOn: 'the new last day',
      hours: 'the hours of work',
      condition: 'the condition',
      version: 'the version of the condition',
    },
    api: 'Records that a court or authority changed the end or the hours of an order',
    refusals: {
      'nothing-varied': 'Enter a new last day, or other hours',
      'new-end-gone-by': 'The new last day cannot be before the day of the variation',
      stale: 'A condition was changed while you had this open. Open the form again',
    },
  },
  form: {
    title: (event: string) => `Record: ${event}`,
    which: 'What happened',
    on: 'The day it happened',
    onOf: { suspended: 'First day of the suspension', 'suspension-lifted': 'The day it runs again' } as Record<
      string,
      string
    >,
    lastDay: 'Last day of the suspension',
    lastDayHint: 'Leave it empty if it lasts until somebody lifts it',
    decidedBy: 'Who decided it',
    court: 'Which court or authority',
    why: 'Why, in a line',
    save: 'Record it',
    said: (event: string) => `Recorded: ${event}.`,
    counts: {
      all: 'Its time counts as time of the order.',
      none: 'Its time does not count: the last day moves by as many days.',
      'in-custody': 'Time in custody counts; time before the return to custody does not, and moves the last day.',
    },
    source: (source: string) => `Source: ${source}`,
  },
  expiry: {
    save: 'Record that it expired',
    said: 'The order has expired.',
    breach: 'Its last day has gone by while a breach is under way. Record how the breach was dealt with first.',
  },
  withdrawal: {
    title: 'Entered in error',
    text: (event: string, day: string) => `“${event}” of ${day} will count for nothing. It stays on record with why.`,
    why: 'Why it is not so',
    save: 'Withdraw it',
    said: 'It counts for nothing now.',
    back: 'Back to the order',
  },
  what: {
    event: 'what happened',
    on: 'the day it happened',
    lastDay: 'the last day of the suspension',
    decidedBy: 'who decided it',
    why: 'why',
  },
  api: {
    record: 'Records what became of an order',
    expire: 'Records that an order ran its course',
    withdraw: 'Says that an event of an order was entered in error',
  },
  refusals: {
    ...refusals,
    'withdrawn-already': 'It was withdrawn already',
    'cannot-be-withdrawn': 'This cannot be withdrawn. Record the order as entered in error',
  },
}
