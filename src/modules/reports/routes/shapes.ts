import * as z from 'zod'
import { choice, code, day, maybeDay, maybeId, maybeText, text } from '../../../platform/forms/fields.ts'
import type { Task } from '../../tasks/index.ts'
import { type ReportView, stateOf, ways } from '../rules.ts'
import { fields } from '../words.ts'

export const recordBody = z.object({
  reportKind: code(fields.kind),
  court: maybeText(fields.court, 200),
  otherCourt: maybeText(fields.court, 200),
  offence: text(fields.offence, 4000),
  asked: maybeText(fields.asked, 8000),
  receivedOn: day(fields.receivedOn),
  way: choice(fields.way, ways, fields.wayMissing),
  hearingOn: day(fields.hearingOn),
  reportDue: maybeDay(fields.due),
  officer: maybeId(fields.officer),
})

export const moveBody = z.object({
  moveOn: day(fields.hearingOn),
  moveDue: maybeDay(fields.due),
  moveWords: maybeText(fields.words, 1000),
})
export const sentBody = z.object({ sentWords: maybeText(fields.words, 1000) })
export const withdrawBody = z.object({ withdrawWhy: text(fields.why, 1000, fields.whyMissing) })

/** A report as the interface gives it. */
export const reportAnswer = z.object({
  id: z.uuid(),
  person: z.uuid(),
  kind: z.string(),
  court: z.string(),
  offence: z.string(),
  asked: z.string(),
  receivedOn: z.iso.date(),
  hearingOn: z.iso.date(),
  due: z.iso.date().nullable(),
  owner: z.string().nullable(),
  state: z.string(),
  interviewedAt: z.iso.datetime({ offset: true }).nullable(),
  missing: z.array(z.string()),
  version: z.int(),
})

export const reportOut = (report: ReportView, task: Task | undefined) => ({
  id: report.id,
  person: report.person,
  kind: report.kind,
  court: report.court,
  offence: report.offence,
  asked: report.asked,
  receivedOn: report.receivedOn,
  hearingOn: report.hearingOn,
  due: task?.due ?? null,
  owner: task?.ownerName ?? null,
  state: stateOf(report),
  interviewedAt: report.interviewedAt ?? null,
  missing: report.missing.map(({ text: said }) => said),
  version: report.version,
})
