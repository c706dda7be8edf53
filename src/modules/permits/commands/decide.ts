import type { Tx } from '../../../platform/database/tx.ts'
import { localInstant } from '../../../platform/dates.ts'
import { done, refuse } from '../../../platform/result.ts'
import { cancelAppointment } from '../../contacts/index.ts'
import { currentSupervision } from '../../people/index.ts'
import { handOverTask, tasksFrom } from '../../tasks/index.ts'
import { aroundOf, metBy } from '../queries/around.ts'
import { leadersOf } from '../queries/leaders.ts'
import { paperNow } from '../queries/paper.ts'
import { ruleOf } from '../queries/permits.ts'
import { daysOf, decisionRefused, isOpen, type Permit, whomToTell } from '../rules.ts'
import { permitTables } from '../tables.ts'
import { callOffNote, sentTo } from '../words.ts'
import { spanOf } from './ask.ts'
import { addStep, opened, settleTask, tell, touch } from './step.ts'

type Day = Temporal.PlainDate
type Time = Temporal.PlainTime
export type NewDecision = {
  permit: string
  version: number
  grant: boolean
  fromDay?: Day | undefined
  fromTime?: Time | undefined
  untilDay?: Day | undefined
  untilTime?: Time | undefined
  /** Conditions of what is given, or the reason of what is not, as the person reads it. */
  words: string
  decidedBy: string
  reference: string
  on: Day
  /** What is booked in that time and cannot be kept. */
  callOff: readonly string[]
}

/**
 * Decides on a permission, or decides anew on one that was given: the earlier decision stays and stands no longer. Given, it has its
 * paper, everybody who must know is to be told, and what was named of what is booked is called off. Refuses `stale`, one that is over,
 * a decision that is for somebody else, and what `decisionRefused` refuses.
 */
export async function decide(tx: Tx, given: NewDecision) {
  const found = await opened(tx, given.permit, given.version)
  if (!found.ok) return found
  const permit = found.value
  const [rule, around] = [await ruleIn(tx, permit), await aroundOf(tx, permit.person)]
  const span = spanGiven(permit, rule, given)
  const from = span.from
  const until = span.until
  const wrong = decisionRefused(
    permit,
    rule,
    { grant: given.grant, from, until, days: span.days, words: given.words, decidedBy: given.decidedBy, on: given.on },
    { leads: tx.actor.may.has('decide permissions'), today: tx.today },
  )
  if (wrong) return refuse(wrong.refusal, wrong.at)
  const off = given.grant ? await callOff(tx, permit, given.callOff) : done(0)
  if (!off.ok) return off
  const codes = around.conditions.map(({ code }) => code)
  const changed = permit.state === 'granted'
  const step = { happenedOn: given.on, words: given.words, decidedBy: given.decidedBy, reference: given.reference }
  if (given.grant) {
    const paper = JSON.stringify(await paperNow(tx, permit, around))
    await addStep(tx, permit, { ...step, kind: 'granted', startsAt: from, endsAt: until ?? null, paper })
    const telling = ['person', ...whomToTell(rule, codes)]
    await touch(tx, permit, { state: 'granted', startsAt: from, endsAt: until ?? null, telling })
  } else {
    await addStep(tx, permit, { ...step, kind: changed ? 'cancelled' : 'refused' })
    const telling = changed ? ['person', ...whomToTell(rule, codes)] : ['person']
    await touch(tx, permit, { state: changed ? 'cancelled' : 'refused', telling })
  }
  await settleTask(tx, permit)
  const said = given.grant
    ? changed
      ? 'permit.changed'
      : 'permit.granted'
    : changed
      ? 'permit.cancelled'
      : 'permit.refused'
  await tell(tx, permit, said, ['decision', 'days', 'words'])
  return done({ id: permit.id, granted: given.grant, calledOff: off.value })
}

async function ruleIn(tx: Tx, { id }: Permit) {
  const row = await permitTables(tx).selectFrom('permit').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return ruleOf(row)
}

type Rule = Awaited<ReturnType<typeof ruleIn>>

/** The days of a decision: those that stand, where it names none. */
function spanGiven(permit: Permit, rule: Rule, given: NewDecision) {
  if (!given.fromDay) return { from: permit.startsAt, until: permit.endsAt ?? undefined, days: undefined }
  const { fromDay, fromTime, untilDay, untilTime } = given
  const { from, until } = spanOf(rule, { fromDay, fromTime, untilDay, untilTime })
  const at = (one: { day: Day; time: Time }) => localInstant(one.day, one.time, permit.zone)
  return { from: at(from), until: until && at(until), days: until && daysOf(from.day, until.day) }
}

/** Only what is booked with this person in that time: anything else is nobody’s to call off here. */
async function callOff(tx: Tx, permit: Permit, appointments: readonly string[]) {
  const met = appointments.length > 0 ? await metBy(tx, permit) : []
  if (!appointments.every((id) => met.some((one) => one.id === id))) return refuse('appointment-changed', 'callOff')
  for (const appointment of appointments) {
    const off = await cancelAppointment(tx, { appointment, askedBy: 'person', note: callOffNote(permit.kindName) })
    if (!off.ok) return refuse('appointment-changed')
  }
  return done(appointments.length)
}

type Sending = { permit: string; version: number; words: string; reference: string }

/**
 * Sends a question on to whoever decides it: what is the officer’s up to whoever leads them, whose task it is then; what is decided
 * outside, to whom and under which reference. Refuses `stale`, one that is decided, and an office where nobody leads.
 */
export async function sendOn(tx: Tx, { permit: id, version, words, reference }: Sending) {
  const found = await opened(tx, id, version)
  if (!found.ok) return found
  const permit = found.value
  if (permit.state !== 'asked') return refuse('decided-already')
  const outside = permit.decides === 'outside'
  if (!outside) {
    const up = await handUp(tx, permit, words)
    if (!up.ok) return up
  }
  await addStep(tx, permit, { kind: 'sent', words, reference, decidedBy: outside ? permit.decidedBy : '' })
  await touch(tx, permit, outside ? {} : { withLeader: true })
  await tell(tx, permit, 'permit.sent', ['words'])
  return done({ id, outside })
}

async function handUp(tx: Tx, permit: Permit, words: string) {
  const officer = (await currentSupervision(tx, permit.person))?.officerId ?? null
  const [leader] = await leadersOf(tx, officer)
  if (!leader) return refuse('nobody-leads')
  const task = (await tasksFrom(tx, permit.id)).find(({ done: isDone }) => !isDone)
  if (!task || task.owner === leader.id) return done(undefined)
  const handed = await handOverTask(tx, { task: task.id, version: task.version, to: leader.id, why: words || sentTo })
  return handed.ok ? done(undefined) : refuse('nobody-leads')
}

type Ending = { permit: string; version: number; words: string }

/** The person does not ask any more, or does not go. Who was told that they may is told again. Refuses `stale` and one that is over. */
export async function withdraw(tx: Tx, { permit: id, version, words }: Ending) {
  const found = await opened(tx, id, version)
  if (!found.ok) return found
  const permit = found.value
  if (!isOpen(permit.state)) return refuse('over-already')
  const told = permit.steps.flatMap(({ kind, whom, way }) =>
    kind === 'told' && whom && whom !== 'person' && way !== 'not-needed' ? [whom] : [],
  )
  const telling = permit.state === 'granted' ? [...new Set(told)] : []
  await addStep(tx, permit, { kind: 'withdrawn', words })
  await touch(tx, permit, { state: 'withdrawn', telling, closed: telling.length === 0 })
  await settleTask(tx, permit)
  await tell(tx, permit, 'permit.withdrawn', ['words'])
  return done({ id })
}
