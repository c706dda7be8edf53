import { codedIn, versionInForce } from '../../../jurisdictions/index.ts'
import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { currentSupervision, openSupervision, writeLine } from '../../people/index.ts'
import { addTask } from '../../tasks/index.ts'
import { workedOutDue } from '../queries/form.ts'
import { problemWithDays, type StepKind, type Way } from '../rules.ts'
import { type ReportStepRow, reportTables } from '../tables.ts'
import { form as words } from '../words.ts'

type Day = Temporal.PlainDate
export type NewReport = {
  person: string
  kind: string
  court: string
  offence: string
  asked: string
  receivedOn: Day
  way: Way
  hearingOn: Day
  /** Counted from the hearing where none is given. */
  due?: Day | undefined
  /** Who writes it; the asker unless given. */
  officer?: string | undefined
}

/**
 * Records that a court asked for a report: due so many working days before the hearing unless a day is named, and allocated as a task.
 * Whoever nobody supervises yet gets a period for the report alone. Refuses no court, days that cannot stand together, a report that the agency
 * does not write, and an officer who cannot have the case.
 */
export async function recordReport(tx: Tx, { person, officer = staffOf(tx.actor), due: named, ...asked }: NewReport) {
  if (asked.court.trim() === '') return refuse('court-needed', 'court')
  const kind = codedIn(versionInForce(tx.actor.jurisdiction, tx.today).reportKinds, asked.kind)
  if (!kind) return refuse('kind-unknown', 'reportKind')
  const problem = problemWithDays({ ...asked, due: named }, tx.today)
  if (problem) return refuse(problem.refusal, problem.at)
  const period = await periodFor(tx, person, officer, asked.receivedOn)
  if (!period.ok) return period
  const due = named ?? (await workedOutDue(tx, asked.kind, asked.hearingOn))
  const row = {
    ...asked,
    id: newId(),
    personId: person,
    supervisionId: period.value,
    madeAt: tx.now,
    madeBy: staffOf(tx.actor),
    endedAt: null,
    endedBy: null,
    endedHow: null,
    version: 1,
  }
  await reportTables(tx).insertInto('reportRequest').values(row).execute()
  await addStep(tx, row, 'received', { dueTo: due, hearingTo: asked.hearingOn })
  await tell(tx, { id: row.id, person, court: asked.court }, 'report.received', ['court', 'offence', 'hearing-on'])
  const what = words.task(kind.short, asked.court).slice(0, 300)
  const task = await addTask(tx, { what, due, owner: officer, person, from: ['report', row.id] })
  if (!task.ok) return { ...task, at: task.at === 'taskOwner' ? 'officer' : 'reportDue' }
  return done({ id: row.id, task: task.value.id, due, kindName: kind.name })
}

/** The open period, or a new one for the report alone, at the asker's office. */
async function periodFor(tx: Tx, person: string, officerId: string, openedOn: Day) {
  const open = await currentSupervision(tx, person)
  if (open) return done(open.id)
  const { office: officeId } = tx.actor
  if (!officeId) return refuse('no-office')
  const period = { person, kind: 'report-only' as const, openedOn, openedWhy: 'report', officeId, officerId }
  const opened = await openSupervision(tx, period)
  if (opened.ok) return done(opened.value.id)
  return refuse(opened.refusal === 'unknown-staff' ? 'unknown-staff' : 'cannot-have-case', 'officer')
}

type About = { id: string; personId: string }
type Said = Partial<Pick<ReportStepRow, 'words' | 'hearingFrom' | 'hearingTo' | 'dueTo'>>

export async function addStep(tx: Tx, { id, personId }: About, kind: StepKind, said: Said): Promise<void> {
  const empty = { words: '', hearingFrom: null, hearingTo: null, dueTo: null }
  const row = { ...empty, ...said, id: newId(), reportId: id, personId, kind, at: tx.now, madeBy: staffOf(tx.actor) }
  await reportTables(tx).insertInto('reportStep').values(row).execute()
}

type Told = 'report.received' | 'report.hearing-moved' | 'report.sent' | 'report.withdrawn'

export async function tell(
  tx: Tx,
  { id, person, court }: { id: string; person: string; court: string },
  action: Told,
  fields: string[],
): Promise<void> {
  const line = { person, subject: ['report', id] as const }
  await writeLine(tx, { ...line, at: tx.now, kind: action, data: { court } })
  await audit(tx, action, { ...line, fields })
}
