import { facts, states, steps } from '../words/standards.ts'
import { saidBy } from './working.ts'

/** What the codes of contact standards say. */
export const standardCodes = { ...saidBy(facts, steps), state: (code: keyof typeof states): string => states[code] }
