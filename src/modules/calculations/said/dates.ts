import { dateWords } from '../../orders/index.ts'
import type { Said } from './working.ts'

const isoDay = (day: Temporal.PlainDate): string => day.toString()

/** What the codes of an order’s dates say: the sentences of its page, with days as they are sent. */
export const datedCodes: Said = {
  fact: dateWords.fact,
  step: (step) => dateWords.step(step, isoDay),
  move: dateWords.move,
}
