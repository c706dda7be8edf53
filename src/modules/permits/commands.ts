export { askLeave, type NewPermit } from './commands/ask.ts'
export { decide, type NewDecision, sendOn, withdraw } from './commands/decide.ts'
export { followUp, recordBack, recordMoved, recordTold } from './commands/follow.ts'
