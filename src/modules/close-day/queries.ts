import type { Tx } from '../../platform/database/tx.ts'
import { appointmentsOn, shownAppointments, unrecordedOf } from '../contacts/index.ts'
import { messagesFor } from '../messages/index.ts'
import { myDrafts } from '../notes/index.ts'
import { availabilityOf, colleaguesWho, coveredBy } from '../staff/index.ts'
import { tasksFor } from '../tasks/index.ts'
import { mattersOf } from '../today/index.ts'
import { lookAhead, nextDayAtWork, toMove } from './rules.ts'

/**
 * All that the asker leaves open as the day ends: what is under way, outcomes that nobody recorded, tasks due by today, drafts,
 * messages; and who comes first on their next day at work. Nothing for an account without a desk.
 */
export async function dayToClose(tx: Tx) {
  const { staff, may } = tx.actor
  if (!staff) return undefined
  const covering = await coveredBy(tx, staff, tx.today)
  const [matters, unrecorded, tasks, drafts, messages, people, next] = await Promise.all([
    mattersOf(tx, [staff, ...covering], { names: new Map(), covered: new Map() }),
    may.has('record contacts') ? unrecordedOf(tx, [staff]) : [],
    may.has('see tasks') ? tasksFor(tx, { owners: [staff], until: tx.today }) : [],
    may.has('write notes') ? myDrafts(tx) : [],
    messagesFor(tx),
    may.has('manage tasks') ? colleaguesWho(tx, 'manage tasks') : [],
    nextDayOf(tx, staff),
  ])
  const stoodFor = new Set(matters.flatMap(({ tasks: ids = [] }) => ids))
  const safety = new Set(matters.filter((one) => one.safety).flatMap(({ tasks: ids = [] }) => ids))
  const due = toMove(tasks, tx.today, safety)
  return {
    matters,
    unrecorded: await shownAppointments(tx, unrecorded),
    tasks: due.filter(({ id }) => !stoodFor.has(id)),
    /** Due by today in all, with those that a matter stands for: closing the day moves them too. */
    due,
    drafts,
    messages,
    next: { ...next, first: (await shownAppointments(tx, next.first))[0] },
    colleagues: people
      .filter(({ id }) => id !== staff)
      .map(({ id, givenName, familyName }) => ({ id, name: `${givenName} ${familyName}`.trim() })),
    may,
  }
}

/** The asker's next day at work, and whoever is booked first on it. */
async function nextDayOf(tx: Tx, staff: string) {
  const works = new Set<string>()
  for (let ahead = 1; ahead <= lookAhead && works.size === 0; ahead++) {
    const day = tx.today.add({ days: ahead })
    if ((await availabilityOf(tx, [staff], day)).get(staff)?.hours) works.add(`${day}`)
  }
  const day = nextDayAtWork(tx.today, (one) => works.has(`${one}`))
  const booked = await appointmentsOn(tx, { staff: [staff], days: { first: day, last: day } })
  return { day, first: booked.filter(({ state }) => state === 'planned').slice(0, 1) }
}
