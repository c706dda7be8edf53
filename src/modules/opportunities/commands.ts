export { answerChance, lookAt, putForward, refuseChance } from './commands/look.ts'
export { refreshChances } from './commands/refresh.ts'
export { beginSearch, changedSince, searchSome } from './commands/search.ts'
