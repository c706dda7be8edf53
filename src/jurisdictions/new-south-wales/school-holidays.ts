import { sourced } from '../policy.ts'
import { unread } from './origins.ts'

/** Of the eastern division’s public schools; a school’s own days off are not among them. */
export const schoolHolidays = sourced(unread('Department of Education term dates, eastern division; not read'), [
  { code: 'summer-2026', name: 'Summer holidays 2026–27', first: '2026-12-19', last: '2027-01-27' },
  { code: 'autumn-2027', name: 'Autumn holidays 2027', first: '2027-04-10', last: '2027-04-26' },
  { code: 'winter-2027', name: 'Winter holidays 2027', first: '2027-07-03', last: '2027-07-18' },
  { code: 'spring-2027', name: 'Spring holidays 2027', first: '2027-09-25', last: '2027-10-10' },
])
