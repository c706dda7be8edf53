import { bookRefusals, changeRefusals } from '../contacts/index.ts'
import { taskRefusals } from '../tasks/index.ts'

/** What errors call the fields. */
export const fields = {
  adviser: 'who advised',
  name: 'their name',
  jotted: 'what was advised',
  jottedMissing: 'Write what was advised, in a line',
  to: 'whom to ask',
  toMissing: 'Select whom to ask',
  question: 'the question',
  questionMissing: 'Write the question',
  due: 'the day it is needed',
  dueMissing: 'Enter the day it is needed',
  answer: 'the advice',
  answerMissing: 'Write the advice',
  room: 'the room',
  note: 'the note',
}

const changed = {
  stale: 'Somebody changed this after you opened it. It is shown as it stands now; what you typed is still here.',
  'ended-already': 'This came to its end already',
}

const note = {
  'kind-unknown': 'This agency has no such kind of note',
  'answer-missing': 'Fill this in: the note needs it',
  'answer-unknown': 'This answer cannot be kept: make it shorter',
  'presentation-unknown': 'Select one of the words shown',
  'not-yet': 'This has not happened yet: a note is about what has happened',
  'reference-unknown': 'That note is not this person’s',
}

export const refusals = {
  jot: { 'adviser-needed': 'Choose or name who advised' },
  ask: {
    'adviser-unknown': 'That colleague does not give cultural advice now: select another',
    'past-day': 'Choose a day that is not past',
    ...taskRefusals.add,
  },
  answer: {
    ...changed,
    ...note,
    'room-unknown': 'Select a room of the office',
    'not-yours': 'It was asked of a colleague',
  },
  note: { ...changed, ...note, 'note-empty': 'Write what was advised: one heading is enough' },
  leave: changed,
  room: {
    ...bookRefusals,
    ...changeRefusals,
    'no-room': 'No room was suggested',
    'nothing-booked': 'Nothing is booked at the office: book it, and choose the room with it',
    'same-room': 'The next appointment is in that room already',
  },
}

export const page = {
  title: 'Cultural advice',
  talked: 'Talked it over',
  talkedHint: 'One line now. It stands before your next appointment, and becomes the note when you have time.',
  adviser: 'With whom',
  otherName: 'Somebody else',
  otherHint: 'An Elder, a family member, a colleague of another office',
  jotted: 'What was advised',
  keep: 'Keep it',
  ask: 'Ask in writing',
  askHint: 'Your question and the answer are the note. It is on their Today until they answer.',
  nobody: 'Nobody here gives cultural advice in writing: talk it over, and keep a line of it.',
  to: 'Whom to ask',
  question: 'What do you want to know?',
  due: 'Needed by',
  send: 'Ask',
  open: 'Under way',
  notes: 'Advice given',
  none: 'No cultural advice yet',
  noneHint: 'Ask how best to meet somebody, which room, who else can support them.',
  jottedBy: (name: string, by: string) => `${name}, talked over with ${by}`,
  askedOf: (name: string, by: string) => `Asked of ${name} by ${by}`,
  makeNote: 'Make the note',
  answer: 'Answer',
  look: 'Open',
  room: (name: string) => `Suggested room: ${name}`,
  bookRoom: 'Book it for the next appointment',
  by: (name: string) => `by ${name}`,
  hidden: 'Its words are not open to you.',
  day: 'Day',
  time: 'Time',
  ring: (name: string) => `Cultural advice: ${name}`,
}

export const one = {
  titleAsked: 'Cultural advice asked',
  titleTalked: 'Cultural advice talked over',
  question: 'Question',
  askedBy: 'Asked by',
  askedOf: 'Asked of',
  by: 'Needed by',
  answer: 'Your advice',
  room: 'A room that suits',
  noRoom: 'No matter which',
  kept: 'Not to be disclosed to the person',
  keptHint: 'Unless you tick this, they may be given it like any other note.',
  restricted: 'Restrict who can read it',
  restrictedHint: 'Open to you, the officer of the case and team leaders.',
  save: 'Give the advice',
  becomes: 'Question and answer become the note “Cultural advice”, and are brought to whoever asked.',
  makeNote: 'Make it final',
  final: 'Once final it cannot be changed, only amended, with both texts kept.',
  leave: 'It is not needed any more',
  leaveButton: 'Take it away',
  ended: { noted: 'It became a note.', answered: 'It was answered.', left: 'It was not needed any more.' },
  openNote: 'Open the note',
  waiting: (name: string) => `${name} has not answered yet.`,
  back: 'Cultural advice',
}

export const said = {
  jotted: 'Kept. It stands before the next appointment until it is a note.',
  asked: (name: string) => `Asked of ${name}: it is on their Today.`,
  answered: 'Given. Whoever asked is told.',
  noted: 'Cultural advice saved as final.',
  left: 'Taken away.',
  booked: (room: string, warnings: readonly string[]) =>
    [`${room} is booked for the next appointment.`, ...warnings].join(' '),
  open: 'Open the note',
}

export const matter = {
  asked: (by: string, question: string) => `${by} asks for cultural advice: ${question}`,
  jotted: (by: string) => `Talked over with ${by}: the note is still to be made`,
  today: 'Today',
  overdue: (days: number) => (days === 1 ? '1 day late' : `${days} days late`),
  answer: 'Answer',
  note: 'Make the note',
  unanswered: 'No answer yet',
  waiting: (name: string, question: string) => `${name} has not answered: ${question}`,
  look: 'Open it',
}

/** The sheet before an interview. */
export const before = {
  title: 'Cultural advice',
  none: 'None yet',
  count: (count: number) => (count === 1 ? '1 piece of advice' : `${count} pieces of advice`),
  add: 'Talk it over, or ask',
  all: 'All advice',
}

export const says = {
  list: 'Cultural advice about a person: what is under way, and the notes of what was given',
  jot: 'Keep a line of what was talked over',
  ask: 'Ask a colleague for cultural advice in writing',
  one: 'One piece of advice that was asked or talked over',
  answer: 'Answer in writing: question and answer become the note',
  note: 'Make the note of what was talked over',
  leave: 'Take away what is not needed any more',
  room: 'Book the suggested room for the next appointment',
}
