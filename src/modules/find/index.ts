export { findNotes, findPeople, minePeople, type NoteHit, type PersonHit, questionOf, searchPeople } from './queries.ts'
export { routes } from './routes.ts'
export { ofSearches } from './rules.ts'
