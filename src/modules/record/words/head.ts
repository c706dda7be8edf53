import type { About } from '../../../platform/ui/context.ts'
import { showDate } from '../../../platform/ui/when.ts'
import { heldWords, overview as words } from '../words.ts'

type Day = Temporal.PlainDate
type Order = {
  state: string
  typeName: string
  endsOn: Day | null
  court: string
  offences: readonly { what: string }[]
}

/** Orders that the head names; the rest are counted, with the way to them. */
const mostOrders = 2

/** What the head says of the orders that nobody has ended, those that run first, one that does not with its state: each with its end, its first offence and its court, which is said once. */
export function orderFacts(orders: readonly Order[], person: string, zone: string): About['facts'] {
  const held = ({ state }: Order) => Number(state in heldWords)
  const shown = orders.toSorted((one, other) => held(one) - held(other)).slice(0, mostOrders)
  const rest = orders.length - shown.length
  return shown.flatMap(({ state, typeName, endsOn, court, offences: [offence, ...others] }, at) => {
    const more = rest > 0 && at === shown.length - 1
    const isNew = court !== '' && shown.findIndex((one) => one.court === court) === at
    return [
      {
        label: words.order,
        value: [typeName, heldWords[state]].filter(Boolean).join(', '),
        after: endsOn ? words.until(showDate(endsOn, zone)) : '',
        ...(more ? { more: { text: words.moreOrders(rest), href: `/people/${person}/orders` } } : {}),
      },
      ...(offence ? [{ label: words.offence, value: words.moreOffences(offence.what, others.length) }] : []),
      ...(isNew ? [{ label: words.court, value: court }] : []),
    ]
  })
}
