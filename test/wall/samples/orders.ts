import assert from 'node:assert/strict'
import { type Body, type Ground, marks } from '../ground.ts'
import { unsupervised } from './people.ts'
import type { Samples } from './sample.ts'

const offence = { what: 'Drive while disqualified', happenedOn: '2026-05-01' }
const condition = { asOrdered: 'Not to drink alcohol', code: 'abstain-alcohol' }
const terms = {
  type: 'cco',
  madeBy: 'court',
  madeOn: '2026-11-10',
  court: 'Dubbo Local Court',
  startsOn: '2026-11-10',
  endsOn: '2027-11-09',
  asOrdered: 'To be of good behaviour for twelve months',
}
const leftOut = { reason: 'left-out' }
const history = {
  decidedOn: '2019-03-04',
  court: 'Dubbo Local Court',
  offence: 'Larceny',
  outcome: 'Fined',
  source: 'Criminal history of 3 November',
}
const facts = {
  text: `Police found ${marks.given} at ${marks.street}`,
  source: 'Dubbo police',
  receivedOn: '2026-11-11',
  sensitivity: 'ordinary',
}
const charge = { what: 'Common assault', chargedOn: '2026-11-18', court: 'Dubbo Local Court', source: 'Dubbo police' }

/** A new order with one offence, one condition beside those of the law, and somebody sentenced with her. */
export const orderOf = (on: Ground) =>
  on.make(`/people/${on.person}/orders`, {
    ...terms,
    offences: [offence],
    conditions: [condition],
    coDefendants: [{ name: 'Terry Quillfeather' }],
    officeId: on.agency.office,
    officerId: on.owner.id,
  })

const partOf = async (on: Ground, list: string, nth: number) => on.read(`/orders/${await orderOf(on)}`, list, nth, 'id')
/** The parts of a new order: an offence, a condition, a co-defendant. */
export const offenceOf = (on: Ground) => partOf(on, 'offences', 0)
export const conditionOf = (on: Ground) => partOf(on, 'conditions', 0)
export const coDefendantOf = (on: Ground) => partOf(on, 'coDefendants', 0)
export const entryOf = (on: Ground) => on.make(`/people/${on.person}/history`, history)
export const policeFactsOf = (on: Ground) => on.make(`/people/${on.person}/police-facts`, facts)
/** Police facts that came as a document. */
export async function documentedFactsOf(on: Ground): Promise<string> {
  const form = new FormData()
  for (const [name, value] of Object.entries(facts)) form.append(name, value)
  form.append('document', new Blob(['%PDF-1.7 facts'], { type: 'application/pdf' }), 'facts.pdf')
  const answer = await on.owner.browser.json('POST', `/api/v1/people/${on.person}/police-facts`, form)
  assert.equal(answer.statusCode, 201, answer.body)
  return answer.json<{ id: string }>().id
}
export const chargeOf = (on: Ground) => on.make(`/people/${on.person}/charges`, charge)

/** A suspension of a new order, which can be withdrawn. */
const suspended = { event: 'suspended', on: '2026-11-20', decidedBy: 'parole-authority', why: 'Remanded in custody' }
export async function orderEventOf(on: Ground): Promise<string> {
  const order = await on.make(`/people/${on.person}/orders`, {
    ...terms,
    type: 'ico',
    officeId: on.agency.office,
    officerId: on.owner.id,
  })
  await on.make(`/orders/${order}/events`, suspended)
  return on.read(`/orders/${order}`, 'events', 1, 'id')
}

const about = (body: Body) => (on: Ground) => ({ params: { person: on.person }, body })
const inOrder = (body: Body) => async (on: Ground) => ({ params: { order: await orderOf(on) }, body })
const changing = (name: string, made: (on: Ground) => Promise<string>, body: Body) => async (on: Ground) => ({
  params: { [name]: await made(on) },
  body: { ...body, why: 'Read again', _version: 1 },
})

export const orderSamples: Samples = {
  'POST /people/:person/orders': async (on) => ({
    params: { person: await unsupervised(on) },
    body: {
      ...terms,
      offences: [offence],
      conditions: [condition],
      officeId: on.agency.office,
      officerId: on.owner.id,
    },
  }),
  'POST /orders/:order/correction': changing('order', orderOf, { ...terms, endsOn: '2027-10-09' }),
  'POST /orders/:order/end': inOrder({ endedOn: '2026-11-20', how: 'revoked', court: 'Dubbo Local Court' }),
  'POST /orders/:order/variation': inOrder({
    variedOn: '2026-11-20',
    endsOn: '2027-12-09',
    court: 'Dubbo Local Court',
  }),
  'POST /orders/:order/events': inOrder({
    event: 'breach-started',
    on: '2026-11-20',
    why: 'Missed three appointments',
  }),
  'POST /orders/:order/expiry': async (on) => ({
    params: {
      order: await on.make(`/people/${on.person}/orders`, {
        ...terms,
        endsOn: '2026-11-15',
        officeId: on.agency.office,
        officerId: on.owner.id,
      }),
    },
    body: {},
  }),
  'POST /order-events/:orderevent/withdrawal': async (on) => ({
    params: { orderevent: await orderEventOf(on) },
    body: { why: 'Of somebody else' },
  }),
  'POST /orders/:order/conditions': inOrder({ ...condition, ...leftOut }),
  'POST /conditions/:condition/change': changing('condition', conditionOf, { ...condition, ...leftOut }),
  'POST /orders/:order/offences': inOrder(offence),
  'POST /offences/:offence/correction': changing('offence', offenceOf, { ...offence, lawPart: 's 54' }),
  'POST /orders/:order/co-defendants': inOrder({ name: 'Terry Quillfeather' }),
  'POST /co-defendants/:codefendant/removal': changing('codefendant', coDefendantOf, {}),
  'POST /people/:person/history': about(history),
  'POST /history/:entry/correction': changing('entry', entryOf, { ...history, outcome: 'Fined $400' }),
  'POST /people/:person/police-facts': async (on) => {
    const order = await orderOf(on)
    return { params: { person: on.person }, body: { ...facts, order }, names: [order] }
  },
  'POST /police-facts/:facts/correction': changing('facts', policeFactsOf, { ...facts, source: 'Police at Dubbo' }),
  'POST /people/:person/charges': about(charge),
  'POST /charges/:charge/change': changing('charge', chargeOf, { ...charge, nextCourtOn: '2026-12-01' }),
}
