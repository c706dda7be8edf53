export { answersFor, fittingFor, staffFor } from './queries/eligible.ts'
export { needsOf } from './queries/needs.ts'
export { type NoticeFor, noticesFor } from './queries/notices.ts'
export {
  attendanceNamed,
  attendanceOf,
  consentsOf,
  disclosuresOf,
  findAttendance,
  findNeed,
  findReferral,
  openReferrals,
  referral,
  referralsFrom,
  referralsOf,
  statesOf,
} from './queries/referrals.ts'
export { type Told, tellableOf, toldOf } from './queries/telling.ts'
