const sorts: Record<string, object> = {
  person: { kinds: ['office', 'home', 'work', 'other'], withPerson: true },
  spoken: { kinds: ['office', 'home', 'work', 'other', 'phone', 'video'], withPerson: true },
  field: { kinds: ['home', 'work', 'other'], withPerson: true },
  office: { kinds: ['office'], withPerson: true },
  home: { kinds: ['home'] },
  positive: { kinds: ['home'], withPerson: true },
  collateral: { kinds: ['third-party'] },
  program: { kinds: ['third-party'], program: true },
  check: { kinds: ['employment-check'] },
  assessment: { kinds: ['assessment'] },
}
const cut = { stub: 'up', away: 'stub' }
const cadences: Record<string, object> = {
  week: { kind: 'calendar', unit: 'week', startsOn: 1, ...cut },
  month: { kind: 'calendar', unit: 'month', ...cut },
  quarter: { kind: 'calendar', unit: 'quarter', ...cut },
  'from-assignment-P1M': { kind: 'blocks', length: 'P1M', anchor: 'assignment', ...cut },
  'from-assignment-P3M': { kind: 'blocks', length: 'P3M', anchor: 'assignment', ...cut },
  'from-assignment-P30D': { kind: 'blocks', length: 'P30D', anchor: 'assignment', ...cut },
  'from-level-P2M': { kind: 'blocks', length: 'P2M', anchor: 'level', ...cut },
  'then-P1M': { kind: 'blocks', length: 'P1M', anchor: 'assignment', after: 'P1M', ...cut },
  'then-P2M': { kind: 'blocks', length: 'P2M', anchor: 'assignment', after: 'P1M', ...cut },
  'then-P3M': { kind: 'blocks', length: 'P3M', anchor: 'assignment', after: 'P1M', ...cut },
  'first-month': { kind: 'once', after: 'assignment', within: { count: 1, unit: 'months' }, away: 'extend' },
  'first-45': { kind: 'once', after: 'assignment', within: { count: 45, unit: 'days' }, away: 'extend' },
  'first-25-working': {
    kind: 'once',
    after: 'assignment',
    within: { count: 25, unit: 'working-days' },
    away: 'extend',
  },
}
const merit = { most: 1, after: 'P3M' }
const substitution = { share: [1, 2], longest: 'P6M' }
const parts = (code: string, sort: string, atLeast: number) => ({ parts: [{ code, accepts: sorts[sort], atLeast }] })
const half = { parts: [{ code: 'positive', accepts: sorts.positive, share: [1, 2] }] }

type Row = [code: string, name: string, level: string, sort: string, amount: number, cadence: string, more?: object]
const rows: Record<string, readonly Row[]> = {
  '2013-06-01': [
    ['greatest-month', 'Contacts', 'greatest', 'spoken', 6, 'month', { merit, substitution }],
    ['greatest-week', 'In person', 'greatest', 'person', 1, 'week'],
    ['greatest-collateral', 'Collateral', 'greatest', 'collateral', 6, 'month'],
    ['greatest-home', 'Positive home contact', 'greatest', 'positive', 1, 'from-assignment-P1M'],
    ['high-week', 'In person', 'high', 'person', 1, 'week', { substitution }],
    ['high-collateral', 'Collateral', 'high', 'collateral', 6, 'quarter'],
    ['high-home-first', 'Positive home contact', 'high', 'positive', 1, 'first-month'],
    ['high-home-month', 'Home contact', 'high', 'home', 1, 'then-P1M'],
    ['high-home-quarter', 'Home contact', 'high', 'home', 3, 'then-P3M', parts('positive', 'positive', 2)],
  ],
  '1987-11-01': [
    ['release-personal', 'Personal contact', 'release-i', 'person', 4, 'month'],
    ['release-home', 'Home visit', 'release-i', 'home', 1, 'month'],
    ['release-collateral', 'Collateral', 'release-i', 'collateral', 12, 'quarter'],
  ],
  '2013-06-01 ': [
    ['youth-high-week', 'In person', 'youth-high', 'person', 1, 'week'],
    ['youth-high-collateral', 'Collateral', 'youth-high', 'collateral', 2, 'month'],
    ['youth-high-home-first', 'Positive home contact', 'youth-high', 'positive', 1, 'first-month'],
    ['youth-high-home', 'Home contact', 'youth-high', 'home', 1, 'then-P1M'],
    ['youth-high-home-half', 'Home contact', 'youth-high', 'home', 2, 'then-P2M', half],
    [
      'youth-medium-month',
      'Contacts',
      'youth-medium',
      'spoken',
      2,
      'month',
      { ...parts('in-person', 'person', 1), substitution },
    ],
    ['youth-medium-collateral', 'Collateral', 'youth-medium', 'collateral', 2, 'from-assignment-P3M'],
    ['youth-medium-home', 'Positive home contact', 'youth-medium', 'positive', 1, 'first-45'],
    ['youth-low-month', 'Contacts', 'youth-low', 'spoken', 1, 'month', { substitution }],
    [
      'youth-program',
      'Collateral with the program',
      'youth-high youth-medium youth-low',
      'program',
      1,
      'month',
      { while: 'program' },
    ],
  ],
  '2000-08-05': [
    ['washington-intensive', 'Face to face', 'washington-intensive', 'person', 8, 'month', parts('field', 'field', 4)],
    ['washington-maximum', 'Face to face', 'washington-maximum', 'person', 4, 'month', parts('field', 'field', 2)],
    ['washington-medium', 'Face to face', 'washington-medium', 'person', 2, 'month', parts('field', 'field', 1)],
    ['washington-minimum', 'Face to face', 'washington-minimum', 'person', 1, 'month'],
    ['washington-minimum-field', 'In the field', 'washington-minimum', 'field', 1, 'from-level-P2M'],
    ['washington-assessment', 'First assessment', 'unassessed', 'assessment', 1, 'first-25-working'],
    ['washington-pending-office', 'Office', 'unassessed', 'office', 2, 'from-assignment-P30D', { while: 'unassessed' }],
    [
      'washington-pending-collateral',
      'Collateral',
      'unassessed',
      'collateral',
      1,
      'from-assignment-P30D',
      { while: 'unassessed' },
    ],
    ['washington-pending-home', 'Home visit', 'unassessed', 'home', 1, 'from-assignment-P30D', { while: 'unassessed' }],
    [
      'washington-pending-employment',
      'Employment check',
      'unassessed',
      'check',
      1,
      'from-assignment-P30D',
      { while: 'unassessed' },
    ],
  ],
}

/** Every value of the list, in its order. */
export const newYorkValues = Object.entries(rows).flatMap(([from, of]) =>
  of.map(([code, name, level, sort, amount, cadence, more]) => ({
    code,
    name,
    from: from.trim(),
    levels: level.split(' '),
    accepts: sorts[sort],
    amount,
    cadence: cadences[cadence],
    ...more,
  })),
)
