type Day = Temporal.PlainDate

/** When everything was last worked out anew, by the agency's own calendar, and with which values. */
export type LastRebuild = { day: Day; values: string }

/**
 * Whether the stored standing of an agency is to be worked out anew: once each day, as levels and the values in force
 * begin on days; when the jurisdiction's values are other ones; and when it never was.
 */
export function rebuildIsDue(last: LastRebuild | undefined, today: Day, values: string): boolean {
  return last === undefined || last.values !== values || Temporal.PlainDate.compare(last.day, today) < 0
}

type Stored = { person: string; supervision: string } & Record<string, unknown>

/** The names of what differs between what was stored and what came of working it out again, by person, in any of their periods. */
export function differences(stored: readonly Stored[], worked: readonly Stored[]): Map<string, string[]> {
  const before = new Map(stored.map((one) => [one.supervision, one]))
  const found = new Map<string, string[]>()
  for (const one of worked) {
    const was = before.get(one.supervision)
    const names = Object.keys(one).filter((name) => text(one[name]) !== text(was?.[name]))
    if (names.length > 0) found.set(one.person, [...new Set([...(found.get(one.person) ?? []), ...names])].sort())
  }
  return found
}

const text = (value: unknown) => JSON.stringify(value ?? null)
