import type { Permission } from '../rules.ts'

/** How the permissions are grouped where people read them. */
export const groups = ['records', 'work', 'desk', 'colleagues', 'oversight', 'own'] as const
export type Group = (typeof groups)[number]

/**
 * What a permission is: which group it stands in, whether it changes anything, and whether only somebody who signed in can
 * use it, and no token.
 */
export type Kind = { group: Group; writes: boolean; signedIn?: true }

const looks = (group: Group): Kind => ({ group, writes: false })
const writes = (group: Group): Kind => ({ group, writes: true })
const bySomebody = (kind: Kind): Kind => ({ ...kind, signedIn: true })

/** Every permission has its kind: those of `records` show or change what is held about people under supervision. */
export const kinds: Record<Permission, Kind> = {
  'see people': looks('records'),
  'add people': writes('records'),
  'change people': writes('records'),
  'see notes': looks('records'),
  'write notes': writes('records'),
  'withdraw notes': writes('records'),
  'see withdrawn notes': looks('oversight'),
  'see restricted notes': looks('records'),
  'give cultural advice': writes('records'),
  'record contacts': writes('records'),
  'book appointments': writes('records'),
  'see orders': looks('records'),
  'record orders': writes('records'),
  'handle permissions': writes('records'),
  'decide permissions': writes('records'),
  'see tasks': looks('work'),
  'manage tasks': writes('work'),
  'go on visits': writes('work'),
  'watch visits': writes('work'),
  'set visit rules': writes('oversight'),
  'set search rules': writes('oversight'),
  'see the day': looks('work'),
  'see the caseload': looks('work'),
  'export lists': looks('work'),
  'see providers': looks('work'),
  'change providers': writes('work'),
  'make referrals': writes('records'),
  find: looks('records'),
  'run the desk': writes('desk'),
  'limit access': bySomebody(writes('records')),
  'open safety cards': bySomebody(writes('desk')),
  'break the glass': bySomebody(writes('records')),
  'review incidents': writes('colleagues'),
  'see staff': looks('colleagues'),
  'manage leave and cover': writes('colleagues'),
  'arrange for colleagues': writes('colleagues'),
  'manage staff': bySomebody(writes('colleagues')),
  'review access': bySomebody(writes('oversight')),
  'explain access': bySomebody(looks('oversight')),
  'see rules': looks('oversight'),
  'ask calculations': looks('work'),
  'set rules': bySomebody(writes('oversight')),
  'see roles': looks('oversight'),
  'manage roles': bySomebody(writes('oversight')),
  'manage sign-in': writes('oversight'),
  'see jobs': looks('oversight'),
  'use the account': bySomebody(writes('own')),
  'see the trail': looks('oversight'),
}
