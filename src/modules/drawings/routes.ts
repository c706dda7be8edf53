import type { DrawingKind } from './pages.tsx'
import { beginRoute, editRoutes, keepRoutes, type Start } from './routes/commands.ts'
import { listPage, onePage, type Suggest, versionsPage } from './routes/looks.tsx'

/** All routes of one kind of drawing; `start` gives what is on a new one, `suggest` what it may be about. */
export const drawingRoutes = (kind: DrawingKind, start?: Start, suggest?: Suggest) => [
  listPage(kind, suggest),
  beginRoute(kind, start, suggest),
  onePage(kind),
  ...editRoutes(kind),
  versionsPage(kind),
  ...keepRoutes(kind),
]
