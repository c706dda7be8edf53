import type { Elsewhere, Standing } from './rules.ts'

const standing: Record<Standing, string> = {
  missed: 'Not done in time',
  due: 'To be done',
  late: 'Done late',
  unknown: 'Not recorded',
  paused: 'At rest',
  'not-yet': 'Not begun',
  waiting: 'Nothing to tell yet',
  'in-force': 'In force',
  met: 'Done',
  over: 'Over',
  elsewhere: 'Kept elsewhere',
}

const tells: Record<string, string> = {
  officer: 'their officer',
  office: 'the office',
  'court-or-officer': 'the court or their officer',
  court: 'the court',
  'parole-authority': 'the parole authority',
  'higher-authority': 'a higher authority',
  'prison-or-officer': 'the prison or their officer',
  police: 'the police',
}

const facts: Record<string, string> = {
  'order-made': 'Order made',
  'condition-imposed': 'Condition imposed',
  released: 'Released',
  from: 'Holds from',
  until: 'Holds until',
  'order-ends': 'Order ends',
  'to-be-done-by': 'To be done by',
  hours: 'Hours ordered',
  times: 'Times in each stretch',
  done: 'Done',
  told: 'Told',
  permission: 'Permission',
  more: 'Tests after the first',
  by: 'Day set',
  'first-report': 'Day set',
  'address-change': 'Address changed',
  'job-change': 'Job changed',
  'contact-change': 'Contact details changed',
  'name-change': 'Name changed',
  'trip-out-of-area': 'Trip begins',
  'trip-abroad': 'Trip abroad begins',
  'night-away': 'Night away',
}

const steps: Record<string, string> = {
  within: 'counted from the day after',
  clear: 'both end days left out',
  'beginning-on': 'its first day counted',
  elapsed: 'as hours pass',
  'roll-next': 'moved on from a day of rest',
  'roll-previous': 'moved back from a day of rest',
  received: 'taken to come on the next working day',
  'at-hour': 'by the hour',
  'at-once': 'at once',
  'at-closing': 'when the office closes',
  'standard-time': 'by standard time',
  'as-set': 'the day that was set',
  paused: 'moved past the time the order rests',
  before: 'before it happens',
  stretch: 'the stretch the day falls in',
  stub: 'cut short by the end of the order',
  'end-of-order': 'the last day of the order',
}

const length = /^(-?)(?:W(\d+)D|PT(\d+)([HM])|P(\d+)([DWMY]))$/
const units: Record<string, string> = { D: 'days', W: 'weeks', M: 'months', Y: 'years', H: 'hours' }

/** 7 days, 2 working days, 10 days before. */
function lengthText(by: string): string {
  const [, sign = '', working, clock, clockUnit = '', count, unit = ''] = length.exec(by) ?? []
  const before = sign === '-' ? ' before' : ''
  if (working) return `${working} working days${before}`
  if (clock) return `${clock} ${clockUnit === 'H' ? 'hours' : 'minutes'}${before}`
  return count ? `${count} ${units[unit] ?? ''}${before}` : by
}

const hoursText = (minutes: number) => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

export const words = {
  title: 'Obligations',
  lead: 'What each condition of their live orders asks, worked out from the law in force when the order was made.',
  open: 'To be done, or to be looked at',
  kept: 'Kept to, done and over',
  caption: 'What conditions ask, by when, and how each stands',
  columns: { what: 'What is asked', due: 'By when', stands: 'How it stands', from: 'From', how: 'Worked out' },
  none: 'No live order asks anything',
  noneText: 'Obligations come with the conditions of an order.',
  noDay: 'every day',
  standing,
  tells: (code: string) => (tells[code] ? `told or asked of ${tells[code]}` : ''),
  metOn: (day: string) => `on ${day}`,
  order: (name: string) => `of the ${name}`,
  amount: ({ unit, done, wanted }: { unit: string; done: number; wanted: number }) =>
    unit === 'minutes' ? `${hoursText(done)} of ${hoursText(wanted)}` : `${done} of ${wanted} times`,
  asked: ({ unit, wanted }: { unit: string; wanted: number }) =>
    unit === 'minutes' ? `${hoursText(wanted)} ordered` : `${wanted} times`,
  elsewhere: 'Kept elsewhere',
  elsewhereText:
    'This service doesn’t keep what meets these, so it can’t say how they stand. Look where they are kept.',
  where: {
    hours: 'Hours of work: the records of those who give the work',
    test: 'Tests: the results as they came, among the notes',
    session: 'Programs: attendance is with the program, and with the referral under Services',
  } satisfies Record<Elsewhere, string>,
  how: 'Working',
  fact: (name: string) => facts[name] ?? name,
  step: (code: string) => steps[code] ?? code,
  length: lengthText,
  source: 'Source',
  law: 'Law of',
  unverified: 'Not verified: check it before relying on it.',
  worded: 'Read as ordered',
  wordedText: 'For these no rule is known: their own words say what is asked.',
  says: 'What the conditions of a person’s live orders ask today, with the working',
}
