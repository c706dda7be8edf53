import type { Limit, Sourced } from '../policy.ts'
import { since, unread } from './origins.ts'

type Bounds = { atMost: number; atLeast?: number }

/** A length that is for offences of these kinds alone. */
const term = (source: Sourced, name: string, offence: readonly string[], bounds: Bounds): Limit => ({
  ...source,
  code: 'term',
  name,
  unit: 'months',
  when: { offence },
  ...bounds,
})

const probation = since('18 USC 3561(c)')

/** Federal probation by the class of the offense; there is none for a class A or B felony. */
export const federalProbation: readonly Limit[] = [
  term(probation, 'Length, felony', ['felony-c', 'felony-d', 'felony-e'], { atLeast: 12, atMost: 60 }),
  term(probation, 'Length, misdemeanor', ['misdemeanor', 'petty'], { atMost: 60 }),
  term(probation, 'Length, infraction', ['infraction'], { atMost: 12 }),
]

const release = since('18 USC 3583(b)')

/** Supervised release by the class of the offense; a few offenses have lengths of their own. */
export const supervisedRelease: readonly Limit[] = [
  term(release, 'Length, class A or B felony', ['felony-a', 'felony-b'], { atMost: 60 }),
  term(release, 'Length, class C or D felony', ['felony-c', 'felony-d'], { atMost: 36 }),
  term(release, 'Length, class E felony or misdemeanor', ['felony-e', 'misdemeanor'], { atMost: 12 }),
  {
    ...since('18 USC 3583(k), by USSG 5D1.2 note 2: up to life'),
    code: 'listed-sex-offense',
    name: 'Length, listed sex offense',
    atLeast: 60,
    unit: 'months',
    when: { offence: ['listed-sex-offense'] },
  },
]

const state = unread('New York Penal Law 65.00(3); which lengths and since when', '2014-02-16')

/** New York probation by the class of the offense, as it is known and not read. */
export const stateProbation: readonly Limit[] = [
  term(state, 'Length, felony', ['ny-felony'], { atLeast: 36, atMost: 60 }),
  term(state, 'Length, class A-II or B drug felony', ['ny-drug-felony'], { atLeast: 300, atMost: 300 }),
  term(state, 'Length, felony sexual assault', ['ny-felony-sexual-assault'], { atLeast: 120, atMost: 120 }),
  term(state, 'Length, class A misdemeanor', ['ny-misdemeanor-a'], { atLeast: 24, atMost: 36 }),
  term(state, 'Length, misdemeanor sexual assault', ['ny-misdemeanor-sexual-assault'], { atLeast: 72, atMost: 72 }),
  term(state, 'Length, class B misdemeanor', ['ny-misdemeanor-b'], { atLeast: 12, atMost: 12 }),
  ...[
    { name: 'Jail as part of it, felony', atMost: 6, unit: 'months' as const, offence: ['ny-felony'] },
    { name: 'Jail as part of it, misdemeanor', atMost: 60, unit: 'days' as const, offence: ['ny-misdemeanor-a'] },
  ].map(({ offence, ...limit }) => ({
    ...since('New York Penal Law 60.01(2)(d), by the memorandum to bill A1125 of 2017'),
    code: 'jail-in-probation',
    ...limit,
    when: { offence },
  })),
]

const postRelease = (paragraph: string, name: string, offence: string, atLeast: number, atMost: number): Limit => ({
  ...since(`New York Penal Law 70.45(2)${paragraph}`, '2009-01-01'),
  code: 'post-release',
  name: `Post-release supervision, ${name}`,
  atLeast,
  atMost,
  unit: 'months',
  when: { offence: [offence] },
})

/** Supervision that follows a determinate sentence of New York: five years, unless it is one of these. */
export const postReleaseSupervision: readonly Limit[] = [
  postRelease('', 'other determinate sentences', 'determinate', 60, 60),
  postRelease('(a)', 'class D or E drug felony', 'drug-d-e', 12, 12),
  postRelease('(b)', 'class B or C drug felony', 'drug-b-c', 12, 24),
  postRelease('(c)', 'class D or E drug felony, second felony', 'second-drug-d-e', 12, 24),
  postRelease('(d)', 'class B or C drug felony, second felony', 'second-drug-b-c', 18, 36),
  postRelease('(e)', 'class D or E violent felony', 'violent-d-e', 18, 36),
  postRelease('(f)', 'class B or C violent felony', 'violent-b-c', 30, 60),
]
