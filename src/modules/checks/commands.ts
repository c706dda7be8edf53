export { type Call, leaveCheck, recordCall } from './commands/call.ts'
export { type NewCheck, openCheck } from './commands/open.ts'
