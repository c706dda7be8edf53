import type { KindWords } from '../drawings/index.ts'

/** The supports worksheet, in words that can be read together with the person. */
export const sheet = {
  one: 'Supports worksheet',
  many: 'Supports worksheets',
  about: 'Who stands round the person, how close, and how it is between them.',
  empty: 'No worksheet yet',
  emptyText:
    'It is made together, and finds who can stand by the person. Who is known already stands on it from the start.',
  picture: 'People round the person, the closest in the middle. The same stands as a list beneath.',
  textLabel: 'Who?',
  kindLabel: 'Who are they?',
  areaLabel: 'How close?',
  howLabel: 'How is it between you?',
  sinceLabel: 'Since when?',
  arrowLabel: '',
  areas: {
    inner: { label: 'Closest', prompt: 'Who would you ring first?' },
    middle: { label: 'Close', prompt: 'Who else is there for you?' },
    outer: { label: 'Further away', prompt: 'Whom do you know, or wish to be in touch with?' },
  },
  kinds: {
    family: 'Family',
    partner: 'Partner',
    kin: 'Kin',
    friend: 'Friend',
    work: 'Work',
    school: 'School',
    service: 'Service',
    community: 'Community, Elder',
    other: 'Somebody else',
  },
  hows: {
    strong: 'Strong',
    strained: 'Strained',
    'lost-touch': 'Lost touch',
    reconnect: 'Wants to be in touch again',
    unsafe: 'Not safe',
  },
  ways: { up: 'Back round the ring', down: 'On round the ring', left: 'Closer', right: 'Further away' },
  api: 'The supports worksheets of a person',
} satisfies KindWords

export const beside = {
  title: 'From the worksheet',
  feed: 'Bring into the support network',
  homework: 'Add homework as a task',
}

export const copy = {
  homework: 'Until we meet again',
  homeworkText:
    'Who else? Family, kin, friends, people at work or from the community. Write them here and bring it along.',
  next: (when: string) => `We meet again: ${when}`,
  noNext: 'We meet again:',
  list: 'Who stands by me',
}

export const feed = {
  title: 'Bring into the support network',
  back: 'Back to the worksheet',
  text: 'Nothing has changed yet. Tick what is to be recorded: as said by the person, on the worksheet.',
  would: 'What would change',
  new: (name: string) => `Add ${name}`,
  newHow: (strength: string) => (strength ? `as: ${strength}` : 'nothing said of how it is'),
  change: (name: string) => `Change ${name}`,
  changeHow: (before: string, after: string) => `from “${before}” to “${after}”`,
  unsaid: 'not said',
  relation: (name: string) => `Who is ${name} to them?`,
  relationWhat: 'who they are',
  item: 'somebody on the worksheet',
  save: 'Record what is ticked',
  none: 'Nothing would change',
  noneText: 'Everybody on the worksheet stands in the support network as it says.',
  already: 'Stands there already',
  saved: (count: number) => (count === 1 ? '1 support recorded' : `${count} supports recorded`),
  open: 'Open the support network',
  source: 'on the supports worksheet',
  refusals: {
    'nothing-chosen': 'Tick what is to be recorded.',
    'relation-missing': 'Choose who they are',
    'not-recorded': 'This cannot be recorded as it is: look at the name and who they are.',
    stale: 'The support network was changed meanwhile. Look at it as it stands now.',
  },
  says: 'Brings who is ticked into the support network, as said by the person',
  saysPage: 'What bringing the worksheet into the support network would change',
}
