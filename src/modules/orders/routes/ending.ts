import * as z from 'zod'
import { versionNamed } from '../../../jurisdictions/index.ts'
import * as field from '../../../platform/forms/fields.ts'
import { startWith } from '../../../platform/forms/state.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { asEvents, endOrder } from '../commands/ending.ts'
import type { EndOrderData } from '../pages/data.ts'
import { EndOrderPage } from '../pages/end.tsx'
import { endReasons } from '../queries/types.ts'
import type { Order, Remaining } from '../rules/shown.ts'
import { finalEvents, lifeValue } from '../rules.ts'
import { words as all } from '../words.ts'
import { changed } from './answers.ts'
import { withHead } from './orders.ts'
import { courtsOffered } from './recording.ts'
import { courtIn, endedOrder } from './shapes.ts'

const words = all.orders

type Ended = EndOrderData & { asked: string | undefined; today: Temporal.PlainDate }

/** The reasons of the place, and that it expired, where its orders do. */
function reasonsOf({ type, jurisdictionVersion }: Order) {
  const expires = lifeValue(versionNamed(jurisdictionVersion).orderEvents, type, 'expired')
  const reasons = endReasons(jurisdictionVersion)
  return expires ? [{ code: 'expired', name: expires.name }, ...reasons] : reasons
}

const form = page({
  at: '/orders/:order/end',
  access: { may: 'record orders', on: 'order' },
  query: z.object({ how: field.maybeChoice(words.what.how, finalEvents).catch(undefined) }),
  read: async (tx, { params, query }): Promise<Ended | undefined> => {
    const found = await withHead(tx, params.order ?? '')
    if (!found) return undefined
    const asked = Object.keys(asEvents).find((reason) => asEvents[reason] === query.how)
    return {
      ...found,
      reasons: reasonsOf(found.order),
      courts: await courtsOffered(tx, tx.today),
      asked,
      today: tx.today,
    }
  },
  show: (data, ctx, state) => EndOrderPage({ data, ctx, form: startWith(state, knownOf(data)) }),
})

/** What is known of the end: which was pressed, or that the last day has gone by; then the last day is the day it ended. */
function knownOf({ order, asked }: Ended) {
  const past = order.state === 'past-end'
  return {
    how: asked ?? '',
    endedOn: past && (!asked || asked === 'expired' || asked === 'completed') ? order.endsOn : '',
  }
}

const end = command({
  at: '/orders/:order/end',
  access: { may: 'record orders', on: 'order' },
  body: endedOrder,
  do: (tx, { params, body }) => {
    const { endedOn, how, why, unmet, hoursLeft, left } = body
    const rest: Remaining[] = [
      ...unmet.map((condition) => ({ kind: 'condition' as const, condition, words: '' })),
      ...(hoursLeft ? [{ kind: 'hours' as const, condition: null, words: all.life.ending.hoursLeft(hoursLeft) }] : []),
      ...(left.trim() === '' ? [] : [{ kind: 'other' as const, condition: null, words: left }]),
    ]
    return endOrder(tx, { order: params.order ?? '', endedOn, how, court: courtIn(body), why, remains: rest })
  },
  words: words.refusals,
  then: ({ id }) => ({ to: `/orders/${id}`, said: words.end.said }),
  again: form,
  api: { answer: changed, of: ({ id }) => ({ id }), says: words.api.end },
})

export const endingRoutes = [form, end]
