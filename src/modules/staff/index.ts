export { addOffice, addRegion, addStaff, addTeam, hashPassword, makeAgency, type NewAgency, type NewStaff } from './commands.ts'
export { type Colleague, colleagues, coveredBy, staffNames } from './queries.ts'
export { holds, type Permission, permissions, permissionsOf, type Role, roles } from './rules.ts'
