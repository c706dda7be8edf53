import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { namesOf, recordFact, writeLine } from '../../people/index.ts'
import { staffNames } from '../../staff/index.ts'
import { addTask } from '../../tasks/index.ts'
import { chainNamed } from '../queries/chains.ts'
import { type Chain, type Decision, type Place, whereaboutsOf } from '../rules.ts'
import { chainTables } from '../tables.ts'
import { taskTexts } from '../words.ts'
import { addStep, openOne, writeEnd } from './lock.ts'

export type Found = {
  chain: string
  place: Place
  /** Which centre, station, hospital, office or town. */
  where: string
  since?: Temporal.PlainDate | undefined
  /** Who said so. */
  from: string
}

/**
 * Ends the search: they are known to be somewhere. Custody, cells and hospital go on their record, with who said so. Refuses a place
 * that is not named, a first day to come, and a search that is over.
 */
export async function foundThem(tx: Tx, { chain: id, place, where, since = tx.today, from }: Found) {
  const open = await openOne(tx, id)
  if (!open.ok) return open
  const chain = open.value
  if (where.trim() === '') return refuse('where-missing', 'foundWhere')
  if (Temporal.PlainDate.compare(since, tx.today) > 0) return refuse('since-later', 'foundSince')
  const code = whereaboutsOf(place)
  if (code && tx.actor.may.has('change people')) {
    const told = { validFrom: since, saidBy: 'agency', saidByName: from.trim() }
    const fact = { kind: 'whereabouts' as const, data: { code, place: where.trim() }, told }
    const recorded = await recordFact(tx, chain.person, fact)
    if (!recorded.ok) return refuse('record-refused', 'foundWhere')
  }
  await addStep(tx, chain, {
    kind: 'found',
    place,
    why: [where, from]
      .map((text) => text.trim())
      .filter(Boolean)
      .join('; '),
  })
  await end(tx, chain, 'found')
  return done({ id, person: chain.person, onRecord: code !== undefined })
}

export type Escalation = { chain: string; decision: Decision; by: string; why: string }

/**
 * Ends the search by a decision: to the team leader, who gets it as a task for the day; to a breach report or a warrant. Who decided is kept.
 * Refuses somebody who does not work here, and a search that is over.
 */
export async function escalate(tx: Tx, { chain: id, decision, by, why }: Escalation) {
  const open = await openOne(tx, id)
  if (!open.ok) return open
  const chain = open.value
  if (!(await staffNames(tx, [by])).has(by)) return refuse('decider-unknown', 'decidedBy')
  await addStep(tx, chain, { kind: 'escalated', place: decision, why, byId: by })
  await end(tx, chain, 'escalated')
  if (decision === 'team-leader') {
    const name = (await namesOf(tx, [chain.person])).get(chain.person)?.spoken ?? ''
    const what = taskTexts.decide(name)
    const task = await addTask(tx, { what, due: tx.today, owner: by, person: chain.person, from: ['chain', id] })
    if (!task.ok) return refuse('decider-unknown', 'decidedBy')
  }
  return done({ id, person: chain.person })
}

/** Ends a search that should not be, with why. Refuses one that is over. */
export async function callOff(tx: Tx, { chain: id, why }: { chain: string; why: string }) {
  const open = await openOne(tx, id)
  if (!open.ok) return open
  await addStep(tx, open.value, { kind: 'not-needed', why })
  await end(tx, open.value, 'not-needed')
  return done({ id, person: open.value.person })
}

async function end(tx: Tx, chain: Chain, how: 'found' | 'escalated' | 'not-needed'): Promise<void> {
  await writeEnd(tx, chain, how)
  await writeLine(tx, { person: chain.person, at: tx.now, kind: `no-contact.${how}`, subject: ['chain', chain.id] })
}

/**
 * Takes up again a search that was ended, with why: what was tried before still counts. Refuses one that is open, one of a period
 * that is closed, and where another is open.
 */
export async function resume(tx: Tx, { chain: id, why }: { chain: string; why: string }) {
  await chainTables(tx).selectFrom('chain').select('id').where('id', '=', id).forUpdate().execute()
  const chain = await chainNamed(tx, id)
  if (!chain) throw new Error('there is no such chain')
  if (!chain.ended) return refuse('open-already')
  if (chain.ended.how === 'period-closed') return refuse('no-period')
  const open = chainTables(tx).selectFrom('chain').select('id').where('supervisionId', '=', chain.supervision)
  const others = await open.where('endedAt', 'is', null).where('id', '<>', id).execute()
  if (others.length > 0) return refuse('open-already')
  const again = { endedAt: null, endedBy: null, endedHow: null, resumedAt: tx.now, version: chain.version + 1 }
  await chainTables(tx).updateTable('chain').set(again).where('id', '=', id).execute()
  if ((await chainNamed(tx, id))?.ended) return refuse('not-sought')
  await addStep(tx, chain, { kind: 'resumed', why })
  await writeLine(tx, { person: chain.person, at: tx.now, kind: 'no-contact.resumed', subject: ['chain', id] })
  return done({ id, person: chain.person })
}
