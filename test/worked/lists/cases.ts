import { readFileSync } from 'node:fs'
import type { Jurisdiction } from '../../../src/jurisdictions/index.ts'
import { casesOf, type WorkedCase } from '../case.ts'

/**
 * The lists of a place as they were written down, a line a value: its days where they are not all since the place’s first, its code and
 * name, and everything else it says but its source. A list stands in the last of the files that has it, `neutral` being what every
 * place takes; one that is headed `where it differs` has only the lines that are other than in the files before.
 */
export function listCases(place: string, files: readonly string[], first: string): WorkedCase[] {
  const written = new Map<string, string[]>()
  for (const { list, lines, differs } of files.flatMap(tablesIn))
    written.set(list, differs ? replaced(written.get(list) ?? [], lines) : lines)
  return casesOf(
    place,
    [...written].map(([list, expected]) => ({
      name:
        list === 'place' ? 'what never changes about it' : `${list}: what each is called, what it says and since when`,
      source: `written down in test/worked/lists (${files.join('.txt, ')}.txt), beside the sources that the values name`,
      from: 'hand' as const,
      ask: (asked: Jurisdiction) => linesOf(asked, list, first),
      expected,
    })),
  )
}

type Table = { list: string; lines: string[]; differs: boolean }

/** The tables of a file: each begins with a line of its list’s name after a mark. */
export function tablesIn(file: string): Table[] {
  const text = readFileSync(new URL(`${file}.txt`, import.meta.url), 'utf8')
  return text
    .split(/^# /m)
    .slice(1)
    .map((table) => {
      const [head = '', ...lines] = table.split('\n').map((line) => line.trim())
      const [list = '', differs] = head.split(', ')
      return { list, lines: lines.filter((line) => line !== ''), differs: differs === 'where it differs' }
    })
}

const codeOf = (line: string): string => line.split(' | ', 1)[0] ?? ''

const replaced = (lines: readonly string[], others: readonly string[]): string[] =>
  lines.map((line) => others.find((other) => codeOf(other) === codeOf(line)) ?? line)

/** A list of a place, or what never changes about it, in the lines of a table. */
export function linesOf({ values, ...fixed }: Jurisdiction, list: string, first: string): string[] {
  if (list === 'place') return [said(fixed)]
  const lists: Readonly<Record<string, readonly object[]>> = values
  return (lists[list] ?? []).map((value) => lineOf(value, first))
}

function lineOf(value: object, first: string): string {
  const { from, to, code, name, ...rest } = value as Record<string, unknown>
  const days = from === first && to === undefined ? '' : `${daysOf(from, to)} `
  const called = code === undefined ? '' : `${code} | ${name}`
  return `${days}${[called, said(rest)].filter((part) => part !== '').join(' | ')}`
}

const daysOf = (from: unknown, to: unknown): string => (to === undefined ? `${from} on` : `${from} to ${to}`)

/** Everything in a value but where it is from, by name. */
function said(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(said).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const { source: _, verified: __, ...rest } = value as Record<string, unknown>
  const parts = Object.entries(rest)
    .filter(([, part]) => part !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return parts.map(([key, part]) => `${key} ${inside(part)}`).join('; ')
}

const inside = (part: unknown): string =>
  typeof part === 'object' && part !== null && !Array.isArray(part) ? `(${said(part)})` : said(part)
