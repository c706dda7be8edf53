/** What things that were sent are called: by their sender, or by their place among them. */
export const namedBy = <Item extends { id?: string | undefined }>(
  items: readonly Item[],
  before = '',
): (Item & { id: string })[] => items.map((item, nth) => ({ ...item, id: item.id ?? `${before}${nth + 1}` }))

/** The first that is called as one before it, by its place. */
export function twice(items: readonly { id: string }[]): number | undefined {
  const at = items.findIndex(({ id }, nth) => items.findIndex((other) => other.id === id) !== nth)
  return at < 0 ? undefined : at
}

/** Nobody is under supervision for so long; days further apart are a slip of the pen. */
const mostYears = 60

/** Whether days lie too far apart to belong together. */
export function tooFarApart(days: readonly Temporal.PlainDate[]): boolean {
  const years = days.map(({ year }) => year)
  return Math.max(...years) - Math.min(...years) > mostYears
}
