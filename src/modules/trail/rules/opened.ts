type Instant = Temporal.Instant
type Day = Temporal.PlainDate

/** One colleague's looks at a record on one day. */
export type OpenedLine = {
  key: string
  day: Day
  name: string
  role: string
  first: Instant
  last: Instant
  looks: number
  did: string[]
  /** Why they opened it though it was closed to them. */
  why?: string
}
export type Opened = {
  /** Whether the looks of whoever has the case are in it. */
  own: boolean
  lines: OpenedLine[]
  /** The day before which it goes on. */
  more: Day | undefined
  onward: boolean
}

/** So many lines that no day is cut in two, and the day before which the rest are. */
export function wholeDays<Line extends { day: Day }>(
  lines: readonly Line[],
  most: number,
): { shown: Line[]; more: Day | undefined } {
  const over = lines[most]
  if (!over) return { shown: [...lines], more: undefined }
  const whole = lines.filter(({ day }) => !day.equals(over.day))
  if (whole.length > 0) return { shown: whole, more: over.day.add({ days: 1 }) }
  return { shown: lines.slice(0, most), more: over.day }
}
