import type { Tx } from '../../../platform/database/tx.ts'
import { dayOf } from '../../../platform/dates.ts'
import { caseloadOf } from '../../people/index.ts'
import { staffInScope } from '../../staff/index.ts'
import { type OpenMatter, type Task, tasksFor } from '../../tasks/index.ts'
import { leaderSeesFrom, type Permit } from '../rules.ts'
import { whomNames, matter as words } from '../words.ts'
import { openPermits } from './permits.ts'

type Owned = { permit: Permit; owner: string }

/**
 * What waits of permissions: to be decided, by whoever has its task; of these officers' own people, who is still to be told, who is due
 * back or to move today, and who is not back. To whoever leads others, on their own day, also who of their people has not come back for
 * as long as the place says, and how many of theirs wait for others to decide.
 */
export async function permitMatters(tx: Tx, staff: readonly string[]): Promise<OpenMatter[]> {
  if (!tx.actor.may.has('see orders')) return []
  const [tasks, own, led] = await Promise.all([
    tasksFor(tx, { owners: staff, fromKind: 'permit' }),
    ownedBy(tx, staff),
    ledBy(tx, staff),
  ])
  const awake = tasks.filter(({ group, done }) => group !== 'snoozed' && !done)
  const waiting = await openPermits(tx, [...new Set(awake.flatMap(({ person }) => person ?? []))])
  const long = led.filter(({ permit }) => permit.standing === 'not-back' && isLong(tx, permit))
  const deciding = awake.flatMap((task) => {
    const permit = waiting.find(({ id, state }) => id === task.from?.[1] && state === 'asked')
    return permit ? [{ permit, task }] : []
  })
  const named = [...long, ...deciding].map(({ permit }) => permit.id)
  return [
    ...deciding.map(({ permit, task }) => toDecide(tx, permit, task)),
    ...own.flatMap((one) => ofOfficer(tx, one)),
    ...long.map((one) => notBack(one, true)),
    ...others(
      tx,
      led.filter(({ permit }) => !named.includes(permit.id)),
    ),
  ]
}

/** To whoever leads others: how many more of their people’s wait for a decision, with the way to the list. */
function others(tx: Tx, led: readonly Owned[]): OpenMatter[] {
  const waits = led.filter(({ permit }) => permit.state === 'asked')
  const [first] = waits
  if (!first || tx.actor.staff === null) return []
  return [
    {
      key: `permit:all:${tx.actor.staff}`,
      person: null,
      owner: tx.actor.staff,
      lead: words.ofOthers,
      tone: 'plain',
      text: words.othersText(waits.length),
      due: null,
      since: first.permit.madeAt,
      act: { href: '/permits', text: words.actAll },
    },
  ]
}

async function ownedBy(tx: Tx, staff: readonly string[]): Promise<Owned[]> {
  const caseload = await caseloadOf(tx, staff)
  const owners = new Map(caseload.map(({ person, staff: owner }) => [person, owner]))
  const permits = await openPermits(tx, [...owners.keys()])
  return permits.map((permit) => ({ permit, owner: owners.get(permit.person) ?? '' }))
}

async function ledBy(tx: Tx, staff: readonly string[]): Promise<Owned[]> {
  const { staff: me, may } = tx.actor
  if (me === null || !may.has('decide permissions') || !staff.includes(me)) return []
  const led = (await staffInScope(tx)).map(({ id }) => id).filter((id) => !staff.includes(id))
  return ownedBy(tx, led)
}

const isLong = (tx: Tx, permit: Permit): boolean =>
  permit.endsAt !== null && Temporal.Instant.compare(leaderSeesFrom(permit.endsAt, permit), tx.now) <= 0

function toDecide(tx: Tx, permit: Permit, task: Task): OpenMatter {
  const late = Temporal.PlainDate.compare(task.due, tx.today) < 0
  const leaves = Temporal.Instant.compare(permit.startsAt, tx.now.add({ hours: 48 })) <= 0
  return {
    ...ofPermit(permit, task.owner, 'decide'),
    lead: late ? words.late : words.toDecide,
    tone: leaves || late ? 'amber' : 'plain',
    text: words.decide(permit.kindName, permit.whereTo, permit.startsAt, permit.zone),
    due: task.due,
    since: permit.madeAt,
    tasks: [task.id],
    act: { href: `/permits/${permit.id}`, text: words.actDecide },
  }
}

function ofOfficer(tx: Tx, owned: Owned): OpenMatter[] {
  const { permit, owner } = owned
  const telling = permit.telling.length > 0 ? [toTell(permit, owner)] : []
  if (permit.standing === 'not-back') return [...telling, notBack(owned, false)]
  const ends = permit.endsAt
  const backToday = permit.standing === 'away' && ends !== null && dayOf(ends, permit.zone).equals(tx.today)
  if (backToday && ends) return [...telling, waitingFor(permit, owner, words.dueBack(ends, permit.zone))]
  return permit.standing === 'due' ? [...telling, waitingFor(permit, owner, words.moved(permit.sort))] : telling
}

const toTell = (permit: Permit, owner: string): OpenMatter => ({
  ...ofPermit(permit, owner, 'tell'),
  lead: words.toTell,
  tone: 'amber',
  text: words.tell(
    permit.kindName,
    permit.telling.map((whom) => whomNames[whom]),
  ),
  act: { href: `/permits/${permit.id}`, text: words.actTell },
})

const waitingFor = (permit: Permit, owner: string, { lead, text }: { lead: string; text: string }): OpenMatter => ({
  ...ofPermit(permit, owner, 'back'),
  lead,
  tone: 'plain',
  text,
  act: { href: `/permits/${permit.id}`, text: words.actOpen },
})

function notBack({ permit, owner }: Owned, toLeader: boolean): OpenMatter {
  const due = permit.endsAt ?? permit.startsAt
  return {
    ...ofPermit(permit, owner, 'back'),
    lead: words.notBack,
    tone: 'red',
    text: words.notBackText(permit.whereTo, due, permit.zone, toLeader),
    due: dayOf(due, permit.zone),
    since: due,
    contact: true,
    act: { href: `/permits/${permit.id}`, text: words.actBack },
  }
}

const ofPermit = (permit: Permit, owner: string, what: string) => ({
  key: `permit:${permit.id}:${what}`,
  person: permit.person,
  owner,
  due: null,
  since: permit.madeAt,
})
