export { aboutPerson } from './queries/about.ts'
export { type Story, type StoryAsked, storyOf } from './queries.ts'
export { routes } from './routes.ts'
