import { type OrderType, sourced } from '../policy.ts'
import { seen } from './conditions.ts'
import { reform, unread, untilReform } from './origins.ts'

type Ended = Pick<OrderType, 'code' | 'name' | 'short'> & { becomes?: string }

const abolished: readonly Ended[] = [
  { code: 'home-detention-order', name: 'Home detention order', short: 'HDO', becomes: 'ico' },
  { code: 'community-service-order', name: 'Community service order', short: 'CSO', becomes: 'cco' },
  { code: 'bond-s9', name: 'Good behaviour bond (section 9)', short: 's 9 bond', becomes: 'cco' },
  { code: 'bond-s10', name: 'Bond without conviction (section 10)', short: 's 10 bond', becomes: 'cro' },
]

/** What it lives on as was not found, so it stays under its own name. */
const suspended: Ended = { code: 'suspended-sentence', name: 'Suspended sentence (section 12)', short: 's 12 bond' }

const community = (order: Ended) => ({
  limits: [],
  conditions: seen(['supervision', 'report-as-directed', 'notify-changes', 'work-hours']),
  stream: 'community' as const,
  madeBy: ['court'] as const,
  supervised: 'by-condition' as const,
  ...order,
})

/**
 * Orders that no court has made since the reform. Those still running are taken to be another type, with converted
 * conditions; a record keeps the type that was ordered.
 */
export const endedOrders: readonly OrderType[] = [
  ...sourced(untilReform('bench book 3-500, 3-600'), [...abolished, suspended].map(community)),
  ...sourced({ ...unread('Amendment (Intensive Correction Orders) Act 2010; first day', '2010-10-01'), to: reform }, [
    community({ code: 'ico-2010', name: 'Intensive correction order (before 2018)', short: 'Old ICO', becomes: 'ico' }),
  ]),
  ...sourced({ ...untilReform('CSPA s 50, repealed (judcom.nsw.gov.au)'), to: '2018-02-26' }, [
    {
      ...community({ code: 'parole-court', name: 'Parole order of a court', short: 'Court parole' }),
      stream: 'parole' as const,
    },
  ]),
]
