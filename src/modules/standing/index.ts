export { beginRebuild, rebuildSome, rebuildStandings } from './commands.ts'
export { standingJobs } from './jobs.ts'
