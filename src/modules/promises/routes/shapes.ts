import * as z from 'zod'
import { choice, id, maybeChoice, maybeDay, text } from '../../../platform/forms/fields.ts'
import { phraseLimit, whoseWords } from '../rules.ts'
import { fields } from '../words.ts'

/** The fields of `PromiseFields`, for the schema of any form that holds them. */
export const promiseShape = {
  promises: z
    .array(
      z.object({
        whose: choice(fields.whose, whoseWords),
        what: text(fields.what, phraseLimit),
        due: maybeDay(fields.due),
      }),
    )
    .max(9)
    .default([]),
}

/** The fields of `SettleFields`. */
export const settleShape = {
  settled: z
    .array(z.object({ promise: id(fields.what), how: maybeChoice(fields.how, ['kept', 'not-kept', 'open']) }))
    .max(30)
    .default([]),
}

/** What was said of each promise; of those that stay open, nothing. */
export const settledFrom = ({ settled }: z.infer<z.ZodObject<typeof settleShape>>) =>
  settled.flatMap(({ promise, how }) => (how === 'kept' || how === 'not-kept' ? [{ promise, how }] : []))
