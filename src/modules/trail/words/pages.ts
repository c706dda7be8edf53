import type { Kind } from '../rules.ts'

/** What stands on every page of the trail. */
export const frame = {
  title: 'Trail',
  sub: 'Who looked, searched, printed, exported and changed. Records that are kept from you are not in it.',
  tabs: 'Pages of the trail',
  further: 'Further lines',
  newest: 'Newest',
  older: 'Older',
  tab: { entries: 'Entries', review: 'Unusual looking', seals: 'Seals' },
}

export const kindNames: Record<Kind, string> = {
  looked: 'Looked',
  searched: 'Searched',
  printed: 'Printed',
  exported: 'Exported',
  changed: 'Changed',
  'signed-in': 'Signing in',
}

/** The list of entries. */
export const entries = {
  byToken: (name: string) => `with the token “${name}”`,
  says: 'The trail, newest first: who looked, searched, printed, exported and changed',
  caption: 'Entries of the trail, newest first',
  filter: 'What to show',
  reference: 'Reference of a person',
  colleague: 'Colleague',
  anybody: 'Anybody',
  kind: 'What was done',
  anything: 'Anything',
  from: 'From',
  fromWhat: 'the first day',
  until: 'Until',
  untilWhat: 'the last day',
  apply: 'Show',
  clear: 'Show everything',
  export: 'Export as CSV',
  when: 'When',
  who: 'Who',
  service: 'The service itself',
  did: 'What',
  whose: 'Whose record',
  nobody: '–',
  fields: (names: string) => `Fields: ${names}`,
  none: 'Nothing on the trail answers this',
  noneText: 'Ask for more days, or leave a filter out.',
  unknown: 'Nobody whom you may see has this reference',
  unknownText: 'Check it with whoever gave it to you.',
}

export const csvHeads = [
  'When',
  'Who',
  'Role',
  'What',
  'Action',
  'Reference',
  'Person',
  'About',
  'Id',
  'Fields',
  'Entry',
  'Token',
]

/** The page of the seals. */
export const seals = {
  says: 'Where the chain of seals stands, and what the last verifications found',
  saysVerify: 'Has the whole trail gone through; the result is on the page of the seals',
  title: 'The chain now',
  what: 'Every few minutes what was written on the trail is sealed: each seal holds a digest of every entry in it and the hash of the seal before. An entry that is changed, taken out or put in afterwards no longer fits.',
  newest: 'Newest seal',
  number: (number: number) => `Number ${number}`,
  none: 'Nothing is sealed yet',
  sealedAt: 'Sealed',
  hash: 'Its hash',
  hashHint: 'Note the number and the hash somewhere else, to tell a chain that was made anew.',
  waiting: 'Waiting to be sealed',
  verify: 'Verify the trail now',
  asked: 'The trail is being gone through: open this page again in a moment.',
  verifications: 'Verified',
  noneYet: 'Nobody has verified the trail yet',
  noneYetText: 'The service does so itself each night.',
  when: 'Asked',
  by: 'By',
  nightly: 'The service, nightly',
  found: 'Found',
  going: 'Being gone through',
  whole: (seals: string, entries: string) => `Whole: ${seals}, ${entries}`,
  broken: 'Broken',
  brokenNow: (found: string) => `The trail is broken. ${found}`,
  caption: 'The last times that the trail was gone through',
}

/** What the browser tells before it prints. */
export const printed = {
  says: 'Writes on the trail that a page of the record is printed',
  page: 'Name the page, as /people/:person/notes',
}

/** Who opened a person's record, on the record itself. */
export const opened = {
  says: 'Who opened the record of a person, a line a colleague and day, for whoever has the case and who leads them',
  title: 'Who opened this record',
  sub: 'Everybody who opened or printed something of it, but for the officer whose case it is. You see this because it is yours, or of somebody you cover or lead.',
  subOwn: 'Everybody who opened or printed something of it, the officer whose case it is too.',
  withOwn: 'Show the officer’s own looks too',
  withoutOwn: 'Leave the officer’s own looks out',
  who: 'Who',
  when: 'When',
  did: 'What',
  at: (day: string, span: string) => `${day}, ${span}`,
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  times: (count: number) => `${count} times`,
  broke: 'Broken open',
  none: 'Nobody else has opened it',
  noneText: 'Whoever opens it will be here.',
  beforeWhat: 'the day',
}
