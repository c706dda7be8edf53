import { csvFile } from '../../../platform/text/csv.ts'
import type { Line } from '../rules.ts'
import { csvHeads, words } from '../words.ts'

/** The list as a spreadsheet takes it, with days as 2026-11-24 and times in the office's zone. */
export const caseloadCsv = (lines: readonly Line[], zone: string) =>
  csvFile([csvHeads, ...lines.map((line) => cellsOf(line, zone))])

function cellsOf(line: Line, zone: string): string[] {
  const many = (mark: Line['attendance'][number]) => `${line.attendance.filter((one) => one === mark).length}`
  return [
    line.person.reference,
    line.person.listed,
    line.officer?.name ?? words.nobody,
    line.levelName ?? '',
    `${line.due?.on ?? ''}`,
    line.due?.why ?? '',
    momentText(line.next?.at, zone),
    momentText(line.last?.at, zone),
    line.last?.kindName ?? '',
    many('attended'),
    many('missed'),
    many('excused'),
    `${line.inTime?.kept ?? ''}`,
    `${line.inTime?.asked ?? ''}`,
    `${line.visitOn ?? ''}`,
    `${line.orderEndsOn ?? ''}`,
    line.elsewhere ?? '',
    line.held ? words.held[line.held] : '',
    line.alerts.map(({ name }) => name).join('; '),
    line.plan ? words.planNames[line.plan.standing] : '',
    line.flags.map((flag) => words.flagNames[flag]).join('; '),
  ]
}

const momentText = (at: Temporal.Instant | undefined, zone: string) =>
  at ? at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ') : ''
