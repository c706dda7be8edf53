import { codedIn, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { dayOf } from '../../../platform/dates.ts'
import { binds, currentOrders, isRunning, type Order } from '../../orders/index.ts'
import { type AnyFact, caseloadList, type Fact, type FactKind, factsOfAll } from '../../people/index.ts'
import { type Locality, localities, localityIn, timesIn, weekdaysIn } from '../../providers/index.ts'
import type { Hours, Need, PersonFacts } from '../rules.ts'
import { needsOf } from './needs.ts'

type Day = Temporal.PlainDate
/** What is known of somebody, without what hangs on the service: how far it is, and who takes part. */
export type Known = Omit<PersonFacts, 'km' | 'keptFrom' | 'keptFromOn'> & {
  needList: Need[]
  at: Locality | undefined
  orderList: Order[]
}

/**
 * What is known of people, as far as services ask for it. Culture only where the person said so; what is kept from them is known to
 * the officer all the same, who is the one to read this.
 */
export async function knownOf(
  tx: Tx,
  people: readonly string[],
  staff: readonly string[],
): Promise<Map<string, Known>> {
  if (people.length === 0) return new Map()
  const of = <Kind extends FactKind>(kind: Kind) => factsOfAll(tx, people, kind)
  const [orders, birth, sex, gender, identity, alert, whereabouts, address, work, rows, places] = await Promise.all([
    currentOrders(tx, people),
    of('birth'),
    of('sex'),
    of('gender'),
    of('identity'),
    of('alert'),
    of('whereabouts'),
    of('address'),
    of('work'),
    staff.length > 0 ? caseloadList(tx, { staff, limit: 2000 }) : undefined,
    localities(tx),
  ])
  const needs = await needsOf(tx, people, orders)
  const levels = new Map((rows?.rows ?? []).map(({ person, level }) => [person, level]))
  const mine = <Kind extends FactKind>(facts: readonly Fact<Kind>[], person: string) =>
    facts.filter(({ personId }) => personId === person)
  const known = (person: string): Known => {
    const [born] = mine(birth, person)
    const level = levels.get(person)
    const where = livesAt(tx, mine(address, person))
    const locality = where ? localityIn(where, places) : undefined
    const [job] = mine(work, person)
    const theirs = (orders.get(person) ?? []).filter(({ state }) => isRunning(state) || state === 'past-end')
    const needList = needs.get(person) ?? []
    return {
      needs: needList.map(({ code, on }) => ({ code, on })),
      needList,
      birth: born && {
        day: Temporal.PlainDate.from(born.data.date),
        estimated: born.data.estimated ?? false,
        on: dayIn(tx, born),
      },
      sex: coded(tx, mine(sex, person)[0]),
      gender: coded(tx, mine(gender, person)[0]),
      cultures: culturesIn(tx, mine(identity, person)),
      orders: theirs.map(({ type, madeOn, endsOn }) => ({ type, on: madeOn, endsOn })),
      orderList: theirs,
      level: level ? { code: level, on: null } : undefined,
      alerts: mine(alert, person).map((one) => ({ code: one.data.code, on: dayIn(tx, one) })),
      locality: locality?.name,
      at: locality,
      away: awayIn(tx, mine(whereabouts, person)[0]),
      curfews: curfewsIn(theirs),
      work: job && workIn(tx, job),
    }
  }
  return new Map(people.map((person) => [person, known(person)]))
}

/** The day from which a fact is so; where that was not said, the day it was written down. */
const dayIn = (tx: Tx, { validFrom, recordedAt }: Pick<AnyFact, 'validFrom' | 'recordedAt'>): Day =>
  validFrom ?? dayOf(recordedAt, tx.actor.zone)

const coded = (tx: Tx, fact: Fact<'sex'> | Fact<'gender'> | undefined) =>
  fact && { code: fact.data.code, on: dayIn(tx, fact) }

/** What they said of themselves; undefined where they were not asked or gave no answer. */
function culturesIn(tx: Tx, facts: readonly Fact<'identity'>[]): PersonFacts['cultures'] {
  const { culturalIdentities } = versionInForce(tx.actor.jurisdiction, tx.today)
  const none: readonly string[] = ['did-not-say', 'does-not-know']
  const said = facts.filter(({ data }) => codedIn(culturalIdentities, data.code)?.asked && !none.includes(data.code))
  return said.length === 0 ? undefined : said.map((fact) => ({ code: fact.data.code, on: dayIn(tx, fact) }))
}

/** The words of the address where somebody lives now, a temporary one before the usual one. */
function livesAt(tx: Tx, facts: readonly Fact<'address'>[]): string | undefined {
  const { addressKinds } = versionInForce(tx.actor.jurisdiction, tx.today)
  const lived = facts.filter(({ data }) => codedIn(addressKinds, data.kind)?.livesThere && data.where)
  const temporary = lived.find(({ data }) => codedIn(addressKinds, data.kind)?.temporary)
  return (temporary ?? lived[0])?.data.where
}

function awayIn(tx: Tx, fact: Fact<'whereabouts'> | undefined): PersonFacts['away'] {
  const where = fact && codedIn(versionInForce(tx.actor.jurisdiction, tx.today).whereabouts, fact.data.code)
  return fact && where && (!where.atLarge || where.final) ? { name: where.name, on: dayIn(tx, fact) } : undefined
}

const clock = /^\d\d:\d\d$/

function curfewsIn(orders: readonly Order[]): Hours[] {
  const conditions = orders.flatMap((order) => order.conditions).filter(binds)
  return conditions.flatMap(({ kind, inputs, validFrom }): Hours[] => {
    const { 'from-time': from = '', 'to-time': to = '', days = '' } = inputs
    if (kind !== 'curfew' || !clock.test(from) || !clock.test(to)) return []
    return [{ weekdays: weekdaysIn(days), from, to, on: validFrom }]
  })
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** When they work, where it is said in days and times, or in words that can be read as such. */
function workIn(tx: Tx, fact: Fact<'work'>): PersonFacts['work'] {
  const { what = '', employer = '', days = [], from, until, hours = '' } = fact.data
  const on = dayIn(tx, fact)
  const words = [what, employer, hours].filter(Boolean).join(', ')
  if (from && until)
    return { words, on, hours: { weekdays: days.map((day) => weekdays.indexOf(day) + 1), from, to: until, on } }
  const read = timesIn(hours)
  return { words, on, hours: read?.to ? { weekdays: weekdaysIn(hours), from: read.from, to: read.to, on } : undefined }
}
