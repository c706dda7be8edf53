import { casesOf, type WorkedCase } from '../case.ts'
import { kept, type Said, stands, written } from './asked.ts'
import { byHand } from './neutral.ts'

const sentenced = (on: string, more: Partial<Said> = {}): Said => ({
  supervised: `${on}..`,
  orders: 'community-order',
  happened: `sentence ${on} community-order`,
  ...more,
})
const released = (on: string, type: string, closed = ''): Said => ({
  supervised: `${on}..`,
  orders: type,
  happened: `release ${on} ${type}`,
  closed,
})

const from = '2021-06-26'
const inPerson = { kinds: ['office', 'home', 'work', 'other'], withPerson: true }
const community = ['community-order', 'suspended-sentence-order']
const releases = ['licence', 'hdc-licence', 'post-sentence-supervision']
const once = (after: string, count: number) => ({
  kind: 'once',
  after,
  within: { count, unit: 'working-days' },
  away: 'runs',
})

/** England and Wales: the numbers of the National Standards of 2021 as they are generally told. */
export const englandAndWales: readonly WorkedCase[] = casesOf(
  'GB-EAW',
  byHand([
    [
      'first appointment of a community order',
      '5 working days after Fri 5 June: Mon to Fri 12',
      stands('first-of-order', sentenced('2026-06-05'), '2026-06-06'),
      '0/1 due 2026-06-12',
    ],
    [
      'first appointment over Easter',
      'sentenced Thu 2 April; Good Friday and Easter Monday closed: 7, 8, 9, 10, 13 April',
      stands('first-of-order', sentenced('2026-04-02', { closed: '2026-04-03, 2026-04-06' }), '2026-04-03'),
      '0/1 due 2026-04-13',
    ],
    [
      'first appointment of a suspended sentence order',
      '5 working days after Mon 1 June: Mon 8',
      stands(
        'first-of-order',
        { supervised: '2026-06-01..', orders: 'suspended-sentence-order', happened: 'sentence 2026-06-01' },
        '2026-06-02',
      ),
      '0/1 due 2026-06-08',
    ],
    [
      'first appointment on release on a Friday',
      'the next working day: Mon 8 June',
      stands('first-of-release', released('2026-06-05', 'licence'), '2026-06-05'),
      '0/1 due 2026-06-08',
    ],
    [
      'first appointment on release before Christmas',
      'Thu 24 December; Fri 25 and Mon 28 (for Boxing Day) closed: Tue 29',
      stands('first-of-release', released('2026-12-24', 'hdc-licence', '2026-12-25, 2026-12-28'), '2026-12-24'),
      '0/1 due 2026-12-29',
    ],
    [
      'the plan, once there was a first contact',
      '15 working days after Mon 8 June: three weeks, Mon 29',
      stands('plan', sentenced('2026-06-05', { contacts: '2026-06-08 office, 2026-06-15 office' }), '2026-06-16'),
      '0/1 due 2026-06-29',
    ],
    [
      'the plan before any contact',
      'counted from the first contact, which there is not yet',
      stands('plan', sentenced('2026-06-05'), '2026-06-08'),
      '',
    ],
    [
      'the plan over the summer bank holiday',
      '15 working days after Mon 17 August 2026; Mon 31 closed: 18 to 28 are 9, 1 to 8 September 6',
      stands('plan', sentenced('2026-08-14', { contacts: '2026-08-17 office', closed: '2026-08-31' }), '2026-08-18'),
      '0/1 due 2026-09-08',
    ],
    [
      'a month after supervision begins on its first',
      'all of July',
      stands('monthly', sentenced('2026-07-01'), '2026-07-02'),
      '0/1 due 2026-07-31',
    ],
    [
      'the part of a month asks for nothing',
      '5 to 30 June are no month; July is the first',
      stands('monthly', sentenced('2026-06-05'), '2026-06-10'),
      'then 0/1 due 2026-07-31',
    ],
    [
      'three months of a licence',
      'seen in July, tried in August, seen in September',
      kept(
        'monthly',
        { ...released('2026-07-01', 'licence'), contacts: '2026-07-31 home, 2026-08-20 home?, 2026-09-01 office' },
        '2026-07-01..2026-09-30',
        '2026-10-01',
      ),
      '2026-07-31 met, 2026-08-31 missed, 2026-09-30 met tried 1',
    ],
    [
      'an accepted absence excuses a month that has no contact',
      'the only appointment of August was excused',
      kept(
        'monthly',
        { ...released('2026-07-01', 'licence'), contacts: '2026-07-15 office, 2026-08-20 office~' },
        '2026-07-01..2026-08-31',
        '2026-09-01',
      ),
      '2026-07-31 met, 2026-08-31 excused',
    ],
    [
      'ten days of July in custody',
      'the days away are cut off, and the part of a month asks for nothing',
      kept(
        'monthly',
        { ...released('2026-07-01', 'licence'), away: '2026-07-06..2026-07-16' },
        '2026-07-01..2026-07-31',
        '2026-08-01',
      ),
      '2026-07-31 excused',
    ],
    [
      'the list, as it is written',
      'read line by line beside it',
      written,
      [
        {
          code: 'first-of-order',
          name: 'First appointment',
          from,
          orders: community,
          accepts: inPerson,
          amount: 1,
          cadence: once('sentence', 5),
        },
        {
          code: 'first-of-release',
          name: 'First appointment',
          from,
          orders: releases,
          accepts: inPerson,
          amount: 1,
          cadence: once('release', 1),
        },
        {
          code: 'plan',
          name: 'Plan',
          from,
          orders: [...community, ...releases],
          accepts: { kinds: ['plan'] },
          amount: 1,
          cadence: once('first-contact', 15),
        },
        {
          code: 'monthly',
          name: 'Face to face',
          from,
          orders: [...community, ...releases],
          accepts: inPerson,
          amount: 1,
          cadence: { kind: 'calendar', unit: 'month', stub: 'none', away: 'stub' },
        },
      ],
    ],
  ]),
)
