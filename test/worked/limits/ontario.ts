import { casesOf } from '../case.ts'
import { aroundDay, atAndPast, limitOf, madeOf, numbersOf } from './asked.ts'

const on = '2026-11-23'
const compulsory = 'keep-the-peace appear-when-required notify-name-address notify-job'
const onRelease =
  'go-straight-home report-as-directed stay-in-country obey-law report-police-contact carry-papers report-to-police notify-changes money-changes notify-affecting no-weapons obey-directions'
const away = 'obey-law report-police-contact carry-papers return-on-time obey-directions'

/** How long orders and sentences last in Ontario, which board decides, what they hold and since when that is known. */
export const ontario = casesOf('CA-ON', [
  ...atAndPast('probation', 'three years at most', 'CC s 732.2(2)(b): 36 months from 23 Nov 2026 reach 22 Nov 2029', {
    from: on,
    kept: '2029-11-22',
    passed: '2029-11-23',
    says: 'longer than Length',
  }),
  ...atAndPast('probation', 'over a leap day', 'CC s 732.2(2)(b): 36 months from 1 Mar 2025 reach 29 Feb 2028', {
    from: '2025-03-01',
    kept: '2028-02-29',
    passed: '2028-03-01',
    says: 'longer than Length',
  }),
  ...atAndPast(
    'conditional-sentence',
    'less than two years',
    'CC s 742.1: 24 months from 23 Nov 2026 reach 22 Nov 2028, and a day less is the longest',
    { from: on, kept: '2028-11-21', passed: '2028-11-22', says: 'longer than Sentence of less than two years' },
  ),
  ...atAndPast(
    'conditional-sentence',
    'less than two years, by the law of 2012',
    'CC s 742.1, version from 2012-11-20: 24 months from 1 Jan 2020 reach 31 Dec 2021, and a day less is the longest',
    {
      from: '2020-01-01',
      kept: '2021-12-30',
      passed: '2021-12-31',
      says: 'longer than Sentence of less than two years',
    },
  ),
  ...atAndPast('intermittent', 'ninety days at most', 'CC s 732(1): 8 of Nov, 31, 31 and 20 of Feb are 90', {
    from: on,
    kept: '2027-02-20',
    passed: '2027-02-21',
    says: 'longer than Sentence served in parts',
  }),
  ...atAndPast('imprisonment', 'two years or more', 'CC s 743.1: 24 months from 23 Nov 2026 reach 22 Nov 2028', {
    from: on,
    kept: '2028-11-22',
    passed: '2028-11-21',
    says: 'shorter than Sentence of two years or more',
  }),
  ...atAndPast(
    'ontario-imprisonment',
    'less than two years',
    'CC s 743.1: what is two years is federal; a day less is Ontario’s',
    { from: on, kept: '2028-11-21', passed: '2028-11-22', says: 'longer than Sentence of less than two years' },
  ),
  ...atAndPast('ltso', 'ten years at most', 'CC s 753.1(3)(b): 120 months from 23 Nov 2026 reach 22 Nov 2036', {
    from: on,
    kept: '2036-11-22',
    passed: '2036-11-23',
    says: 'longer than Length',
  }),
  ...numbersOf(on, [
    ['probation', 'work-hours', 'CC s 732.1(3)(f): up to 240 hours', 'none to 240 hours'],
    ['probation', 'work-period', 'CC s 732.1(3)(f): over a period not exceeding 18 months', 'none to 18 months'],
    ['probation', 'imprisonment', 'CC s 731(1)(b): a term not exceeding two years', 'none to 24 months'],
    ['conditional-sentence', 'work-hours', 'CC s 742.3(2) (stepstojustice.ca): up to 240 hours', 'none to 240 hours'],
    ['conditional-sentence', 'work-period', 'CC s 742.3(2), not read', 'none to 18 months'],
    ['ontario-parole', 'sentence', 'tribunalsontario.ca: less than two years', 'none to 24 months-less-a-day'],
  ]),
  ...numbersOf('2010-06-30', [
    ['probation', 'term', 'CC s 732.2(2)(b), taken to be the same', 'none to 36 months'],
    ['probation', 'work-hours', 'CC s 732.1(3)(f), taken to be the same', 'none to 240 hours'],
    ['probation', 'work-period', 'CC s 732.1(3)(f), taken to be the same', 'none to 18 months'],
    ['probation', 'imprisonment', 'CC s 731(1)(b), taken to be the same', 'none to 24 months'],
    ['conditional-sentence', 'term', 'CC s 742.1, taken to be the same', 'none to 24 months-less-a-day'],
    ['conditional-sentence', 'work-hours', 'CC s 742.3(2), taken to be the same', 'none to 240 hours'],
    ['intermittent', 'term', 'CC s 732(1), taken to be the same', 'none to 90 days'],
    ['ltso', 'term', 'CC s 753.1(3)(b), taken to be the same', 'none to 120 months'],
    ['ontario-parole', 'sentence', 'MCSA Part III, taken to be the same', 'none to 24 months-less-a-day'],
  ]),
  {
    name: 'statutory-release has no length of its own: it lasts to the end of the sentence',
    source: 'CCRA s 99(1), 128: until warrant expiry',
    from: 'source',
    ask: limitOf('statutory-release', 'term', on),
    expected: [],
  },
  ...madeOf(on, {
    probation: ['CC ss 731, 732.1(2); reporting is optional, s 732.1(3)(a)', 'court', 'by-condition', compulsory, ''],
    'conditional-sentence': [
      'CC s 742.3(1)',
      'court',
      'always',
      `${compulsory} report-first report-as-directed stay-in-jurisdiction`,
      '',
    ],
    intermittent: ['CC s 732: its conditions are those of the probation that goes with it', 'court', 'never', '', ''],
    'day-parole': ['CCRA s 99; CCRR s 161(1)', 'parole-authority', 'always', `${onRelease} return-on-time`, ''],
    'full-parole': ['CCRA s 99; CCRR s 161(1)', 'parole-authority', 'always', onRelease, ''],
    'statutory-release': ['CCRA ss 127, 128; CCRR s 161(1)', 'statute', 'always', onRelease, ''],
    ltso: ['CC s 753.1; CCRA s 134.1', 'court', 'always', onRelease, ''],
    'unescorted-absence': [
      'CCRR ss 155, 161(2); conditions not read',
      'parole-authority government',
      'always',
      away,
      '',
    ],
    'work-release': ['CCRA s 18; conditions not read', 'government', 'always', away, ''],
    'ontario-parole': [
      'ontario.ca: the Ontario Parole Board under two years; conditions not read',
      'provincial-parole-authority',
      'always',
      'keep-the-peace report-as-directed stay-in-jurisdiction notify-name-address notify-job obey-directions',
      '',
    ],
  }),
  ...aroundDay('conditional-sentence', 'conditional sentences began with 1995, c. 22, s. 6', [
    ['1996-09-02', 'no such order'],
    ['1996-09-03', 'unread'],
  ]),
  ...aroundDay('conditional-sentence', 'CC s 742.1, version from 2012-11-20 to 2022-11-16', [
    ['2012-11-19', 'unread'],
    ['2012-11-20', 'read'],
  ]),
  ...aroundDay('ltso', '1997, c. 17, s. 4, its first day not read', [
    ['1997-07-31', 'no such order'],
    ['1997-08-01', 'unread'],
  ]),
  ...aroundDay('probation', 'the copies read are good since 17 Nov 2022', [
    ['2022-11-16', 'unread'],
    ['2022-11-17', 'read'],
  ]),
])
