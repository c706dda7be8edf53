export * from './rules/eligibility.ts'
export * from './rules/shown.ts'
export * from './rules/states.ts'
export * from './rules/telling.ts'
