import { additionRoute, answerRoute, givenRoute, offerRoute, reviewRoute } from './routes/after.ts'
import { beginRoute, incidentPage, incidentsPage } from './routes/looks.tsx'
import { partRoute, saveRoute, sendRoute } from './routes/tell.ts'

export const incidentRoutes = [
  incidentsPage,
  beginRoute,
  incidentPage,
  partRoute,
  saveRoute,
  sendRoute,
  additionRoute,
  reviewRoute,
  offerRoute,
  answerRoute,
  givenRoute,
]
