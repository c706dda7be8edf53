import { factWords, moveWords, stepWords } from '../../standards/index.ts'
import type { Said } from './working.ts'

/** What the codes of contact standards say: the sentences of the record. */
export const standardCodes: Said = {
  fact: (name, value) => factWords[name]?.(value) ?? name,
  step: (step) => stepWords[step.code]?.(step) ?? step.code,
  move: (name) => moveWords[name] ?? name,
}
