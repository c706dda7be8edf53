import type { KindWords } from '../drawings/index.ts'

/** The offence map, in words that can be read together with the person. */
export const map = {
  one: 'Offence map',
  many: 'Offence maps',
  about: 'How it came to the offence and what followed, in the person’s own words, from left to right.',
  aboutLabel: 'Which offence is it about?',
  aboutHint: 'As you would say it together: “the break-in in June”.',
  empty: 'No offence map yet',
  emptyText: 'It is made together: what led up to the offence, what happened, and what came after.',
  picture: 'Offence map, drawn from left to right. The same stands as a list beneath.',
  textLabel: 'In their own words',
  kindLabel: 'What is it?',
  areaLabel: 'When was it?',
  howLabel: '',
  sinceLabel: '',
  arrowLabel: 'What did it lead to?',
  areas: {
    background: { label: 'Background', prompt: 'What was life like? Home, family, work, money, health.' },
    'build-up': { label: 'Build-up', prompt: 'What changed in the days or weeks before?' },
    before: { label: 'Just before', prompt: 'Where were you, who was there, what did you think and feel?' },
    offence: { label: 'The offence', prompt: 'What happened, step by step?' },
    after: { label: 'After', prompt: 'What came of it, for you and for others? What would have helped?' },
  },
  kinds: {
    event: 'What happened',
    thought: 'Thought',
    feeling: 'Feeling',
    person: 'Person',
    substance: 'Alcohol or drug',
    place: 'Place',
    others: 'What others did',
  },
  hows: {},
  ways: { up: 'Up', down: 'Down', left: 'Earlier', right: 'Later' },
  api: 'The offence maps of a person',
} satisfies KindWords

export const beside = {
  title: 'Check with somebody what was said',
  none: 'What happened, where and with whom can be checked once it stands on the map.',
}
