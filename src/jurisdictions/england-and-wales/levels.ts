import { type Level, sourced } from '../policy.ts'
import { unread } from './origins.ts'

/** How serious the harm is that somebody may do. No contacts hang on it that were read: those are set by order and agency. */
export const levels: readonly Level[] = sourced(
  unread('risk of serious harm, as the assessments of the service name it'),
  [
    { code: 'unassessed', name: 'Not assessed yet', rank: 0 },
    { code: 'low', name: 'Low', rank: 1 },
    { code: 'medium', name: 'Medium', rank: 2 },
    { code: 'high', name: 'High', rank: 3 },
    { code: 'very-high', name: 'Very high', rank: 4 },
  ],
)
