export { checkNamed, checkOne, checksOf, contradictionsOf, findCheck } from './queries/checks.ts'
export { checkFormFor, factsToCheck } from './queries/form.ts'
export { checkMatters } from './queries/matters.ts'
