export { obligationRoutes } from './routes.tsx'
export { together as togetherWords } from './words/together.ts'
export { words as obligationWords } from './words.ts'
