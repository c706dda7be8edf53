import { type Level, sourced } from '../policy.ts'
import { unread } from './origins.ts'

/** The levels that published standards speak of. What each asks for stands with the contact standards, with its source. */
export const levels: readonly Level[] = sourced(
  unread('names of levels as the published standards have them; first day'),
  [
    { code: 'unassessed', name: 'Not assessed yet', rank: 0 },
    { code: 'low', name: 'Low (9 NYCRR 351.6)', rank: 1 },
    { code: 'medium', name: 'Medium (9 NYCRR 351.6)', rank: 2 },
    { code: 'high', name: 'High (9 NYCRR 351.6)', rank: 3 },
    { code: 'greatest', name: 'Greatest (9 NYCRR 351.6)', rank: 4 },
    { code: 'release-i', name: 'Pretrial release, level I (9 NYCRR 361.6)', rank: 2 },
    { code: 'youth-low', name: 'Youth, low (9 NYCRR 356.8)', rank: 1 },
    { code: 'youth-medium', name: 'Youth, medium (9 NYCRR 356.8)', rank: 2 },
    { code: 'youth-high', name: 'Youth, high (9 NYCRR 356.8)', rank: 3 },
    { code: 'washington-minimum', name: 'Washington, minimum (CSOSA)', rank: 1 },
    { code: 'washington-medium', name: 'Washington, medium (CSOSA)', rank: 2 },
    { code: 'washington-maximum', name: 'Washington, maximum (CSOSA)', rank: 3 },
    { code: 'washington-intensive', name: 'Washington, intensive (CSOSA)', rank: 4 },
  ],
)
