export { addTask, finishTask, handOverTask, moveTask, type NewTask, reopenTask } from './commands.ts'
export { dueAndOwner } from './pages/due.tsx'
export { itemOf as taskItem } from './pages/items.tsx'
export { TaskFields } from './pages.tsx'
export {
  findTask as taskSubject,
  handedOverBy,
  task,
  taskOwners,
  tasksAbout,
  tasksDue,
  tasksFor,
  tasksFrom,
  tasksFromAny,
  tasksFromEach,
} from './queries.ts'
export { newTaskShape, taskFrom, taskShape } from './routes/shapes.ts'
export { taskRoutes } from './routes.ts'
export {
  daysOver,
  inOrderOfUrgency,
  isFinishedThere,
  isLongPast,
  type OpenMatter,
  type ShownMatter,
  type Task,
} from './rules.ts'
export { refusals as taskRefusals } from './words.ts'
