import type { Limit, Sourced } from '../policy.ts'
import { code, completion, firstDay, longerCurfews, rehabilitation, since, suspended, unread } from './origins.ts'

const longest = (source: Sourced, atMost: number, name = 'Length'): Limit => ({
  ...source,
  code: 'term',
  name,
  atMost,
  unit: 'months',
})

/** The end date of a community order is not more than three years after its day, which is so the last it may have. */
export const communityOrder: readonly Limit[] = [
  { ...longest({ ...unread('CJA 2003 s 177(5)'), to: code }, 36), anniversary: true },
  { ...longest(since('Sentencing Code s 209(2)'), 36), anniversary: true },
]

/** The operational period of a suspended sentence, and the prison term that may be suspended. */
export const suspendedSentence: readonly Limit[] = [
  {
    ...longest({ ...unread('CJA 2003 s 189; Sentencing Code s 288'), to: suspended }, 24, 'Operational period'),
    atLeast: 6,
  },
  {
    ...longest(
      since('Sentencing Act 2026 ss 2, 49(4), by policestationrepuk.org: suspended for three years', suspended),
      36,
      'Operational period',
    ),
    atLeast: 6,
  },
  { ...sentence({ ...unread('CJA 2003 s 189; Sentencing Code ss 264, 277'), to: suspended }, 24) },
  { ...sentence(since('Sentencing Act 2026 ss 2, 49(4), by clinks.org: terms up to 3 years', suspended), 36) },
]

function sentence(source: Sourced, atMost: number): Limit {
  return { ...source, code: 'sentence', name: 'Prison term that is suspended', atMost, unit: 'months' }
}

const hours = (source: Sourced, atLeast: number, atMost: number, name = 'Unpaid work'): Limit => ({
  ...source,
  code: 'work-hours',
  name,
  atLeast,
  atMost,
  unit: 'hours',
})

const workPeriod = (source: Sourced): Limit => ({
  ...source,
  code: 'work-period',
  name: 'Unpaid work is done within',
  atMost: 12,
  unit: 'months',
})

/** Hours of unpaid work and, until the Act of 2026 took it away for orders whenever made, the year to do them in. */
export const unpaidWork: readonly Limit[] = [
  hours({ ...unread('CJA 2003 s 199(2)'), to: code }, 40, 300),
  hours(since('Sentencing Code Sch 9 para 2(1)'), 40, 300),
  {
    ...since('Sentencing Code Sch 9 para 2(4)'),
    code: 'work-hours-together',
    name: 'Unpaid work of several orders that is not concurrent',
    atMost: 300,
    unit: 'hours',
  },
  { ...workPeriod(unread('CJA 2003 s 200(2)')), to: code },
  {
    ...workPeriod(
      unread(
        'Sentencing Code Sch 9 para 1(1)(b), until Sentencing Act 2026 s 36; its last day, and that orders made by then keep it',
        code,
      ),
    ),
    to: completion,
  },
]

const band = (code: string, name: string, atLeast: number, atMost: number): Limit => ({
  ...unread('HMPPS welcome hub, bands of unpaid work; their first day'),
  code,
  name,
  atLeast,
  atMost,
  unit: 'hours',
})

/** How many hours are usual for how serious an offence. */
export const workBands: readonly Limit[] = [
  band('work-hours-low', 'Unpaid work, low band', 40, 80),
  band('work-hours-medium', 'Unpaid work, medium band', 80, 150),
  band('work-hours-high', 'Unpaid work, high band', 150, 300),
]

const curfew = (source: Sourced, atMost: number, name = 'Curfew in a day'): Limit => ({
  ...source,
  code: 'curfew',
  name,
  atLeast: 2,
  atMost,
  unit: 'hours-in-24',
})
const within = (source: Sourced, atMost: number, name = 'Curfew falls within'): Limit => ({
  ...source,
  code: 'curfew-period',
  name,
  atMost,
  unit: 'months',
})
const before = { convictedBefore: longerCurfews }
const after = { convictedFrom: longerCurfews }
const paragraph9 = (sub: string) => since(`Sentencing Code Sch 9 para 9(${sub})`, longerCurfews)

/** Which hours a curfew may have hangs on the day of the conviction since 28 June 2022; 112 hours a week hold for all. */
export const curfews: readonly Limit[] = [
  curfew({ ...unread('CJA 2003 s 204(2) before 3 December 2012'), to: '2012-12-03' }, 12),
  curfew({ ...unread('CJA 2003 s 204(2) since 3 December 2012; that day', '2012-12-03'), to: code }, 16),
  curfew({ ...since('Sentencing Code Sch 9 para 9(4), as enacted'), to: longerCurfews }, 16),
  { ...curfew(paragraph9('4A)(a'), 16, 'Curfew in a day, convicted before 28 June 2022'), when: before },
  { ...curfew(paragraph9('4A)(b'), 20, 'Curfew in a day, convicted from 28 June 2022'), when: after },
  {
    ...paragraph9('4)(c'),
    code: 'curfew-week',
    name: 'Curfew in seven days',
    atMost: 112,
    unit: 'hours-in-week',
  },
  within({ ...unread('CJA 2003 s 204(3) before 3 December 2012'), to: '2012-12-03' }, 6),
  within({ ...unread('CJA 2003 s 204(3) since 3 December 2012; that day', '2012-12-03'), to: code }, 12),
  within({ ...since('Sentencing Code Sch 9 para 9(5), as enacted'), to: longerCurfews }, 12),
  { ...within(paragraph9('6)(a'), 12, 'Curfew falls within, convicted before 28 June 2022'), when: before },
  { ...within(paragraph9('6)(b'), 24, 'Curfew falls within, convicted from 28 June 2022'), when: after },
]

export const alcoholMonitoring: Limit = {
  ...since('Sentencing Code Sch 9 para 25, by LASPO 2012 s 76 (CJA 2003 s 212A(2))'),
  code: 'alcohol-monitoring',
  name: 'Alcohol abstinence and monitoring',
  atMost: 120,
  unit: 'days',
}

/** How long before the release date somebody may go home under curfew. */
const homeCurfew = (source: Sourced, atMost: number): Limit => ({
  ...source,
  code: 'home-curfew',
  name: 'Home detention curfew',
  atMost,
  unit: 'days',
})
export const homeDetentionCurfew: readonly Limit[] = [
  homeCurfew({ ...unread('CJA 2003 s 246(1)(a): 135 days; since when'), to: '2023-06-06' }, 135),
  homeCurfew({ ...since('SI 2023/390 arts 1, 2', '2023-06-06'), to: '2025-06-03' }, 180),
  homeCurfew(unread('CJA 2003 s 246(1)(a): 365 days from June 2025', '2025-06-03'), 365),
  {
    ...since('CJA 2003 s 253, by Halsbury’s Laws (lexisnexis.co.uk): not the first and last day', firstDay),
    code: 'curfew',
    name: 'Curfew in a day',
    atLeast: 9,
    unit: 'hours-in-24',
  },
]

/** Supervision ends a year after the part of the sentence that is served in prison, so lasts less than that itself. */
export const afterSentence: readonly Limit[] = [
  longest({ ...since('CJA 2003 s 256AA(4)(b)', rehabilitation), to: completion }, 12, 'From release to its end'),
  {
    ...since('CJA 2003 s 256AA(1): more than 1 day but less than 2 years', rehabilitation),
    to: completion,
    code: 'sentence',
    name: 'Sentence',
    atMost: 24,
    unit: 'months-less-a-day',
  },
]

export const defaultOrder: readonly Limit[] = [
  { ...hours(since('CJA 2003 Sch 19A para 3', rehabilitation), 20, 60), to: completion },
  {
    ...since('CJA 2003 Sch 19A para 3', rehabilitation),
    to: completion,
    code: 'curfew-days',
    name: 'Days with a curfew',
    atLeast: 20,
    unit: 'days',
  },
]

/** More reporting times than two a day need a condition of their own, which is approved centrally. */
export const reportingTimes: Limit = {
  ...unread('HMPPS licence conditions policy v4.0; its first day', '2026-01-01'),
  code: 'reports-in-day',
  name: 'Reporting times in a day',
  atMost: 2,
  unit: 'times-in-24',
}
