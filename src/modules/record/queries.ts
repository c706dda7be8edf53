export { type Overview, overviewOf } from './queries/overview.ts'
export { type Story, type StoryAsked, storyOf } from './queries/story.ts'
