import type { CurfewPastLimit } from '../rules/duties/past-limits.ts'
import type { Order } from '../rules/shown.ts'
import type { TermsRefusal } from '../rules.ts'
import { words as conditions } from './conditions.ts'
import { words as dates } from './dates.ts'
import { words as life } from './life.ts'
import { recording } from './recording.ts'

const termsRefusals: Record<TermsRefusal, string> = {
  'unknown-order-type': 'No order of this type could be made on that day. Check the type and the day',
  'not-made-by': 'Select who made the order',
  'made-in-future': 'The day it was made cannot be after today',
  'ends-before-start': 'The last day must be the first day or later',
}

const makers: Record<string, string> = {
  court: 'A court',
  'parole-authority': 'The parole authority',
  'provincial-parole-authority': 'The province’s parole board',
  government: 'The government or the prison service',
  statute: 'The law itself, without a decision',
  'fines-agency': 'The fines agency',
  'another-state': 'Another State, province or country',
}

const lengthOf = ({ months, lessADay, days }: { months?: number; lessADay?: true; days?: number }) =>
  months === undefined
    ? `${days} ${days === 1 ? 'day' : 'days'}`
    : `${months} ${months === 1 ? 'month' : 'months'}${lessADay ? ' less a day' : ''}`

const hours = (minutes: string) => {
  const count = Number(minutes)
  return `${Math.floor(count / 60)} h${count % 60 === 0 ? '' : ` ${count % 60} min`}`
}

function pastLimit({ past, name, has, allows }: CurfewPastLimit): string {
  if (past === 'too-few-hours')
    return `Its curfew has ${hours(has)} a day, fewer than the ${hours(allows)} of the law (${name}).`
  if (past === 'too-many-hours')
    return `Its curfew has ${hours(has)} a day, more than the ${hours(allows)} of the law (${name}).`
  if (past === 'too-many-in-week')
    return `Its curfew has ${hours(has)} a week, more than the ${hours(allows)} of the law (${name}).`
  return `Its curfew lasts until ${has}; by the law it can until ${allows} (${name}).`
}

/** Of a length and a last day: what it gives, and that they do not agree. */
const endRefusals = {
  'end-is-not-term': dates.notTerm,
  'end-worked-out': dates.worked,
  'out-of-bounds': dates.refusals['out-of-bounds'],
}

export const words = {
  ...recording,
  endRefusals,
  title: 'Orders',
  now: 'Orders now',
  earlier: 'Earlier orders',
  record: 'Record an order',
  recordNext: 'Record the order',
  none: 'No order is recorded',
  noneText: (name: string) =>
    `Once the order for ${name} is here, its conditions show wherever work with them is prepared.`,
  noneNow: 'No order is running now. Earlier ones are below.',
  states: life.states,
  state: life.state,
  made: (by: string, court: string, day: string) => `${court || by}, ${day}`,
  maker: (by: string) => makers[by] ?? by,
  endsOn: (day: string) => `to ${day}`,
  noEnd: 'no last day is recorded',
  from: (start: string, end: string) => `${start} – ${end}`,
  lawCount: (count: number, type: string) =>
    count === 1 ? `1 condition that every ${type} has` : `${count} conditions that every ${type} has`,
  offences: 'Offences',
  offencesNone: 'No offence is recorded with this order.',
  conditions: 'Conditions',
  conditionsNone: 'No condition is recorded with this order.',
  open: 'Open the whole order',
  openNamed: (type: string) => `Open the ${type}`,
  domesticViolence: 'Domestic violence',
  lawPart: 'Law part',
  when: 'When',
  recorded: (name: string | null, when: string) => (name ? `Recorded by ${name}, ${when}` : `Recorded ${when}`),
  corrected: (why: string) => `Corrected: ${why}`,
  pastEnd: (day: string) => `Its last day was ${day}, and nobody has recorded how it ended.`,
  recordEnd: 'Record how it ended',

  source: (source: string) => `Source: ${source}`,
  unchecked: 'not checked by your agency yet',
  save: 'Record the order',
  said: (type: string) => `The ${type} is recorded.`,
  saidOpened: (type: string) => `The ${type} is recorded, and supervision is open.`,
  setLevel: 'Set the level',
  firstAppointment: 'Book the first appointment',
  doubts: {
    title: 'Worth a look',
    of: (doubt: Order['doubts'][number]) =>
      doubt.kind === 'curfew-past-limit'
        ? pastLimit(doubt)
        : doubt.kind === 'not-on-this-type'
          ? `An order of this type cannot have “${doubt.name}”.`
          : `It runs ${doubt.kind === 'longer-than-limit' ? 'longer' : 'shorter'} than ${lengthOf(doubt)} (${doubt.name}).`,
    stands: 'The order stands as recorded. If the paper says the same, ask the court.',
  },
  page: {
    back: 'Orders',
    terms: 'What was ordered',
    court: 'Made by',
    madeOn: 'Made on',
    startsOn: 'First day',
    runs: 'Runs',
    endsOn: 'Last day',
    term: 'Length',
    courtFile: 'Court file',
    asOrdered: 'Also ordered',
    source: 'Read in',
    noSource: 'not said',
    checked: 'the order itself was read',
    notChecked: 'the order itself was not read',
    version: 'By the law of',
    lawAt: (place: string, day: string) => `${place}, as it was from ${day}`,
    addCondition: 'Add a condition',
    addOffence: 'Add an offence',
    addOther: 'Add a co-defendant',
    correct: 'Correct',
    end: 'Record its end',
    plain: 'Copy in plain words',
    explained: 'Induction',
    others: 'Co-defendants',
    othersNone: 'None is recorded.',
    remove: 'Take off',
    removeNamed: (name: string) => `Take ${name} off`,
    change: 'Change',
    changeNamed: (what: string) => `Change: ${what}`,
  },
  plain: {
    title: 'Your order',
    for: (name: string) => `For ${name}`,
    made: (type: string, court: string, day: string) =>
      court ? `${court} made this ${type} on ${day}.` : `This ${type} was made on ${day}.`,
    runs: (start: string, end: string) => `It starts on ${start}. Its last day is ${end}.`,
    runsOpen: (start: string) => `It starts on ${start}.`,
    must: 'What you must do',
    asOrdered: 'The order says:',
    until: (day: string) => `Until ${day}`,
    starts: (day: string) => `From ${day}`,
    none: 'No condition is recorded with this order.',
    ask: 'If anything here is not clear, ask your officer. The words of the order are what counts.',
    printed: (day: string, reference: string) => `Printed on ${day}. Reference ${reference}`,
    back: 'Back to the order',
  },
  correct: {
    title: 'Correct the order',
    text: 'What was recorded before stays on record.',
    save: 'Save the correction',
    said: 'The order is corrected.',
  },
  offence: {
    add: 'Add an offence',
    change: 'Correct the offence',
    save: 'Save the offence',
    said: 'The offence is saved.',
  },
  other: {
    add: 'Add a co-defendant',
    save: 'Save the co-defendant',
    said: 'The co-defendant is saved.',
    off: 'Taken off the order.',
  },
  end: {
    title: 'Record how the order ended',
    endedOn: 'The day it ended',
    how: 'How it ended',
    court: 'Court or authority that decided it, if one did',
    why: 'In a line',
    save: 'Record the end',
    said: 'The end of the order is recorded.',
  },
  meanwhile: {
    text: 'This was changed while you had it open. It now reads:',
    yours: 'Your words are still below. Save again to put them in its place.',
  },
  cancel: 'Cancel',
  api: {
    list: 'All orders of a person, newest first',
    one: 'One order with its offences, conditions and story',
    record: 'Records an order; opens a period of supervision where none is open',
    correct: 'Corrects the terms of an order',
    end: 'Records how an order ended',
    addOffence: 'Adds an offence to an order',
    correctOffence: 'Corrects an offence of an order',
    addOther: 'Adds a co-defendant to an order',
    removeOther: 'Takes a co-defendant off an order',
  },
  refusals: {
    'blanks-open': conditions.toFill,
    ...termsRefusals,
    ...dates.refusals,
    ...endRefusals,
    ...life.refusals,
    ...conditions.refusedAlone,
    stale: 'This was changed while you had it open. Both are shown below: nothing of yours is saved yet',
    'supervision-needs-office': 'Select the office that will supervise',
    'supervision-needs-officer': 'Select the officer who will supervise',
    'unknown-office': 'Select an office from the list',
    'unknown-staff': 'Select an officer from the list',
    'already-open': 'A period of supervision was opened meanwhile. Open this form again',
    'co-defendant-self': 'This is the same person. Give the other person',
    'co-defendant-unknown': 'No record with this reference is open to you. Write the name instead',
    'co-defendant-nameless': 'Enter the co-defendant’s name, or the reference of their record',
    'ended-already': 'The end of this order is recorded already',
    'unknown-reason': 'Select how it ended from the list',
    'ended-in-future': 'The day it ended cannot be after today',
    'ended-before-made': 'It cannot have ended before it was made',
  },
}
