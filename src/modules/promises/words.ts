import type { State, Whose } from './rules.ts'

export const whose: Record<Whose, string> = { us: 'We promised', them: 'They will do' }
export const states: Record<State, string> = { open: 'Open', kept: 'Kept', 'not-kept': 'Not kept' }

export const words = {
  title: 'Promises',
  mark: 'Promised: by us or by them, what and by when',
  markHint:
    'Select words in the text and press “Promise”, or type them here. Ours become tasks of yours; both stand before the next interview. Without a day they are due at the next appointment, else in a week. Everybody who works with the person sees them.',
  marker: 'Promise',
  markerHint: 'Makes the words that are selected in the text a promise',
  row: (at: number) => `Promise ${at}`,
  whose: 'Whose is it?',
  what: 'What',
  due: 'By when',
  ours: 'What we promised',
  theirs: 'What they will do',
  settled: 'Settled',
  none: 'Nothing is promised',
  noneHint: 'Promises are marked where a note is written, ours and the person’s.',
  by: (day: string) => `by ${day.replace(/^(Today|Tomorrow|Yesterday)/, (near) => near.toLowerCase())}`,
  overdue: 'Was due',
  of: (what: string) => `: ${what}`,
  kept: 'Kept',
  other: 'Not kept, or moved',
  notKept: 'It was not kept',
  notKeptButton: 'Not kept',
  why: 'A word about it',
  move: 'Move it to another day',
  moveDue: 'New day',
  moveButton: 'Move',
  reopen: 'Open it again',
  add: 'Add a promise',
  addButton: 'Keep it',
  made: 'Made',
  madeBy: (name: string, when: string) => `${name}, ${when}`,
  owner: 'Whose task',
  note: 'The note',
  task: 'The task',
  story: 'What happened to it',
  back: 'All promises',
  steps: {
    kept: 'Kept',
    'not-kept': 'Not kept',
    moved: (from: string, to: string) => `Moved from ${from} to ${to}`,
    reopened: 'Opened again',
  },
  before: 'Promised',
  stillOpen: 'Still open',
  inNote: 'Promises in this note',
}

export const matters = {
  lead: 'Promised',
  theirs: (what: string) => `was to do by now: ${what}`,
  act: 'Was it kept?',
}

export const fields = {
  whose: 'whose promise it is',
  what: 'what was promised',
  due: 'by when',
  why: 'the word about it',
  moveDue: 'the new day',
  back: 'where to go back to',
  how: 'whether it was kept',
}

export const refusals = {
  make: { 'long-past': 'The day is more than a year past: check the year' },
  settle: { settled: 'It is settled already' },
  move: {
    settled: 'It is settled already',
    'past-day': 'The new day must be today or later',
    'same-day': 'It is due on that day already',
  },
  reopen: { 'not-settled': 'It is open' },
}

export const said = {
  made: (count: number) => (count === 1 ? 'Kept: 1 promise.' : `Kept: ${count} promises.`),
  kept: (what: string) => `Kept: ${what}`,
  notKept: (what: string) => `Not kept: ${what}`,
  moved: (day: string) => `Moved to ${day}.`,
  reopened: 'It is open again.',
  undo: 'Undo',
}

export const says = {
  person: 'A person’s promises, ours and theirs, the open ones first',
  one: 'One promise, and what happened to it',
  make: 'Keep a promise about a person, ours or theirs',
  kept: 'Say that a promise was kept',
  notKept: 'Say that a promise was not kept',
  move: 'Move a promise to another day',
  reopen: 'Take back that a promise is settled',
}
