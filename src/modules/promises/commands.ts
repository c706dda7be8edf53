export { makePromises, type Promises } from './commands/make.ts'
export { movePromise, reopenPromise, settlePromise, settlePromises } from './commands/settle.ts'
