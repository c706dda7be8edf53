import type { Tx } from '../../platform/database/tx.ts'
import { startOfDay } from '../../platform/dates.ts'
import { adviceBefore } from '../advice/index.ts'
import { contradictionsOf } from '../checks/index.ts'
import { circumstancesOf } from '../circumstances/index.ts'
import { appointmentsOf, type Contact, contactsOf, shownAppointments } from '../contacts/index.ts'
import { inductedAmong, inductionsAbout } from '../inductions/index.ts'
import { agreedIn } from '../interviews/index.ts'
import { type NoteView, notesOf } from '../notes/index.ts'
import { currentOrders, historyOf, type Order, ordersOf, policeFactsOf } from '../orders/index.ts'
import {
  allocationsOf,
  earlierSupervisions,
  headOf,
  listsIn,
  type PersonHead,
  type Supervision,
} from '../people/index.ts'
import { openPermits } from '../permits/index.ts'
import { openPromises } from '../promises/index.ts'
import { staffNames } from '../staff/index.ts'
import { tasksAbout } from '../tasks/index.ts'
import {
  type BriefNote,
  beginningOf,
  historyInBrief,
  keptIn,
  notesOfWeight,
  readingMinutes,
  type ToAsk,
  toAskFirst,
} from './rules.ts'

const mostTasks = 8
const mostEntries = 5
const mostNotes = 6
const mostPeriods = 2
const notesSinceAgreed = 12
const notesLookedAt = 400
const contactsLookedAt = 600
const factsLength = 700
const noteLength = 320

/**
 * What is read before meeting somebody, in five minutes: the order, history, police facts, advice, how it went before, what is
 * open. Only what whoever asks may see; nothing where they may not see the person.
 */
export async function preparationOf(tx: Tx, person: string) {
  const { may } = tx.actor
  const [
    head,
    { coming },
    live,
    orders,
    history,
    facts,
    periods,
    tasks,
    contacts,
    advised,
    contradicted,
    pictures,
    promised,
    recent,
    permits,
    inductions,
  ] = await Promise.all([
    headOf(tx, person),
    appointmentsOf(tx, person, { limit: 0 }),
    may.has('see orders') ? currentOrders(tx, [person]) : undefined,
    may.has('see orders') ? ordersOf(tx, person) : [],
    may.has('see orders') ? historyOf(tx, person) : [],
    may.has('see orders') ? policeFactsOf(tx, person) : [],
    earlierSupervisions(tx, person),
    may.has('see tasks') ? tasksAbout(tx, person, { done: 0 }) : [],
    contactsOf(tx, person, { limit: contactsLookedAt }),
    may.has('see notes') ? adviceBefore(tx, person) : { open: [], notes: [] },
    may.has('see notes') ? contradictionsOf(tx, person) : [],
    circumstancesOf(tx, person),
    may.has('see notes') ? openPromises(tx, person) : [],
    may.has('see notes') ? notesOf(tx, person, { limit: notesSinceAgreed }) : [],
    may.has('see orders') ? openPermits(tx, [person]) : [],
    may.has('see notes') ? inductionsAbout(tx, person) : undefined,
  ])
  if (!head) return undefined
  const [[next], earlier] = await Promise.all([
    shownAppointments(tx, coming.slice(0, 1)),
    Promise.all(periods.slice(0, mostPeriods).map((period) => beforeIn(tx, { period, orders, contacts }))),
  ])
  const over = new Set(periods.map(({ id }) => id))
  const data = {
    head,
    next,
    orders: (live?.get(person) ?? []).filter(({ supervision }) => !over.has(supervision)),
    inducted: inductions ? inductedAmong(live?.get(person) ?? [], inductions, tx.actor.zone) : new Map(),
    history: historyInBrief(history, mostEntries),
    facts: facts.map((one) => ({ ...one, ...beginningOf(one.text, factsLength) })),
    advised,
    contradicted,
    pictures,
    lists: listsIn(tx),
    earlier,
    promised,
    permits,
    agreed: agreedNow(tx, head, recent),
    tasks: tasks.filter(({ done, from }) => !done && from?.[0] !== 'promise').slice(0, mostTasks),
    toAsk: metInThis(head, contacts, tx.actor.zone) ? [] : lacking(head),
    may,
  }
  return { ...data, minutes: readingMinutes(textsIn(data)) }
}

/** What was agreed last in the supervision that runs: what an earlier one ended with is among its notes. */
function agreedNow(tx: Tx, { supervision }: PersonHead, notes: readonly NoteView[]) {
  if (!supervision) return undefined
  const began = startOfDay(supervision.openedOn, tx.actor.zone)
  return agreedIn(
    tx,
    notes.filter(({ at, withdrawn, hidden }) => !withdrawn && !hidden && Temporal.Instant.compare(at, began) >= 0),
  )
}

type Before = { period: Supervision; orders: readonly Order[]; contacts: readonly Contact[] }

async function beforeIn(tx: Tx, { period, orders, contacts }: Before) {
  const { zone, may } = tx.actor
  const from = startOfDay(period.openedOn, zone)
  const until = period.closedOn ? startOfDay(period.closedOn.add({ days: 1 }), zone) : undefined
  const [notes, allocations] = await Promise.all([
    may.has('see notes') ? notesOf(tx, period.person, { from, until, limit: notesLookedAt }) : [],
    allocationsOf(tx, period.id),
  ])
  const names = await staffNames(
    tx,
    allocations.map(({ staffId }) => staffId),
  )
  const standing = notes.filter(({ withdrawn }) => withdrawn === undefined)
  return {
    period,
    orders: orders.filter(({ supervision }) => supervision === period.id),
    officers: [...new Set(allocations.flatMap(({ staffId }) => names.get(staffId) ?? []))].toReversed(),
    kept: keptIn(
      contacts.filter(({ withPerson }) => withPerson),
      { from, until },
    ),
    notes: notesOfWeight(standing, mostNotes).map(inBrief),
  }
}

/** A note's text, or what was written under its headings where that is all. */
function inBrief(note: NoteView): BriefNote {
  const { id, kindName, at, authorName, text, answers } = note
  const whole = text || answers.map(({ label, answer }) => `${label}: ${answer}`).join('\n')
  return { id, kindName, at, authorName, hidden: note.hidden !== undefined, ...beginningOf(whole, noteLength) }
}

/** Whether they were met since this period began. */
function metInThis({ supervision }: PersonHead, contacts: readonly Contact[], zone: string): boolean {
  if (!supervision) return false
  const began = startOfDay(supervision.openedOn, zone)
  return contacts.some(
    ({ attended, withPerson, at }) => attended && withPerson && Temporal.Instant.compare(at, began) >= 0,
  )
}

function lacking(head: PersonHead): ToAsk[] {
  const has: Record<ToAsk, boolean> = {
    phone: head.phones.length > 0,
    address: head.addresses.length > 0,
    photo: head.photo !== undefined,
    support: head.supports.length > 0,
    identity: head.identity !== undefined,
    interpreter: head.interpreter !== undefined,
    talk: head.talk !== undefined,
  }
  return toAskFirst.filter((key) => !has[key])
}

type Texts = {
  orders: readonly Order[]
  history: { latest: readonly { offence: string; outcome: string; court: string }[] } | undefined
  facts: readonly { text: string }[]
  advised: { notes: readonly NoteView[] }
  agreed: { text: string } | undefined
  earlier: readonly { notes: readonly BriefNote[] }[]
  tasks: readonly { what: string }[]
}

function textsIn({ orders, history, facts, advised, agreed, earlier, tasks }: Texts): string[] {
  const notes = [...earlier.flatMap((one) => one.notes), ...advised.notes]
  return [
    ...orders.flatMap(({ typeName, conditions }) => [typeName, ...conditions.map((one) => one.plain || one.asOrdered)]),
    ...(history?.latest.map(({ offence, outcome, court }) => `${offence} ${outcome} ${court}`) ?? []),
    ...facts.map(({ text }) => text),
    ...notes.map(({ text }) => text),
    ...(agreed ? [agreed.text] : []),
    ...tasks.map(({ what }) => what),
  ]
}
