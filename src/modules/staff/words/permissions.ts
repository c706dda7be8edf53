import { type Group, groups, kinds } from '../rules/kinds.ts'
import type { LimitCode } from '../rules/limits.ts'
import { type Permission, permissions } from '../rules.ts'

/** What each permission lets somebody do, as one would say it to them. */
export const permissionWords: Record<Permission, string> = {
  'see people': 'Open the records of people under supervision',
  'add people': 'Add somebody new',
  'change people': 'Change what is recorded of a person, their supervision and who looks after them',
  'see notes': 'Read notes',
  'write notes': 'Write notes, and finish them',
  'withdraw notes': 'Withdraw a note that stands on the wrong record',
  'see withdrawn notes': 'See withdrawn notes, and settle privacy incidents',
  'see restricted notes': 'Read notes that are kept to a few',
  'give cultural advice': 'Be asked for cultural advice in writing, and answer',
  'record contacts': 'Record contacts and what came of appointments',
  'book appointments': 'Book, move and call off appointments',
  'see orders': 'See orders, conditions and police facts',
  'record orders': 'Record orders, conditions and police facts',
  'handle permissions': 'Record what people ask leave for, decide what is an officer’s, and who was told',
  'decide permissions':
    'Decide what is for a team leader: leave to travel, to move or to change work, and a step down of somebody’s level',
  'see tasks': 'See tasks',
  'manage tasks': 'Add tasks, do them and hand them over',
  'go on visits': 'Lodge running sheets, go out, and answer a colleague who is overdue or calls for help',
  'watch visits': 'See who is out, change a colleague’s running sheet, and let one go alone with a reason',
  'set visit rules': 'Set after how long who is told that somebody is not back',
  'set search rules': 'Set in which order, and by when, people who cannot be reached are looked for',
  'see the day': 'See the day’s appointments and what is due',
  'see the caseload': 'See the caseload, as far as their lists reach',
  'export lists': 'Take a list out as a file',
  'see providers': 'See services, their providers and notices',
  'change providers': 'Add and change services, providers, notices and places',
  'make referrals': 'Refer people to services, and record what came of it',
  find: 'Find people by name, number, or words in notes',
  'run the desk': 'Run the front desk: who has come, and who calls them',
  'limit access':
    'Keep limited records: who may open one, who is shut out, the day it seals; review who broke the glass',
  'open safety cards': 'Open the safety card of somebody who stands before them',
  'break the glass': 'Open a closed record for some hours, with a reason, told of and reviewed',
  'review incidents': 'Read every incident, see to support for the staff in it, and close it',
  'see staff': 'See colleagues, their hours, leave and cover',
  'manage leave and cover': 'Record their own leave, hours and who covers; name the duty officer',
  'arrange for colleagues': 'Record leave, hours and cover of colleagues',
  'manage staff': 'Add colleagues, change their place and roles, shut accounts; offices and teams',
  'review access': 'Look at each account once a year, and say whether it is still needed',
  'explain access': 'Ask why a colleague can or cannot see something',
  'see rules': 'See the rules and values of the place, with their sources',
  'ask calculations': 'Ask a program for dates, deadlines and obligations of facts that it sends',
  'set rules': 'Put the agency’s own values on top of those of the place',
  'see roles': 'See what each role may do, and who holds it',
  'manage roles': 'Change what each role may do, and make roles of the agency’s own',
  'manage sign-in': 'Set how colleagues sign in through the agency’s identity provider',
  'see jobs': 'See what the service does by itself, and try again what failed',
  'see the trail': 'See who looked, searched, printed, exported and changed; settle looking that is unusual',
  'use the account': 'Use their own account: password, sessions, keys',
}

export const groupNames: Record<Group, string> = {
  records: 'People’s records',
  work: 'Lists of work',
  desk: 'Front desk',
  colleagues: 'Colleagues',
  oversight: 'Oversight',
  own: 'Their own account',
}

/** Why the agency cannot have it otherwise. */
export const limitWords: Record<LimitCode, string> = {
  'auditor-writes':
    'An auditor looks and never changes anything: whoever checks must not be able to make what is checked.',
  'accounts-and-records':
    'Whoever gives accounts must not read records: else one person could open any record and give themselves the right to.',
  'roles-and-records': 'Whoever says what roles may do must not read records: else nobody would have to agree to it.',
  'desk-reads-records': 'The front desk stands in the open: notes and lists don’t belong on its screen.',
  'everybody-needs': 'Everybody needs it to sign out, change their password and end a session they don’t know.',
}

/** Two roles that nobody holds both of, as the agency calls them, and which limit keeps them apart. */
export const clashSaid = (one: string, other: string, code: string): string =>
  `Nobody can be both ${one} and ${other}. ${limitWords[code as LimitCode] ?? ''}`

/** A permission in plain words; one that is not known any more as it was called. */
export const permissionSaid = (permission: string): string =>
  (permissionWords as Record<string, string | undefined>)[permission] ?? permission

/** Every permission in plain words, in its group, to choose from. */
export const permissionOptions = (): { value: string; label: string; group: string }[] =>
  groups.flatMap((group) =>
    permissions
      .filter((one) => kinds[one].group === group)
      .map((value) => ({ value, label: permissionWords[value], group: groupNames[group] })),
  )
