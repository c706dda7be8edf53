import type { Samples } from './sample.ts'

/** Facts that are sent and kept nowhere. */
const sent = (body: Record<string, unknown>) => () => ({ params: {}, body })

export const calculationSamples: Samples = {
  'POST /calculations/order-dates': sent({
    place: 'AU-NSW',
    orders: [{ id: 'a', type: 'ico', madeOn: '2026-05-04', term: { months: 18 } }],
  }),
}
