export { declareAcquaintance, exclude, readmit } from './commands/exclude.ts'
export { seeNotices } from './commands/notices.ts'
export { liftRestriction, nameOn, restrict, unname } from './commands/restrict.ts'
export { markSeals, sealRecord, unsealRecord } from './commands/seal.ts'
