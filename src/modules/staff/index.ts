export { putProvidedRoles, rolesTogether } from './commands/provided-roles.ts'
export {
  addCover,
  addOffice,
  addRegion,
  addResource,
  addStaff,
  addTeam,
  hashPassword,
  keepOfficeDay,
  makeAgency,
  nameDutyOfficer,
  recordLeave,
  setAccountRule,
  setHours,
} from './commands.ts'
export { staffJobs } from './jobs.ts'
export { administratorsWithPassword, agencyHost, findAccount, rolesInUse } from './queries/accounts.ts'
export { type Ahead, type DayAhead, daysAhead } from './queries/ahead.ts'
export { type DaysAway, daysAway, genderOf, resourcesNamed } from './queries/booking.ts'
export { rolesHeld } from './queries/held.ts'
export { type InScope, leftInScope, staffInScope } from './queries/scope.ts'
export { tokenNames } from './queries/tokens.ts'
export { type WorkerRow, workersOn } from './queries/workers.ts'
export {
  accessFacts,
  availabilityOf,
  type Colleague,
  colleagues,
  colleaguesWho,
  coveredBy,
  dutyOfficer,
  lunchCover,
  mayDealOut,
  officeCalendar,
  officeOf,
  officeSubject,
  offices,
  officesWithCalendars,
  officeWithCalendar,
  placeSubjects,
  reachOf,
  resourcesOf,
  staffChoices,
  staffNames,
  staffSubject,
  teams,
  trainingToSeeTo,
} from './queries.ts'
export { invitationRoutes } from './routes/invitation.ts'
export { setUpRoutes } from './routes/set-up.ts'
export { routes } from './routes.ts'
export { accessOf, asBuilt } from './rules/grants.ts'
export { type Availability, type Permission, permissions, permissionsOf, type Role, roles } from './rules.ts'
export { permissionOptions, permissionSaid } from './words/permissions.ts'
export { accessSaid } from './words/roles.ts'
