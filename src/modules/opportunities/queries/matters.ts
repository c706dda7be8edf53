import type { Tx } from '../../../platform/database/tx.ts'
import { currentOrders, type Order, peoplePastEnd } from '../../orders/index.ts'
import { caseloadOf, namesOf } from '../../people/index.ts'
import { type OpenMatter, type Task, tasksFor } from '../../tasks/index.ts'
import type { Chance } from '../rules.ts'
import { matter as words } from '../words.ts'
import { openChances } from './rows.ts'

/** So many are named one by one; more are one line that leads to the list. */
const most = 3

/**
 * What waits of opportunities: who of these officers’ own people can be looked at and was not yet, or comes back; what was put forward to
 * whoever has its task; and of orders whose last day has gone by, that somebody says how they ended.
 */
export async function opportunityMatters(tx: Tx, staff: readonly string[]): Promise<OpenMatter[]> {
  if (!tx.actor.may.has('see orders')) return []
  const [caseload, tasks] = await Promise.all([
    caseloadOf(tx, staff),
    tasksFor(tx, { owners: staff, fromKind: 'opportunity' }),
  ])
  const owners = new Map(caseload.map(({ person, staff: owner }) => [person, owner]))
  const asked = tasks.flatMap(({ person }) => person ?? [])
  const [open, past] = await Promise.all([
    openChances(tx, [...new Set([...owners.keys(), ...asked])]),
    pastEnd(tx, [...owners.keys()]),
  ])
  const waiting = open.filter((one) => owners.has(one.person) && waits(one))
  const byOwner = Map.groupBy(waiting, ({ person }) => owners.get(person) ?? '')
  return [
    ...tasks.filter(({ group, done }) => !done && group !== 'snoozed').flatMap((task) => answered(tx, open, task)),
    ...(await Promise.all([...byOwner].map(([owner, some]) => toLookAt(tx, owner, some)))).flat(),
    ...past.map((order) => toComplete(order, owners.get(order.person) ?? '')),
  ]
}

const waits = ({ state, standing, asked }: Chance): boolean => state === 'waits' && (standing === 'eligible' || asked)

async function pastEnd(tx: Tx, people: readonly string[]): Promise<Order[]> {
  const some = await peoplePastEnd(tx, people)
  if (some.length === 0) return []
  return [...(await currentOrders(tx, some)).values()].flat().filter(({ state }) => state === 'past-end')
}

/** What is decided here waits at once; what is decided elsewhere is asked after on its day. */
function answered(tx: Tx, open: readonly Chance[], task: Task): OpenMatter[] {
  const chance = open.find(({ id }) => id === task.from?.[1])
  if (chance?.state !== 'forward') return []
  const ours = chance.opportunity.decides === 'team-leader'
  if (!ours && Temporal.PlainDate.compare(task.due, tx.today) > 0) return []
  return [
    {
      ...of(chance, task.owner),
      lead: ours ? words.toDecide : words.askAfter,
      tone: 'plain',
      text: ours ? words.decide(chance.opportunity.name) : words.after(chance.opportunity.name),
      due: task.due,
      tasks: [task.id],
      act: { href: `/opportunities/${chance.id}`, text: ours ? words.actDecide : words.actOpen },
    },
  ]
}

async function toLookAt(tx: Tx, owner: string, chances: readonly Chance[]): Promise<OpenMatter[]> {
  const people = [...new Set(chances.map(({ person }) => person))]
  if (people.length <= most) return chances.map((chance) => lookAt(chance, owner))
  const names = await namesOf(tx, people.slice(0, most))
  const [first] = chances
  if (!first) return []
  return [
    {
      key: `opportunity:all:${owner}`,
      person: null,
      owner,
      lead: words.lookAt,
      tone: 'plain',
      text: words.many(
        people.slice(0, most).flatMap((person) => names.get(person)?.spoken ?? []),
        people.length,
      ),
      due: null,
      since: first.since,
      act: { href: '/opportunities', text: words.actList },
    },
  ]
}

const lookAt = (chance: Chance, owner: string): OpenMatter => ({
  ...of(chance, owner),
  lead: words.lookAt,
  tone: 'plain',
  text: chance.opportunity.name,
  due: null,
  act: { href: `/opportunities/${chance.id}`, text: words.actLook },
})

const of = ({ id, person, since }: Chance, owner: string) => ({ key: `opportunity:${id}`, person, owner, since })

/** Its last day has gone by: what still stood then is named, as that is what is to be said of it. */
function toComplete(order: Order, owner: string): OpenMatter {
  const left = order.conditions
    .filter(({ kind, standard, validTo }) => leaves.has(kind) && !standard && !validTo)
    .map(({ name }) => name)
  return {
    key: `order:${order.id}:past-end`,
    person: order.person,
    owner,
    lead: words.toComplete,
    tone: 'amber',
    text: words.complete(order.typeName, left),
    due: order.endsOn,
    since: order.recordedAt,
    act: { href: `/orders/${order.id}/end`, text: words.actComplete },
  }
}

/** Kinds of condition that something may be left of. */
const leaves: ReadonlySet<string> = new Set(['work-hours', 'program', 'treatment'])
