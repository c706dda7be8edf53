export { putProvidedRoles, rolesTogether } from './commands/provided-roles.ts'
export {
  addCover,
  addOffice,
  addRegion,
  addResource,
  addStaff,
  addTeam,
  cancelLeave,
  endCover,
  hashPassword,
  keepOfficeDay,
  makeAgency,
  type NewAgency,
  type NewCover,
  type NewHours,
  type NewLeave,
  type NewStaff,
  nameDutyOfficer,
  recordLeave,
  setAccountRule,
  setHours,
} from './commands.ts'
export { staffJobs } from './jobs.ts'
export { administratorsWithPassword, agencyHost, findAccount, rolesInUse } from './queries/accounts.ts'
export { type Bookable, type DaysAway, daysAway, genderOf, resourcesNamed } from './queries/booking.ts'
export { type RoleHeld, rolesHeld } from './queries/held.ts'
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
  type Duty,
  dutyOfficer,
  lunchCover,
  mayDealOut,
  officeCalendar,
  officeOf,
  officeSubject,
  offices,
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
export { accessOf, asBuilt, grantsOf, type Held } from './rules/grants.ts'
export {
  type Availability,
  type Hours,
  holds,
  leaveKinds,
  mayArrange,
  type Permission,
  permissions,
  permissionsOf,
  type Reach,
  type Role,
  roles,
} from './rules.ts'
export { permissionOptions, permissionSaid } from './words/permissions.ts'
export { accessSaid } from './words/roles.ts'
