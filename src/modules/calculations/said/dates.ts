import * as words from '../words/dates.ts'
import { saidBy } from './working.ts'

/** What the codes of an order’s dates say. */
export const datedCodes = {
  ...saidBy(words.facts, words.steps),
  doubt: (code: keyof typeof words.doubts): string => words.doubts[code],
}
