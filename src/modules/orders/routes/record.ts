import { command, page } from '../../../platform/http/routes.ts'
import { recordOrder } from '../commands/orders.ts'
import { RecordOrderPage } from '../pages/record.tsx'
import { words as all } from '../words.ts'
import { orderMade } from './answers.ts'
import { recordingData } from './recording.ts'
import { saidOf } from './said.ts'
import { askedOrder, blanksIn, courtIn, newOrder } from './shapes.ts'

const words = all.orders

const form = page({
  at: '/people/:person/orders/new',
  access: { may: 'record orders', on: 'person' },
  query: askedOrder,
  read: (tx, { params, query }) => recordingData(tx, params.person ?? '', query),
  show: (data, ctx, state) => RecordOrderPage({ data, ctx, form: state }),
})

const record = command({
  at: '/people/:person/orders',
  access: { may: 'record orders', on: 'person' },
  body: newOrder,
  do: (tx, { params, body }) => {
    const { officeId, officerId, conditions, ...order } = body
    return recordOrder(tx, {
      ...order,
      person: params.person ?? '',
      court: courtIn(body),
      endsOn: order.endsOn,
      opening: { officeId, officerId },
      conditions: conditions.map((condition) => ({ ...condition, inputs: blanksIn(condition.inputs) })),
    })
  },
  words: words.refusals,
  then: ({ id, type, opened, supervision, clash }, { params: { person = '' } }) => ({
    to: `/orders/${id}`,
    said: saidOf(opened ? words.saidOpened(type) : words.said(type), {
      links: [
        ...(opened ? [{ text: words.setLevel, href: `/people/${person}/supervision/${supervision}/level` }] : []),
        { text: words.firstAppointment, href: `/people/${person}/appointments/new` },
      ],
      ...(clash ? { clash: person } : {}),
    }),
  }),
  again: form,
  api: { answer: orderMade, of: (value) => value, says: words.api.record },
})

export const recordRoutes = [form, record]
