/**
 * Who asks. `agency` is the wall; `staff` is nobody for the service's own jobs and for a visitor who has not signed
 * in yet; `may` is the set of permissions, in the words that routes use.
 */
export type Actor = {
  readonly kind: 'staff' | 'visitor' | 'system'
  readonly agency: string
  readonly agencyName: string
  readonly jurisdiction: string
  readonly staff: string | null
  /** The session asked with, or the token: what the trail names beside the person. */
  readonly session: string | null
  /** Who answers for a program that asks; whoever is hidden from them is hidden from it. Null for people. */
  readonly answeredBy: string | null
  readonly givenName: string
  readonly familyName: string
  readonly roles: readonly string[]
  readonly may: ReadonlySet<string>
  /** Training that is not valid, and what it keeps from them. */
  readonly blocks: readonly Block[]
  /** How far their lists reach beyond their own work, in the words of whoever works it out. */
  readonly reach: string
  readonly team: string | null
  readonly office: string | null
  readonly officeName: string
  readonly region: string | null
  readonly zone: string
  /** Whether a key pressed alone, such as N, does something: everybody can switch that off for themselves. */
  readonly singleKeys: boolean
}

/** A role that somebody holds, with what the agency made of it: read with the session, once a request. */
export type HeldRole = {
  role: string
  basedOn: string | null
  gives: string[] | null
  takes: string[] | null
  reach: string | null
}
/** Training that somebody lacks: never passed, or valid until a day that is past. */
export type Block = { training: string; permissions: readonly string[]; lastDay: string | null }

/** What somebody may do, without what training that they lack keeps from them, and what that is. */
export function withTraining(
  { may, reach }: Pick<Actor, 'may' | 'reach'>,
  lacking: readonly Block[],
): Pick<Actor, 'may' | 'reach' | 'blocks'> {
  const blocks = lacking.map((one) => ({ ...one, permissions: one.permissions.filter((each) => may.has(each)) }))
  const kept = new Set(blocks.flatMap(({ permissions }) => permissions))
  return { may: kept.size === 0 ? may : new Set([...may].filter((one) => !kept.has(one))), reach, blocks }
}

/** What roles come to. The modules say what each gives. */
export type AccessOf = (held: readonly HeldRole[]) => Pick<Actor, 'may' | 'reach'>

const nobody = {
  agencyName: '',
  jurisdiction: '',
  staff: null,
  session: null,
  answeredBy: null,
  givenName: '',
  familyName: '',
  roles: [],
  may: new Set<string>(),
  reach: 'own',
  blocks: [],
  team: null,
  office: null,
  officeName: '',
  region: null,
  singleKeys: true,
}

/** Someone at the sign-in page of an agency: may do nothing but sign in. */
export const visitorOf = (agency: string, zone: string): Actor => ({ kind: 'visitor', agency, zone, ...nobody })

/** The service's own jobs within one agency: nobody is hidden from them, and they sign as nobody. */
export const systemOf = (agency: string, jurisdiction: string, zone: string): Actor => ({
  ...nobody,
  kind: 'system',
  agency,
  jurisdiction,
  zone,
})

/** The id of the staff member who acts; a bug where a command that needs one is called by nobody. */
export function staffOf(actor: Actor): string {
  if (!actor.staff) throw new Error('this command needs a staff member, and nobody is signed in')
  return actor.staff
}
