import type { LimitCode } from '../rules/limits.ts'
import type { Reach } from '../rules/reach.ts'
import { limitWords, permissionSaid } from './permissions.ts'

/** What the pages about roles say. */
export const roleWords = {
  title: 'Roles',
  sub: 'What each role may do, how far its lists reach, and who holds it.',
  back: 'Roles',
  role: 'Role',
  basedOn: 'Builds on',
  holders: 'Holders',
  may: 'May do',
  reach: 'Lists reach',
  changes: 'Changed here',
  unchanged: 'As it comes',
  changed: (count: number) => (count === 1 ? '1 permission' : `${count} permissions`),
  countMay: (count: number) => (count === 1 ? '1 thing' : `${count} things`),
  add: 'Add a role',
  own: 'This agency’s own',
  permission: 'Permission',
  lets: 'What it lets one do',
  here: 'May',
  yes: 'Yes',
  no: 'No',
  given: 'Given here',
  taken: 'Taken away here',
  held: (count: number) => (count === 1 ? 'Held by 1 person' : `Held by ${count} people`),
  heldByNobody: 'Nobody holds this role.',
  giveIt: 'It is given on somebody’s page, under “Change place and roles”.',
  scope: 'How far its lists reach',
  scopeText:
    'Reach is about lists: the day, the caseload, exports. Any record of the agency that is not limited opens to everybody who may see people, whatever their team or office. Each opening is on the trail. Limited access keeps a record to a few.',
  reaches: {
    own: 'Their own work, and that of those they cover',
    team: 'Their team; their office where they have no team',
    office: 'Their office',
    region: 'Their region',
    agency: 'The whole agency',
  } satisfies Record<Reach, string>,
  history: 'What was changed',
  historyNone: 'Nothing: it is as the service comes with it.',
  when: 'When',
  who: 'Who',
  what: 'What',
  why: 'Why',
  gave: (names: string) => `Gave: ${names}`,
  took: (names: string) => `Took: ${names}`,
  reached: (reach: Reach) => `Lists reach: ${roleWords.reaches[reach].toLowerCase()}`,
  renamed: (name: string) => `Named ${name}`,
  retiredLine: 'Given up',
  madeLine: 'Made',
  change: 'Change',
  changeTitle: (name: string) => `Change what ${name} may do`,
  effect: (count: number) =>
    count === 0
      ? 'Nobody holds this role now.'
      : count === 1
        ? 'It holds for the 1 person with this role from their next request on.'
        : `It holds for the ${count} people with this role from their next request on.`,
  fixed: (why: string) => `Cannot be changed. ${why}`,
  limits: 'What cannot be changed, and why',
  never: 'Never',
  always: 'Always',
  name: 'Name of the role',
  nameHint: 'As people in the agency call it.',
  reason: 'Why',
  reasonHint: 'It stays with the change, for whoever asks later.',
  save: 'Save',
  saved: 'Saved. It holds from each holder’s next request.',
  newTitle: 'Add a role of the agency’s own',
  newText: 'It begins with all that the role it builds on may do. Then change it permission by permission.',
  base: 'Builds on',
  make: 'Add the role',
  made: (name: string) => `${name} is added. Nobody holds it yet.`,
  retire: 'Give the role up',
  retireText: 'For a role that nobody needs any more. What was done with it stays on the trail.',
  retired: 'This role was given up.',
  retireSaid: 'The role is given up.',
  staleTitle: 'Somebody changed this before you. It now may do what is ticked below.',
  fields: {
    name: 'the name of the role',
    permissions: 'what the role may do',
    reach: 'how far its lists reach',
    reason: 'why',
    base: 'the role that it builds on',
  },
  refusals: {
    'role-gone': 'This role is not there any more',
    'name-taken': 'A role has this name already',
    'nothing-changed': 'Nothing is changed',
    'last-with-key': 'Then nobody could keep accounts and roles any more: let another role do so first',
    clash: (one: string, other: string, code: string, many: string) =>
      `${many === '1' ? 'Somebody holds' : `${many} people hold`} both ${one} and ${other}, which nobody may with this. ${limitWords[code as LimitCode] ?? ''}`,
    'role-held': 'Somebody holds this role: take it from them first',
    stale: 'Somebody changed this before you',
  },
}

/** Those whose words speak of whoever holds them, as one says them to oneself. */
const toOneself: Partial<Record<string, string>> = {
  'see the caseload': 'See the caseload, as far as your lists reach',
  'open safety cards': 'Open the safety card of somebody who stands before you',
  'manage leave and cover': 'Record your own leave, hours and who covers; name the duty officer',
  'use the account': 'Use your own account: password, sessions, keys',
}

const reachesOfOneself: Record<Reach, string> = {
  own: 'your own work, and that of those you cover',
  team: 'your team; your office where you have no team',
  office: 'your office',
  region: 'your region',
  agency: 'the whole agency',
}

/** What somebody may and how far their lists reach, as one says it to them. */
export const accessSaid = {
  may: (permission: string): string => toOneself[permission] ?? permissionSaid(permission),
  reach: (reach: string): string => (reachesOfOneself as Record<string, string | undefined>)[reach] ?? reach,
}
