import * as z from 'zod'
import { versionNamed } from '../../../jurisdictions/index.ts'
import * as field from '../../../platform/forms/fields.ts'
import { startWith } from '../../../platform/forms/state.ts'
import { command, page } from '../../../platform/http/routes.ts'
import { varyOrder } from '../commands/variation.ts'
import type { ChangesData, VariationData } from '../pages/data.ts'
import { ChangesPage, VariationPage } from '../pages/variation.tsx'
import { changesOf } from '../queries/orders.ts'
import { orderOfEvent } from '../queries/subjects.ts'
import { lifeValue } from '../rules.ts'
import { words as all } from '../words.ts'
import { eventMade } from './answers.ts'
import { withHead } from './orders.ts'
import { courtsOffered } from './recording.ts'
import { court, courtIn, endSeen } from './shapes.ts'

const words = all.life.variation
const { what } = words

const form = page({
  at: '/orders/:order/variation',
  access: { may: 'record orders', on: 'order' },
  read: async (tx, { params }): Promise<VariationData | undefined> => {
    const found = await withHead(tx, params.order ?? '')
    if (!found) return undefined
    const { order } = found
    const { orderEvents } = versionNamed(order.jurisdictionVersion)
    const by = lifeValue(orderEvents, order.type, 'varied')?.by ?? []
    const worked = order.conditions.filter(({ inputs, state }) => inputs.hours !== undefined && state !== 'over')
    return { ...found, worked, by, courts: await courtsOffered(tx, tx.today) }
  },
  show: (data, ctx, state) => VariationPage({ data, ctx, form: startWith(state, knownOf(data)) }),
})

const knownOf = ({ worked }: VariationData) =>
  Object.fromEntries(
    worked.flatMap(({ id, version }, at) => [
      [`hours.${at}.condition`, id],
      [`hours.${at}.version`, version],
    ]),
  )

const vary = command({
  at: '/orders/:order/variation',
  access: { may: 'record orders', on: 'order' },
  body: z.object({
    variedOn: field.day(all.conditions.what.variedOn),
    decidedBy: field.maybeCode(all.life.what.decidedBy),
    ...court,
    endsOn: field.maybeDay(what.endsOn),
    term: field.maybeLength(all.orders.what.term),
    endSeen,
    hours: z
      .array(
        z.object({
          condition: field.id(what.condition),
          version: field.whole(what.version, 1, 100_000),
          hours: field.maybeWhole(what.hours, 0, 10_000),
        }),
      )
      .max(50)
      .default([]),
    why: field.maybeText(all.life.what.why, 1000),
  }),
  do: (tx, { params, body }) => {
    const { variedOn: on, decidedBy = '', endsOn, term, endSeen: seen, why } = body
    const hours = body.hours.flatMap((one) => (one.hours === undefined ? [] : { ...one, hours: one.hours }))
    return varyOrder(tx, params.order ?? '', {
      on,
      decidedBy,
      court: courtIn(body),
      endsOn,
      term,
      endSeen: seen,
      hours,
      why,
    })
  },
  words: { ...all.life.refusals, ...words.refusals, ...all.orders.endRefusals },
  then: ({ id, event }) => ({
    to: `/orders/${id}`,
    said: { text: words.said, links: [{ text: all.life.seeChanges, href: `/order-events/${event}` }] },
  }),
  again: form,
  api: { answer: eventMade, of: (value) => value, says: words.api },
})

const one = page({
  at: '/order-events/:orderevent',
  access: { may: 'see orders', on: 'orderevent' },
  trail: 'order.copied',
  read: async (tx, { params }): Promise<ChangesData | undefined> => {
    const id = params.orderevent ?? ''
    const found = await withHead(tx, (await orderOfEvent(tx, id)) ?? '')
    const event = found?.order.events.find((event) => event.id === id)
    return found && event && { ...found, event, changes: await changesOf(tx, id) }
  },
  show: (data, ctx) => ChangesPage({ data, ctx }),
})

export const variationRoutes = [form, vary, one]
