/** What an operator is told when the database cannot be used, one sentence each. */
export const databaseWords = {
  noBinaries: (platform: string) =>
    `There is no embedded database for ${platform}: set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 15 or newer.`,
  musl: 'There is no embedded database for this system’s C library (musl): set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 15 or newer.',
  noUserName: (uid: number) =>
    `The user id ${uid} has no name on this machine, which the embedded database needs: start as a named user, or set DATABASE_URL.`,
  noServiceUser:
    'The embedded database does not run as root and there is neither a user postgres nor a user nobody to run it: start as an ordinary user, or set DATABASE_URL.',
  otherUser: (dir: string, owner: string) =>
    `The database in ${dir} belongs to ${owner}: start as that user, or set DATA_DIR to another directory.`,
  noAccess: (dir: string) => `The directory ${dir} cannot be written: set DATA_DIR to one that can.`,
  unreachable: (dir: string, user: string) =>
    `The database in ${dir} cannot be reached by the user ${user}, which runs it: open the directories above it, or set DATA_DIR to another.`,
  otherVersion: (dir: string, made: string, ours: string) =>
    `The database in ${dir} was made by PostgreSQL ${made} and this is PostgreSQL ${ours}: move its contents with pg_dump, or set DATA_DIR to another directory.`,
  cannotSwitch: (user: string) => `The embedded database could not be started as the user ${user}: set DATABASE_URL.`,
  notMade: (log: string) => `The embedded database could not be made: ${lastLine(log)}`,
  notStarted: (log: string, file: string) =>
    `The embedded database did not start: ${lastLine(log)} (the whole log is in ${file}).`,
  inUse: 'Throughcare is running on this database already: stop that one, or set DATA_DIR to another directory.',
  unsafeRole: (role: string, why: string) =>
    `The role ${role} of DATABASE_URL ${why}, so it could read past the walls between agencies: log in as a role that has nothing but its grants.`,
  isSuperuser: 'is a superuser',
  bypasses: 'may bypass row-level security',
  ownsTables: 'owns tables, or belongs to a role that does',
  tooOld: (version: string) => `PostgreSQL ${version} is too old: version 15 or newer is needed.`,
  noneYet: (dir: string) => `There is no database in ${dir} yet: npm start makes one.`,
  notReached: (setting: string, code: string) => `The database of ${setting} could not be reached (${code}).`,
  badName: (file: string) => `The migration ${file} must be named like 0001_people.sql.`,
  duplicate: (first: string, second: string) =>
    `The migrations ${first} and ${second} have the same number: renumber the later one.`,
  changed: (file: string) =>
    `The migration ${file} was changed after it was applied here: put it back, and write the change as a new migration.`,
  failed: (file: string, detail: string) => `The migration ${file} failed and was taken back: ${detail}`,
  busy: (file: string) =>
    `The migration ${file} did not get its lock, as other work held the tables: start again when they are free.`,
  pending: (files: string[]) =>
    `The database is not up to date (${files.join(', ')}): set DATABASE_OWNER_URL, so that the migrations are applied.`,
}

const lastLine = (log: string) => log.trim().split('\n').at(-1)?.trim() || 'it said nothing'
