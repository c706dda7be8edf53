export * from './rules/day.ts'
export * from './rules/decisions.ts'
export * from './rules/shown.ts'
export * from './rules/week.ts'
