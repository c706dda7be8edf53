export { sendMessage } from './commands.ts'
export { messageItem } from './pages.tsx'
export {
  findMessage as messageSubject,
  messagesFor,
  messagesFrom,
  readableMessages,
  unseenMessages,
} from './queries.ts'
export { messageRoutes } from './routes.tsx'
export type { Message } from './rules.ts'
