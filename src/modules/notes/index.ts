export {
  type Amendment,
  amendNote,
  clearDraft,
  markRead,
  type NewNote,
  saveDraft,
  settleIncident,
  takeBackContact,
  type Withdrawal,
  withdrawNote,
  writeNote,
} from './commands.ts'
export { KeptText, NoteFields } from './pages.tsx'
export {
  draftCount,
  draftOf,
  draftsIn,
  findIncident as breachSubject,
  findNote as noteSubject,
  incident,
  mentionsFor,
  myDrafts,
  type NoteFilter,
  noteFormFor,
  noteKinds,
  notesAmong,
  notesOf,
  notesOfAppointment,
  notesOfContact,
  openIncidentCount,
  openIncidents,
  wholeNote,
} from './queries.ts'
export { type NoteBody, noteFrom, noteShape, whenFrom, whenShape } from './routes/shapes.ts'
export { noteRoutes } from './routes.ts'
export {
  type Draft,
  type DraftLine,
  draftUrl,
  type FormFor,
  fieldSlot,
  type Incident,
  type Mention,
  type NoteVersion,
  type NoteView,
  noteLimit,
  noteSlot,
  placeOf,
  quickSlot,
  type WholeNote,
} from './rules.ts'
export { refusals as noteRefusals } from './words.ts'
