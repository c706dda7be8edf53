import { changeRefusals, factRefusals, kindWords } from '../people/index.ts'
import type { How, Kind, SectionName, State } from './rules.ts'

/** A day or moment within a sentence: "Yesterday 13:45" is then "yesterday 13:45". */
const within = (when: string) => when.replace(/^(Today|Tomorrow|Yesterday)/, (near) => near.toLowerCase())

export const sections: Record<SectionName, { title: string; text: string; hint: string }> = {
  identity: {
    title: 'Identity and names',
    text: 'Of who they are, in their words',
    hint: 'How they want to be called; papers they have and lack',
  },
  contact: {
    title: 'Contact',
    text: 'Of reaching them, in their words',
    hint: 'Best way and time, who else picks up, what must not be left as a message',
  },
  family: {
    title: 'Family and supports',
    text: 'Of family and supports, in their words',
    hint: 'Who they grew up with, children and where they live, who helps, who does not',
  },
  housing: {
    title: 'Housing',
    text: 'Of where they live, in their words',
    hint: 'How long, how safe, what may change',
  },
  work: {
    title: 'Work and education',
    text: 'Of work and education, in their words',
    hint: 'School, trade, jobs they had, reading and writing, what they would like to do',
  },
  money: {
    title: 'Money',
    text: 'Of money, in their words',
    hint: 'What comes in, what goes out, debts and fines, gambling',
  },
  health: {
    title: 'Health',
    text: 'Of health, in their words',
    hint: 'Body and mind, treatment and medicine, head injuries, thoughts of self-harm and what was done about them',
  },
  'alcohol-drugs': {
    title: 'Alcohol and drugs',
    text: 'Of alcohol and drugs, in their words',
    hint: 'What, how much, since when, when last; treatment before; what they want to change',
  },
  culture: {
    title: 'Culture and language',
    text: 'Of culture and language, in their words',
    hint: 'Community, country, faith, obligations; who should be asked',
  },
  offence: {
    title: 'The offence',
    text: 'The offence in their own words',
    hint: 'What led to it, what happened, who was harmed, how they see it now',
  },
  earlier: {
    title: 'Earlier supervision',
    text: 'Of earlier supervision, in their words',
    hint: 'Where, when, what helped, what did not, how it ended',
  },
  strengths: {
    title: 'Strengths',
    text: 'What they are good at, in their words',
    hint: 'What goes well, what they got through, who believes in them',
  },
  wants: {
    title: 'What they want',
    text: 'What they want, in their words',
    hint: 'From these months, from us, for later',
  },
}

export const states: Record<State, string> = {
  answered: 'Answered',
  declined: 'Did not want to say',
  unknown: 'Does not know',
  'not-asked': 'Not asked',
}

export const hows: Record<Exclude<How, 'new'>, string> = {
  same: 'Still right',
  ended: 'No longer so',
  changed: 'Changed',
}

/** What the record says of where a fact comes from, beside that the person said so. */
export const source = (day: string) => `intake of ${day}`

export const questionOf = (question: string): string =>
  question in kindWords ? kindWords[question as Kind].one : 'In their words'

const atStart = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A particular with its label, which may be a question. */
export const particular = (label: string, value: string): string => {
  if (label === '' || value === '') return label || value
  return label.endsWith('?') ? `${label} ${value}` : `${label}: ${value}`
}

/** Who said so, and whether anybody looked into it. */
export const sourceOf = (who: string, name: string, verified: boolean): string =>
  [name ? `${atStart(who)} (${name})` : atStart(who), verified ? 'verified' : 'not verified'].join(', ')

export const fields = {
  text: 'the text',
  base: 'the version',
  question: 'the question',
  state: 'how it was answered',
  fact: 'the fact',
  version: 'the version',
  how: 'what was said of it',
  since: 'the day it is so from',
  section: 'the section',
  row: 'the change',
  finishAs: 'what becomes of the text',
}

const finished = { 'finished-already': 'This intake is finished: begin another one' }

export const refusals = {
  text: { ...finished, 'section-unknown': 'There is no such section' },
  section: {
    ...finished,
    ...factRefusals,
    'section-unknown': 'There is no such section',
    stale:
      'A colleague saved this section while you were writing. What they wrote is shown first; yours is still in the form, and replaces it only when you press Keep mine.',
  },
  feed: {
    ...finished,
    ...factRefusals,
    ...changeRefusals,
    'nothing-chosen': 'Tick at least one change, or go back without saving',
    stale: 'The record was changed meanwhile. It is shown as it reads now: look again before you save.',
  },
  finish: {
    ...finished,
    'no-interview': 'Today’s interview is recorded already: make a note of its own',
    'nothing-said': 'Nothing was said in any section yet: there is nothing to finish',
  },
}

export const list = {
  title: 'Intake',
  begin: 'Begin the intake',
  beginAnother: 'Begin another intake',
  goOn: 'Go on with the intake',
  read: 'Read the intake',
  empty: 'No intake yet',
  emptyText:
    'The questions of a first interview, by section, in any order. What the record knows stands in it already.',
  caption: 'Intakes of this person',
  columns: { begun: 'Begun', by: 'By', state: 'State', note: 'Note' },
  underWay: 'Under way',
  finished: (when: string, by: string) => `Finished ${within(when)} by ${by}`,
  note: 'Its note',
  by: (when: string, by: string) => `${within(when)} by ${by}`,
}

export const overview = {
  title: 'Intake under way',
  begun: (when: string, by: string) =>
    `Begun ${within(when)} by ${by}. Sections are filled in in any order; another day or another officer goes on.`,
  caption: 'Sections of the intake',
  columns: { section: 'Section', state: 'Questions', last: 'Last' },
  progress: (done: number, of: number) => `${done} of ${of}`,
  last: (when: string, by: string) => `${when}, ${by}`,
  goOn: (section: string) => `Go on: ${section}`,
  waiting: (count: number) => (count === 1 ? '1 change waits' : `${count} changes wait`),
  waitingText: 'Said here and not in the record yet.',
  look: 'See what would change',
  finish: 'Finish the intake',
  end: 'At the end',
}

export const section = {
  title: (name: string) => `Intake: ${name}`,
  states: 'Declined, not known or not asked',
  statesHint: 'What is written or confirmed above is answered by that.',
  since: 'Since when',
  sinceHint: 'If they know',
  kept: (when: string) => `Kept ${within(when)}`,
  save: 'Save section',
  saves: 'You see what would change in the record before it does.',
  sections: 'Sections',
  sectionsHint: 'Each saves this one and opens that one.',
  overview: 'Save, and see all sections',
  theirs: 'What a colleague saved meanwhile',
  keepMine: 'Keep mine',
  goOnWithTheirs: 'Go on with theirs, without mine',
  by: (name: string, when: string) => `${name}, ${within(when)}`,
  beside: 'Beside the intake',
  check: 'Have something checked',
  checkOne: 'Have it checked',
  checkOf: (what: string) => `Have it checked: ${what}`,
  worksheet: 'Supports worksheet',
  map: 'Offence map',
  more: (name: string) => `${name}:`,
}

export const changes = {
  title: 'What would change in the record',
  titleOf: (name: string) => `What would change: ${name}`,
  text: (day: string) =>
    `Said by the person, ${source(day)}; not verified. What you leave unticked stays in the intake. What was so before stays in its history.`,
  none: 'Nothing to change',
  noneText: 'What was said stands in the record already.',
  as: {
    new: (kind: string, what: string) => (what ? `New ${kind.toLowerCase()}: ${what}` : `New: ${kind}`),
    changed: (kind: string, what: string) => (what ? `${kind}: ${what}` : kind),
    ended: (kind: string, what: string) => `No longer so: ${what || kind}`,
  },
  field: (label: string, before: string, then: string) =>
    particular(label, before === '' ? then : `${before} → ${then === '' ? 'nothing' : then}`),
  since: (day: string) => `Since ${day}`,
  overVerified: 'This was verified. What they say is not, yet.',
  moved: 'The record was changed after this was typed.',
  save: 'Make the ticked changes',
  back: 'Back to the section',
  overview: 'Back to the intake',
}

export const finish = {
  title: 'Finish the intake',
  text: 'Read it over. What you finish can’t be altered: another intake can be begun at any time.',
  waiting: (count: number) =>
    count === 1 ? '1 change is not in the record yet.' : `${count} changes are not in the record yet.`,
  look: 'See what would change',
  undone: (names: string) => `Nobody came to: ${names}.`,
  note: 'The note of it',
  noteHint: 'Filled in from the sections. Change what you like before it is final.',
  save: 'Finish with this note',
  without: 'Finish without a note',
  interview: 'Today’s interview is not recorded yet',
  interviewHint: 'The text goes into its note, to be read over and saved with how it went. Nothing is written twice.',
  toInterview: 'Finish and write up the interview',
  own: 'Make a note of its own instead',
  back: 'Back to the intake',
}

export const copy = {
  title: (day: string) => `Intake of ${day}`,
  finished: (when: string, by: string) => `Finished ${within(when)} by ${by}. It cannot be altered.`,
  note: 'The note of it',
  waits: {
    new: (what: string) => what,
    changed: (what: string) => `Now ${what}`,
    ended: (what: string) => `No longer so: ${what}`,
  },
  notBrought: 'Said here, not brought into the record',
  notAsked: 'Not asked',
  asRecorded: 'Not asked: so the record had it',
}

export const matters = { lead: 'Intake', text: (day: string) => `begun ${day}, not finished`, act: 'Go on' }

export const said = {
  begun: 'Begun. Every text is kept as you type.',
  goesOn: 'It is under way already: go on with it.',
  saved: (name: string) => `Saved: ${name}.`,
  fed: (count: number) => (count === 1 ? '1 change is in the record.' : `${count} changes are in the record.`),
  check: 'Have it checked',
  finished: 'Finished.',
  inInterview: 'The intake is finished. Its text stands in the note: read it over, and say how it went.',
  open: 'Open the intake',
  note: 'Open the note',
  schedule: 'Make the first weeks’ schedule',
}

/** What the interface's description says of each operation. */
export const says = {
  list: 'The intakes of a person',
  begin: 'Begin the intake of a person, or go on with the one under way',
  one: 'One intake with its sections, or the copy that it left',
  section: 'One section of an intake as it stands',
  text: 'Keep the text of a section as it is typed',
  save: 'Save a section of an intake; the record learns nothing yet',
  changes: 'What an intake would change in the record',
  feed: 'Make chosen changes of an intake in the record, as said by the person',
  finish: 'Finish an intake, with a note or without',
}
