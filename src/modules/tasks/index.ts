export {
  addTask,
  finishTask,
  handOverTask,
  moveTask,
  type NewTask,
  type Opened,
  reopenTask,
  rewordTask,
  snoozeTask,
} from './commands.ts'
export { dueAndOwner } from './pages/due.tsx'
export { GroupedTasks, itemOf as taskItem } from './pages/items.tsx'
export { TaskFields } from './pages.tsx'
export {
  changesOf,
  findTask as taskSubject,
  handedOverBy,
  type TaskFilter,
  task,
  taskOwners,
  tasksAbout,
  tasksDue,
  tasksFor,
  tasksFrom,
  tasksFromAny,
  tasksFromEach,
} from './queries.ts'
export { newTaskShape, type TaskBody, taskFrom, taskShape } from './routes/shapes.ts'
export { taskRoutes } from './routes.ts'
export {
  daysOver,
  type Group,
  groupOf,
  inOrderOfUrgency,
  isFinishedThere,
  isLongPast,
  type OpenMatter,
  type ShownMatter,
  type Task,
  type TaskChange,
} from './rules.ts'
export { refusals as taskRefusals } from './words.ts'
