import * as z from 'zod'
import { endOfDay } from '../../../platform/dates.ts'
import { check } from '../../../platform/forms/decode.ts'
import * as field from '../../../platform/forms/fields.ts'
import { page } from '../../../platform/http/routes.ts'
import type { DatesData } from '../pages/data.ts'
import { DatesPage } from '../pages/dates.tsx'
import { datesKnown } from '../queries/dates.ts'
import { words as all } from '../words.ts'
import { datesAnswer } from './answers.ts'
import { withHead } from './orders.ts'

const words = all.dates

/** The day to look back to. One that cannot be read comes back as typed, with why. */
const asked = z.object({ on: z.string().max(40).optional().catch(undefined) }).transform(({ on: typed }) => {
  if (!typed) return {}
  const read = check(field.day(words.what), typed)
  return read.ok ? { on: read.value } : { typed, wrong: read.errors.form }
})

const dates = page({
  at: '/orders/:order/dates',
  access: { may: 'see orders', on: 'order' },
  query: asked,
  read: async (tx, { params, query }): Promise<DatesData | undefined> => {
    const found = await withHead(tx, params.order ?? '')
    if (!found) return undefined
    const { on = tx.today, typed, wrong } = query
    if (Temporal.PlainDate.compare(on, tx.today) > 0)
      return {
        ...found,
        on: tx.today,
        typed: `${on}`,
        wrong: words.future,
        known: await datesKnown(tx, found.order, tx.now),
      }
    const at = on.equals(tx.today) ? tx.now : endOfDay(on, tx.actor.zone)
    return { ...found, on, typed, wrong, known: await datesKnown(tx, found.order, at) }
  },
  show: (data, ctx) => DatesPage({ data, ctx }),
  api: {
    answer: datesAnswer,
    of: ({ on, known }) => ({ on, refusal: known?.refusal ?? null, answers: known?.answers ?? [] }),
    says: words.api,
  },
})

export const dateRoutes = [dates]
