import type { Tx } from '../../../platform/database/tx.ts'
import { dayOf, localInstant } from '../../../platform/dates.ts'
import { done, refuse } from '../../../platform/result.ts'
import { changeFact, factsNow, recordFact } from '../../people/index.ts'
import { pastDue, permitOne } from '../queries/permits.ts'
import { comesBack, type Permit, type TellWay } from '../rules.ts'
import { permitTables } from '../tables.ts'
import { addStep, opened, tell, touch } from './step.ts'

type Day = Temporal.PlainDate
type Telling = {
  permit: string
  version: number
  whom: readonly string[]
  way: TellWay
  words: string
  on: Day
}

/**
 * Records that these were told of the last decision, or need not be. Refuses `stale`, nobody at all, who is told already, and a day
 * to come.
 */
export async function recordTold(tx: Tx, { permit: id, version, whom, way, words, on }: Telling) {
  const found = await opened(tx, id, version)
  if (!found.ok) return found
  const permit = found.value
  if (whom.length === 0) return refuse('nobody-named', 'whom')
  if (!whom.every((one) => permit.telling.some((waits) => waits === one))) return refuse('told-already', 'whom')
  if (Temporal.PlainDate.compare(on, tx.today) > 0) return refuse('in-future', 'toldOn')
  for (const [after, one] of whom.entries())
    await addStep(tx, permit, { kind: 'told', whom: one, way, words, happenedOn: on }, after)
  const telling = permit.telling.filter((one) => !whom.includes(one))
  await touch(tx, permit, { telling, closed: telling.length === 0 && isOver(permit) })
  await tell(tx, permit, 'permit.told', ['whom', 'way'])
  return done({ id, left: telling.length })
}

const isOver = ({ state, standing }: Permit): boolean =>
  state !== 'asked' && (state !== 'granted' || standing === 'back')

type Back = {
  permit: string
  version: number
  day: Day | undefined
  time: Temporal.PlainTime | undefined
  words: string
}

/**
 * Records that somebody is back: now, or when they say they were. Refuses `stale`, what nobody comes back from or that is no longer
 * given, and a time still to come or before they left.
 */
export async function recordBack(tx: Tx, { permit: id, version, day, time, words }: Back) {
  const found = await opened(tx, id, version)
  if (!found.ok) return found
  const permit = found.value
  if (permit.state !== 'granted' || !comesBack(permit.sort)) return refuse('not-away')
  const at = day ? localInstant(day, time ?? Temporal.PlainTime.from('12:00'), permit.zone) : tx.now
  if (Temporal.Instant.compare(at, tx.now) > 0) return refuse('in-future', 'backDay')
  if (Temporal.Instant.compare(at, permit.startsAt) < 0) return refuse('before-leaving', 'backDay')
  await addStep(tx, permit, {
    kind: 'back',
    endsAt: at,
    words,
    contactId: permit.seen?.id ?? null,
    happenedOn: dayOf(at, permit.zone),
  })
  await touch(tx, permit, { state: 'back', closed: permit.telling.length === 0 })
  await tell(tx, permit, 'permit.back', ['when'])
  return done({ id, at })
}

/**
 * Records that somebody moved or began the work that they had leave for: the new address or job is on their record from that day, and the
 * address before ends. Refuses `stale`, another kind of permission, one that is not given, and a day still to come.
 */
export async function recordMoved(tx: Tx, { permit: id, version, on }: { permit: string; version: number; on: Day }) {
  const found = await opened(tx, id, version)
  if (!found.ok) return found
  const permit = found.value
  if (permit.state !== 'granted' || comesBack(permit.sort)) return refuse('not-away')
  if (Temporal.PlainDate.compare(on, tx.today) > 0) return refuse('in-future', 'movedOn')
  const fact = permit.sort === 'move' ? await newHome(tx, permit, on) : await newWork(tx, permit, on)
  if (!fact.ok) return refuse('fact-refused', 'movedOn')
  await addStep(tx, permit, { kind: 'moved', happenedOn: on })
  await touch(tx, permit, { state: 'moved', closed: permit.telling.length === 0 })
  await tell(tx, permit, 'permit.moved', ['when'])
  return done({ id, fact: fact.value.fact })
}

/** The new home takes the place of the one there was, which ends that day. */
async function newHome(tx: Tx, permit: Permit, on: Day) {
  const kind = permit.particulars.kind || 'home'
  const livesWith = permit.withWhom ? { livesWith: permit.withWhom.slice(0, 200) } : {}
  const draft = {
    kind: 'address' as const,
    data: { kind, where: permit.whereTo, ...livesWith },
    told: toldOn(on),
  }
  const before = (await factsNow(tx, permit.person, ['address'])).find(
    (fact) => fact.kind === 'address' && 'kind' in fact.data && fact.data.kind === kind,
  )
  if (!before) return recordFact(tx, permit.person, draft)
  return changeFact(tx, { fact: before.factId, how: 'change', draft, version: before.version })
}

const newWork = (tx: Tx, permit: Permit, on: Day) =>
  recordFact(tx, permit.person, {
    kind: 'work',
    data: {
      state: permit.particulars.state || 'employed',
      employer: permit.whereTo.slice(0, 200),
      ...(permit.particulars.what ? { what: permit.particulars.what } : {}),
      ...(permit.address ? { where: permit.address } : {}),
    },
    told: toldOn(on),
  })

const toldOn = (validFrom: Day) => ({ validFrom, saidBy: 'person' })

/**
 * What the service does by itself: of whoever was met since, it writes that they are back; of whoever is past their time, once, that
 * they are not. Doing it twice does nothing more.
 */
export async function followUp(tx: Tx): Promise<{ back: number; late: number }> {
  const count = { back: 0, late: 0 }
  for (const { id, standing, steps, endsAt } of await pastDue(tx)) {
    if (standing === 'not-back' && isSaid({ steps, endsAt })) continue
    const said = await writeDown(tx, id)
    if (said) count[said]++
  }
  return count
}

/** Looked at again once it is held: another server may have been first. */
async function writeDown(tx: Tx, id: string): Promise<'back' | 'late' | undefined> {
  await permitTables(tx).selectFrom('permit').select('id').where('id', '=', id).forUpdate().execute()
  const permit = await permitOne(tx, id)
  if (permit?.state !== 'granted') return undefined
  if (permit.seen) {
    const { id: contactId, at } = permit.seen
    await addStep(tx, permit, { kind: 'back', endsAt: at, contactId, happenedOn: dayOf(at, permit.zone) })
    await touch(tx, permit, { state: 'back', closed: permit.telling.length === 0 })
    await tell(tx, permit, 'permit.back', ['when'])
    return 'back'
  }
  if (permit.standing !== 'not-back' || isSaid(permit)) return undefined
  await addStep(tx, permit, { kind: 'not-back', endsAt: permit.endsAt })
  await touch(tx, permit, {})
  await tell(tx, permit, 'permit.not-back', ['due'])
  return 'late'
}

const isSaid = ({ steps, endsAt }: Pick<Permit, 'steps' | 'endsAt'>): boolean =>
  steps.some(
    (step) => step.kind === 'not-back' && step.endsAt !== null && endsAt !== null && step.endsAt.equals(endsAt),
  )
