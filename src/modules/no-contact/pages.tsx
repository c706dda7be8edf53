export { ChainPage } from './pages/chain.tsx'
export { type ListRow, NoContactPage } from './pages/list.tsx'
export { PersonNoContactPage } from './pages/person.tsx'
export { SettingsPage } from './pages/settings.tsx'
