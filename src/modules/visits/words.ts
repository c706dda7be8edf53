export * from './words/lists.ts'
export * from './words/sheet.ts'
