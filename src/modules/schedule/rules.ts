export * from './rules/days.ts'
export * from './rules/move.ts'
export * from './rules/shown.ts'
