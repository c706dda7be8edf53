import { casesOf } from '../case.ts'
import { bounds, doubted, excluded, makers, standard, typesOn } from './asking.ts'

const ofOrder = 'Sentencing Code s 209(2): the end date is not more than 3 years after the date of the order'
const ofSuspended =
  'two years until the Act of 2026, three from 22 March 2026 (s 49(4)); the last day is the day before'
const ofCurfew = 'Sentencing Code Sch 9 para 9(4), (4A), (5), (6)'
const ofEnd = 'in force until the day before 11 May 2026, taken for the day of SI 2026/402, which was not seen'

const lengths = casesOf('GB-EAW', [
  {
    name: 'a community order that ends three years after its day',
    source: `${ofOrder}: 15 January 2029 is three years after 15 January 2026`,
    from: 'source',
    ask: doubted('community-order', '2026-01-15', '2029-01-15'),
    expected: [],
  },
  {
    name: 'a community order that ends a day later than three years after its day',
    source: ofOrder,
    from: 'source',
    ask: doubted('community-order', '2026-01-15', '2029-01-16'),
    expected: ['longer: Length, 36'],
  },
  {
    name: 'a community order made on 29 February',
    source: `${ofOrder}; 2027 has no 29 February, so its last day of February is taken`,
    from: 'hand',
    ask: doubted('community-order', '2024-02-29', '2027-02-28'),
    expected: [],
  },
  {
    name: 'a community order made on 29 February, to 1 March three years on',
    source: `${ofOrder}; 2027 has no 29 February, so its last day of February is taken`,
    from: 'hand',
    ask: doubted('community-order', '2024-02-29', '2027-03-01'),
    expected: ['longer: Length, 36'],
  },
  {
    name: 'a community order before the Code, past its three years',
    source: 'CJA 2003 s 177(5), taken to be as the Code has it: 30 November 2023 is three years after',
    from: 'hand',
    ask: doubted('community-order', '2020-11-30', '2023-12-01'),
    expected: ['longer: Length, 36'],
  },
  {
    name: 'a suspended sentence of two years, made the day before the change',
    source: ofSuspended,
    from: 'hand',
    ask: doubted('suspended-sentence-order', '2026-03-21', '2028-03-20'),
    expected: [],
  },
  {
    name: 'a suspended sentence a day over two years, made the day before the change',
    source: ofSuspended,
    from: 'hand',
    ask: doubted('suspended-sentence-order', '2026-03-21', '2028-03-21'),
    expected: ['longer: Operational period, 24'],
  },
  {
    name: 'a suspended sentence of three years, made on the day of the change',
    source: ofSuspended,
    from: 'hand',
    ask: doubted('suspended-sentence-order', '2026-03-22', '2029-03-21'),
    expected: [],
  },
  {
    name: 'a suspended sentence a day over three years, made on the day of the change',
    source: ofSuspended,
    from: 'hand',
    ask: doubted('suspended-sentence-order', '2026-03-22', '2029-03-22'),
    expected: ['longer: Operational period, 36'],
  },
  {
    name: 'a suspended sentence of six months',
    source: 'at least six months from 31 August: to the day before the last day of February',
    from: 'hand',
    ask: doubted('suspended-sentence-order', '2026-08-31', '2027-02-27'),
    expected: [],
  },
  {
    name: 'a suspended sentence a day under six months',
    source: 'at least six months from 31 August: to the day before the last day of February',
    from: 'hand',
    ask: doubted('suspended-sentence-order', '2026-08-31', '2027-02-26'),
    expected: ['shorter: Operational period, 6'],
  },
  {
    name: 'the prison term that may be suspended, the day before the change',
    source: 'two years: CJA 2003 s 189, the Code as it was',
    from: 'hand',
    ask: bounds('suspended-sentence-order', 'sentence', '2026-03-21'),
    expected: ['–24 months'],
  },
  {
    name: 'the prison term that may be suspended, on the day of the change',
    source: 'clinks.org on Sentencing Act 2026 ss 1, 2: up to 3 years may be suspended',
    from: 'source',
    ask: bounds('suspended-sentence-order', 'sentence', '2026-03-22'),
    expected: ['–36 months'],
  },
  {
    name: 'supervision after a sentence that runs a year',
    source: 'CJA 2003 s 256AA(4)(b): 12 months from release; the sentence itself ends no sooner',
    from: 'source',
    ask: doubted('post-sentence-supervision', '2025-07-01', '2026-06-30'),
    expected: [],
  },
  {
    name: 'supervision after a sentence that runs a day over a year',
    source: 'CJA 2003 s 256AA(4)(b)',
    from: 'source',
    ask: doubted('post-sentence-supervision', '2025-07-01', '2026-07-01'),
    expected: ['longer: From release to its end, 12'],
  },
])

const hours = casesOf('GB-EAW', [
  {
    name: 'unpaid work in an order',
    source: 'Sentencing Code Sch 9 para 2(1)(b): not less than 40 and not more than 300 hours',
    from: 'source',
    ask: bounds('community-order', 'work-hours', '2026-11-22'),
    expected: ['40–300 hours'],
  },
  {
    name: 'unpaid work of several orders together',
    source: 'Sentencing Code Sch 9 para 2(4): what is not concurrent stays within the most',
    from: 'source',
    ask: bounds('suspended-sentence-order', 'work-hours-together', '2026-11-22'),
    expected: ['–300 hours'],
  },
  ...(
    [
      ['low', '40–80 hours'],
      ['medium', '80–150 hours'],
      ['high', '150–300 hours'],
    ] as const
  ).map(([band, expected]) => ({
    name: `unpaid work, ${band} band`,
    source: 'HMPPS welcome hub: low 40–80, medium 80–150, high 150–300',
    from: 'source' as const,
    ask: bounds('community-order', `work-hours-${band}`, '2026-11-22'),
    expected: [expected],
  })),
  {
    name: 'the year to do unpaid work in, on its last day',
    source: `Sentencing Code Sch 9 para 1(1)(b); ${ofEnd}`,
    from: 'hand',
    ask: bounds('community-order', 'work-period', '2026-05-10'),
    expected: ['–12 months'],
  },
  {
    name: 'no year to do unpaid work in, once it was taken away',
    source: `Sentencing Act 2026 s 36(1)(a); ${ofEnd}`,
    from: 'hand',
    ask: bounds('community-order', 'work-period', '2026-05-11'),
    expected: [],
  },
  {
    name: 'unpaid work in a supervision default order',
    source: 'CJA 2003 Sch 19A para 3: 20 to 60 hours',
    from: 'source',
    ask: bounds('supervision-default-order', 'work-hours', '2026-05-10'),
    expected: ['20–60 hours'],
  },
  {
    name: 'days with a curfew in a supervision default order',
    source: 'CJA 2003 Sch 19A para 3: at least 20 days',
    from: 'source',
    ask: bounds('supervision-default-order', 'curfew-days', '2015-02-01'),
    expected: ['20– days'],
  },
  ...(
    [
      ['convicted the day before more hours came', { convictedOn: '2022-06-27' }, ['2–16 hours-in-24']],
      ['convicted on the day more hours came', { convictedOn: '2022-06-28' }, ['2–20 hours-in-24']],
      ['conviction not known', {}, ['2–16 hours-in-24', '2–20 hours-in-24']],
    ] as const
  ).map(([name, facts, expected]) => ({
    name: `a curfew in an order of 2026, ${name}`,
    source: ofCurfew,
    from: 'source' as const,
    ask: bounds('community-order', 'curfew', '2026-11-22', facts),
    expected: [...expected],
  })),
  {
    name: 'a curfew in an order of 27 June 2022',
    source: 'Sentencing Code Sch 9 para 9(4) as enacted: 2 to 16 hours',
    from: 'source',
    ask: bounds('community-order', 'curfew', '2022-06-27'),
    expected: ['2–16 hours-in-24'],
  },
  {
    name: 'a curfew in a week of an order of 27 June 2022',
    source: 'Sentencing Code Sch 9 para 9(4) as enacted says nothing of weeks',
    from: 'source',
    ask: bounds('community-order', 'curfew-week', '2022-06-27'),
    expected: [],
  },
  {
    name: 'a curfew in a week of an order of 28 June 2022',
    source: 'Sentencing Code Sch 9 para 9(4)(c): 112 hours in any period of 7 days',
    from: 'source',
    ask: bounds('suspended-sentence-order', 'curfew-week', '2022-06-28'),
    expected: ['–112 hours-in-week'],
  },
  {
    name: 'how long a curfew may go on, convicted the day before',
    source: ofCurfew,
    from: 'source',
    ask: bounds('community-order', 'curfew-period', '2026-11-22', { convictedOn: '2022-06-27' }),
    expected: ['–12 months'],
  },
  {
    name: 'how long a curfew may go on, convicted on the day',
    source: ofCurfew,
    from: 'source',
    ask: bounds('community-order', 'curfew-period', '2026-11-22', { convictedOn: '2022-06-28' }),
    expected: ['–24 months'],
  },
  {
    name: 'an alcohol tag',
    source: 'CJA 2003 s 212A(2) by LASPO 2012 s 76: not more than 120 days',
    from: 'source',
    ask: bounds('community-order', 'alcohol-monitoring', '2026-11-22'),
    expected: ['–120 days'],
  },
  ...(
    [
      ['the day before 180 days', '2023-06-05', '–135 days'],
      ['the day of 180 days', '2023-06-06', '–180 days'],
      ['the day before a year', '2025-06-02', '–180 days'],
      ['the day of a year', '2025-06-03', '–365 days'],
    ] as const
  ).map(([name, on, expected]) => ({
    name: `home detention curfew, ${name}`,
    source: 'SI 2023/390 arts 1, 2: 180 for 135 from 6 June 2023; 365 from June 2025 as it is known',
    from: on === '2023-06-06' ? ('source' as const) : ('hand' as const),
    ask: bounds('hdc-licence', 'home-curfew', on),
    expected: [expected],
  })),
  {
    name: 'home detention curfew in a day',
    source: 'CJA 2003 s 253, by Halsbury’s Laws: not less than nine hours in any one day',
    from: 'source',
    ask: bounds('hdc-licence', 'curfew', '2026-11-22'),
    expected: ['9– hours-in-24'],
  },
  {
    name: 'reporting times that a licence may set in a day',
    source: 'HMPPS licence conditions policy v4.0: at most 2; more needs a bespoke condition',
    from: 'source',
    ask: bounds('licence', 'reports-in-day', '2026-11-22'),
    expected: ['–2 times-in-24'],
  },
])

const ended = ['post-sentence-supervision', 'supervision-default-order']
const always = [
  'bail-supervision',
  'community-order',
  'hdc-licence',
  'imprisonment',
  'licence',
  'report-only',
  'suspended-sentence-order',
]
const licence = [
  'good-behaviour',
  'no-offence',
  'report-as-directed',
  'allow-visits',
  'live-as-approved',
  'nights-elsewhere',
  'work-approval',
  'leave-country',
]

const types = casesOf('GB-EAW', [
  {
    name: 'the orders of the day before supervision after sentences began',
    source: 'Offender Rehabilitation Act 2014 s 2(2), in force 1 February 2015 (SI 2015/40)',
    from: 'source',
    ask: typesOn('2015-01-31'),
    expected: always,
  },
  {
    name: 'the orders of the day supervision after sentences began',
    source: 'Offender Rehabilitation Act 2014 s 2(2), in force 1 February 2015 (SI 2015/40)',
    from: 'source',
    ask: typesOn('2015-02-01'),
    expected: [...always, ...ended].sort(),
  },
  {
    name: 'the orders of the last day of supervision after sentences',
    source: ofEnd,
    from: 'hand',
    ask: typesOn('2026-05-10'),
    expected: [...always, ...ended].sort(),
  },
  {
    name: 'the orders once supervision after sentences had ended',
    source: `Sentencing Act 2026 s 34(1); ${ofEnd}`,
    from: 'hand',
    ask: typesOn('2026-05-11'),
    expected: always,
  },
  ...(
    [
      ['community-order', ['court']],
      ['suspended-sentence-order', ['court']],
      ['licence', ['statute', 'parole-authority', 'government']],
      ['hdc-licence', ['government']],
    ] as const
  ).map(([type, expected]) => ({
    name: `who makes a ${type}`,
    source: 'courts make orders; release is by law, by the Parole Board or, under curfew, by the Secretary of State',
    from: 'hand' as const,
    ask: makers(type, '2026-11-22'),
    expected: [...expected],
  })),
  {
    name: 'what every licence of 2014 asks',
    source: 'SI 2005/648 art 2(2)(a)–(g), the fourth in two: home, and nights elsewhere',
    from: 'source',
    ask: standard('licence', '2014-06-01'),
    expected: licence,
  },
  {
    name: 'what every licence of today asks',
    source: 'HMPPS licence conditions policy v4.0: other names, contact details and passport besides',
    from: 'source',
    ask: standard('licence', '2026-11-22'),
    expected: [...licence, 'other-names', 'contact-details', 'passport'],
  },
  {
    name: 'what every home detention curfew licence asks',
    source: 'CJA 2003 s 253 adds the curfew',
    from: 'source',
    ask: standard('hdc-licence', '2025-12-31'),
    expected: [...licence, 'curfew'],
  },
  {
    name: 'what every community order asks beside its requirements',
    source: 'Sentencing Code ss 215 (keep in touch), 216 (permission to change residence)',
    from: 'source',
    ask: standard('community-order', '2026-05-10'),
    expected: ['report-as-directed', 'live-as-approved'],
  },
  {
    name: 'what supervision after a sentence cannot ask',
    source: 'CJA 2003 s 256AB(1): the only requirements that may be specified are those it lists',
    from: 'source',
    ask: excluded('post-sentence-supervision', '2026-05-10'),
    expected: ['curfew', 'electronic-monitoring', 'exclusion-zone', 'non-association', 'polygraph', 'unpaid-work'],
  },
])

/** Lengths, hours and types of orders of England and Wales, at each limit and past it, before each change and on its day. */
export const englandAndWales = [...lengths, ...hours, ...types]
