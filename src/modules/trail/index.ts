export { sealTrail, trailJobs } from './jobs.ts'
export { chain, terminal } from './words.ts'
