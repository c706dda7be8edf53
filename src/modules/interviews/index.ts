export { agreedIn } from './queries.ts'
export { routes } from './routes.tsx'
