import type { Help, How, InterpreterHow, Standing } from './rules.ts'

const conditions = (count: number) => (count === 1 ? '1 thing' : `${count} things`)

/** What an induction says of an order, in plain words. */
export const parts = {
  made: (type: string, court: string, day: string) =>
    court ? `${type}, made by ${court} on ${day}` : `${type}, made on ${day}`,
  runs: (start: string, end: string, free: string) =>
    `It starts on ${start}. Its last day is ${end}. From ${free} it no longer binds you.`,
  open: (start: string) => `It starts on ${start}. Ask when it ends.`,
  blank: (label: string, value: string) => `${label}: ${value}`,
  from: (day: string) => `From ${day}`,
  until: (day: string) => `Until ${day}, that day too`,
  officer: (name: string, phone: string) => (phone ? `${name}, ${phone}` : name),
  next: (when: string | undefined) => (when ? `You come next on ${when}.` : 'No next appointment is booked yet.'),
}

export const hows: Record<How, string> = {
  'on-screen': 'On the screen',
  'on-paper': 'On paper',
  refused: 'They refuse to acknowledge',
  'not-able': 'They are not able to',
}

/** How it was acknowledged, in a line. */
export const ended: Record<How, (day: string) => string> = {
  'on-screen': (day) => `Explained, and acknowledged on the screen on ${day}`,
  'on-paper': (day) => `Explained, and acknowledged on paper on ${day}`,
  refused: (day) => `Explained; they refused to acknowledge it on ${day}`,
  'not-able': (day) => `Explained; they were not able to acknowledge it on ${day}`,
}

export const standings: Record<Standing, string> = {
  none: 'Not explained yet',
  'under-way': 'Induction under way',
  left: 'Changed since the induction',
  done: 'Explained',
}

export const interpreterHows: Record<InterpreterHow, string> = {
  'in-person': 'In the room',
  phone: 'By phone',
  video: 'By video',
}

export const helps: Record<Help, string> = { 'read-aloud': 'Read aloud', 'easy-words': 'In easy words' }

export const link = {
  begin: 'Begin the induction',
  goOn: 'Go on with the induction',
  changed: 'Explain what changed',
  read: 'Read the induction',
}

export const list = {
  title: 'Induction',
  order: 'Back to the order',
  none: 'This order has not been explained here yet',
  noneText: 'The order in plain words, condition by condition, and how the person acknowledges it.',
  over: 'This order is over: there is nothing left to explain.',
  left: 'Still to be explained',
  leftNew: 'New or changed since the last induction. Only this is gone through in the next one.',
  earlier: 'Inductions of this order',
  caption: 'Inductions of this order',
  columns: { when: 'Begun', by: 'By', how: 'How it ended' },
  underWay: 'Under way',
  done: 'All of this order was explained.',
}

export const page = {
  title: 'Induction under way',
  what: 'Go through it together',
  gone: 'Tick what you have gone through',
  asOrdered: (text: string) => `The order says: ${text}`,
  before: (count: number) => `Explained before: ${conditions(count)}`,
  said: 'What they said or asked',
  saidHint: 'Questions, what is hard for them, what they told you',
  kept: (when: string) => `Kept ${when}`,
  talk: 'Language and help',
  language: 'Language it is said in',
  interpreter: 'Interpreter, or the interpreting service',
  interpreterHow: 'The interpreter is',
  needed: (language: string) =>
    language
      ? `The record says that an interpreter for ${language} is needed.`
      : 'The record says that an interpreter is needed.',
  without: 'Why it goes on without an interpreter',
  withoutHint: 'Only where one is needed and nobody interprets',
  helps: 'How it is said',
  supportPerson: 'Who is with them',
  supportHint: 'A support person, family; leave empty if nobody is',
  adjustments: 'What the record asks for',
  save: 'Save',
  next: 'On to the acknowledgement',
  savedBy: (name: string, when: string) => `Saved ${when} by ${name}.`,
  begunBy: (name: string, when: string) => `Begun ${when} by ${name}.`,
  copy: 'Print it for them',
  stale: 'What was saved meanwhile',
}

export const acknowledgement = {
  title: 'Acknowledgement',
  back: 'Back to the induction',
  gone: (gone: number, of: number) => (gone === of ? `Gone through: all ${of}` : `Gone through: ${gone} of ${of}`),
  left: 'Not gone through',
  leftHint: 'It stays to be explained; tick it on the page before, or keep it for another day.',
  words: 'What they acknowledge',
  screen: 'On the screen',
  screenText: 'Turn the screen to them: they read it and type their name. Nothing else of the record shows.',
  turn: 'Turn the screen to them',
  other: 'On paper, or not at all',
  how: 'How they acknowledge',
  signedOn: 'Day it was signed',
  seenBy: 'Who saw it signed',
  refusedWhy: 'What they said',
  refusedSeenBy: 'Who was there',
  notAbleWhy: 'Why they are not able to',
  refusedHint: 'The order binds them all the same.',
  save: 'Keep it, and end the induction',
  print: 'Print it to be signed',
  final: 'It can’t be altered afterwards. What changes later is gone through in another induction.',
}

export const sign = {
  page: 'Acknowledgement, to be signed',
  title: 'Your order',
  intro: (name: string) => `${name}, these things were explained to you:`,
  name: 'Your name',
  nameHint: 'If you agree, type your name. If you do not, give the screen back.',
  agree: 'I agree',
  officer: 'Back to the officer',
  thanks: 'Thank you',
  done: 'It is kept. Please turn the screen back.',
}

export const copy = {
  title: 'Your order in plain words',
  back: 'Back to the induction',
  for: (name: string) => `For ${name}`,
  must: 'What you must do',
  asOrdered: (text: string) => `The order says: ${text}`,
  sign: 'What you sign',
  signed: 'Your name and signature',
  signedDay: 'Day',
  witness: 'Seen by',
  words: 'The words of the order are what counts. If anything here is not clear, ask.',
  theirs: (agency: string, day: string, reference: string) => `${agency}, ${day}. Reference ${reference}`,
}

export const done = {
  title: 'Induction',
  how: 'How it ended',
  acknowledged: 'Acknowledged',
  name: 'Name typed by them',
  seenBy: 'Who saw it',
  why: 'What was said of it',
  by: 'Kept by',
  byAt: (name: string, when: string) => `${name}, ${when}`,
  language: 'Language',
  interpreter: 'Interpreter',
  without: 'Why without an interpreter',
  helps: 'How it was said',
  supportPerson: 'Who was with them',
  said: 'What they said or asked',
  gone: 'Gone through',
  left: 'Not gone through',
  stays: 'This stays as it was said that day. It can’t be altered.',
  withInterpreter: (name: string, how: string) => [name, how].filter(Boolean).join(', '),
}

export const fields = {
  gone: 'what was gone through',
  language: 'the language',
  interpreter: 'the interpreter',
  interpreterHow: 'how the interpreter takes part',
  withoutWhy: 'why it goes on without an interpreter',
  helps: 'how it was said',
  supportPerson: 'who is with them',
  said: 'what they said',
  how: 'how they acknowledge',
  name: 'the name',
  signedOn: 'the day it was signed',
  seenBy: 'who saw it',
  why: 'why',
  to: 'what comes next',
}

const over = {
  'ended-already': 'This induction has ended: begin another one',
  'interpreter-missing': 'Name the interpreter, or say why it goes on without one',
}

export const refusals = {
  begin: { 'order-over': 'This order is over: there is nothing left to explain' },
  keep: {
    ...over,
    stale: 'A colleague saved this induction meanwhile. Theirs is shown below; save again to keep yours instead.',
  },
  acknowledge: {
    ...over,
    'nothing-gone-through': 'Tick what you have gone through first, on the page before',
    'name-missing': 'They type their name, or choose another way',
    'seen-by-missing': 'Say who was there',
    'why-missing': 'Say why, in a few words',
    'signed-before-order': 'It can’t have been signed before the order was made',
    'signed-in-future': 'Enter today or an earlier day',
  },
}

export const said = {
  begun: 'Begun. What the record knows stands in it already.',
  goesOn: 'It was begun before: go on where it stands.',
  kept: 'Saved.',
  ended: (left: number) =>
    left === 0 ? 'The induction is kept.' : `The induction is kept. ${conditions(left)} not gone through.`,
}

export const matters = {
  lead: 'Induction',
  begun: (type: string, day: string) => `${type}: begun on ${day}, not acknowledged yet`,
  changed: (type: string, count: number) => `${type}: ${conditions(count)} new or changed, to be explained`,
  never: (type: string, day: string) => `${type} of ${day}: not explained yet`,
  act: 'Go to the induction',
}

export const inducted = {
  none: 'Not explained yet',
  underWay: 'Induction under way',
  changed: (count: number) => `${conditions(count)} new or changed since the induction`,
  by: (how: string, name: string) => `${how}, kept by ${name}`,
}

export const says = {
  list: 'How an order stands with its induction, what is still to be explained, and its inductions',
  begin: 'Begin the induction of an order, or give the one that is under way',
  one: 'One induction: what it goes through, how far it is, how it ended',
  keep: 'Keep how far an induction has come',
  acknowledge: 'Keep how the person acknowledged it, and end it',
}
