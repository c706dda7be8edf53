export * from './rules/asked.ts'
export * from './rules/kinds.ts'
export * from './rules/opened.ts'
export * from './rules/shown.ts'
