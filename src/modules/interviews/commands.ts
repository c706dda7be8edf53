import { codedIn, versionInForce } from '../../jurisdictions/index.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { dayOf } from '../../platform/dates.ts'
import { done, type Result, refuse } from '../../platform/result.ts'
import { type NewCheck, openCheck } from '../checks/index.ts'
import {
  type Appointment,
  appointment,
  type OutcomeOf,
  type RecordedContact,
  type RecordRefusal,
  recordOutcome,
} from '../contacts/index.ts'
import { interviewSlot, type NewNote, writeNote } from '../notes/index.ts'
import { addGoals } from '../plans/index.ts'
import { settlePromises } from '../promises/index.ts'
import { addTask, type NewTask } from '../tasks/index.ts'
import { absenceNote, heldAt, isWritten, lookOfAbsent, meetingNote, type OutcomeMeaning, wholeText } from './rules.ts'

export type Interview = {
  outcome: Omit<OutcomeOf, 'at'>
  /** Whether only a report was asked for on them: it decides the kind of note. */
  reportOnly: boolean
  note: Omit<NewNote, 'person' | 'supervision' | 'kind' | 'at' | 'appointment' | 'draft'>
  /** The follow-up, where there is one. */
  task: Pick<NewTask, 'what' | 'due' | 'owner'> | undefined
  /** The check with somebody else of what was said, where there is one. */
  check?: Omit<NewCheck, 'person'> | undefined
  /** What came of what was promised before, where it was said. */
  settled?: readonly { promise: string; how: 'kept' | 'not-kept' }[]
  /** What the person said they want, in their words: goals of their plan. */
  goals?: readonly string[]
}
export type InterviewRefusal =
  | RecordRefusal
  | Exclude<Awaited<ReturnType<typeof writeNote>>, { ok: true }>['refusal']
  | Exclude<Awaited<ReturnType<typeof addTask>>, { ok: true }>['refusal']
  | Exclude<Awaited<ReturnType<typeof openCheck>>, { ok: true }>['refusal']
  | Exclude<Awaited<ReturnType<typeof addGoals>>, { ok: true }>['refusal']
  | 'goal-not-permitted'
  | 'note-missing'
  | 'presentation-of-absent'
export type SavedInterview = {
  recorded: RecordedContact
  note: string | undefined
  task: string | undefined
  check: string | undefined
  /** How many goals are in the plan by it. */
  goals: number
}

/**
 * Records an appointment in one go: how it went, what was said, the next appointment, the follow-up, what somebody else is to be
 * asked about and what the person wants, which becomes goals of their plan; all of it or nothing. Who was met must be written of (`note-missing`); of who was not, nothing need be, and no look can be noted
 * (`presentation-of-absent`). Refuses whatever the outcome, the note, the booking, the task, the check or the plan refuses, and goals of who
 * may not change a plan (`goal-not-permitted`).
 */
export async function recordInterview(
  tx: Tx,
  { outcome, reportOnly, note, task, check, settled = [], goals = [] }: Interview,
): Promise<Result<SavedInterview, InterviewRefusal>> {
  const found = await appointment(tx, outcome.appointment)
  if (!found) return refuse('not-there')
  const meaning = codedIn(versionInForce(tx.actor.jurisdiction, tx.today).outcomes, outcome.outcome)
  if (!meaning) return refuse('unknown-outcome', 'outcome')
  const about = noteAbout(tx, found, meaning, reportOnly, note)
  if (!about.ok) return about
  const marked = [...(note.promises ?? []), ...goals]
  if (!about.value && marked.length > 0) return refuse('note-missing', 'noteText')
  const at = heldAt(found, outcome.minutesLate, tx.now)
  const recorded = await recordOutcome(tx, { ...outcome, ...spokenTo(found, outcome, note), at })
  if (!recorded.ok) return recorded
  const written = about.value && (await writeNote(tx, { ...about.value, at, contact: recorded.value.id }))
  if (written && !written.ok) return written
  const added = task && (await addTask(tx, { ...task, person: found.person, from: ['appointment', found.id] }))
  if (added && !added.ok) return added
  const asked = check && (await openCheck(tx, { ...check, person: found.person, appointment: found.id }))
  if (asked && !asked.ok) return asked
  await settlePromises(tx, found.person, settled)
  const wanted = await putInPlan(tx, found.person, goals, dayOf(at, tx.actor.zone))
  if (!wanted.ok) return wanted
  return done({
    recorded: recorded.value,
    note: written?.value.id,
    task: added?.value.id,
    check: asked?.value.id,
    goals: wanted.value.goals,
  })
}

const putInPlan = async (tx: Tx, person: string, goals: readonly string[], saidOn: Temporal.PlainDate) =>
  goals.length > 0 && !tx.actor.may.has('change people')
    ? refuse('goal-not-permitted', 'goals.0.what')
    : addGoals(tx, { person, goals, saidOn })

type Written = Omit<NewNote, 'at'>

/** The note that fits what happened; none where nobody was met and nothing was written. */
function noteAbout(
  tx: Tx,
  { id, person, supervision, kind }: Appointment,
  meaning: OutcomeMeaning,
  reportOnly: boolean,
  note: Interview['note'],
): Result<Written | undefined, 'note-missing' | 'presentation-of-absent'> {
  const version = versionInForce(tx.actor.jurisdiction, tx.today)
  const met = codedIn(version.noteKinds, meetingNote(kind, reportOnly))
  const written = isWritten(note.text, note.fields ?? {})
  const draft = { slot: interviewSlot(id) }
  const common = { person, supervision, appointment: id, draft }
  if (meaning.attended) {
    if (!written || !met) return refuse('note-missing', 'noteText')
    return done({ ...note, ...common, kind: met.code })
  }
  const groups = version.presentation.map(({ code }) => code)
  const look = lookOfAbsent(groups, note.presentation ?? {})
  if (look !== undefined) return refuse('presentation-of-absent', `presentation.${look}.word`)
  if (!written) return done(undefined)
  const parts = (met?.fields ?? []).map(({ code, label }) => ({ label, answer: note.fields?.[code] ?? '' }))
  const text = wholeText(parts, note.text)
  return done({ ...note, ...common, kind: absenceNote(meaning), text, fields: {}, presentation: {} })
}

/** With whom a conversation about the person was, where the note says it: it is not asked for twice. */
function spokenTo(
  { kind }: Appointment,
  outcome: Interview['outcome'],
  { fields = {} }: Interview['note'],
): Partial<OutcomeOf> {
  return kind === 'third-party' && !outcome.spokenTo ? { spokenTo: fields['spoken-to'] ?? '' } : {}
}
