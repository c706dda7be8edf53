export { amendNote, clearDraft, type NewNote, saveDraft, takeBackContact, withdrawNote, writeNote } from './commands.ts'
export { EarlierFields, KeptText, NoteFields } from './pages.tsx'
export {
  draftCount,
  draftOf,
  findIncident as breachSubject,
  findNote as noteSubject,
  mentionsFor,
  myDrafts,
  noteFormFor,
  notesAmong,
  notesOf,
  notesOfContact,
  openIncidentCount,
  openIncidents,
  wholeNote,
} from './queries.ts'
export { noteFrom, noteShape, whenFrom, whenShape } from './routes/shapes.ts'
export { noteRoutes } from './routes.ts'
export {
  carriedOver,
  type Draft,
  type DraftLine,
  draftUrl,
  type FormFor,
  fieldSlot,
  interviewSlot,
  type NoteView,
  noteLimit,
  quickSlot,
} from './rules.ts'
export { refusals as noteRefusals } from './words.ts'
