import * as z from 'zod'
import type { Tx } from '../../platform/database/tx.ts'
import { maybeText, text } from '../../platform/forms/fields.ts'
import { command, type Notice, page, type Route } from '../../platform/http/routes.ts'
import { done, type Result } from '../../platform/result.ts'
import { checkShape, maybeCheckFrom } from '../checks/index.ts'
import {
  appointment,
  needShape,
  nextBooking,
  nextShape,
  outcomeOptions,
  outcomeParts,
  outcomeShape,
  recordedNotice,
  saidOf,
} from '../contacts/index.ts'
import { noteFrom, noteLimit, noteShape } from '../notes/index.ts'
import { currentSupervision, namesOf } from '../people/index.ts'
import { settledFrom, settleShape } from '../promises/index.ts'
import { taskFrom, taskShape } from '../tasks/index.ts'
import { type InterviewRefusal, recordInterview, type SavedInterview } from './commands.ts'
import { InterviewPage } from './pages/interview.tsx'
import { interviewOf } from './queries.ts'
import { goalLimit, meetingNote } from './rules.ts'
import { refusals, said, says, wants, words } from './words.ts'

const { noteKind: _, ...noteParts } = noteShape

/** The whole form. Its kind of note follows from the appointment and the outcome, so it is not asked. */
const body = z.object({
  ...outcomeShape,
  ...noteParts,
  noteText: maybeText(words.title, noteLimit),
  ...nextShape,
  ...needShape,
  ...taskShape,
  ...checkShape,
  ...settleShape,
  goals: z
    .array(z.object({ what: text(wants.what, goalLimit) }))
    .max(9)
    .default([]),
  changeReason: maybeText(words.changeReason, 500),
})

const interviewPage = page({
  at: '/appointments/:appointment/interview',
  access: { may: 'record contacts', on: 'appointment' },
  read: (tx, { params }) => interviewOf(tx, params.appointment ?? ''),
  show: (data, ctx, form) => <InterviewPage data={data} ctx={ctx} form={form} />,
  api: {
    says: says.page,
    answer: z.object({
      appointment: z.uuid(),
      person: z.uuid(),
      kind: z.string(),
      startsAt: z.string(),
      state: z.string(),
      noteKind: z.string(),
      outcomes: z.array(z.string()),
      orders: z.array(z.object({ id: z.uuid(), typeName: z.string() })),
      agreed: z.object({ note: z.uuid(), text: z.string() }).nullable(),
      contactDueOn: z.iso.date().nullable(),
      tasks: z.array(z.object({ id: z.uuid(), what: z.string(), due: z.iso.date() })),
      notes: z.array(z.object({ id: z.uuid(), kindName: z.string(), at: z.string() })),
      goals: z.array(z.object({ id: z.uuid(), words: z.string() })),
      known: z.record(z.string(), z.unknown()),
    }),
    of: ({ one, head, about, options, before, wants: { goals }, known }) => ({
      appointment: one.id,
      person: head.id,
      kind: one.kind,
      startsAt: one.startsAt,
      state: one.state,
      noteKind: about.kind.code,
      outcomes: options.outcomes.map(({ code }) => code),
      orders: before.orders,
      agreed: before.agreed ? { note: before.agreed.note.id, text: before.agreed.text } : null,
      contactDueOn: head.standing.contactDueOn,
      tasks: before.tasks,
      notes: before.notes,
      goals: goals.map(({ id, words: said }) => ({ id, words: said })),
      known,
    }),
  },
})

type Saved = SavedInterview & { name: string }
type Refusal = InterviewRefusal | 'next-time-missing' | 'task-due-missing'

/** What the form says, as the command takes it. */
async function save(
  tx: Tx,
  id: string,
  given: z.infer<typeof body>,
  version: number | undefined,
): Promise<Result<Saved, Refusal>> {
  const next = nextBooking(given)
  if (!next.ok) return next
  const task = taskFrom(given)
  if (!task.ok) return task
  const found = await appointment(tx, id)
  const period = found && (await currentSupervision(tx, found.person))
  const reportOnly = period?.kind === 'report-only'
  const { kind: __, ...note } = noteFrom({ ...given, noteKind: meetingNote(found?.kind ?? '', reportOnly) })
  const outcome = {
    ...outcomeParts(given, outcomeOptions(tx).all),
    appointment: id,
    version,
    next: next.value,
    changeReason: given.changeReason,
    staff: given.seenBy,
  }
  const check = maybeCheckFrom(given)
  const settled = settledFrom(given)
  const goals = given.goals.map(({ what }) => what)
  const saved = await recordInterview(tx, { outcome, reportOnly, note, task: task.value, check, settled, goals })
  if (!saved.ok) return saved
  const { person } = saved.value.recorded
  return done({ ...saved.value, name: (await namesOf(tx, [person])).get(person)?.spoken ?? '' })
}

const saveInterview = command({
  at: '/appointments/:appointment/interview',
  access: { may: 'record contacts', on: 'appointment' },
  body,
  do: (tx, { params: { appointment: id = '' }, body: given, version }) => save(tx, id, given, version),
  words: refusals,
  then: (saved, { params }, { zone }) => ({
    to: '/today',
    said: noticeOf(saved, params.appointment ?? '', zone),
  }),
  again: interviewPage,
  api: {
    says: says.save,
    answer: z.object({
      contact: z.uuid(),
      note: z.uuid().nullable(),
      task: z.uuid().nullable(),
      check: z.uuid().nullable(),
      goals: z.int(),
      next: z.uuid().nullable(),
      satisfies: z.boolean(),
      dueOn: z.iso.date().nullable(),
      said: z.string(),
    }),
    of: ({ recorded, note, task, check, goals }) => ({
      contact: recorded.id,
      note: note ?? null,
      task: task ?? null,
      check: check ?? null,
      goals,
      next: recorded.next?.id ?? null,
      satisfies: recorded.satisfies,
      dueOn: recorded.due?.on ?? null,
      said: saidOf(recorded),
    }),
  },
})

/** What it satisfied and what is next, in a line, with the ways to change each of them. */
function noticeOf({ recorded, note, task, check, goals, name }: Saved, id: string, zone: string): Notice {
  const { text, links = [] } = recordedNotice((counts) => said.saved(name, counts), recorded, zone)
  const { next } = recorded
  const ways = [
    next && { text: said.changeNext, href: `/appointments/${next.id}/move` },
    note !== undefined && { text: said.note, href: `/notes/${note}` },
    task !== undefined && { text: said.task, href: `/tasks/${task}` },
    check !== undefined && { text: said.check, href: `/checks/${check}` },
    goals > 0 && { text: said.plan, href: `/people/${recorded.person}/plan` },
    { text: said.outcome, href: `/appointments/${id}/outcome` },
  ].filter((way) => way !== undefined && way !== false)
  const others = links.filter(({ href }) => !ways.some((way) => way.href === href))
  const parts = [text, task !== undefined && said.taskAdded, goals > 0 && said.goals(goals)]
  return { text: parts.filter(Boolean).join(' '), links: [...others, ...ways] }
}

export const routes: readonly Route[] = [interviewPage, saveInterview]
