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
export {
  changesOf,
  handedOverBy,
  type Task,
  type TaskChange,
  type TaskFilter,
  task,
  tasksAbout,
  tasksDue,
  tasksFor,
  tasksFrom,
} from './queries.ts'
export { daysOver, type Group, groupOf } from './rules.ts'
