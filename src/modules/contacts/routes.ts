import type { RunsOf } from './queries/calendar.ts'
import { appointmentRoutes } from './routes/appointments.tsx'
import { besideRoutes } from './routes/beside.tsx'
import { calendarRoutes } from './routes/calendar.tsx'
import { oneRoutes } from './routes/one.tsx'
import { outcomeRoutes } from './routes/outcomes.tsx'
import { seriesRoutes } from './routes/series.tsx'
import { settleRoutes } from './routes/settle.tsx'

/** Everything of appointments and contacts that has an address; the calendar asks `runsOf` when somebody is on the way. */
export const contactRoutes = (runsOf: RunsOf) => [
  ...appointmentRoutes,
  ...oneRoutes,
  ...besideRoutes,
  ...seriesRoutes,
  ...outcomeRoutes,
  ...settleRoutes,
  ...calendarRoutes(runsOf),
]
