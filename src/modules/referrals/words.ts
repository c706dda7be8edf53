export { fitWords, reasonSaid } from './words/eligibility.ts'
export { attendanceWords, fields, says, stateNames, taskWords, toldWords, words } from './words/pages.ts'
export { refusals } from './words/refusals.ts'
