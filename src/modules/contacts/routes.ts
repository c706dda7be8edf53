import { appointmentRoutes } from './routes/appointments.tsx'
import { calendarRoutes } from './routes/calendar.tsx'
import { oneRoutes } from './routes/one.tsx'
import { outcomeRoutes } from './routes/outcomes.tsx'
import { seriesRoutes } from './routes/series.tsx'

/** Everything of appointments and contacts that has an address. */
export const contactRoutes = [...appointmentRoutes, ...oneRoutes, ...seriesRoutes, ...outcomeRoutes, ...calendarRoutes]
