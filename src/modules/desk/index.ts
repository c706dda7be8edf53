export { pressAtDesk } from './commands.ts'
export { callsFor } from './queries/calls.ts'
export { routes } from './routes.tsx'
