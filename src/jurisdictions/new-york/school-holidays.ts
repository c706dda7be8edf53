import { sourced } from '../policy.ts'
import { unread } from './origins.ts'

/** Each district sets its own. */
export const schoolHolidays = sourced(unread('as usual; each school district sets its own days'), [
  { code: 'winter-2026', name: 'Winter break 2026–27', first: '2026-12-24', last: '2027-01-01' },
  { code: 'summer-2027', name: 'Summer holidays 2027', first: '2027-07-01', last: '2027-08-31' },
])
