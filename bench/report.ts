import type { Weights } from './bytes.ts'
import type { Arrived, Times } from './measure.ts'
import { timesOf } from './measure.ts'
import type { Operation } from './operations.ts'

export type Measured = {
  operation: Operation
  /** Why it was not measured. */
  missing?: string
  statements?: number
  one?: Times
  bareOne?: Times
  many?: Times
  bareMany?: Times
  /** Processor time of the server for one answer, in milliseconds. */
  cpu?: number
}

/** The best existing service, on two cores like these. */
const best = { first: 352, after: 40, perSecond: 40 }

const ms = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? '–' : value.toFixed(value < 10 ? 1 : 0)
const times = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? '–' : value.toFixed(2))
const kB = (bytes: number) => (bytes / 1000).toFixed(1)

/** A table in plain text: the first column to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}

/** Each page and command at 1 and 16 clients, and its SQL through the bare driver. */
export function loopTable(measured: readonly Measured[], clients: number): string {
  const head = [
    '',
    'SQL',
    '1: best',
    'p50',
    'p95',
    '/s',
    'bare best',
    'p50',
    'ratio',
    `${clients}: p50`,
    'p95',
    '/s',
    'bare /s',
    'ratio',
    'CPU',
  ]
  const rows = measured.map(({ operation, missing, statements, one, bareOne, many, bareMany, cpu }) =>
    missing
      ? [operation.name, missing]
      : [
          operation.name,
          `${statements ?? '–'}`,
          ms(one?.best),
          ms(one?.p50),
          ms(one?.p95),
          ms(one?.perSecond),
          ms(bareOne?.best),
          ms(bareOne?.p50),
          times(ratio(one?.p50, bareOne?.p50)),
          ms(many?.p50),
          ms(many?.p95),
          ms(many?.perSecond),
          ms(bareMany?.perSecond),
          times(ratio(bareMany?.perSecond, many?.perSecond)),
          ms(cpu),
        ],
  )
  return table(head, rows)
}

const ratio = (of: number | undefined, to: number | undefined) =>
  of === undefined || to === undefined ? undefined : of / to

/** Views that arrived at random, beside what they are held to. */
export function arrivalTable(arrived: readonly Arrived[], seconds: number): string {
  const by = Map.groupBy(arrived, ({ operation }) => operation)
  const rows = [...by].map(([operation, views]) => {
    const { count, p50, p95 } = timesOf(
      views.map(({ milliseconds }) => milliseconds),
      seconds,
    )
    const wrong = views.filter(({ right }) => !right).length
    const { target } = operation
    return [
      operation.name,
      `${count}`,
      ms(p50),
      ms(p95),
      `${target ?? '–'}`,
      target === undefined ? '' : p95 <= target ? 'yes' : 'NO',
      wrong > 0 ? `${wrong} wrong answers` : '',
    ]
  })
  return table(['', 'views', 'p50', 'p95', 'target', 'met', ''], rows)
}

/** Every page together, every find together, every save together. */
export function kindTable(arrived: readonly Arrived[], seconds: number): string {
  const by = Map.groupBy(arrived, ({ operation }) => operation.target ?? 0)
  const name: Record<number, string> = { 50: 'pages', 100: 'find', 30: 'saves of a note', 60: 'interviews' }
  const rows = [...by].map(([target, views]) => {
    const { count, p50, p95 } = timesOf(
      views.map(({ milliseconds }) => milliseconds),
      seconds,
    )
    return [name[target] ?? 'others', `${count}`, ms(p50), ms(p95), `${target}`, p95 <= target ? 'yes' : 'NO']
  })
  return table(['all', 'views', 'p50', 'p95', 'target', 'met'], rows)
}

/** Bytes and pages a second, beside the best existing service. */
export function besideBest({ first, after }: Weights, perSecond: number): string {
  const mean = after.reduce((sum, { bytes }) => sum + bytes, 0) / after.length
  return [
    table(
      ['', 'ours', 'best existing'],
      [
        ['first view, kB', kB(first), `${best.first}`],
        ['a page after it, kB', kB(mean), `${best.after}`],
        ['pages a second', perSecond.toFixed(0), `${best.perSecond}`],
      ],
    ),
    ...after.map(({ path, bytes }) => `  ${kB(bytes)} kB  ${path.replace(/[0-9a-f-]{36}/, '…')}`),
  ].join('\n')
}
