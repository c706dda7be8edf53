export { sealTrail, trailJobs } from './jobs.ts'
export { lookSubject, openLooks } from './queries/unusual.ts'
export { routes } from './routes.ts'
export { chain, terminal } from './words.ts'
