export * from './rules/overdue.ts'
export * from './rules/settings.ts'
export * from './rules/sheet.ts'
export * from './rules/shown.ts'
