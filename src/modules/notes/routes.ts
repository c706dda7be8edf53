import { contactPage, takeBackPage, takeBackRoute } from './routes/contact.tsx'
import { discardRoute, draftsPage, saveDraftRoute } from './routes/drafts.tsx'
import { incidentPage, incidentsPage, settleRoute } from './routes/incidents.tsx'
import { notesPage } from './routes/list.tsx'
import {
  amendPage,
  amendRoute,
  markReadRoute,
  notePage,
  promiseInNoteRoute,
  withdrawPage,
  withdrawRoute,
} from './routes/note.tsx'
import { newNotePage, writeRoute } from './routes/write.tsx'

export const noteRoutes = [
  notesPage,
  newNotePage,
  writeRoute,
  notePage,
  markReadRoute,
  promiseInNoteRoute,
  amendPage,
  amendRoute,
  withdrawPage,
  withdrawRoute,
  contactPage,
  takeBackPage,
  takeBackRoute,
  saveDraftRoute,
  discardRoute,
  draftsPage,
  incidentsPage,
  incidentPage,
  settleRoute,
]
