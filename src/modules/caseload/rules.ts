export * from './rules/cursor.ts'
export * from './rules/scope.ts'
export * from './rules/shown.ts'
export * from './rules/views.ts'
