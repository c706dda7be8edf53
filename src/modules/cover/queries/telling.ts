import { nameIn, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { appointment } from '../../contacts/index.ts'
import { headOf } from '../../people/index.ts'
import { staffNames } from '../../staff/index.ts'
import { type ChangeShown, type TellLine, type TellList, toTell } from '../rules.ts'
import { awayNamed, type DealDone, dealsOf, toldOf } from './deals.ts'

/** Whom a day's changes concern, by the time of the first: their numbers, what they are told, and whether they were. */
export async function tellList(tx: Tx, id: string): Promise<TellList | undefined> {
  const away = await awayNamed(tx, id)
  if (!away) return undefined
  const [deals, told] = await Promise.all([dealsOf(tx, id), toldOf(tx, id)])
  const people = toTell(
    deals.filter(({ kind }) => kind === 'appointment'),
    told,
  )
  const names = await staffNames(tx, [away.staff, ...deals.map(({ to }) => to), ...told.map(({ by }) => by)])
  const name = names.get(away.staff) ?? ''
  const lines = await Promise.all(
    people.map(async ({ person, changes, told: heard }): Promise<TellLine | undefined> => {
      const [head, shown] = await Promise.all([
        headOf(tx, person),
        Promise.all(changes.map((one) => changeShown(tx, one, names))),
      ])
      const changed = shown.filter((one) => one !== undefined)
      const by = told.findLast((one) => one.person === person && one.at === heard?.at)?.by
      return (
        head && {
          person,
          name: head.name.listed,
          phones: head.phones,
          interpreter: head.interpreter?.needed === 'yes' ? (head.interpreter.language ?? '') : undefined,
          talk: head.talk !== undefined,
          alerts: head.alerts.filter(({ onlyVisits }) => !onlyVisits).map(({ name: alert }) => alert),
          changes: changed,
          told: heard && { how: heard.how, at: heard.at, by: names.get(by ?? '') ?? '' },
        }
      )
    }),
  )
  const first = ({ changes: [one] }: TellLine) => one?.startsAt.epochMilliseconds ?? 0
  return {
    away: id,
    staff: away.staff,
    name,
    day: away.day,
    lines: lines.filter((one) => one !== undefined).toSorted((a, b) => first(a) - first(b)),
  }
}

/** What changed of one appointment: as it was, and as it is. */
async function changeShown(
  tx: Tx,
  { subject, now: id, became, to }: DealDone,
  names: ReadonlyMap<string, string>,
): Promise<ChangeShown | undefined> {
  const [was, now] = await Promise.all([appointment(tx, subject), appointment(tx, id)])
  if (!was || !now) return undefined
  const { contactKinds } = versionInForce(tx.actor.jurisdiction, tx.today)
  return {
    id,
    became,
    toName: names.get(to ?? '') ?? '',
    kindName: nameIn(contactKinds, was.kind),
    startsAt: was.startsAt,
    zone: was.zone,
    now: { day: now.day, time: now.time },
  }
}
