export { enqueue } from './enqueue.ts'
export { type FailedJob, failedJobs } from './failed.ts'
export { defineJob, type Job, type JobContext } from './job.ts'
export { type Jobs, startJobs } from './start.ts'
