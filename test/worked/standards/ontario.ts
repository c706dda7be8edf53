import { casesOf, type WorkedCase } from '../case.ts'
import { kept, type Said, shown, stands, written } from './asked.ts'
import { byHand, bySource } from './neutral.ts'

const at = (level: string, contacts = '', more: Partial<Said> = {}): Said => ({
  supervised: '2026-01-01..',
  level,
  contacts,
  ...more,
})
const released = (on: string, more: Partial<Said> = {}): Said => ({
  supervised: `${on}..`,
  orders: 'statutory-release',
  happened: `release ${on} statutory-release`,
  ...more,
})
const eight =
  '2026-06-02 office, 2026-06-04 home, 2026-06-09 office, 2026-06-11 home, 2026-06-16 office, 2026-06-18 home, 2026-06-23 office'

const inPerson = { kinds: ['office', 'home', 'work', 'other'], withPerson: true }
const month = { kind: 'calendar', unit: 'month', stub: 'up', away: 'stub' }
const releases = ['day-parole', 'full-parole', 'statutory-release', 'ltso']
const from = '1992-11-01'
const level = (code: string, amount: number, cadence: object) => ({
  code: `${code}-contact`,
  name: 'Face to face',
  from,
  levels: [code],
  accepts: inPerson,
  amount,
  cadence,
})
const update = (code: string, levels: readonly string[], within: string) => ({
  code,
  name: 'Plan update',
  from,
  levels,
  orders: releases,
  accepts: { kinds: ['plan'] },
  amount: 1,
  cadence: { kind: 'rolling', within, carries: true, away: 'extend' },
})
const first = (code: string, name: string, after: string, count: number, orders: readonly string[]) => ({
  code,
  name,
  from,
  orders,
  accepts: inPerson,
  amount: 1,
  cadence: { kind: 'once', after, within: { count, unit: 'working-days' }, away: 'runs' },
})
const rhythm = (within: string) => ({ kind: 'rolling', within, carries: true, away: 'restart' })

/** Canada’s federal service with Ontario. */
export const ontario: readonly WorkedCase[] = casesOf('CA-ON', [
  ...bySource([
    [
      'intensive: eight a month',
      'CSC Commissioner, 2020: 8 face to face a month',
      stands('intensive-contact', at('intensive', eight), '2026-06-24'),
      '7/8 due 2026-06-30',
    ],
    [
      'level A: four a month',
      'CSC Commissioner, 2020: two or four a month by level',
      stands('a-contact', at('a'), '2026-06-10'),
      '0/4 due 2026-06-30',
    ],
    [
      'level B: two a month',
      'CSC Commissioner, 2020: two or four a month by level',
      stands('b-contact', at('b'), '2026-06-10'),
      '0/2 due 2026-06-30',
    ],
    [
      'first interview after a release on a Friday',
      'Policy Bulletin 364: within 1 working day: Mon 8 June',
      stands('first-interview', released('2026-06-05'), '2026-06-05'),
      '0/1 due 2026-06-08',
    ],
    [
      'first interview of somebody released into custody elsewhere',
      'Policy Bulletin 364: also then',
      stands('first-interview', released('2026-06-05', { away: '2026-06-05..' }), '2026-06-05'),
      '0/1 due 2026-06-08',
    ],
    [
      'first report on probation',
      'CC s 732.1(3): 2 working days after Thu 4 June: Fri, Mon',
      stands(
        'first-report',
        { supervised: '2026-06-04..', orders: 'probation', happened: 'sentence 2026-06-04 probation' },
        '2026-06-04',
      ),
      '0/1 due 2026-06-08',
    ],
    [
      'first report on a conditional sentence over Easter',
      'CC s 742.3: 2 working days after Thu 2 April; Good Friday and Easter Monday are closed: Tue, Wed',
      stands(
        'first-report',
        {
          supervised: '2026-04-02..',
          orders: 'conditional-sentence',
          happened: 'sentence 2026-04-02 conditional-sentence',
          closed: '2026-04-03, 2026-04-06',
        },
        '2026-04-02',
      ),
      '0/1 due 2026-04-08',
    ],
  ]),
  ...byHand([
    [
      'first interview over Canada Day',
      'released Tue 30 June; Wed 1 July is closed: Thu 2 July',
      stands('first-interview', released('2026-06-30', { closed: '2026-07-01' }), '2026-06-30'),
      '0/1 due 2026-07-02',
    ],
    ['level C: once a month', 'by the last of June', stands('c-contact', at('c'), '2026-06-10'), '0/1 due 2026-06-30'],
    [
      'level D: every two months',
      '30 December and two months: the last of February',
      stands('d-contact', at('d', '2026-12-30 home'), '2027-01-05'),
      '0/1 due 2027-02-28',
    ],
    [
      'level E: every three months',
      '30 November and three months',
      stands('e-contact', at('e', '2026-11-30 home'), '2026-12-05'),
      '0/1 due 2027-02-28',
    ],
    [
      'level D: custody begins it anew',
      'back on 1 June and two months',
      stands('d-contact', at('d', '2026-03-10 home', { away: '2026-05-01..2026-06-01' }), '2026-06-02'),
      '0/1 due 2026-08-01',
    ],
    [
      'intensive from mid-month on',
      '17 to 30 June are 14 of 30 days: 8×14/30 is 3.7, up to 4',
      stands('intensive-contact', at('intensive 2026-06-17..'), '2026-06-17'),
      '0/4 due 2026-06-30 part',
    ],
    [
      'level A from the middle of a February with 29 days',
      '15 to 29 February are 15 of 29 days: 4×15/29 is 2.07, up to 3',
      stands('a-contact', at('a 2028-02-15..'), '2028-02-15'),
      '0/3 due 2028-02-29 part',
    ],
    [
      'from level C to intensive in mid-June',
      'C: 15 of 30 days, 1/2 up to 1, by the 15th; intensive: 8×15/30 is 4 by the 30th',
      kept(
        'c-contact intensive-contact',
        at('c 2026-01-01..2026-06-16, intensive 2026-06-16..', '2026-06-09 office'),
        '2026-06-01..2026-06-30',
        '2026-07-01',
      ),
      '2026-06-15 met, 2026-06-30 missed',
    ],
    [
      'ten days of June in custody at intensive',
      '20 of 30 days are left: 8×20/30 is 5.3, up to 6',
      stands('intensive-contact', at('intensive', '', { away: '2026-06-06..2026-06-16' }), '2026-06-20'),
      '0/6 due 2026-06-30 part',
    ],
    [
      'all of June in custody',
      'nothing is asked of it',
      kept(
        'intensive-contact',
        at('intensive', '', { away: '2026-06-01..2026-07-01' }),
        '2026-06-01..2026-06-30',
        '2026-07-02',
      ),
      '2026-06-30 excused',
    ],
    [
      'a month that ends short and the next that begins',
      'seven of eight in June; July’s ends on the 31st',
      stands('intensive-contact', at('intensive', eight), '2026-07-01'),
      '0/8 due 2026-07-31',
    ],
    [
      'a call is not face to face',
      'in person only',
      stands('b-contact', at('b', '2026-06-02 phone, 2026-06-03 video'), '2026-06-10'),
      '0/2 due 2026-06-30',
    ],
    [
      'plan update half-yearly at level A',
      '31 August and six months: the last of February',
      stands('plan-half-yearly', { ...at('a', '2026-08-31 plan'), orders: 'ltso' }, '2026-09-01'),
      '0/1 due 2027-02-28',
    ],
    [
      'plan update yearly at level E',
      '29 February 2028 and a year: 28 February 2029',
      stands('plan-yearly', { ...at('e', '2028-02-29 plan'), orders: 'full-parole' }, '2028-03-01'),
      '0/1 due 2029-02-28',
    ],
    [
      'days in custody are added to a plan update’s',
      '1 June and six months is 1 December; 10 days away in between: 11 December',
      stands(
        'plan-half-yearly',
        { ...at('b', '2026-06-01 plan', { away: '2026-07-01..2026-07-11' }), orders: 'day-parole' },
        '2026-07-20',
      ),
      '0/1 due 2026-12-11',
    ],
    [
      'the last of those added days lie in another custody',
      '1 December and 10 days is 11 December; away from the 9th to the 14th, 3 and then 2 more days: 16 December',
      stands(
        'plan-half-yearly',
        {
          ...at('b', '2026-06-01 plan', { away: '2026-07-01..2026-07-11, 2026-12-09..2026-12-14' }),
          orders: 'day-parole',
        },
        '2026-12-15',
      ),
      '0/1 due 2026-12-16',
    ],
    [
      'statutory release beside Ontario’s probation: both first reports',
      'both are counted from Fri 5 June: 1 and 2 working days; one contact serves both',
      shown(
        'first-interview first-report',
        {
          supervised: '2026-06-05..',
          orders: 'statutory-release, probation',
          happened: 'release 2026-06-05 statutory-release, sentence 2026-06-05 probation',
        },
        '2026-06-06',
      ),
      ['first-interview 0/1 due 2026-06-08', 'first-report 0/1 due 2026-06-09'],
    ],
    [
      'the list, as it is written',
      'read line by line beside it',
      written,
      [
        level('intensive', 8, month),
        level('a', 4, month),
        level('b', 2, month),
        level('c', 1, month),
        level('d', 1, rhythm('P2M')),
        level('e', 1, rhythm('P3M')),
        first('first-interview', 'First interview', 'release', 1, releases),
        update('plan-half-yearly', ['intensive', 'a', 'b'], 'P6M'),
        update('plan-yearly', ['c', 'd', 'e'], 'P1Y'),
        first('first-report', 'First report', 'sentence', 2, ['probation', 'conditional-sentence']),
      ],
    ],
  ]),
])
