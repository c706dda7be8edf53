import { sortKey } from '../../platform/text.ts'

/** What a worksheet has: rings round the person, who stands in them, and how it is between them. */
export const form = {
  areas: ['inner', 'middle', 'outer'],
  kinds: ['family', 'partner', 'kin', 'friend', 'work', 'school', 'service', 'community', 'other'],
  hows: ['strong', 'strained', 'lost-touch', 'reconnect', 'unsafe'],
  arrows: false,
  dated: true,
} as const

/** Somebody of the support network, as the facts have them. */
export type Known = {
  fact: string
  name: string
  relation: string
  strength?: string | undefined
  about?: string | undefined
  emergency?: boolean | undefined
  /** Whether the person said so themselves, and may read it. */
  theirWord: boolean
  kept: boolean
}
/** Somebody on the worksheet. */
export type Drawn = { id: string; area: string; kind: string; text: string; how: string; from: string; place: number }

/** Partners are asked of on their own; all others stand by the group of their relation. */
const partners = ['partner', 'spouse', 'former-partner']

/** Which kind of support somebody of a relation is. */
export function kindOf(relation: string, group: string | undefined): string {
  if (partners.includes(relation)) return 'partner'
  if (relation === 'elder') return 'community'
  return (form.kinds as readonly string[]).includes(group ?? '') ? (group as string) : 'other'
}

/** What the network says of a support that the worksheet says is so; what it has no word for it does not say. */
const strengths: Record<string, string> = {
  strong: 'strong',
  strained: 'strained',
  'lost-touch': 'lost-touch',
  reconnect: 'lost-touch',
  unsafe: 'harmful',
}
const hows: Record<string, string> = {
  strong: 'strong',
  strained: 'strained',
  'lost-touch': 'lost-touch',
  harmful: 'unsafe',
}
export const strengthOf = (how: string): string | undefined => strengths[how]

/** A relation that goes without saying for a kind of support; of a relative it is asked. */
const relations: Record<string, string> = {
  partner: 'partner',
  kin: 'kin',
  friend: 'friend',
  service: 'service',
  school: 'school',
}
export const relationOf = (kind: string): string => relations[kind] ?? ''

/**
 * Who stands on a new worksheet: the network, but for those who are kept from the person. How it is between them is only shown where
 * the person said so themselves: what others think of it is not for their sheet.
 */
export function startFrom(known: readonly (Known & { group: string | undefined })[]): Omit<Drawn, 'id'>[] {
  const shown = known
    .filter(({ kept }) => !kept)
    .map(({ fact, name, relation, group, strength, emergency, theirWord }) => {
      const how = theirWord ? (hows[strength ?? ''] ?? '') : ''
      const area = emergency || how === 'strong' ? 'inner' : how === '' ? 'middle' : 'outer'
      return { area, kind: kindOf(relation, group), text: name, how, from: fact }
    })
  return shown.map((one, at) => ({ ...one, place: shown.slice(0, at).filter(({ area }) => area === one.area).length }))
}

/** What the network would hold of somebody on the worksheet. */
export type Proposal =
  | { as: 'new'; item: Drawn; name: string; relation: string; strength: string | undefined }
  | { as: 'change'; item: Drawn; known: Known; strength: string }
  /** Said there already. */
  | { as: 'same'; item: Drawn; known: Known }
  /** Was brought in once, and has ended there since; or stands on the worksheet twice. */
  | { as: 'past'; item: Drawn }

/** What bringing a worksheet into the support network would do, for each on it; nobody is ever brought in twice. */
export function proposalsOf(items: readonly Drawn[], known: readonly Known[]): Proposal[] {
  const seen = new Set<string>()
  return items.map((item): Proposal => {
    const name = nameOf(item)
    const found = known.find(({ fact }) => fact === item.from) ?? known.find((one) => sameName(one.name, name))
    const key = found?.fact ?? sortKey(name)
    if (seen.has(key) || (!found && item.from !== '')) return { as: 'past', item }
    seen.add(key)
    const strength = strengthOf(item.how)
    if (!found) return { as: 'new', item, name, relation: relationOf(item.kind), strength }
    return strength && strength !== found.strength
      ? { as: 'change', item, known: found, strength }
      : { as: 'same', item, known: found }
  })
}

/** The first line, as far as a name goes. */
const nameOf = ({ text }: Drawn): string => (text.split('\n')[0] ?? '').trim().slice(0, 200)
const sameName = (one: string, other: string) => sortKey(one) === sortKey(other)
