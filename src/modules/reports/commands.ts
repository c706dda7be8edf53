export { endReport, moveHearing } from './commands/change.ts'
export { type NewReport, recordReport } from './commands/record.ts'
