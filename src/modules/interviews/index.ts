export { type Interview, type InterviewRefusal, recordInterview, type SavedInterview } from './commands.ts'
export { agreedIn } from './queries.ts'
export { routes } from './routes.tsx'
export { meetingNote } from './rules.ts'
