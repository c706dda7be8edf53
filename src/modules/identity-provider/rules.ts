/** What the agency says of its provider, as far as deciding who somebody is needs it. */
export type Reading = {
  emailClaim: string
  verifiedClaim: string
  givenNameClaim: string
  familyNameClaim: string
  rolesClaim: string
  roleMap: readonly RoleEntry[]
  addsAccounts: boolean
  factorValues: readonly string[]
}
export type RoleEntry = { value: string; role: string }

/** What the provider says of whoever signed in there. */
export type Said = {
  subject: string
  email: string
  emailVerified: boolean
  givenName: string
  familyName: string
  /** The values of the roles claim. */
  values: readonly string[]
}

export type Claims = Readonly<Record<string, unknown>>

/** Reads the claims by the names that the agency set. What is missing or of another type says nothing. */
export function saidBy(claims: Claims, reading: Reading): Said {
  return {
    subject: textIn(claims, 'sub'),
    email: textIn(claims, reading.emailClaim).trim(),
    emailVerified: isYes(claimOf(claims, reading.verifiedClaim)),
    givenName: textIn(claims, reading.givenNameClaim).trim().slice(0, 100),
    familyName: textIn(claims, reading.familyNameClaim).trim().slice(0, 100),
    values: valuesOf(claimOf(claims, reading.rolesClaim)),
  }
}

/** A claim by its name, or, where none is called so, along the dots of it: `realm_access.roles`. */
export function claimOf(claims: Claims, name: string): unknown {
  if (name === '') return undefined
  if (Object.hasOwn(claims, name)) return claims[name]
  return name
    .split('.')
    .reduce<unknown>((value, part) => (isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined), claims)
}

const isObject = (value: unknown): value is Claims =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function textIn(claims: Claims, name: string): string {
  const value = claimOf(claims, name)
  return typeof value === 'string' ? value : ''
}

/** Some providers say yes as a word or a one. */
const isYes = (value: unknown) => value === true || value === 'true' || value === 1 || value === '1'

function valuesOf(claim: unknown): string[] {
  const list = Array.isArray(claim) ? claim : [claim]
  return list.filter((value): value is string => typeof value === 'string' && value !== '')
}

/** The roles that these values bring. A value that is not on the list brings nothing. */
export function rolesFor(values: readonly string[], map: readonly RoleEntry[]): string[] {
  return [...new Set(map.filter(({ value }) => values.includes(value)).map(({ role }) => role))]
}

export type RoleChange = { give: string[]; take: string[] }

/**
 * What changes for somebody who holds these roles. The provider decides on the roles that its list names, and on no other: those
 * an administrator gave here stay.
 */
export function roleChange(held: readonly string[], values: readonly string[], map: readonly RoleEntry[]): RoleChange {
  const wanted = rolesFor(values, map)
  const decided = new Set(map.map(({ role }) => role))
  return {
    give: wanted.filter((role) => !held.includes(role)),
    take: held.filter((role) => decided.has(role) && !wanted.includes(role)),
  }
}

/** An account here, as the decision needs it. */
export type Account = { staff: string; open: boolean; roles: readonly string[] }

export type SignInRefusal =
  | 'unverified'
  | 'no-account'
  | 'other-subject'
  | 'shut'
  | 'no-role'
  | 'no-subject'
  | 'no-name'

export type Decision =
  | { kind: 'known'; staff: string }
  | { kind: 'first'; staff: string }
  | { kind: 'new' }
  | { kind: 'refused'; why: SignInRefusal; staff?: string }

/**
 * Who somebody is here. Once linked, the subject decides and nothing else. Before that a verified e-mail address finds the account
 * that an administrator made, unless it is somebody else's at this provider already; or makes one, where the agency has it so
 * and a role comes with it. An address that is not verified finds nobody.
 */
export function whoIs(
  said: Said,
  found: { linked?: Account | undefined; byEmail?: (Account & { linkedToOther: boolean }) | undefined },
  reading: Reading,
): Decision {
  const { linked, byEmail } = found
  if (said.subject === '') return { kind: 'refused', why: 'no-subject' }
  if (linked) return welcome('known', linked, said, reading)
  if (said.email === '' || !said.emailVerified) return { kind: 'refused', why: 'unverified' }
  if (byEmail?.linkedToOther) return { kind: 'refused', why: 'other-subject', staff: byEmail.staff }
  if (byEmail) return welcome('first', byEmail, said, reading)
  return newcomer(said, reading)
}

function welcome(kind: 'known' | 'first', { staff, open, roles }: Account, said: Said, { roleMap }: Reading): Decision {
  if (!open) return { kind: 'refused', why: 'shut', staff }
  const { give, take } = roleChange(roles, said.values, roleMap)
  const left = roles.filter((role) => !take.includes(role)).length + give.length
  return left > 0 ? { kind, staff } : { kind: 'refused', why: 'no-role', staff }
}

function newcomer(said: Said, { addsAccounts, roleMap }: Reading): Decision {
  if (!addsAccounts) return { kind: 'refused', why: 'no-account' }
  if (rolesFor(said.values, roleMap).length === 0) return { kind: 'refused', why: 'no-role' }
  return said.givenName === '' ? { kind: 'refused', why: 'no-name' } : { kind: 'new' }
}

/** Whether the provider says that a second factor was proved, in one of the values (`amr`, `acr`) that the agency counts. */
export function factorCounts(claims: Claims, { factorValues }: Pick<Reading, 'factorValues'>): boolean {
  const given = [...valuesOf(claims['amr']), ...valuesOf(claims['acr'])]
  return given.some((value) => factorValues.includes(value))
}
