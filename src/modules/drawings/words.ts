/** What one kind of drawing is called, and what is on it. */
export type KindWords = {
  one: string
  many: string
  /** What it is for, said to whoever looks at it. */
  about: string
  /** Asked where it begins; absent where it is about the person alone. */
  aboutLabel?: string
  aboutHint?: string
  empty: string
  emptyText: string
  picture: string
  textLabel: string
  kindLabel: string
  areaLabel: string
  howLabel: string
  sinceLabel: string
  arrowLabel: string
  areas: Record<string, { label: string; prompt: string }>
  kinds: Record<string, string>
  hows: Record<string, string>
  ways: { up: string; down: string; left: string; right: string }
  api: string
}

export const list = {
  begin: (one: string) => `Begin: ${one.toLowerCase()}`,
  beginButton: 'Begin',
  others: 'Or, as the record has it:',
  presentLabel: 'How is it made?',
  present: { yes: 'With the person', no: 'Without them' },
  columns: { about: 'What', made: 'Begun', changed: 'Changed last', count: 'On it', present: 'Made' },
  withThem: 'with the person',
  without: 'without them',
  caption: (many: string) => `${many} of this person`,
  when: (day: string, by: string) => `${day}, ${by}`,
  begun: 'It is open. Everything is saved as it is made.',
}

export const editor = {
  listTitle: 'The same as a list',
  add: 'Add',
  addTitle: 'Add to it',
  change: 'Change',
  changeOf: (text: string) => `Change “${text}”`,
  changeTitle: 'Change it',
  save: 'Save',
  leave: 'Leave it as it was',
  remove: 'Remove',
  moveOf: (way: string, text: string) => `${way}: “${text}”`,
  moves: 'Move',
  undo: 'Undo',
  redo: 'Do again',
  none: 'Nothing yet',
  choose: 'Not said',
  noArrow: 'Nothing',
  since: (since: string) => `since ${since}`,
  leadsTo: (text: string) => `leads to: ${text}`,
  nowIs: 'As it stands now:',
  dragHint: 'Drag with a mouse or a finger, press to change; everything can also be done in the list.',
  turn: 'Turn the screen round',
  turnKey: 'Alt T',
  print: 'Print view',
  versions: 'Versions',
  unreached: 'Not saved: the service cannot be reached. What you typed is still here; try again in a moment.',
  officer: 'Back to the officer',
  turnedHint: 'Everything you add is saved as you go.',
}

export const versions = {
  title: (one: string) => `Versions of the ${one.toLowerCase()}`,
  back: (one: string) => `Back to the ${one.toLowerCase()}`,
  keepTitle: 'Keep it as it stands now',
  keepText: 'What is kept under a name never changes. What is drawn goes on.',
  name: 'Name',
  suggested: (day: string) => `As of ${day}`,
  keep: 'Keep',
  listTitle: 'Kept versions',
  none: 'None is kept yet',
  caption: 'Versions that are kept',
  columns: { name: 'Name', when: 'Kept', by: 'By', count: 'On it', acts: 'Do' },
  look: 'Look',
  lookAt: (name: string) => `Look at “${name}”`,
  compareTitle: 'Compare two',
  earlier: 'The earlier one',
  later: 'The later one',
  now: 'As it stands now',
  compare: 'Compare',
  differences: (one: string, other: string) => `From “${one}” to “${other}”`,
  same: 'Nothing is otherwise.',
  added: 'Added',
  removed: 'Removed',
  changed: 'Changed',
  fromTo: (before: string, after: string) => `${before} → ${after}`,
  drawn: (name: string) => `Drawn: ${name}`,
}

export const print = {
  asAt: (when: string) => `As it stood on ${when}`,
  theirs: (agency: string, day: string) => `${agency}, ${day}`,
  title: (one: string, name: string) => `${one} to print: ${name}`,
}

export const fields = {
  about: 'what it is about',
  present: 'how it is made',
  text: 'what goes on it',
  textMissing: 'Say what goes on it',
  kind: 'what it is',
  area: 'where it goes',
  how: 'how it is',
  since: 'since when',
  leadsTo: 'what it leads to',
  way: 'which way',
  before: 'what it goes before',
  step: 'undo or do again',
  name: 'a name for this version',
  nameMissing: 'Give it a name',
  version: 'a version',
}

export const said = {
  added: 'Added',
  changed: 'Changed',
  moved: 'Moved',
  removed: 'Removed. It can be undone.',
  undo: 'Undone',
  redo: 'Done again',
  kept: (name: string) => `Kept: ${name}`,
}

export const refusals = {
  codes: {
    'area-unknown': 'Choose where it goes',
    'kind-unknown': 'Choose what it is',
    'how-unknown': 'Choose how it is',
    'arrow-unknown': 'Choose something else that is on it',
  },
  full: 'There is no room for more: what is on one page must stay readable. Begin another, or take something away.',
  stale: 'Somebody changed this since you opened it. It is shown as it stands now, and what you typed is still here.',
  gone: 'That is not on it any more.',
  'at-the-end': 'It cannot go further that way.',
  nothing: 'There is nothing to undo.',
  newer: 'Something was changed since you opened this. Look at it as it stands now, then undo.',
}

export const says = {
  begin: (one: string) => `Begins: ${one.toLowerCase()}`,
  one: (one: string) => `${one}, with everything on it`,
  add: (one: string) => `Adds something: ${one.toLowerCase()}`,
  change: (one: string) => `Changes what is said of something: ${one.toLowerCase()}`,
  move: (one: string) => `Moves something, a step or to a place: ${one.toLowerCase()}`,
  remove: (one: string) => `Takes something away: ${one.toLowerCase()}`,
  step: (one: string) => `Undoes the last change or does it again: ${one.toLowerCase()}`,
  keep: (one: string) => `Keeps it as it stands, under a name: ${one.toLowerCase()}`,
  versions: (one: string) => `The versions that were kept: ${one.toLowerCase()}`,
}
