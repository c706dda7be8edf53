export { type QuickNote, type QuickRefusal, recordQuickNote } from './commands.ts'
export { routes } from './routes.tsx'
export { type Way, ways } from './rules.ts'
