export * from './rules/answer.ts'
export * from './rules/kinds.ts'
