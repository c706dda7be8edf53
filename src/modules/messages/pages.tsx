export { messageItem } from './pages/item.tsx'
export { MessagesPage } from './pages/list.tsx'
export { NewMessagePage } from './pages/new.tsx'
export { MessagePage } from './pages/one.tsx'
