import { versionInForce } from '../../jurisdictions/index.ts'
import { among } from '../../platform/database/among.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { dayOf } from '../../platform/dates.ts'
import { type NoteView, notesOf } from '../notes/index.ts'
import { colleaguesWho, officeCalendar, resourcesNamed, staffNames } from '../staff/index.ts'
import { daysOver, type OpenMatter, tasksFor, tasksFromEach } from '../tasks/index.ts'
import { type AdviceView, adviceKind, unansweredFrom } from './rules.ts'
import { type AdviceRow, adviceTables } from './tables.ts'
import { matter as words } from './words.ts'

/** What is under way of advice about a person, the oldest first. */
export const openAdviceOf = (tx: Tx, person: string): Promise<AdviceView[]> =>
  named(tx, rows(tx).where('personId', '=', person).where('endedAt', 'is', null).orderBy('askedAt').limit(50).execute())

/** The notes of advice about a person, the newest first, as the asker may read them. */
export const advisedOf = async (tx: Tx, person: string, limit: number): Promise<NoteView[]> =>
  (await notesOf(tx, person, { kind: adviceKind, limit })).filter(({ withdrawn }) => !withdrawn)

/** What to know before meeting somebody: advice that was given, and what is under way. */
export async function adviceBefore(tx: Tx, person: string): Promise<{ open: AdviceView[]; notes: NoteView[] }> {
  const [open, notes] = await Promise.all([openAdviceOf(tx, person), advisedOf(tx, person, 2)])
  return { open, notes }
}

/** The room that was suggested last for somebody, where one was. */
export async function suggestedFor(tx: Tx, person: string): Promise<AdviceView | undefined> {
  const last = rows(tx)
    .where('personId', '=', person)
    .where('roomId', 'is not', null)
    .orderBy('askedAt', 'desc')
    .limit(1)
  return (await named(tx, last.execute()))[0]
}

/** One piece of advice; undefined where there is none for the asker. */
export const adviceOne = async (tx: Tx, id: string): Promise<AdviceView | undefined> =>
  (await named(tx, rows(tx).where('id', '=', id).execute()))[0]

/** Whose advice a path names; undefined where there is none for the asker. */
export async function findAdvice(tx: Tx, id: string): Promise<{ person: string } | undefined> {
  const row = await adviceTables(tx)
    .selectFrom('culturalAdvice')
    .select('personId')
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { person: row.personId }
}

/** The colleagues who give cultural advice in writing, the asker left out. */
export async function advisers(tx: Tx): Promise<{ value: string; label: string }[]> {
  const all = await colleaguesWho(tx, 'give cultural advice')
  return all.flatMap(({ id, givenName, familyName }) =>
    id === tx.actor.staff ? [] : [{ value: id, label: `${givenName} ${familyName}`.trim() }],
  )
}

const rows = (tx: Tx) => adviceTables(tx).selectFrom('culturalAdvice').selectAll()

async function named(tx: Tx, finding: Promise<AdviceRow[]>): Promise<AdviceView[]> {
  const found = await finding
  if (found.length === 0) return []
  const [staff, rooms] = await Promise.all([
    staffNames(
      tx,
      found.flatMap(({ adviserId, askedBy, endedBy }) => [adviserId, askedBy, endedBy]),
    ),
    resourcesNamed(
      tx,
      found.flatMap(({ roomId }) => roomId ?? []),
    ),
  ])
  const name = (id: string | null) => staff.get(id ?? '') ?? ''
  return found.map((row) => {
    const room = rooms.get(row.roomId ?? '')
    return {
      id: row.id,
      person: row.personId,
      how: row.how,
      adviser: row.adviserId,
      adviserName: row.adviserId ? name(row.adviserId) : row.adviserName,
      question: row.question,
      jotted: row.jotted,
      askedAt: row.askedAt,
      askedBy: row.askedBy,
      askedByName: name(row.askedBy),
      room: room && { id: room.id, name: room.name },
      ended:
        row.endedAt && row.endedHow
          ? { at: row.endedAt, by: name(row.endedBy), how: row.endedHow, note: row.noteId }
          : undefined,
      version: row.version,
    }
  })
}

/**
 * What was asked of the staff named and is due, which stands for its task; what they talked over and have made no note of; and what they asked and
 * nobody has answered in the usual time.
 */
export async function adviceMatters(tx: Tx, staff: readonly string[]): Promise<OpenMatter[]> {
  if (staff.length === 0) return []
  const [tasks, begun] = await Promise.all([
    tasksFor(tx, { owners: staff }),
    named(
      tx,
      rows(tx).where('askedBy', '=', among(staff)).where('endedAt', 'is', null).orderBy('askedAt').limit(100).execute(),
    ),
  ])
  const jots = begun.filter(({ how }) => how === 'talked')
  const own = tasks.filter(({ from, group }) => from?.[0] === 'advice' && group !== 'snoozed')
  const ids = own.flatMap(({ from }) => (from ? [from[1]] : []))
  const asked = ids.length === 0 ? [] : await named(tx, rows(tx).where('id', '=', among(ids)).execute())
  return [
    ...own.flatMap((task) => {
      const one = asked.find(({ id }) => id === task.from?.[1])
      if (!one || one.ended) return []
      const late = daysOver(task.due, tx.today)
      return [
        {
          ...plain(one, task.owner),
          lead: late > 0 ? words.overdue(late) : '',
          ...(late > 0 ? { tone: 'amber' as const } : {}),
          text: words.asked(one.askedByName, one.question),
          due: task.due,
          tasks: [task.id],
          act: { href: `/advice/${one.id}`, text: words.answer },
        },
      ]
    }),
    ...jots.map((one) => ({
      ...plain(one, one.askedBy),
      lead: words.today,
      text: words.jotted(one.adviserName),
      due: tx.today,
      act: { href: `/advice/${one.id}`, text: words.note },
    })),
    ...(await unanswered(
      tx,
      begun.filter(({ how }) => how === 'asked'),
    )),
  ]
}

/** Of what was asked in writing, what nobody has answered in the time that is usual at the agency: its asker's, to ask again. */
async function unanswered(tx: Tx, asked: readonly AdviceView[]): Promise<OpenMatter[]> {
  const usual = versionInForce(tx.actor.jurisdiction, tx.today).adviceAnswers.at(-1)
  const [first] = asked
  if (!usual || !first || !tx.actor.office) return []
  const { zone, office } = tx.actor
  const [tasks, calendar] = await Promise.all([
    tasksFromEach(
      tx,
      asked.map(({ id }) => id),
    ),
    officeCalendar(tx, office, { first: dayOf(first.askedAt, zone).year, last: tx.today.year + 1 }),
  ])
  return asked.flatMap((one): OpenMatter[] => {
    const askedOn = dayOf(one.askedAt, zone)
    const due = tasks.get(one.id)?.due
    if (Temporal.PlainDate.compare(tx.today, unansweredFrom(askedOn, due, usual.workingDays, calendar)) < 0) return []
    const late = due ? daysOver(due, tx.today) : 0
    return [
      {
        ...plain(one, one.askedBy),
        key: `advice-unanswered:${one.id}`,
        lead: late > 0 ? words.overdue(late) : words.unanswered,
        tone: 'amber',
        text: words.waiting(one.adviserName, one.question),
        due: due ?? null,
        act: { href: `/advice/${one.id}`, text: words.look },
      },
    ]
  })
}

const plain = ({ id, person, askedAt }: AdviceView, owner: string) => ({
  key: `advice:${id}`,
  person,
  owner,
  tone: 'plain' as OpenMatter['tone'],
  since: askedAt,
})
