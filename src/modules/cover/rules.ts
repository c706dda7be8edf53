export {
  type AppointmentLine,
  type AttendedLine,
  type Away,
  type ColleagueShown,
  type DayToDeal,
  type Deal,
  type Dealt,
  dealOf,
  dealText,
  type MatterLine,
  type Proposed,
  type SheetOfDay,
  type TaskLine,
} from './rules/day.ts'
export {
  type Candidate,
  clashesOf,
  coverFor,
  type Free,
  freeOf,
  proposalFor,
  type Span,
  type ToDeal,
} from './rules/proposal.ts'
export {
  type Became,
  type Change,
  type ChangeShown,
  latestOf,
  type TellLine,
  type TellList,
  type Told,
  type ToldOf,
  type ToTell,
  toTell,
} from './rules/telling.ts'
export { typedAnew } from './rules/typed.ts'
