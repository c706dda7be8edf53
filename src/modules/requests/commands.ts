export { answerRequest, endRequest, type NewAnswer } from './commands/answer.ts'
export { askFor, type NewRequest, remind } from './commands/ask.ts'
