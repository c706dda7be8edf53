import { sourced } from '../policy.ts'
import { unread } from './origins.ts'

/** Each local authority and academy sets its own. */
export const schoolHolidays = sourced(unread('as usual; each local authority sets its own days'), [
  { code: 'christmas-2026', name: 'Christmas holidays 2026–27', first: '2026-12-19', last: '2027-01-03' },
  { code: 'summer-2027', name: 'Summer holidays 2027', first: '2027-07-24', last: '2027-08-31' },
])
