import { csvFile } from '../../../platform/text/csv.ts'
import type { Line } from '../rules.ts'
import { csvHeads, entries as words } from '../words.ts'

/** Lines of the trail as a spreadsheet takes them, with times to the second in the office's zone. */
export const trailCsv = (lines: readonly Line[], zone: string) =>
  csvFile([csvHeads, ...lines.map((line) => cellsOf(line, zone))])

const cellsOf = ({ id, at, who, token, said, action, person, subject, fields }: Line, zone: string): string[] => [
  at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' '),
  who?.name ?? words.service,
  who?.role ?? '',
  said,
  action,
  person?.reference ?? '',
  person?.listed ?? '',
  subject?.kind ?? '',
  subject?.id ?? '',
  fields.join('; '),
  id,
  token ?? '',
]
