export { PromiseFields, SettleFields } from './pages/fields.tsx'
export { PromisesBefore, PromisesInNote, PromisesPage } from './pages/list.tsx'
export { PromisePage } from './pages/one.tsx'
