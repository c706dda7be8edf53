export { pressAtDesk, someoneCame, strangerAtDesk } from './commands.ts'
export { deskNow } from './queries.ts'
export { routes } from './routes.tsx'
export type { Visitor } from './rules.ts'
