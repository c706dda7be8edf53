/** How people and machines write each unit of a length, the longest first. */
const units = [
  ['Y', /^(?:y|yrs?|years?)$/],
  ['M', /^(?:m|mo|mos|mths?|months?)$/],
  ['W', /^(?:w|wks?|weeks?)$/],
  ['D', /^(?:d|days?)$/],
] as const

/**
 * A length as people write it (18 months; 1 year and 6 months; 2 yrs, 3 wks) or in ISO 8601, in ISO 8601 with the longest unit
 * first; nothing where it cannot be read, or names a unit twice.
 */
export function readLength(text: string): string | undefined {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/^p(?=\d)/, '')
  const parts = [...said.matchAll(/(\d{1,5})\s*([a-z]+)(?:\s*(?:,|and|&)\s*|\s*)/g)]
  if (parts.length === 0 || parts.map(([whole]) => whole).join('') !== said) return undefined
  const counts = new Map<string, number>()
  for (const [, count, word = ''] of parts) {
    const unit = units.find(([, names]) => names.test(word))?.[0]
    if (!unit || counts.has(unit)) return undefined
    counts.set(unit, Number(count))
  }
  return `P${units.flatMap(([unit]) => (counts.has(unit) ? [`${counts.get(unit)}${unit}`] : [])).join('')}`
}

/** Whether a length in ISO 8601 is none at all. */
export const isNoLength = (length: string): boolean => !/[1-9]/.test(length)
