export * from './words/forms.ts'
export * from './words/pages.ts'
export * from './words/shown.ts'
