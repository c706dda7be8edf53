import { obligationWords } from '../../obligations/index.ts'
import { words } from '../words.ts'
import type { Said } from './working.ts'

/** What the codes of deadlines and obligations say. */
export const countedCodes: Said = {
  fact: obligationWords.fact,
  step: ({ code }) => obligationWords.step(code),
  move: obligationWords.fact,
}

const sayFrom = (name: string): string => (name === 'from' ? words.countedFrom : obligationWords.fact(name))

/** The same of deadlines, which are counted from the day or moment that was sent. */
export const deadlineCodes: Said = { ...countedCodes, fact: sayFrom, move: sayFrom }
