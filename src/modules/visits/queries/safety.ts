import { versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { notesOf } from '../../notes/index.ts'
import { currentOrders } from '../../orders/index.ts'
import { type Alert, addressesNow, alertsOf, callingText, namesOf, phonesNow, supportsOf } from '../../people/index.ts'
import type { AtTheDoor, KnownThere, SafetyAlert } from '../rules.ts'

type There = { person: string | null; place: string }
/** What there is to beware of at a stop: of the person visited, then of everyone else who is known there. */
export type Dangers = { alerts: SafetyAlert[]; others: KnownThere[]; two: boolean }

const versionNow = (tx: Tx) => versionInForce(tx.actor.jurisdiction, tx.today)

/**
 * What there is to beware of at each of these places. Of those who are known at the same address and whom the asker may see, by name; of
 * one who is hidden only that there is such an alert there: whoever goes must know that much, and no more.
 */
export async function dangersAt(tx: Tx, stops: readonly There[]): Promise<Dangers[]> {
  if (stops.length === 0) return []
  const { alertKinds, addressKinds } = versionNow(tx)
  const living = addressKinds.filter(({ livesThere }) => livesThere).map(({ code }) => code)
  const spoken = alertKinds.filter(({ atTheDesk, twoOfficers }) => atTheDesk || twoOfficers).map(({ code }) => code)
  const known = await tx.query<{ place: string; personId: string | null; code: string | null }>(
    'select * from known_at($1, $2, $3, $4)',
    [stops.map(({ place }) => place), living, spoken, tx.today],
  )
  const people = [...new Set([...stops.map(({ person }) => person), ...known.map(({ personId }) => personId)])]
  const ids = people.filter((id) => id !== null)
  const [alerts, names] = await Promise.all([alertsOf(tx, ids), namesOf(tx, ids)])
  const twos = new Set(alertKinds.filter(({ twoOfficers }) => twoOfficers).map(({ code }) => code))
  const kinds = new Map(alertKinds.map((kind) => [kind.code, kind]))
  const of = (person: string) =>
    (alerts.get(person) ?? []).filter(({ beforeVisit }) => beforeVisit).map((one) => alertFrom(one, twos.has(one.code)))
  return stops.map(({ person, place }) => {
    const there = known.filter((one) => one.place === place)
    const seen = [...new Set(there.flatMap(({ personId }) => (personId && personId !== person ? [personId] : [])))]
    const byName = seen.flatMap((id): KnownThere[] => {
      const name = names.get(id)
      return name ? [{ person: id, name: name.listed, alerts: of(id) }] : []
    })
    const codes = [...new Set(there.flatMap(({ personId, code }) => (personId === null && code ? [code] : [])))]
    const hidden = codes.map((code) => {
      const kind = kinds.get(code)
      return { name: kind?.name ?? code, severity: kind?.severity ?? 'high', what: '', advice: '', two: twos.has(code) }
    })
    const others = [...byName, ...(hidden.length > 0 ? [{ person: null, name: '', alerts: hidden }] : [])]
    const own = person ? of(person) : []
    return { alerts: own, others, two: [...own, ...others.flatMap((one) => one.alerts)].some(({ two }) => two) }
  })
}

const alertFrom = ({ name, severity, what, advice }: Alert, two: boolean): SafetyAlert => ({
  name,
  severity,
  what,
  advice,
  two,
})

/** Conditions that matter where somebody stands at a door. */
const atDoors: readonly string[] = ['curfew', 'home-detention', 'monitoring', 'non-association', 'residence', 'place']
const mostWords = 300

/** All that is read at the door, for one stop at somebody's home: a phone's worth of it. */
export async function doorOf(tx: Tx, person: string, dangers: Dangers): Promise<AtTheDoor> {
  const may = (permission: string) => tx.actor.may.has(permission)
  const [addresses, phones, supports, orders, notes] = await Promise.all([
    addressesNow(tx, [person]),
    phonesNow(tx, [person]),
    supportsOf(tx, person),
    may('see orders') ? currentOrders(tx, [person]) : undefined,
    may('see notes') ? notesOf(tx, person, { limit: 5 }) : [],
  ])
  const home = addresses.get(person)?.find(({ livesThere }) => livesThere)
  const all = (orders?.get(person) ?? []).flatMap((order) => order.conditions)
  const conditions = all.filter(({ bound, kind }) => bound === 'now' && atDoors.includes(kind))
  const last = notes.find(({ text, hidden, withdrawn }) => text !== '' && !hidden && !withdrawn)
  return {
    ...dangers,
    phones: (phones.get(person) ?? []).map((phone) => ({ number: phone.number, said: callingText(phone) })),
    livesWith: home?.livesWith ?? '',
    risk: home?.risk ?? '',
    conditions: conditions.map(({ asOrdered, name }) => asOrdered || name),
    lastNote: last && {
      day: last.at.toZonedDateTimeISO(tx.actor.zone).toPlainDate(),
      kind: last.kindName,
      text: last.text.length > mostWords ? `${last.text.slice(0, mostWords).trimEnd()}…` : last.text,
    },
    supports: supports
      .filter(({ phone, mayTalk }) => phone && mayTalk !== 'no')
      .slice(0, 3)
      .map(({ name, relationName, phone }) => ({ name, relation: relationName, phone: phone ?? '' })),
  }
}
