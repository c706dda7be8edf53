import { casesOf, type WorkedCase } from '../case.ts'
import { written } from './asked.ts'
import { byHand, neutralCases } from './neutral.ts'
import { twiceWeekly } from './new-south-wales.ts'
import { neutralValues } from './written.ts'

const ico = {
  code: 'ico-weekly',
  name: 'Report or visit',
  from: '1992-11-24',
  orders: ['ico'],
  accepts: { kinds: ['office', 'home', 'work', 'other'], withPerson: true },
  amount: 2,
  apart: true,
  cadence: { kind: 'calendar', unit: 'week', startsOn: 1, stub: 'nearest', away: 'stub' },
}

export const queensland: readonly WorkedCase[] = casesOf('AU-QLD', [
  ...neutralCases,
  ...twiceWeekly,
  ...byHand([
    ['the list, as it is written', 'read line by line beside it', written, [...neutralValues('1992-11-24'), ico]],
  ]),
])
