export { type Call, leaveCheck, type NewCheck, openCheck, recordCall } from './commands.ts'
export { CheckFields } from './pages/check-fields.tsx'
export { Contradictions } from './pages/contradictions.tsx'
export {
  checkFormFor,
  checkMatters,
  checkNamed,
  checksOf,
  contradictionsOf,
  findCheck as checkSubject,
} from './queries.ts'
export { type CheckBody, checkShape, maybeCheckFrom } from './routes/shapes.ts'
export { checkRoutes } from './routes.tsx'
export type { CheckView, Contradiction, FormOptions as CheckOptions } from './rules.ts'
export { form as checkWords, refusals as checkRefusals } from './words.ts'
