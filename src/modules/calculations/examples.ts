import type * as z from 'zod'
import type { Result } from '../../platform/result.ts'
import { orderDates as workOut } from './answers/order-dates.ts'
import type { Asker } from './said/working.ts'
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
