export { type Calling, callersAmong } from './queries/callers.ts'
export { findNotes, mostNotes, type NoteHit } from './queries/notes.ts'
export { findPeople, minePeople, type PersonHit, questionOf, searchPeople } from './queries/people.ts'
