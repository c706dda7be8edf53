export * from './rules/ended.ts'
export * from './rules/next.ts'
export * from './rules/shown.ts'
export * from './rules/ways.ts'
