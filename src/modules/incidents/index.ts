export { beginIncident, closeIncident, offerSupport, sendIncident } from './commands.ts'
export { BeginIncident } from './pages.tsx'
export { findIncident as incidentSubject, incidentMatters, readableIncidents, unreviewedIncidents } from './queries.ts'
export { incidentRoutes } from './routes.ts'
