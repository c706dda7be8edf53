import type { DatesRefusal } from '../orders/index.ts'
import type { PlaceRefusal } from './place.ts'

const of = (part: string) => (name: string) => `${part} of ${name}`

/** What each field of a question is called inside a sentence, and in the description of the interface. */
const what = {
  place: 'the place whose rules are asked, by its code; the agency’s own with its own values where none is named',
  day: 'the day whose rules are asked; each order’s own where none is named',
  version: 'the version of a place’s rules, as an order keeps it, in place of place and day',
  zone: 'the time zone of the office, where it is not the place’s usual one',
  dayOff: 'the day off',
  daysOff: 'days on which the office is closed, beside the public holidays of the place',
  from: of('the first day'),
  to: of('the first day that is no longer'),
  years: of('the years'),
  months: of('the months'),
  weeks: of('the weeks'),
  days: of('the days'),
  order: {
    id: 'what the order is called among those sent',
    type: 'the type of order, by its code',
    madeOn: 'the day it was made',
    lawOf: 'the day whose law it goes by, where that is not the day it was made',
    startsOn: 'its first day as ordered',
    runsFrom: 'where it begins to run',
    after: 'the order it follows, and after which of that order’s dates where that is not its last day',
    afterDate: 'the date of the other order',
    with: 'the order that it begins with',
    term: 'its length',
    endsOn: 'the last day as ordered',
    variedEnd: 'the last day as varied',
    nonParole: 'the non-parole period',
    specialCircumstances: 'whether special circumstances were found',
    creditDays: 'the days in custody before it that are credited',
    workHours: 'the hours of work',
    stopped: 'time that may not count',
    why: 'why that time may not count',
    stoppedFrom: 'the first day that may not count',
    stoppedTo: 'the first day that counts again',
    remissionLost: 'the days of remission lost',
    releasedOn: 'the day of release',
    releaseOn: 'the release day as ordered',
    paroleEligibleOn: 'the day of eligibility for parole as ordered',
    curfewEligibleOn: 'the day of eligibility for home curfew as set',
    portion: 'which share is served, by its code',
    recommittedOn: 'the day of recommitment',
    recommitment: 'why they were recommitted',
    addedTerm: 'the length that another sentence adds',
    recall: 'a recall to custody',
    returnedOn: 'the day of return',
    recallDays: 'the days of the recall',
    committedOn: 'the day of committal',
    warrantOn: 'the day of the warrant',
    requirementsDoneOn: 'the day on which all that it requires was done',
    dischargedOn: 'the day of discharge',
  },
}

const says = {
  facts: 'Send the facts as an object',
  notAFact: (names: string) => `This is none of the facts that are asked: ${names}`,
  outOfBounds: 'Days are from 1900 to 2199',
  moment: (name: string) => `Send ${name} as a moment with its offset, like 2026-11-24T09:30:00+11:00`,
  dayOrMoment: (name: string) => `Send ${name} as a day, like 2026-11-24, or as a moment with its offset`,
  yesOrNo: (name: string) => `Send true or false for ${name}`,
  code: 'Send a code of the place',
  list: 'Send a list',
  none: 'Send at least one',
  tooMany: (most: number) => `Send ${most} at most`,
  endsBeforeStart: 'It cannot end before it starts',
  place: 'Send the code of a place, like AU-NSW',
  version: 'Send a version as orders name it, like AU-NSW/2018-09-24',
  zone: 'Send a time zone, like Australia/Sydney',
}

const place: Record<PlaceRefusal, string> = {
  'unknown-place': 'No place with this code is known',
  'unknown-version': 'No version has this name',
  'version-and-more': 'A version says place and day: leave those out',
  'no-values': 'Nothing is known of this place on so early a day',
}

const orderDates: Record<DatesRefusal, string> = {
  'no-orders': 'Send at least one order',
  'same-order-twice': 'Two orders have this name',
  'out-of-bounds': 'This day, or one that follows from it, is before 1900 or after 2200',
  'no-law': 'No rules of dates are known for so early a day',
  'unknown-type': 'No dates are known for an order of this type on that day',
  'term-of-nothing': 'A length cannot be of nothing',
  'not-whole': 'Send whole numbers, not below zero',
  'ends-before-start': 'It cannot end before it starts',
  'stop-ends-before-start': 'Time that does not count cannot end before it starts',
  'after-the-end': 'This cannot be after the order is over',
  'cannot-run-from': 'An order of this type does not begin there',
  'unknown-order': 'No order with this name was sent',
  circle: 'These orders follow one another in a circle',
  'never-consecutive': 'An order of this type does not follow that one',
  'unknown-portion': 'The law of the place has no such share',
  'not-a-recall': 'The law of the place has no recall of so many days',
  'non-parole-over-term': 'The non-parole period cannot be longer than the sentence',
}

const examples = {
  length: 'An intensive correction order of eighteen months in New South Wales',
  statutoryRelease: 'A federal sentence of three years in Canada: parole, statutory release and its last day',
}

export const words = {
  what,
  examples,
  says,
  place,
  orderDates: {
    refusals: { ...place, ...orderDates },
    says: 'Works out the dates of orders and sentences from facts that are sent, each with its working; keeps nothing',
  },
}
