export { answerAdvice, noteAdvice } from './commands/answer.ts'
export { askAdvice, jotAdvice, leaveAdvice } from './commands/ask.ts'
export { bookRoom } from './commands/room.ts'
