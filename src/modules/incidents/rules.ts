export { type Barring, barring, type ConditionSaid } from './rules/barring.ts'
export * from './rules/parts.ts'
export * from './rules/shown.ts'
