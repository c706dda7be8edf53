import { sourced } from '../policy.ts'
import { unread } from './origins.ts'

/** As the regulation has them, from the Mondays after the Fridays before 21 December and 14 March; and July and August. */
export const schoolHolidays = sourced(unread('RRO 1990, Reg 304 (Education Act); a board may have others; not read'), [
  { code: 'christmas-2026', name: 'Christmas break 2026–27', first: '2026-12-21', last: '2027-01-03' },
  { code: 'march-2027', name: 'March break 2027', first: '2027-03-15', last: '2027-03-19' },
  { code: 'summer-2027', name: 'Summer holidays 2027', first: '2027-07-01', last: '2027-08-31' },
])
