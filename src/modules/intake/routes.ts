import { changesPage, feedRoute } from './routes/changes.tsx'
import { finishPage, finishRoute } from './routes/finish.tsx'
import { beginRoute, intakePage, intakesPage } from './routes/looks.tsx'
import { saveRoute, sectionPage, textRoute } from './routes/section.tsx'

export const intakeRoutes = [
  intakesPage,
  beginRoute,
  intakePage,
  sectionPage,
  textRoute,
  saveRoute,
  changesPage,
  feedRoute,
  finishPage,
  finishRoute,
]
