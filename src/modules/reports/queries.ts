export { formFor, workedOutDue } from './queries/form.ts'
export { type ReportLine, reportLines, reportMatters } from './queries/open.ts'
export { findReport, reportOne, reportsNamed, reportsOf } from './queries/reports.ts'
