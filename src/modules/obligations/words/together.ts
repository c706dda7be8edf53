import type { Contradiction, Why } from '../rules.ts'

const why: Record<Why, string> = {
  observed: '',
  'not-tonight': 'not on this night',
  'fewer-hours': 'not observed: another curfew has more hours',
  'cut-at-cap': 'observed up to the most hours of the law',
  'all-beyond-cap': 'not observed: all of it is past the most hours of the law',
}

const contradictions: Record<Contradiction['kind'], (person: string) => string> = {
  'no-hour': () => 'These leave no hour of the day, and another condition asks to go somewhere.',
  'two-addresses': () => 'These are at two addresses at the same hours.',
  'lives-in-place': () => 'The address of one is the place that the other says not to go to.',
  'lives-with': (person) => `The address names ${person}, whom the other says not to meet.`,
}

const hoursText = (minutes: number) => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

export const together = {
  whys: why,
  nights: 'At home: the next seven nights',
  nightsText:
    'Of every curfew of every order, as the law of today has them observed beside one another. A night begins at noon.',
  caption: 'The hours at home of each night, and which curfew they come from',
  night: 'Night of',
  nightsFrom: (first: string, last: string, every: boolean) => `${first} to ${last}${every ? ', every night' : ''}`,
  home: 'At home',
  whose: 'From',
  none: 'no curfew',
  until: ({ from, to }: { from: string; to: string }) => `${from} to ${to}`,
  and: ', ',
  why: (code: Why, asks: string) => (why[code] === '' ? '' : `ordered ${asks}; ${why[code]}`),
  hours: (minutes: number, cap: number | null) =>
    cap === null ? hoursText(minutes) : `${hoursText(minutes)} of ${hoursText(cap)} at most`,
  rule: (name: string, source: string) => `${name}: ${source}`,
  unverified: 'not verified',
  unread: 'Left out, as its hours or days cannot be read:',
  contradictions: 'These cannot all be kept',
  contradictionsText:
    'The orders stand as they are. Tell your team leader, and ask the court or authority to vary one.',
  contradiction: (kind: Contradiction['kind'], person = '') => contradictions[kind](person),
  first: (day: string) => `First on ${day}.`,
  of: (condition: string, order: string, made: string) => `${condition}, ${order} of ${made}`,
  work: 'Hours of work over all orders',
  ordered: 'Ordered',
  most: 'The most there may be',
  left: 'Left under that',
  over: 'Over it',
  count: (hours: number) => `${hours} h`,
  workText:
    'Hours that a court ordered to run at the same time count once. That is not recorded, so they are added here.',
  source: 'Source',
}
