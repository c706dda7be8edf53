export {
  type Amendment,
  amendNote,
  clearDraft,
  markRead,
  type NewNote,
  saveDraft,
  settleIncident,
  type Withdrawal,
  withdrawNote,
  writeNote,
} from './commands.ts'
export { NoteFields } from './pages.tsx'
export {
  draftCount,
  draftOf,
  draftsIn,
  findIncident as incidentSubject,
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
  type WholeNote,
} from './rules.ts'
