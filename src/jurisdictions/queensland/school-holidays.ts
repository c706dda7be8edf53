import { sourced } from '../policy.ts'
import { since } from './origins.ts'

/** Of State schools; a school’s own student-free days are not among them. */
export const schoolHolidays = sourced(since('education.qld.gov.au, School holidays and term dates, 2026'), [
  { code: 'autumn-2026', name: 'Autumn holidays 2026', first: '2026-04-03', last: '2026-04-19' },
  { code: 'winter-2026', name: 'Winter holidays 2026', first: '2026-06-27', last: '2026-07-12' },
  { code: 'spring-2026', name: 'Spring holidays 2026', first: '2026-09-19', last: '2026-10-05' },
  { code: 'summer-2026', name: 'Summer holidays 2026–27', first: '2026-12-12', last: '2027-01-26' },
])
