export type Point = { lat: number; lon: number }
export type Locality = Point & { id: string; name: string }

const earthKm = 6371
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** How far two points lie apart as the crow flies, in kilometres (haversine). */
export function kmBetween(one: Point, other: Point): number {
  const lat = radians(other.lat - one.lat)
  const lon = radians(other.lon - one.lon)
  const half =
    Math.sin(lat / 2) ** 2 + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * Math.sin(lon / 2) ** 2
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(half)))
}

/** A name as it is looked for inside an address. */
export const placeKey = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * The locality that an address is in: of those whose whole name it holds, the one that stands last, since streets are named
 * after towns and come first; of two that end there the longer.
 */
export function localityIn<Known extends { name: string }>(
  address: string,
  known: readonly Known[],
): Known | undefined {
  const text = ` ${placeKey(address)} `
  const held = known.flatMap((one) => {
    const key = placeKey(one.name)
    const at = key === '' ? -1 : text.lastIndexOf(` ${key} `)
    return at < 0 ? [] : [{ one, end: at + key.length, length: key.length }]
  })
  return held.toSorted((a, b) => b.end - a.end || b.length - a.length)[0]?.one
}

/** Where a place is: as it was typed, else where the locality of its address is. */
export function pointOf(
  place: { address: string; name: string; lat: number | null; lon: number | null },
  known: readonly Locality[],
): Point | undefined {
  if (place.lat !== null && place.lon !== null) return { lat: place.lat, lon: place.lon }
  return localityIn(place.address, known) ?? localityIn(place.name, known)
}

/** The least distance to any of the places, in whole kilometres; undefined where either end is not known. */
export function nearest(
  from: Point | undefined,
  places: Parameters<typeof pointOf>[0][],
  known: readonly Locality[],
): number | undefined {
  const points = from ? places.flatMap((place) => pointOf(place, known) ?? []) : []
  if (!from || points.length === 0) return undefined
  return Math.round(Math.min(...points.map((point) => kmBetween(from, point))))
}
