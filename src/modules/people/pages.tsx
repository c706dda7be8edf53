export { type AddData, AddPersonPage, askedNames, type LikeShown } from './pages/add-person.tsx'
export { AlertsPage } from './pages/alerts.tsx'
export { DetailsPage } from './pages/details.tsx'
export { AddFactPage, ChangeFactPage, EndFactPage, homeOf } from './pages/fact-forms.tsx'
export { FactFields, ToldFields } from './pages/fields.tsx'
export { type HeadFact, PersonFrame, type PersonTab } from './pages/frame.tsx'
export { FactHistoryPage } from './pages/history.tsx'
export { InTab } from './pages/in-tab.tsx'
export { AllocatePage, ClosePage, LevelPage, OpenPeriodPage, type PeriodData } from './pages/periods.tsx'
export { PhotoPage } from './pages/photo.tsx'
export { SupportsPage } from './pages/supports.tsx'
export { Typed } from './pages/text.tsx'
export {
  FactSource,
  FactValue,
  kindOne,
  type Particular,
  particularsOf,
  sayingOf,
  talkItems,
} from './pages/values.tsx'
