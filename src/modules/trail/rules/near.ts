import { sortKey } from '../../../platform/text.ts'

/** What a street's kind is shortened to, as people write it. */
const shortened = new Map(
  Object.entries({
    street: 'st',
    road: 'rd',
    avenue: 'ave',
    av: 'ave',
    crescent: 'cres',
    cr: 'cres',
    drive: 'dr',
    drv: 'dr',
    court: 'ct',
    crt: 'ct',
    place: 'pl',
    parade: 'pde',
    lane: 'ln',
    terrace: 'tce',
    highway: 'hwy',
    boulevard: 'blvd',
    close: 'cl',
    circuit: 'cct',
    esplanade: 'esp',
    grove: 'gr',
    square: 'sq',
  }),
)

/** A house in a street: "8/3", "Room 6, Gipps Lodge, 40", "12a" or "14-16" before the street's name. */
const house = /^(?:.*,\s*)?(?:(?:unit|flat|apartment|apt|room|lot|level)\s+)?[\d\s/–-]*\d+[a-z]?\s+(?=\p{L})/iu

/**
 * The street of an address, and where it is, in one form however it is written; nothing where it names no house in a street, such
 * as a post box, a town or a farm.
 */
function streetOf(where: string): string[] | undefined {
  const line = where.slice(0, 200).replaceAll(/\s+/g, ' ').trim()
  const at = house.exec(line)
  if (!at || /\b(p\.? ?o\.?|post|locked) ?(box|bag)\b/i.test(line)) return undefined
  const words = sortKey(line.slice(at[0].length)).split(/[^\p{L}\p{N}]+/u)
  const street = words.filter((word) => word !== '' && !/^\d+$/.test(word)).map((word) => shortened.get(word) ?? word)
  return street.length > 2 ? street : undefined
}

/**
 * Whether two addresses are of one street, be it the same house. One may say more of where that is than the other (the state, the
 * country): that is no difference.
 */
export function isSameStreet(one: string, other: string): boolean {
  const [a, b] = [streetOf(one), streetOf(other)]
  if (!a || !b) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.every((word, nth) => word === long[nth])
}
