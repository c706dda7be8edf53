import type * as z from 'zod'
import type { Result } from '../../platform/result.ts'
import { contactStandards as standUp } from './answers/contact-standards.ts'
import { deadlines as countUp } from './answers/deadlines.ts'
import { obligations as askOf } from './answers/obligations.ts'
import { orderDates as workOut } from './answers/order-dates.ts'
import type { Asker } from './said/working.ts'
import { contactStandardsBody } from './shapes/contact-standards.ts'
import { deadlinesBody } from './shapes/deadlines.ts'
import { obligationsBody } from './shapes/obligations.ts'
import { orderDatesBody } from './shapes/order-dates.ts'
import { words } from './words.ts'

type Example = { says: string; body: unknown; answer: unknown }

/** Bodies with what is answered to them: worked out when the description is made, so that they are true. */
function shown<Body>(
  schema: z.ZodType<Body>,
  answer: (body: Body, by: Asker) => Result<unknown>,
  bodies: Readonly<Record<string, { says: string; body: unknown }>>,
): Record<string, Example> {
  const made = Object.entries(bodies).map(([name, { says, body }]): [string, Example] => {
    const result = answer(schema.parse(body), { agency: '', jurisdiction: '' })
    if (!result.ok) throw new Error(`the example ${name} is refused: ${result.refusal}`)
    return [name, { says, body, answer: JSON.parse(JSON.stringify(result.value)) }]
  })
  return Object.fromEntries(made)
}

const { examples } = words

export const orderDates = () =>
  shown(orderDatesBody, workOut, {
    length: {
      says: examples.length,
      body: { place: 'AU-NSW', orders: [{ type: 'ico', madeOn: '2026-05-04', term: { months: 18 } }] },
    },
    statutoryRelease: {
      says: examples.statutoryRelease,
      body: {
        place: 'CA-ON',
        orders: [{ id: 'sentence', type: 'imprisonment', madeOn: '2026-03-02', term: { years: 3 } }],
      },
    },
  })

const curfew = (from: string, to: string) => [{ code: 'curfew', inputs: { 'from-time': from, 'to-time': to } }]

export const obligations = () =>
  shown(obligationsBody, askOf, {
    curfews: {
      says: examples.curfews,
      body: {
        place: 'AU-NSW',
        on: '2026-11-23',
        orders: [
          {
            id: 'first',
            type: 'cco',
            madeOn: '2026-11-02',
            endsOn: '2027-11-01',
            conditions: curfew('21:00', '05:00'),
          },
          {
            id: 'second',
            type: 'cco',
            madeOn: '2026-11-09',
            endsOn: '2027-05-08',
            conditions: curfew('20:00', '06:00'),
          },
        ],
      },
    },
  })

export const deadlines = () =>
  shown(deadlinesBody, countUp, {
    reportWithin: {
      says: examples.reportWithin,
      body: {
        place: 'GB-EAW',
        deadlines: [{ id: 'report', from: '2026-12-18', count: 5, unit: 'working-days', counting: 'working-days' }],
      },
    },
    clock: {
      says: examples.clock,
      body: { place: 'CA-ON', deadlines: [{ from: '2026-11-25', clock: 'suspension' }] },
    },
  })

export const contactStandards = () =>
  shown(contactStandardsBody, standUp, {
    level: {
      says: examples.level,
      body: {
        place: 'US-NY',
        on: '2026-11-19',
        standards: ['high-week'],
        supervision: { from: '2026-09-01' },
        levels: [{ code: 'high', from: '2026-09-01' }],
        contacts: [{ id: 'visit', day: '2026-11-18', kind: 'office' }],
        contact: 'visit',
      },
    },
  })
