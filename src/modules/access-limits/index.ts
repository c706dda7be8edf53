export { exclude, restrict } from './commands.ts'
export { limitJobs } from './jobs.ts'
export { limitsFor } from './queries/head.ts'
export {
  acquaintanceSubject,
  cardSubject,
  closedMessage,
  closedRecordsSpeak,
  closedTo,
  glassSubject,
  holdsOf,
  reviewSubject,
  unreviewed,
  unseenNotices,
} from './queries.ts'
export { routes } from './routes.ts'
export { glassReason } from './words.ts'
