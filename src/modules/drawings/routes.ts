import type { DrawingKind } from './pages.tsx'
import { beginRoute, editRoutes, keepRoutes, type Start } from './routes/commands.ts'
import { listPage, onePage, versionsPage } from './routes/looks.tsx'

/** All routes of one kind of drawing; `start` gives what is on a new one. */
export const drawingRoutes = (kind: DrawingKind, start?: Start) => [
  listPage(kind),
  beginRoute(kind, start),
  onePage(kind),
  ...editRoutes(kind),
  versionsPage(kind),
  ...keepRoutes(kind),
]
