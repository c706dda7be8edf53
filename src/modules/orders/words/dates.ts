import type { DatesRefusal, DoubtCode } from '../rules/dates.ts'

/** A step of a working with its values as people read them. */
export type SaidStep = { from: string; to: string; by: string }

const steps: Record<string, (step: SaidStep) => string> = {
  'starts-as-ordered': ({ to }) => `Begins on ${to}, as ordered.`,
  'starts-when-made': ({ to }) => `Begins on ${to}, the day it was made.`,
  'starts-on-release': ({ to }) => `Begins on ${to}, the day of release.`,
  'day-after': ({ from, to }) => `The one before it ends on ${from}; it begins on the day after, ${to}.`,
  'end-as-varied': ({ to }) => `The latest variation made ${to} its last day.`,
  'end-as-ordered': ({ to }) => `The order names ${to} as its last day.`,
  add: ({ from, to, by }) => `${from} and ${by}: ${to}.`,
  'back-a-day': ({ from, to }) => `The day before ${from}, as the first and the last day both count: ${to}.`,
  'to-end-of-month': ({ to }) => `A length from the first of a month ends with the last month: ${to}.`,
  'month-end': ({ to }) => `That month has no day of the same number, so its last day is the end: ${to}.`,
  credit: ({ from, to, by }) => `${by} in custody before come off: from ${from} to ${to}.`,
  'does-not-count': ({ from, to, by }) => `${by} did not count: from ${from} to ${to}.`,
  'added-sentence': ({ to, by }) => `Another sentence adds ${by}, from ${to}.`,
  'ends-when-done': ({ from, to }) => `What it requires was done on ${to}, before ${from}, which ends it.`,
  discharged: ({ from, to }) => `It was ended early on ${to}, before ${from}.`,
  'as-ordered': ({ to }) => `Set for ${to}.`,
  'days-of-whole': ({ to }) => `The whole has ${to} days, the first and the last among them.`,
  'days-to-date': ({ from, to }) => `Up to ${from} there are ${to} days that count.`,
  'share-rounded-up': ({ from, to, by }) => `${by} of ${from} days, a part of a day rounded up: ${to} days.`,
  'share-rounded-down': ({ from, to, by }) => `${by} of ${from} days, a part of a day left off: ${to} days.`,
  'day-of-whole': ({ from, to, by }) => `${by} that begin with ${from} end with ${to}.`,
  'earlier-than': ({ from, to }) => `Of the two, ${to} and ${from}, the earlier: ${to}.`,
  'later-than': ({ from, to }) => `Of the two, ${from} and ${to}, the later: ${to}.`,
  'day-off-next': ({ from, to }) => `${from} is a day off, so it moves to the next working day: ${to}.`,
  'day-off-earlier': ({ from, to }) => `${from} is a day off, so it moves to the working day before: ${to}.`,
  'first-of-several': ({ to, by }) => `${by} sentences are one by law. The first of them begins on ${to}.`,
  'last-of-several': ({ to, by }) => `${by} sentences are one by law. The last of them ends on ${to}.`,
  before: ({ from, to, by }) => `${by} before ${from}: ${to}.`,
  'remission-lost': ({ from, to, by }) =>
    `${by} of remission were lost: ${to} days in place of ${from} are to be covered.`,
  'remission-earned': ({ from, to, by }) => `${from} days served earn ${to}, at ${by} days a month.`,
  'days-left': ({ from, to }) => `On ${from}, the day of return, ${to} days were left.`,
  'days-added': ({ from, to, by }) => `${by} were added, which from ${from} are ${to} days.`,
  'day-from-return': ({ from, to, by }) => `${by} that begin with ${from}, the day of return, end with ${to}.`,
  'days-with-return': ({ from, to, by }) => `${by} with ${from}, the day of return: ${to}.`,
  'not-past-end': ({ from, to }) => `That is past its last day, so it is ${from}, not ${to}.`,
  'days-with-committal': ({ from, to, by }) => `${by} with ${from}, the day of committal: ${to}.`,
}

const facts: Record<string, string> = {
  startsOn: 'First day',
  madeOn: 'Made on',
  releasedOn: 'Released on',
  releaseOn: 'Release set for',
  after: 'Follows',
  with: 'Begins with',
  term: 'Length',
  endsOn: 'Last day as ordered',
  variedEnd: 'Last day as varied',
  variedOn: 'Varied on',
  creditDays: 'Days in custody before',
  stopped: 'Time it did not run',
  custody: 'Custody in it began on',
  addedTerm: 'Length added',
  requirementsDoneOn: 'Requirements done on',
  dischargedOn: 'Ended early on',
  portion: 'Share to be served',
  nonParole: 'Non-parole period',
  paroleEligibleOn: 'Eligible for parole on',
  curfewEligibleOn: 'Eligible for curfew on',
  recommittedOn: 'Returned to custody on',
  recommitment: 'Why returned to custody',
  'recall.returnedOn': 'Returned after recall on',
  'recall.days': 'Length of the recall in days',
  committedOn: 'Committed on',
  remissionLost: 'Days of remission lost',
  workHours: 'Hours of work',
  warrantOn: 'Warrant of',
}

/** What would give another day, within a sentence. */
const moves: Record<string, string> = {
  startsOn: 'another first day',
  madeOn: 'another day of making',
  releasedOn: 'another day of release',
  releaseOn: 'another day of release',
  after: 'another end of the one before it',
  with: 'another first day of the one it begins with',
  term: 'another length',
  endsOn: 'another last day in the order',
  variedEnd: 'a variation of its last day',
  variedOn: 'another day of the variation',
  creditDays: 'days in custody before it',
  stopped: 'other days on which it did not run',
  custody: 'another day on which custody began',
  addedTerm: 'another length added',
  requirementsDoneOn: 'its requirements done early',
  dischargedOn: 'an early end',
  portion: 'another share to be served',
  nonParole: 'another non-parole period',
  paroleEligibleOn: 'another day of eligibility',
  curfewEligibleOn: 'another day of eligibility',
  recommittedOn: 'another day of return to custody',
  recommitment: 'another reason of the return to custody',
  'recall.returnedOn': 'another day of return',
  'recall.days': 'another length of the recall',
  committedOn: 'another day of committal',
  remissionLost: 'remission lost',
  'stopped:at-large': 'time at large',
  'stopped:revoked': 'time revoked',
  'stopped:suspended': 'time suspended',
  'stopped:warrant-out': 'time under a warrant',
  'stopped:imprisoned': 'time in prison for something else',
}

const reasons: Record<string, string> = {
  'at-large': 'At large',
  revoked: 'Revoked',
  suspended: 'Suspended',
  'suspension-cancelled': 'Suspended, then cancelled',
  'warrant-out': 'Warrant out',
  committed: 'Committed',
  imprisoned: 'In prison',
  'new-sentence': 'A new sentence',
}

const doubts: Record<DoubtCode, string> = {
  'starts-before-made': 'It begins before the day it was made, and no rule is known that lets it.',
  'end-is-not-term': 'The last day as ordered is not the one that the length gives. The day as ordered stands.',
  'stop-not-known': 'No rule is known about time of this kind, so it is taken to count.',
  'credit-not-known': 'No rule is known that takes off days in custody before, so they are not taken off.',
  'credit-covers-all': 'The days in custody before cover the whole of it.',
  'balance-over-share':
    'What is left after the non-parole period is more than the law has it, unless the court said why.',
  'no-non-parole-period': 'So short a sentence has no non-parole period.',
  'power-kept': 'A warrant before the last day keeps the court’s power over it.',
  'days-off-not-known': 'This day moves off a day off, and the days off of that year are not known.',
}

const refusals: Record<DatesRefusal, string> = {
  'no-orders': 'Name one order or sentence at least',
  'same-order-twice': 'Another of them has the same name',
  'out-of-bounds': 'This comes to a year that no order has. Check the year, and the length',
  'no-law': 'No rules for dates are kept for the day it was made',
  'unknown-type': 'No rules for dates are kept for orders of this type',
  'term-of-nothing': 'The length must be a day or more',
  'not-whole': 'Write whole numbers',
  'ends-before-start': 'The last day must be the first day or later',
  'stop-ends-before-start': 'The day it runs again must be after the day it stopped',
  'after-the-end': 'This was after its last day',
  'cannot-run-from': 'An order of this type cannot begin so',
  'unknown-order': 'The order that it follows is not among them',
  circle: 'Each of them would follow the other',
  'never-consecutive': 'An order of this type does not follow another of its type',
  'unknown-portion': 'Select a share that the law has',
  'not-a-recall': 'Select a length of recall that the law has',
  'non-parole-over-term': 'The non-parole period must end with the sentence or before',
}

const units = [
  ['years', 'year'],
  ['months', 'month'],
  ['weeks', 'week'],
  ['days', 'day'],
] as const

/** 18 months; 1 year, 6 months. */
function lengthSaid(text: string): string {
  const length = Temporal.Duration.from(text)
  const said = units.flatMap(([unit, one]) =>
    length[unit] === 0 ? [] : `${length[unit]} ${length[unit] === 1 ? one : unit}`,
  )
  return said.join(', ')
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const daySaid = (text: string): string => {
  const { day, month, year } = Temporal.PlainDate.from(text)
  return `${day} ${monthNames[month - 1]} ${year}`
}
const bothCount = 'The first and the last day both count'
const endSaid = (term: string, from: string, to: string): string =>
  `${lengthSaid(term)} from ${daySaid(from)}: to ${daySaid(to)}. ${bothCount}`

const isDay = /^\d{4}-\d\d-\d\d$/
const isLength = /^P\d[\dYMWD]*$/
const isStop = /^([a-z-]+) (\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d|\.\.)$/
type Show = (day: Temporal.PlainDate) => string

/** A value of a working as people read it: a day, a length, time that did not run, or as it stands. */
function valueSaid(value: string, show: Show): string {
  if (isDay.test(value)) return show(Temporal.PlainDate.from(value))
  if (isLength.test(value)) return lengthSaid(value)
  const [, why = '', from = '', to = ''] = isStop.exec(value) ?? []
  if (why === '') return reasons[value] ?? value
  const until = to === '..' ? 'still' : `it ran again on ${show(Temporal.PlainDate.from(to))}`
  return `${reasons[why] ?? why} from ${show(Temporal.PlainDate.from(from))}; ${until}`
}

type Step = { code: string; from?: string; to: string; by?: string }

/** What is said of a working of dates, of its doubts and of what is refused, by code. */
export const words = {
  value: valueSaid,
  length: lengthSaid,
  step: ({ code, from = '', to, by = '' }: Step, show: Show) =>
    steps[code]?.({ from: valueSaid(from, show), to: valueSaid(to, show), by: valueSaid(by, show) }) ?? code,
  seen: bothCount,
  keep: 'Keep it',
  worked: (term = 'P1D', from = '', to = '') => `${endSaid(term, from, to)}.`,
  notTerm: (term = 'P1D', from = '', to = '') =>
    `This is not what the length gives: ${endSaid(term, from, to)}. Mend one, or leave it empty`,
  fact: (name: string) => facts[name] ?? name,
  move: (name: string) => moves[name] ?? facts[name] ?? name,
  doubt: (code: DoubtCode) => doubts[code],
  refusals,
  codes: { steps: Object.keys(steps), facts: Object.keys(facts), moves: Object.keys(moves) },
  title: 'How its dates are worked out',
  link: 'How it is worked out',
  linkOf: 'How its dates are worked out',
  dates: 'Its dates',
  together: (count: number) => `${count} sentences together, which are one by law`,
  lead: (law: string) => `By the law of ${law}.`,
  look: 'Look back',
  known: 'As it was known on',
  dateTitle: (name: string, day: string) => `${name}: ${day}`,
  list: (parts: readonly string[]) => parts.join('; '),
  what: 'the day it was known on',
  show: 'Show',
  knownOn: (day: string) => `As the record knew it at the end of ${day}. What was recorded later is left out.`,
  notYet: (day: string) => `At the end of ${day} this order was not on record.`,
  future: 'Only what was known up to today can be shown',
  unverified: 'not verified',
  unverifiedText: 'A rule that was used was not read in the law itself. Check the day before you rely on it.',
  rests: 'It rests on',
  moved: 'It would move with',
  source: 'Source',
  stepSource: (source: string) => `(${source})`,
  theOrder: 'What was ordered',
  version: 'Values of',
  lacking: 'Not worked out',
  lacks: (fact: string) => `It is not known: ${fact.toLowerCase()}`,
  standsStill: 'The order does not run now. Its last day moves on until it runs again, so there is no day yet.',
  none: 'No dates',
  cannot: 'Its dates cannot be worked out from what is recorded:',
  others: 'The other orders of this person were left out, as their dates cannot be worked out.',
  api: 'The dates of an order with their working, as known on a day',
}
