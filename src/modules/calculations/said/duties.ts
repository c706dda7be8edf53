import { obligationWords } from '../../obligations/index.ts'
import type { Said } from './working.ts'

/** What the codes of deadlines and obligations say. */
export const countedCodes: Said = {
  fact: obligationWords.fact,
  step: ({ code }) => obligationWords.step(code),
  move: obligationWords.fact,
}
