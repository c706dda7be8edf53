import { settingsWords as words } from './settings-words.ts'

export type SettingName = keyof typeof words.purpose

export const settingNames = Object.keys(words.purpose) as SettingName[]

/** The settings as a person reads them: each name, what it is for and what happens without it. */
export function describeSettings(): string {
  const width = Math.max(...settingNames.map((name) => name.length))
  const lines = settingNames.map(
    (name) => `  ${name.padEnd(width)}  ${words.purpose[name]} ${words.unless(words.default[name])}`,
  )
  return [words.usage, '', words.settings, ...lines].join('\n')
}

/**
 * A sentence about the first name in the environment that looks like a setting of ours and is none: it carries our
 * prefix, or is a slip of the hand away from a real one. Other programs' names are left alone.
 */
export function unknownSetting(names: string[]): string | undefined {
  for (const name of names) {
    if (isSetting(name)) continue
    const meant = settingNames.find((known) => isSlip(name.toUpperCase(), known))
    if (meant) return words.unknown(name, meant)
    if (name.startsWith('THROUGHCARE_')) return words.unknownPrefixed(name)
  }
  return undefined
}

const isSetting = (name: string): name is SettingName => settingNames.some((known) => known === name)

const isSlip = (name: string, known: string) => slips(name, known) <= (known.length > 5 ? 2 : 1)

/** How many letters were added, dropped, changed or swapped with their neighbour (optimal string alignment). */
function slips(from: string, to: string): number {
  const rows: number[][] = [[...to, ''].map((_, column) => column)]
  for (let row = 1; row <= from.length; row++) rows.push(nextRow(rows, row, from, to))
  return rows[from.length]?.[to.length] ?? 0
}

function nextRow(rows: number[][], row: number, from: string, to: string): number[] {
  const at = (r: number, c: number) => rows[r]?.[c] ?? Number.POSITIVE_INFINITY
  const line = [row]
  for (let column = 1; column <= to.length; column++) {
    const same = from[row - 1] === to[column - 1]
    const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
    line.push(
      Math.min(
        at(row - 1, column) + 1,
        (line[column - 1] ?? 0) + 1,
        at(row - 1, column - 1) + (same ? 0 : 1),
        swapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
      ),
    )
  }
  return line
}
