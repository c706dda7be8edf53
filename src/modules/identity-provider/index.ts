export { providerWays, routes, signInThroughProvider } from './routes.ts'
