/** What keeps a record from one colleague or opens it to them all the same, as those may know who keep the record. */
type Hold =
  | { kind: 'excluded' }
  | { kind: 'sealed'; since: Temporal.PlainDate }
  | { kind: 'restricted'; named: boolean }
  | { kind: 'glass'; until: Temporal.Instant; sealed: boolean }

/** What decides, in the order in which it is asked for each request. */
export type Facts = {
  account: 'open' | 'no-password' | 'left' | 'inactive' | 'review' | 'by-hand'
  signedIn: boolean
  roles: readonly { name: string; says: 'built' | 'given' | 'taken' | 'no' }[]
  training: { name: string; lastDay: Temporal.PlainDate | null } | undefined
  /** How far their lists reach; undefined where it is about no list. */
  reach: 'own' | 'team' | 'office' | 'region' | 'agency' | undefined
  /** Whom it is about: nobody, nobody whom the asker may know of, or a record that is open to them or hidden from them. */
  record: 'none' | 'unknown' | 'open' | 'hidden'
  /** More of that, where the asker keeps limited records and this one is open to them. Undefined for everybody else. */
  kept?: { holds: readonly Hold[]; factor: { due: Temporal.Instant; overdue: boolean } | undefined } | undefined
}

export type Step =
  | { kind: 'account'; ok: boolean; is: Facts['account'] }
  | { kind: 'session'; ok: boolean }
  | { kind: 'no-role'; ok: false }
  | { kind: 'role'; ok: boolean; role: string; says: 'built' | 'given' | 'taken' | 'no' }
  | { kind: 'training'; ok: boolean; name?: string; lastDay?: Temporal.PlainDate | null }
  | { kind: 'reach'; ok: true; reach: NonNullable<Facts['reach']> }
  | { kind: 'record'; ok: boolean; is: 'unknown' | 'open' | 'hidden' }
  | { kind: 'factor'; ok: boolean; due: Temporal.Instant }
  | { kind: 'excluded'; ok: false }
  | { kind: 'sealed'; ok: boolean; since: Temporal.PlainDate }
  | { kind: 'restricted'; ok: boolean; named: boolean }
  | { kind: 'glass'; ok: true; until: Temporal.Instant }

export type Explained = { answer: 'yes' | 'once-signed-in' | 'no' | 'cannot-say'; steps: Step[] }

/**
 * Why somebody can or cannot do something, step by step. Of a record that the asker may not know of, it cannot be said, as of
 * one that does not exist; all the rest is said all the same. To whoever keeps the record it says what closes it, each apart.
 */
export function explain(facts: Facts): Explained {
  const { account, signedIn, roles, training, reach, record, kept } = facts
  const overdue = kept?.factor?.overdue ?? false
  const given = roles.some(({ says }) => says === 'built' || says === 'given')
  const steps: Step[] = [
    { kind: 'account', ok: account === 'open', is: account },
    { kind: 'session', ok: signedIn },
    ...(roles.length === 0 ? [{ kind: 'no-role', ok: false } as const] : []),
    ...roles.map(({ name, says }) => ({
      kind: 'role' as const,
      ok: says === 'built' || says === 'given',
      role: name,
      says,
    })),
    { kind: 'training', ok: !training, ...training },
    ...(kept?.factor ? [{ kind: 'factor' as const, ok: !overdue, due: kept.factor.due }] : []),
    ...(reach ? [{ kind: 'reach' as const, ok: true as const, reach }] : []),
    ...(record === 'none' ? [] : [{ kind: 'record' as const, ok: record === 'open', is: record }]),
    ...(kept ? heldBy(kept.holds) : []),
  ]
  const barred = account !== 'open' || !given || training !== undefined || overdue || record === 'hidden'
  if (barred) return { answer: 'no', steps }
  if (record === 'unknown') return { answer: 'cannot-say', steps }
  return { answer: signedIn ? 'yes' : 'once-signed-in', steps }
}

/** Glass opens a restriction, and a seal where it was broken for one; an exclusion beats all. */
function heldBy(holds: readonly Hold[]): Step[] {
  const glass = holds.find((one) => one.kind === 'glass')
  return holds.map((one): Step => {
    if (one.kind === 'excluded') return { kind: 'excluded', ok: false }
    if (one.kind === 'sealed') return { ...one, ok: glass?.sealed ?? false }
    if (one.kind === 'restricted') return { ...one, ok: one.named || glass !== undefined }
    return { kind: 'glass', ok: true, until: one.until }
  })
}

/** What a page of a route is: its path with the parameters that an address fills. Undefined where the address is of none. */
export function routeAt<Route extends { at: string; method?: string }>(
  routes: readonly Route[],
  address: string,
): { route: Route; params: Record<string, string> } | undefined {
  const path = pathOf(address)
  const fits = routes.flatMap((route) => {
    const params = path === undefined ? undefined : matched(route.at, path)
    return params ? [{ route, params }] : []
  })
  return fits.sort((one, other) => Object.keys(one.params).length - Object.keys(other.params).length)[0]
}

function pathOf(address: string): string | undefined {
  const trimmed = address.trim()
  if (trimmed.startsWith('/')) return trimmed.split(/[?#]/)[0]
  return URL.canParse(trimmed) ? new URL(trimmed).pathname : undefined
}

function matched(at: string, path: string): Record<string, string> | undefined {
  const [wanted, given] = [at.split('/'), path.replace(/(?<=.)\/$/, '').split('/')]
  if (wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [nth, part] of wanted.entries()) {
    const value = given[nth] ?? ''
    if (part.startsWith(':') && value !== '') params[part.slice(1)] = value
    else if (part !== value) return undefined
  }
  return params
}

/** What the page shows: the form's choices, and the answer where something was asked. */
export type Asked = { staff: string; may: string; address: string; reference: string }
export type Shown = {
  colleagues: { value: string; label: string }[]
  asked: Partial<Asked>
  problem?: 'nobody' | 'nothing-asked' | 'no-such-page' | 'open-page'
  explained?: Explained & { name: string; permission: string; aboutRecord: boolean }
}
