export * from './rules/copy.ts'
export * from './rules/form.ts'
export * from './rules/rows.ts'
export * from './rules/sections.ts'
