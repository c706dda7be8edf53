export { draftReferral, moveReferral, recordNeed, reportAttendance, sendReferral, settleNeeds } from './commands.ts'
export {
  findAttendance as attendanceSubject,
  findNeed as needSubject,
  findReferral as referralSubject,
  type NoticeFor,
  needsOf,
  noticesFor,
  referralsFrom,
  referralsOf,
} from './queries.ts'
export { routes } from './routes.ts'
export type { State } from './rules.ts'
export { stateNames as referralStates } from './words.ts'
