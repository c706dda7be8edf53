export { beginRebuild, rebuildSome, rebuildStanding } from './commands.ts'
export { standingJobs } from './jobs.ts'
