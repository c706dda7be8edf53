import type { Tx } from '../../../platform/database/tx.ts'
import { done, refuse } from '../../../platform/result.ts'
import { recordEvent } from '../../orders/index.ts'
import { currentSupervision, setLevel } from '../../people/index.ts'
import { leadersOf } from '../../permits/index.ts'
import { addTask } from '../../tasks/index.ts'
import { chancesOf, lookedAt } from '../queries.ts'
import { answerRefused, type Chance, comesBackOn, dayAfter, forwardRefused, refusalRefused } from '../rules.ts'
import { taskText } from '../words.ts'
import { keep, refreshChances } from './refresh.ts'
import { addStep, opened, settleTask, tell, touch } from './step.ts'

type Day = Temporal.PlainDate

/**
 * Keeps something to be looked at for somebody, whether or not the tests are met; what is open already is given as it is. Refuses what is
 * not for any of their orders or their level.
 */
export async function lookAt(tx: Tx, asked: { person: string; code: string; order: string | null }) {
  const { person, code, order } = asked
  const { looked } = await refreshChances(tx, person)
  const isThis = (one: { opportunity: { code: string }; order: string | null }) =>
    one.opportunity.code === code && (order === null || one.order === order)
  const open = (await chancesOf(tx, person)).find((one) => !one.closed && isThis(one))
  if (open) return done({ id: open.id })
  const found = looked.found.find(isThis)
  if (!found) return refuse('not-for-them', 'lookAt')
  const id = await keep(tx, person, found, true)
  await tell(tx, { id, person }, found.opportunity.name, 'opportunity.asked', ['what'])
  return done({ id })
}

type Looking = { id: string; version: number }

/**
 * Puts it forward to whoever decides: the team leader has a task to decide it; of what a court, a board or the agency decides, whoever put
 * it forward has one to ask after it. The order’s own proposal of an early end is recorded where the order can have one. Refuses `stale`
 * and what was put forward already or is over.
 */
export async function putForward(tx: Tx, { id, version, words }: Looking & { words: string }) {
  const found = await opened(tx, id, version)
  if (!found.ok) return found
  const chance = found.value
  const refused = forwardRefused(chance)
  if (refused) return refuse(refused)
  const { opportunity } = chance
  const answerBy = dayAfter(tx.today, opportunity.answerWithin)
  const ours = opportunity.decides === 'team-leader'
  await addStep(tx, chance, 'forward', { words })
  await touch(tx, chance, { state: 'forward', backOn: null, answerBy })
  const task = await addTask(tx, {
    what: taskText(opportunity.name, ours).slice(0, 300),
    due: answerBy,
    owner: ours ? await deciderOf(tx, chance) : undefined,
    person: chance.person,
    from: ['opportunity', id],
  })
  if (!task.ok) return refuse('nobody-decides')
  await ofOrder(tx, chance, 'discharge-proposed', tx.today, words)
  await tell(tx, chance, opportunity.name, 'opportunity.forward', ['words'])
  return done({ id, ours })
}

/** Whoever leads the person’s officer; whoever puts it forward, where they decide such themselves. */
async function deciderOf(tx: Tx, { person }: Chance): Promise<string | undefined> {
  const officer = (await currentSupervision(tx, person))?.officerId ?? null
  if (tx.actor.may.has('decide permissions') && tx.actor.staff !== officer) return undefined
  return (await leadersOf(tx, officer))[0]?.id
}

/** What the order itself keeps of an early end; where it cannot come as the order stands, nothing. */
async function ofOrder(
  tx: Tx,
  { opportunity, order }: Chance,
  event: 'discharge-proposed' | 'discharge-refused',
  on: Day,
  why: string,
): Promise<void> {
  if (opportunity.kind === 'early-end' && order) await recordEvent(tx, order, { event, on, why: why.slice(0, 1000) })
}

export type Refusing = Looking & { unwanted: boolean; reason: string; backOn?: Day | undefined }

/**
 * It is not put forward, or the person does not want it: why, and when it comes back, on the place’s day unless another is named. Refuses
 * `stale`, what `refusalRefused` refuses.
 */
export async function refuseChance(tx: Tx, { id, version, unwanted, reason, backOn }: Refusing) {
  const found = await opened(tx, id, version)
  if (!found.ok) return found
  const chance = found.value
  const back = backOn ?? comesBackOn(chance.opportunity, tx.today)
  const refused = refusalRefused(chance, { reason, backOn: back }, tx.today)
  if (refused) return refuse(refused.refusal, refused.at)
  await comesLater(tx, chance, { kind: unwanted ? 'unwanted' : 'refused', words: reason, on: tx.today, back })
  await tell(tx, chance, chance.opportunity.name, unwanted ? 'opportunity.unwanted' : 'opportunity.refused', [
    'reason',
    'back',
  ])
  return done({ id, back })
}

type Later = { kind: 'refused' | 'unwanted' | 'denied'; words: string; on: Day; back: Day }

/** Kept with the facts of now: when they change, it comes back before its day. */
async function comesLater(tx: Tx, chance: Chance, { kind, words, on, back }: Later): Promise<void> {
  const { found } = await lookedAt(tx, chance.person)
  const now = found.find((one) => one.opportunity.code === chance.opportunity.code && one.order === chance.order)
  const state = kind === 'unwanted' ? 'unwanted' : 'refused'
  await addStep(tx, chance, kind, { words, on, backOn: back })
  await touch(tx, chance, { state, backOn: back, answerBy: null, asked: false, facts: now?.facts ?? chance.facts })
  await settleTask(tx, chance)
}

export type Answering = Looking & { granted: boolean; words: string; on: Day }

/**
 * Records the answer. A level that was granted is set from its day on; what else was granted is done on the order’s own pages. A no comes
 * back on the place’s day. Refuses `stale`, what `answerRefused` refuses, and a level that cannot be set.
 */
export async function answerChance(tx: Tx, { id, version, granted, words, on }: Answering) {
  const found = await opened(tx, id, version)
  if (!found.ok) return found
  const chance = found.value
  const leads = tx.actor.may.has('decide permissions')
  const refused = answerRefused(chance, { granted, words, on }, { leads, today: tx.today })
  if (refused) return refuse(refused.refusal, refused.at)
  const { opportunity, person } = chance
  if (granted) {
    const set = await stepDown(tx, chance, on, words)
    if (!set.ok) return set
    await addStep(tx, chance, 'granted', { words, on })
    await touch(tx, chance, { state: 'granted', closed: true, answerBy: null })
    await settleTask(tx, chance)
  } else {
    const back = comesBackOn(opportunity, on)
    const coming = Temporal.PlainDate.compare(back, tx.today) > 0 ? back : tx.today.add({ days: 1 })
    await comesLater(tx, chance, { kind: 'denied', words, on, back: coming })
    await ofOrder(tx, chance, 'discharge-refused', on, words)
  }
  await tell(tx, chance, opportunity.name, granted ? 'opportunity.granted' : 'opportunity.denied', ['answer', 'words'])
  return done({ id, person, granted, kind: opportunity.kind, order: chance.order })
}

async function stepDown(tx: Tx, { person, opportunity }: Chance, from: Day, words: string) {
  if (opportunity.kind !== 'level-down' || !opportunity.toLevel) return done(undefined)
  const period = await currentSupervision(tx, person)
  const why = (words || opportunity.name).slice(0, 200)
  const set = period && (await setLevel(tx, { supervision: period.id, level: opportunity.toLevel, from, why }))
  return set?.ok ? done(undefined) : refuse('level-not-set', 'answeredOn')
}
