export { BeginIncident, IncidentsPage } from './pages/list.tsx'
export { SentPage } from './pages/sent.tsx'
export { ToldPage } from './pages/told.tsx'
