/* Every fixed sentence of the kit. Grouped by where it is read, so that the browser gets only what it says itself. */

export const shell = {
  skip: 'Skip to main content',
  mainNav: 'Main',
  phoneNav: 'Main, at the foot',
  more: 'More',
  due: 'due',
  findLabel: 'Find a person, number or note',
  find: 'Find',
  findKey: 'Ctrl K',
  quickNote: 'Record contact',
  quickNoteShort: 'Note',
  quickNoteKey: 'N',
  account: 'Your account',
  accountNews: 'There is news about your account.',
  accountLook: 'Look at it',
  userMenu: 'Account and sign out',
  lock: 'Lock now',
  lockKey: 'Alt L',
  signOut: 'Sign out',
  signOutEverywhere: 'Sign out everywhere',
  parked: 'Parked writing',
  park: 'Park this writing',
  parkKey: 'Alt P',
  title: (title: string, product: string) => `${title} – ${product}`,
  printed: (agency: string, who: string, when: string) => `${agency}. Printed by ${who}, as it stood on ${when}.`,
  turnedTitle: 'Sheet',
  errorTitle: (title: string) => `Error: ${title}`,
}

export const calendar = {
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  near: new Map([
    [-1, 'yesterday'],
    [0, 'today'],
    [1, 'tomorrow'],
  ]),
  ahead: (count: number, unit: Unit) => `in ${count} ${unit}s`,
  ago: (count: number, unit: Unit) => `${count} ${unit}s ago`,
}
export type Unit = 'day' | 'week' | 'month' | 'year'

export const nearDays = new Map([
  [-1, 'Yesterday'],
  [0, 'Today'],
  [1, 'Tomorrow'],
])

export const parts = {
  calls: 'Calls',
  sortBy: (label: string, down: boolean) => `Sort by ${label}, ${down ? 'last first' : 'first first'}`,
  pages: 'Pages',
  previous: 'Previous',
  next: 'Next',
  page: (at: number, of: number) => `Page ${at} of ${of}`,
  photographOf: (name: string) => `Photograph of ${name}`,
  important: 'Important',
  warning: 'Warning',
  done: (task: string) => `Mark done: ${task}`,
  now: (time: string) => `${time} now`,
  attendance: (counts: string) => `Last appointments: ${counts}`,
  attendanceNone: 'No appointments yet',
  attended: (count: number) => `${count} attended`,
  missed: (count: number) => `${count} missed`,
  excused: (count: number) => `${count} excused`,
  weekBars: (days: string) => `Done of planned: ${days}`,
  weekDay: (day: string, done: number, planned: number) => `${day} ${done} of ${planned}`,
}

export const forms = {
  problem: 'There is a problem',
  errorPrefix: 'Error:',
}

export const fields = {
  optional: 'optional',
  choose: 'Choose',
}

export const errorPages = {
  notFound: {
    title: 'Page not found',
    text: 'There is nothing at this address, or it is not open to you. If you typed the address, check it.',
  },
  forbidden: {
    title: 'You cannot do this',
    text: 'Your role does not cover it. Nothing has been changed. Your team leader can do it, or can give you the role.',
  },
  closed: { title: 'This record is not open to you', text: 'Ask whoever keeps it.' },
  stale: {
    title: 'Somebody saved this before you',
    text: 'Nothing of yours is lost: go back, and both texts are shown side by side.',
  },
  refused: { title: 'This was not done', text: 'Nothing has been changed. Go back, and look at what you sent.' },
  tooMany: { title: 'Too many tries', text: 'Wait a few minutes, then try again.' },
  failed: {
    title: 'Something went wrong here',
    text: 'The fault is ours. What you typed is kept as a draft. Try again; if it happens again, report the number below.',
  },
  reference: (number: string) => `Reference ${number}`,
  home: 'Go to Today',
}

export const drafts = {
  saving: 'Keeping…',
  saved: 'Draft kept',
  restored: 'Brought back what had not been sent',
  unsent: 'Not sent yet: kept on this device',
  unkept: 'Not sent yet, and this device cannot keep it: stay on this page',
  signedOut: 'Your session has ended. Your words are kept on this device.',
  signIn: 'Sign in and come back here',
  refused: 'The draft was not accepted, so it is kept on this device only',
  both: 'Something else was kept here from another tab or device. Choose what to go on with.',
  mine: 'Written here',
  theirs: 'Kept meanwhile',
  keepMine: 'Go on with mine',
  keepTheirs: 'Go on with that one',
  keepBoth: 'Keep both, one below the other',
  other: 'Put the other text below',
  left: (count: number) => `${count.toLocaleString('en-AU')} characters left`,
  over: (count: number) => `${count.toLocaleString('en-AU')} characters too many`,
  allSaved: 'All work saved',
  someUnsent: 'Some work is only on this device',
}

export const palette = {
  label: 'Find a person, or a page to go to',
  results: 'Results',
  found: (count: number) => (count === 1 ? '1 result' : `${count} results`),
  none: 'Nothing found. Enter searches everywhere.',
  failed: 'Find cannot be reached. Enter tries the page.',
  tooOften: 'You have searched too often in a minute. Wait a little, then go on typing.',
  action: 'Go to',
  keys: 'Up and down to choose, Enter to open, Escape to close',
}

export const quickNote = {
  title: 'Record contact',
  close: 'Close',
  loading: 'Opening…',
  saved: 'Saved.',
  unreached: 'Not saved: the service cannot be reached. What you typed is still here.',
}

export const parking = {
  parked: 'Parked',
  done: (title: string) => `Parked: ${title}. It waits at the foot of every page.`,
  nothing: 'There is nothing being written here to park.',
  full: 'Three are parked already. Finish or drop one first.',
  drop: (title: string) => `Drop ${title}`,
}

export const idle = {
  soon: 'This page locks in one minute. Press any key to stay.',
}

const either = () => new Intl.ListFormat('en-AU', { type: 'disjunction' })

export const fileWords = {
  kinds: { 'image/jpeg': 'JPEG', 'image/png': 'PNG', 'image/webp': 'WebP', 'application/pdf': 'PDF' },
  takes: (kinds: string[], most: number) => `${either().format(kinds)}, ${most / 1_048_576} MB at most.`,
  again: 'A file is not kept when a form comes back: choose it again.',
}
