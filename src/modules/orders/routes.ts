import { chargeRoutes } from './routes/charges.ts'
import { conditionRoutes } from './routes/conditions.ts'
import { dateRoutes } from './routes/dates.ts'
import { endingRoutes } from './routes/ending.ts'
import { historyRoutes } from './routes/history.ts'
import { lifeRoutes } from './routes/life.ts'
import { offenceRoutes } from './routes/offences.ts'
import { type Explained, orderRoutes } from './routes/orders.ts'
import { policeFactsRoutes } from './routes/police-facts.ts'
import { recordRoutes } from './routes/record.ts'
import { variationRoutes } from './routes/variation.ts'

/** Every route of orders: the pages and writes about orders, their conditions and offences, and what came before. */
export const routes = (explained: Explained) => [
  ...orderRoutes(explained),
  ...dateRoutes,
  ...recordRoutes,
  ...endingRoutes,
  ...lifeRoutes,
  ...variationRoutes,
  ...conditionRoutes,
  ...offenceRoutes,
  ...historyRoutes,
  ...policeFactsRoutes,
  ...chargeRoutes,
]
