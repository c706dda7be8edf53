import { type ContactStandard, type Sourced, sourced } from '../policy.ts'
import {
  assessment,
  atHome,
  collateral,
  inPerson,
  inTheField,
  seenAtHome,
  seenOrSpokenWith,
  standard,
} from '../seed/standards.ts'

/** The day the new Part 351 came into force (New York State Register, 31 October 2012). */
const newPart = '2013-06-01'
const part351: Sourced = { from: newPart, source: '9 NYCRR 351.6(a)', verified: true }
const unread = (source: string, from: string): Sourced => ({
  from,
  source: `${source}; numbers read, first day not, unverified`,
  verified: false,
})

const stretch = (unit: 'week' | 'month' | 'quarter') => ({ kind: 'calendar', unit, stub: 'up', away: 'stub' }) as const
const week = { ...stretch('week'), startsOn: 1 }
const month = stretch('month')
const quarter = stretch('quarter')
/** Months and quarters from case assignment. */
const fromAssignment = (length: string) =>
  ({ kind: 'blocks', length, anchor: 'assignment', stub: 'up', away: 'stub' }) as const
const thereafter = (length: string) => ({ ...fromAssignment(length), after: 'P1M' })
const merit = { most: 1, after: 'P3M' }
/** For young people in a program, half of what is asked, for up to six months. */
const substitution = { share: [1, 2], longest: 'P6M' } as const
const visit = 'Home contact'
const positiveVisit = 'Positive home contact'

const probation = [
  standard('greatest-month', 'Contacts', {
    levels: ['greatest'],
    accepts: seenOrSpokenWith,
    amount: 6,
    cadence: month,
    merit,
    substitution,
  }),
  standard('greatest-week', 'In person', { levels: ['greatest'], accepts: inPerson, amount: 1, cadence: week }),
  standard('greatest-collateral', 'Collateral', {
    levels: ['greatest'],
    accepts: collateral,
    amount: 6,
    cadence: month,
  }),
  standard('greatest-home', positiveVisit, {
    levels: ['greatest'],
    accepts: seenAtHome,
    amount: 1,
    cadence: fromAssignment('P1M'),
  }),
  standard('high-week', 'In person', { levels: ['high'], accepts: inPerson, amount: 1, cadence: week, substitution }),
  standard('high-collateral', 'Collateral', { levels: ['high'], accepts: collateral, amount: 6, cadence: quarter }),
  standard('high-home-first', positiveVisit, {
    levels: ['high'],
    accepts: seenAtHome,
    amount: 1,
    cadence: { kind: 'once', after: 'assignment', within: { count: 1, unit: 'months' }, away: 'extend' },
  }),
  standard('high-home-month', visit, { levels: ['high'], accepts: atHome, amount: 1, cadence: thereafter('P1M') }),
  standard('high-home-quarter', visit, {
    levels: ['high'],
    accepts: atHome,
    amount: 3,
    parts: [{ code: 'positive', accepts: seenAtHome, atLeast: 2 }],
    cadence: thereafter('P3M'),
  }),
]

const release = [
  standard('release-personal', 'Personal contact', {
    levels: ['release-i'],
    accepts: inPerson,
    amount: 4,
    cadence: month,
  }),
  standard('release-home', 'Home visit', { levels: ['release-i'], accepts: atHome, amount: 1, cadence: month }),
  standard('release-collateral', 'Collateral', {
    levels: ['release-i'],
    accepts: collateral,
    amount: 12,
    cadence: quarter,
  }),
]

const youth = [
  standard('youth-high-week', 'In person', { levels: ['youth-high'], accepts: inPerson, amount: 1, cadence: week }),
  standard('youth-high-collateral', 'Collateral', {
    levels: ['youth-high'],
    accepts: collateral,
    amount: 2,
    cadence: month,
  }),
  standard('youth-high-home-first', positiveVisit, {
    levels: ['youth-high'],
    accepts: seenAtHome,
    amount: 1,
    cadence: { kind: 'once', after: 'assignment', within: { count: 1, unit: 'months' }, away: 'extend' },
  }),
  standard('youth-high-home', visit, {
    levels: ['youth-high'],
    accepts: atHome,
    amount: 1,
    cadence: thereafter('P1M'),
  }),
  standard('youth-high-home-half', visit, {
    levels: ['youth-high'],
    accepts: atHome,
    amount: 2,
    parts: [{ code: 'positive', accepts: seenAtHome, share: [1, 2] }],
    cadence: thereafter('P2M'),
  }),
  standard('youth-medium-month', 'Contacts', {
    levels: ['youth-medium'],
    accepts: seenOrSpokenWith,
    amount: 2,
    parts: [{ code: 'in-person', accepts: inPerson, atLeast: 1 }],
    cadence: month,
    substitution,
  }),
  standard('youth-medium-collateral', 'Collateral', {
    levels: ['youth-medium'],
    accepts: collateral,
    amount: 2,
    cadence: fromAssignment('P3M'),
  }),
  standard('youth-medium-home', positiveVisit, {
    levels: ['youth-medium'],
    accepts: seenAtHome,
    amount: 1,
    cadence: { kind: 'once', after: 'assignment', within: { count: 45, unit: 'days' }, away: 'extend' },
  }),
  standard('youth-low-month', 'Contacts', {
    levels: ['youth-low'],
    accepts: seenOrSpokenWith,
    amount: 1,
    cadence: month,
    substitution,
  }),
  standard('youth-program', 'Collateral with the program', {
    levels: ['youth-high', 'youth-medium', 'youth-low'],
    while: 'program',
    accepts: { ...collateral, program: true },
    amount: 1,
    cadence: month,
  }),
]

const inTheFieldOf = (atLeast: number) => [{ code: 'field', accepts: inTheField, atLeast }]
const washington = (level: string, amount: number, field: number) =>
  standard(`washington-${level}`, 'Face to face', {
    levels: [`washington-${level}`],
    accepts: inPerson,
    amount,
    parts: inTheFieldOf(field),
    cadence: month,
  })
const pending = (code: string, name: string, accepts: ContactStandard['accepts'], amount: number) =>
  standard(`washington-pending-${code}`, name, {
    levels: ['unassessed'],
    while: 'unassessed',
    accepts,
    amount,
    cadence: fromAssignment('P30D'),
  })

/** Federal supervision in Washington DC, which has published numbers; elsewhere it has none. */
const federal = [
  washington('intensive', 8, 4),
  washington('maximum', 4, 2),
  washington('medium', 2, 1),
  standard('washington-minimum', 'Face to face', {
    levels: ['washington-minimum'],
    accepts: inPerson,
    amount: 1,
    cadence: month,
  }),
  standard('washington-minimum-field', 'In the field', {
    levels: ['washington-minimum'],
    accepts: inTheField,
    amount: 1,
    cadence: { kind: 'blocks', length: 'P2M', anchor: 'level', stub: 'up', away: 'stub' },
  }),
  standard('washington-assessment', 'First assessment', {
    levels: ['unassessed'],
    accepts: assessment,
    amount: 1,
    cadence: { kind: 'once', after: 'assignment', within: { count: 25, unit: 'working-days' }, away: 'extend' },
  }),
  pending('office', 'Office', { kinds: ['office'], withPerson: true }, 2),
  pending('collateral', 'Collateral', collateral, 1),
  pending('home', 'Home visit', atHome, 1),
  pending('employment', 'Employment check', { kinds: ['employment-check'] }, 1),
]

/** Published numbers: the State’s probation, conditional release and young people’s probation, and Washington DC. */
export const contactStandards: readonly ContactStandard[] = [
  ...sourced(part351, probation),
  ...sourced(unread('9 NYCRR 361.6(a)(1)(i)', '1987-11-01'), release),
  ...sourced(unread('9 NYCRR 356.8', newPart), youth),
  ...sourced(unread('csosa.gov supervision levels', '2000-08-05'), federal),
]
