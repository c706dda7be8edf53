import type { Tx } from '../../../platform/database/tx.ts'
import { type Task, task } from '../../tasks/index.ts'
import type { TaskLine } from '../rules.ts'
import type { Before } from './appointment-lines.ts'
import { keptFromEach } from './candidates.ts'

/** More are on the officer's own list than anybody deals out in a morning; the rest stay theirs. */
const mostTasks = 40

/** The tasks that are due by the day, and those of them that were handed over today, most urgent first. */
export async function taskLines(tx: Tx, due: readonly Task[], before: Before): Promise<TaskLine[]> {
  const awake = due.filter(
    ({ snoozedUntil }) => snoozedUntil === null || Temporal.PlainDate.compare(snoozedUntil, before.day) <= 0,
  )
  const dealt = before.deals.filter(({ kind }) => kind === 'task')
  const given = await Promise.all(dealt.map(({ now }) => task(tx, now)))
  const open = awake.filter(({ id }) => !dealt.some(({ now }) => now === id)).slice(0, mostTasks)
  const all = [...open, ...given.flatMap((one) => (one && !one.done ? [one] : []))]
  const people = all.flatMap(({ person }) => person ?? [])
  const kept = await keptFromEach(
    tx,
    before.candidates.map(({ id }) => id),
    people,
  )
  return all.map((one) => {
    const deal = dealt.find(({ now }) => now === one.id)
    const mine = one.person ? kept.get(one.person) : undefined
    return {
      id: one.id,
      version: one.version,
      what: one.what,
      due: one.due,
      person: one.person,
      name: one.name?.listed ?? '',
      free: before.candidates
        .filter(({ id }) => id !== one.owner && !mine?.has(id))
        .map(({ id, name }) => ({ id, name, clashes: [] })),
      dealt: deal && {
        became: deal.became,
        toName: before.staffNames.get(deal.to ?? '') ?? '',
        open: true,
        when: deal.became === 'moved' ? { day: one.due, time: undefined } : undefined,
      },
      proposed: { kind: 'left' },
    }
  })
}
