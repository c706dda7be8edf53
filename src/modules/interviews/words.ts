import type { Sentence } from '../../platform/result.ts'
import { checkRefusals } from '../checks/index.ts'
import { recordRefusals } from '../contacts/index.ts'
import { planRefusals } from '../plans/index.ts'
import { taskRefusals } from '../tasks/index.ts'
import type { InterviewRefusal } from './commands.ts'

/** What the interview's page and answers say. */
export const words = {
  title: 'Interview',
  titleOf: (kind: string) => `Record: ${kind}`,
  jump: 'On this page',
  went: 'How it went',
  next: 'Next appointment',
  nextIsBooked: 'It is booked when you save.',
  nextNone: 'Clear the date to book none.',
  alreadyBooked: 'Booked already:',
  another: 'Book another one',
  addedAlready: 'Added already:',
  task: 'Follow-up',
  taskHint: 'One line makes a task about this person. Leave it empty for none.',
  promised: 'What was promised',
  save: 'Save it all',
  check: 'Third-party check',
  checkHint: 'Somebody who knows is asked whether what was said is so. Leave it empty for none.',
  checkFill: 'Ask somebody',
  checkOpen: 'Open already:',
  saves: 'All parts in one step. The note is final then.',
  later: 'Back to Today',
  ended: 'This appointment was moved or called off. Nothing can be recorded for it.',
  open: 'Open the appointment',
  before: (outcome: string) => `Recorded before: ${outcome}. What you save is kept beside it.`,
  changeReason: 'Why is it changed?',
  noteLine: 'Write under any heading, in any order. One of them is enough.',
}

/** What is worked on with the person. */
export const together = {
  title: 'Work on together',
  map: 'Offence map',
  worksheet: 'Supports worksheet',
  plan: 'Plan and goals',
  service: 'Find a service',
}

/** What the person wants: in the sheet, and on its way into the plan. */
export const wants = {
  title: 'What they want',
  count: (count: number) => (count === 1 ? '1 goal' : `${count} goals`),
  none: 'No goal is in the plan yet. Ask what they want, and mark it in the note.',
  open: 'The plan',
  add: 'Add a goal',
  mark: 'What they want, in their own words',
  markHint:
    'Becomes a goal of their plan, in the same save. Select words in the text and press “Goal”, or write them here as they say them.',
  marker: 'Goal',
  markerHint: 'Makes the words that are selected in the text a goal of the plan',
  row: (at: number) => `Goal ${at}, in their words`,
  what: 'what they want',
}

/** The preparation sheet. */
export const prep = {
  title: 'This appointment',
  when: 'When',
  where: 'Where',
  kind: 'Kind',
  purpose: 'Purpose',
  with: 'With',
  interpreter: 'Interpreter',
  support: 'Support person',
  adjustment: 'Adjustment',
  children: 'Children in the room',
  yes: 'Yes',
  here: 'At the desk since',
  phone: 'Phone',
  home: 'Lives at',
  whole: 'All there is to read before',
  talk: 'How to talk with me',
  agreed: 'Agreed last time',
  nothingAgreed: 'Nothing is written down.',
  lastContact: 'Last contact',
  due: 'What is due',
  contactBy: (day: string) => `Contact due by ${day}`,
  orderEnds: (day: string) => `The order ends on ${day}`,
  review: (what: string) => `Alert to review: ${what}`,
  task: (day: string, owner: string) => `by ${day}, ${owner}`,
  dueCount: (count: number) => (count === 1 ? '1 thing' : `${count} things`),
  nothingDue: 'Nothing is due.',
  contradicted: 'Contradicted by others',
  orders: 'Order and conditions',
  noOrder: 'No order is recorded.',
  allOrders: 'All orders',
  until: (day: string) => `until ${day}`,
  standard: (count: number) => (count === 1 ? 'and 1 standard condition' : `and ${count} standard conditions`),
  notes: 'Recent notes',
  noteCount: (count: number) => (count === 1 ? '1 note' : `the last ${count}`),
  noNotes: 'No notes yet.',
  allNotes: 'All notes',
  by: (author: string) => `by ${author}`,
  hidden: 'Its words are not open to you.',
}

/** What is said on Today once it is saved. */
export const said = {
  saved: (name: string, counts: string) => `Saved for ${name}. ${counts}`,
  taskAdded: 'The follow-up is a task.',
  changeNext: 'Change the next appointment',
  note: 'Open the note',
  task: 'Open the task',
  check: 'Open the check',
  outcome: 'Change the outcome',
  goals: (count: number) => (count === 1 ? '1 goal is in the plan.' : `${count} goals are in the plan.`),
  plan: 'Open the plan',
}

export const says = {
  page: 'All that an interview needs: the preparation, and what its form opens with',
  save: 'Record an interview: outcome, note, next appointment and follow-up, all of it or nothing',
}

export const refusals = {
  ...planRefusals,
  ...recordRefusals,
  ...taskRefusals.add,
  ...taskRefusals.part,
  ...checkRefusals.open,
  'goal-not-permitted': 'You may not change the plan: leave this empty, and tell their officer',
  'note-missing': 'Write what was said: one heading is enough',
  'presentation-of-absent': 'They were not met: choose “Not observed”, or another outcome',
  'change-reason-missing':
    'Somebody recorded an outcome meanwhile: it is shown above. Your words are all still here. Say why it is changed, then save.',
  'kind-unknown': 'This agency has no such kind of note',
  'answer-missing': 'Fill this in: the kind of note needs it',
  'answer-unknown': 'This answer cannot be kept: select or type it again',
  'presentation-unknown': 'Select one of the words shown',
  'not-yet': 'That cannot be known before the time of the appointment',
  'reference-unknown': 'That note is not this person’s',
} satisfies Record<InterviewRefusal | 'next-time-missing' | 'task-due-missing', Sentence>
