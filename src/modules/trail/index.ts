export { sealTrail, trailJobs } from './jobs.ts'
export { routes } from './routes.ts'
export { chain, terminal } from './words.ts'
