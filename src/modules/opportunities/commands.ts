export { answerChance, lookAt, putForward, refuseChance } from './commands/look.ts'
export { refreshChances } from './commands/refresh.ts'
export { beginSearch, searchSome } from './commands/search.ts'
