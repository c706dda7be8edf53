import type { Tx } from '../../../platform/database/tx.ts'
import { caseloadOf, namesOf, type ShownName } from '../../people/index.ts'
import { staffInScope } from '../../staff/index.ts'
import { type Chance, type ShowList, shows } from '../rules.ts'
import { openChances } from './rows.ts'

export type Line = { chance: Chance; name: ShownName; officer: string }

/** So many stand on one page; the rest come up as these are seen to. */
const most = 60

const isIn: Record<ShowList, (chance: Chance) => boolean> = {
  waiting: ({ state, standing, asked }) => state === 'waits' && (standing === 'eligible' || asked),
  almost: ({ state, standing, asked }) => state === 'waits' && standing === 'almost' && !asked,
  forward: ({ state }) => state === 'forward',
  later: ({ state }) => state === 'refused' || state === 'unwanted',
}

const day = (on: Temporal.PlainDate | null): string => on?.toString() ?? '9'
const soonest = (dayOf: (chance: Chance) => Temporal.PlainDate | null) => (one: Line, other: Line) =>
  day(dayOf(one.chance)) < day(dayOf(other.chance)) ? -1 : 1

/** Longest waiting first; of who is close, who will be there first; of the rest, what is due first. */
const inOrder: Record<ShowList, (one: Line, other: Line) => number> = {
  waiting: () => 0,
  almost: soonest(({ on }) => on),
  forward: soonest(({ answerBy }) => answerBy),
  later: soonest(({ backOn }) => backOn),
}

/** Who of all whom the asker’s lists show can be looked at, for how long already, or was: one sort of them, with how many each has. */
export async function listed(
  tx: Tx,
  show: ShowList,
): Promise<{ lines: Line[]; counts: Record<ShowList, number>; show: ShowList }> {
  const officers = new Map((await staffInScope(tx)).map(({ id, name }) => [id, name]))
  const caseload = await caseloadOf(tx, [...officers.keys()])
  const owners = new Map(caseload.map(({ person, staff }) => [person, staff]))
  const open = await openChances(tx, [...owners.keys()])
  const names = await namesOf(tx, [...new Set(open.map(({ person }) => person))])
  const all = open.flatMap((chance): Line[] => {
    const name = names.get(chance.person)
    return name ? [{ chance, name, officer: officers.get(owners.get(chance.person) ?? '') ?? '' }] : []
  })
  const of = (which: ShowList) => all.filter(({ chance }) => isIn[which](chance)).sort(inOrder[which])
  const counts = Object.fromEntries(shows.map((which) => [which, of(which).length])) as Record<ShowList, number>
  return { lines: of(show).slice(0, most), counts, show }
}
