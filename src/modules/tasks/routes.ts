import { addAboutRoute, addFormRoute, addRoute } from './routes/add.ts'
import {
  finishRoute,
  handOverRoute,
  moveRoute,
  reopenRoute,
  rewordRoute,
  snoozeRoute,
  taskPage,
} from './routes/change.tsx'
import { aboutPage, addPage, tasksPage } from './routes/lists.tsx'

export const taskRoutes = [
  tasksPage,
  addRoute,
  addPage,
  addFormRoute,
  aboutPage,
  addAboutRoute,
  taskPage,
  finishRoute,
  reopenRoute,
  moveRoute,
  snoozeRoute,
  handOverRoute,
  rewordRoute,
]
