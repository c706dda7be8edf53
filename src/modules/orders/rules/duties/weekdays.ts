const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const all = [1, 2, 3, 4, 5, 6, 7]
const groups: readonly [RegExp, readonly number[]][] = [
  [/\b(every ?day|daily|each day|all days|every night|nightly|each night|all week)\b/g, all],
  [/\b(weekdays?|week nights?|working days?)\b/g, all.slice(0, 5)],
  [/\bweekends?\b/g, all.slice(5)],
]
const between = /\b([a-z]+)\s*(?:-|–|—|\bto\b|\buntil\b|\bthrough\b)\s*([a-z]+)\b/g
const fillers = /\b(and|on|each|every|only|nights?|evenings?|days?)\b|[\s,;&/.+]/g

/**
 * The days of the week that an order names in its own words, as 1 Monday … 7 Sunday: “Friday to Sunday”, “Mon, Wed and Fri”, “weekends”. Nothing
 * named is every day; undefined where anything in it cannot be read, as a guess would leave a night out.
 */
export function weekdaysIn(text: string): readonly number[] | undefined {
  const days = new Set<number>()
  const put = (some: readonly number[]) => {
    for (const day of some) days.add(day)
    return ' '
  }
  let unread = false
  let left = text.toLowerCase()
  if (left.trim() === '') return all
  for (const [named, some] of groups) left = left.replaceAll(named, () => put(some))
  left = left.replaceAll(between, (_, first: string, last: string) => {
    const span = spanOf(first, last)
    if (!span) unread = true
    return put(span ?? [])
  })
  left = left.replaceAll(/[a-z]+/g, (word) => {
    const day = dayNamed(word)
    return day ? put([day]) : word
  })
  if (unread || left.replaceAll(fillers, '') !== '') return undefined
  return days.size === 0 ? undefined : all.filter((day) => days.has(day))
}

/** A day by its name, its plural or its first letters. */
function dayNamed(word: string): number | undefined {
  const single = word.endsWith('s') && names.includes(word.slice(0, -1)) ? word.slice(0, -1) : word
  const at = single.length < 3 ? -1 : names.findIndex((name) => name.startsWith(single))
  return at < 0 ? undefined : at + 1
}

/** From one day to another, over the end of the week where the other is earlier in it. */
function spanOf(first: string, last: string): number[] | undefined {
  const [from, to] = [dayNamed(first), dayNamed(last)]
  if (!from || !to) return undefined
  const count = ((to - from + 7) % 7) + 1
  return Array.from({ length: count }, (_, nth) => ((from - 1 + nth) % 7) + 1)
}
