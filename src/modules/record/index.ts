export { aboutPerson } from './queries/about.ts'
export { routes } from './routes.ts'
