export { HowThingsAre } from './pages/card.tsx'
export { CircumstancesPage } from './pages/circumstances.tsx'
export { SaidPage } from './pages/said.tsx'
export { SettlePage } from './pages/settle.tsx'
