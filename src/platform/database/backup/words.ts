/** What whoever backs up and restores the embedded database is told. */
export const backupWords = {
  usageRestore:
    'Say which backup: npm run restore -- backups/throughcare-20261122T091500Z (--replace where there is a database already).',
  server: (what: 'backup' | 'restore') =>
    `npm run ${what} is for the embedded database, and DATABASE_URL names a server: docs/operations.md says how a server is backed up and restored.`,
  nothing: (dir: string) => `There is no database in ${dir}: nothing was backed up.`,
  there: (folder: string) => `${folder} is there already, and a backup is never overwritten.`,
  notWritten: (folder: string, code: string) =>
    `The backup ${folder} could not be written (${code}): nothing of it was left.`,
  otherUser:
    'The database runs for another user of this machine, who alone may copy it: run the backup as whoever runs the server.',
  brokenOff: (code: string) =>
    `The database broke the copy off (${code}): nothing of it was left. Run the backup again.`,
  tablespace: 'The database keeps data outside its directory, which this backup does not copy: nothing of it was left.',
  taken: (folder: string, bytes: number, seconds: number) =>
    `Backed up to ${folder}: ${(bytes / 1_000_000).toFixed(1)} MB in ${seconds.toFixed(1)} s.`,
  noBackup: (folder: string) => `${folder} is no backup: it has no backup.json that can be read.`,
  unreadable: (folder: string, code: string) => `The backup ${folder} cannot be read (${code}).`,
  changed: (folder: string) =>
    `The backup ${folder} is not as it was written (its checksum is another): take another one. Nothing was restored.`,
  otherMajor: (theirs: string, ours: string) =>
    `The backup was made by PostgreSQL ${theirs} and this is PostgreSQL ${ours}: restore it with the release of Throughcare that made it.`,
  newer: (theirs: string, ours: string) =>
    `The backup was made by Throughcare ${theirs}, which is newer than this (${ours}): restore it with that release.`,
  running: 'The database is running: stop the server, then restore.',
  notEmpty: (dir: string) =>
    `There is a database in ${dir} already. With --replace it is put aside, and the backup takes its place.`,
  notRestored: (reason: string) => `The backup could not be restored, and nothing was changed: ${reason}`,
  badArchive: 'its archive cannot be read.',
  code: (code: string) => `a file could not be written or read (${code}).`,
  restored: (taken: string, tables: readonly { table: string; rows: number }[]) =>
    [
      ...tables.filter(({ rows }) => rows > 0).map(({ table, rows }) => `${grouped(rows).padStart(12)}  ${table}`),
      `Restored the database as it was at ${taken}: ${grouped(sum(tables))} rows in ${tables.length} tables.`,
    ].join('\n'),
  aside: (dir: string) => `The database that was there is kept in ${dir}: remove it when it is not needed.`,
  signedOut: 'Everybody signs in again. Start it with npm start.',
}

const grouped = (count: number) => count.toLocaleString('en')
const sum = (tables: readonly { rows: number }[]) => tables.reduce((total, { rows }) => total + rows, 0)
