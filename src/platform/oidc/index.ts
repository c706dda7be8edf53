export type { OidcFailure } from './failures.ts'
export {
  agencyIn,
  type Claims,
  digestOf,
  isSecret,
  journeyMinutes,
  newSecret,
  type Proved,
  proofFrom,
  stateFor,
  wayOut,
  wayTo,
} from './flow.ts'
export { type Allowed, findProvider, type ProviderAt } from './known.ts'
export { isName, type Logout, type LogoutRefusal, logoutFrom } from './logout.ts'
export { secretFor } from './secrets.ts'
export { type TrialFailure, type TrialStep, type Tried, tryProvider } from './trial.ts'
