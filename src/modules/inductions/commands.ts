export { acknowledge } from './commands/acknowledge.ts'
export { beginInduction } from './commands/begin.ts'
export { keepInduction } from './commands/keep.ts'
