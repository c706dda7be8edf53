export { formFor, workedOutDue } from './queries/form.ts'
export { type ReportLine, reportLines, reportMatters } from './queries/open.ts'
export { findReport, offencesAsked, reportOne, reportsNamed, reportsOf } from './queries/reports.ts'
