import * as z from 'zod'
import { versionNamed } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import * as field from '../../../platform/forms/fields.ts'
import { startWith } from '../../../platform/forms/state.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { expireOrder } from '../commands/ending.ts'
import { recordEvent, withdrawEvent } from '../commands/life.ts'
import type { HappeningData, WithdrawalData } from '../pages/data.ts'
import { HappeningPage, WithdrawalPage } from '../pages/happening.tsx'
import { orderOfEvent } from '../queries/subjects.ts'
import { lifeEvents, lifeValue } from '../rules.ts'
import { words as all } from '../words.ts'
import { changed, eventMade } from './answers.ts'
import { nextOf } from './next.ts'
import { withHead } from './orders.ts'
import { courtsOffered } from './recording.ts'
import { court, courtIn, noFields } from './shapes.ts'

const words = all.life
const { what } = words

/** Events that have a page of their own, or none. */
export const elsewhere = [
  'varied',
  'completed',
  'expired',
  'discharged',
  'transferred-out',
  'ended',
  'entered-in-error',
]
const recorded = lifeEvents.filter((event) => !elsewhere.includes(event))

const asked = z.object({ event: z.enum(recorded).optional().catch(undefined) })
const happened = z.object({
  event: field.choice(what.event, recorded),
  on: field.day(what.on),
  lastDay: field.maybeDay(what.lastDay),
  decidedBy: field.maybeCode(what.decidedBy),
  ...court,
  why: field.maybeText(what.why, 1000),
})

async function happeningData(
  tx: Tx,
  id: string,
  event: (typeof recorded)[number] | undefined,
): Promise<HappeningData | undefined> {
  const found = await withHead(tx, id)
  if (!found) return undefined
  const { type, jurisdictionVersion } = found.order
  const value = event && lifeValue(versionNamed(jurisdictionVersion).orderEvents, type, event)
  return { ...found, value, next: nextOf(found.order), courts: await courtsOffered(tx, tx.today) }
}

const form = page({
  at: '/orders/:order/events/new',
  access: { may: 'record orders', on: 'order' },
  query: asked,
  read: (tx, { params, query }) => happeningData(tx, params.order ?? '', query.event),
  show: (data, ctx, state) => HappeningPage({ data, ctx, form: startWith(state, knownOf(data)) }),
})

const knownOf = ({ value }: HappeningData) => ({
  event: value?.event,
  decidedBy: value?.by.length === 1 ? value.by[0] : '',
})

const record = command({
  at: '/orders/:order/events',
  access: { may: 'record orders', on: 'order' },
  body: happened,
  do: (tx, { params, body }) => {
    const { event, on, lastDay, decidedBy = '', why } = body
    return recordEvent(tx, params.order ?? '', { event, on, lastDay, decidedBy, court: courtIn(body), why })
  },
  words: words.refusals,
  then: ({ id }, { body }) => ({ to: `/orders/${id}`, said: words.form.said(words.event(body.event, '')) }),
  again: form,
  api: { answer: eventMade, of: (value) => value, says: words.api.record },
})

const expire = command({
  at: '/orders/:order/expiry',
  access: { may: 'record orders', on: 'order' },
  body: noFields,
  do: (tx, { params }) => expireOrder(tx, params.order ?? ''),
  words: words.refusals,
  then: ({ id }) => ({ to: `/orders/${id}`, said: words.expiry.said }),
  api: { answer: eventMade, of: (value) => value, says: words.api.expire },
})

const withdrawalForm = page({
  at: '/order-events/:orderevent/withdrawal',
  access: { may: 'record orders', on: 'orderevent' },
  read: async (tx, { params }): Promise<WithdrawalData | undefined> => {
    const id = params.orderevent ?? ''
    const found = await withHead(tx, (await orderOfEvent(tx, id)) ?? '')
    const event = found?.order.events.find((one) => one.id === id)
    return found && event && { ...found, event }
  },
  show: (data, ctx, state) => WithdrawalPage({ data, ctx, form: state }),
})

const withdraw = command({
  at: '/order-events/:orderevent/withdrawal',
  access: { may: 'record orders', on: 'orderevent' },
  body: z.object({ why: field.text(what.why, 1000) }),
  do: async (tx, { params, body }) => {
    const event = params.orderevent ?? ''
    return withdrawEvent(tx, { order: (await orderOfEvent(tx, event)) ?? '', event, why: body.why })
  },
  words: words.refusals,
  then: ({ id }) => ({ to: `/orders/${id}`, said: words.withdrawal.said }),
  again: withdrawalForm,
  api: { answer: changed, of: (value) => value, says: words.api.withdraw },
})

export const lifeRoutes = [form, record, expire, withdrawalForm, withdraw]
