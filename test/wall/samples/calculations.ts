import type { Samples } from './sample.ts'

/** Facts that are sent and kept nowhere. */
const sent = (body: Record<string, unknown>) => () => ({ params: {}, body })

export const calculationSamples: Samples = {
  'POST /calculations/order-dates': sent({
    place: 'AU-NSW',
    orders: [{ id: 'a', type: 'ico', madeOn: '2026-05-04', term: { months: 18 } }],
  }),
  'POST /calculations/obligations': sent({
    place: 'AU-NSW',
    on: '2026-11-23',
    orders: [
      {
        type: 'cco',
        madeOn: '2026-11-02',
        conditions: [{ code: 'curfew', inputs: { 'from-time': '21:00', 'to-time': '06:00' } }],
      },
    ],
  }),
  'POST /calculations/deadlines': sent({
    place: 'GB-EAW',
    deadlines: [{ from: '2026-12-18', count: 5, unit: 'working-days', counting: 'working-days' }],
  }),
  'POST /calculations/contact-standards': sent({
    place: 'AU-NSW',
    on: '2026-11-23',
    supervision: { from: '2026-06-01' },
    levels: [{ code: 'low', from: '2026-06-01' }],
    contacts: [{ id: 'a', day: '2026-11-02', kind: 'office' }],
    contact: 'a',
  }),
}
