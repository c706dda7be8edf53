export { beginIncident, closeIncident, offerSupport, sendIncident } from './commands.ts'
export { BeginIncident } from './pages.tsx'
export { findIncident as incidentSubject, incidentMatters, unreviewedIncidents } from './queries.ts'
export { incidentRoutes } from './routes.ts'
