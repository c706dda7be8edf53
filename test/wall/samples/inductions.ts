import { type Ground, marks } from '../ground.ts'
import { orderOf } from './orders.ts'
import type { Samples } from './sample.ts'

/** The induction of a new order, begun when it is asked for. */
export const inductionOf = async (on: Ground) => on.make(`/orders/${await orderOf(on)}/inductions`, {})

const held = { language: 'English', supportPerson: marks.given }
const words = { said: `${marks.given} asks what the ${marks.word} is` }

/** One in which the order itself was gone through. */
async function goneThrough(on: Ground): Promise<string> {
  const induction = await inductionOf(on)
  await on.make(`/inductions/${induction}`, { gone: ['order'], ...held, ...words, _version: 1 })
  return induction
}

export const inductionSamples: Samples = {
  'POST /orders/:order/inductions': async (on) => ({ params: { order: await orderOf(on) }, body: {} }),
  'POST /inductions/:induction': async (on) => ({
    params: { induction: await inductionOf(on) },
    body: { gone: ['order'], ...held, ...words, _version: 1 },
  }),
  'POST /inductions/:induction/acknowledgement': async (on) => ({
    params: { induction: await goneThrough(on) },
    body: { how: 'refused', refusedWhy: `Not without the ${marks.word}`, refusedSeenBy: 'Priya Nair' },
  }),
  'POST /inductions/:induction/signature': async (on) => ({
    params: { induction: await goneThrough(on) },
    body: { name: marks.given },
  }),
}
