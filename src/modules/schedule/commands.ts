export { type AcceptRefusal, acceptSchedule, type Chosen } from './commands/accept.ts'
export { type MoveRefusal, moveSchedule, type UndoRefusal, undoMove } from './commands/move.ts'
