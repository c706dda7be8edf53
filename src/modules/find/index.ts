export { findNotes, findPeople, minePeople, type PersonHit, questionOf, searchPeople } from './queries.ts'
export { routes } from './routes.ts'
export { ofSearches } from './rules.ts'
