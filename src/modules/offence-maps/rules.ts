/** What an offence map has: five times from left to right, and what can be marked in each; arrows say what led to what. */
export const form = {
  areas: ['background', 'build-up', 'before', 'offence', 'after'],
  kinds: ['event', 'thought', 'feeling', 'person', 'substance', 'place', 'others'],
  hows: [],
  arrows: true,
  dated: false,
} as const

/** What a map may be about, each once: what a court waits to hear of first, then the offences of the orders in force. */
export function offencesToOffer(ordered: readonly { what: string }[], asked: readonly string[]): string[] {
  const all = [...asked, ...ordered.map(({ what }) => what)].map((what) => what.trim()).filter((what) => what !== '')
  const seen = new Set<string>()
  return all.filter((what) => !seen.has(what.toLowerCase()) && seen.add(what.toLowerCase()))
}
