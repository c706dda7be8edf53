import { nameIn, versionInForce } from '../../../jurisdictions/index.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { namesOf } from '../../people/index.ts'
import { dutyOfficer, staffNames } from '../../staff/index.ts'
import type { OpenedCard, SafetyCard } from '../rules.ts'
import { limitTables } from '../tables.ts'
import { askingOf } from './glass.ts'

type Row = {
  personNo: string
  code: string | null
  severity: string | null
  what: string | null
  advice: string | null
  officerName: string | null
  officerPhone: string | null
}

/**
 * A card that the asker opened within the last half hour: dangers to staff, what to do, whom to ring. Nothing else of any record,
 * and no name but of those that are open to the asker anyway. Without cards: nobody was found.
 */
export async function openedCard(tx: Tx, id: string): Promise<OpenedCard | undefined> {
  const { alertKinds } = versionInForce(tx.actor.jurisdiction, tx.today)
  const kinds = alertKinds.filter(({ atTheDesk }) => atTheDesk).map(({ code }) => code)
  const [asked, rows, seen, duty] = await Promise.all([
    askingOf(tx, id, 'safety-card'),
    tx.query<Row>('select * from safety_card_of($1, $2::text[], $3)', [id, kinds, tx.today]),
    limitTables(tx).selectFrom('safetyCard').select('personId').where('askingId', '=', id).execute(),
    tx.actor.office ? dutyOfficer(tx, tx.actor.office, tx.today) : undefined,
  ])
  if (!asked || Temporal.Instant.compare(asked.askedAt.add({ minutes: cardMinutes }), tx.now) <= 0) return undefined
  const mayOpen = tx.actor.may.has('see people')
  const names = mayOpen
    ? await namesOf(
        tx,
        seen.map(({ personId }) => personId),
      )
    : new Map()
  const cards = [...Map.groupBy(rows, ({ personNo }) => personNo).values()].map((of) => cardOf(of, alertKinds))
  return {
    id,
    at: asked.askedAt,
    cards,
    duty,
    people: [...names.values()].map((one) => ({ id: one.id, listed: one.listed })),
  }
}

/** So long a card can be looked at again; the database holds to it too. */
const cardMinutes = 30

function cardOf(rows: readonly Row[], kinds: Parameters<typeof nameIn>[0]): SafetyCard {
  const [first] = rows
  return {
    dangers: rows.flatMap(({ code, severity, what, advice }) =>
      code ? [{ name: nameIn(kinds, code), severity: severity ?? '', what: what ?? '', advice: advice ?? '' }] : [],
    ),
    officer: first?.officerName ? { name: first.officerName, phone: first.officerPhone ?? '' } : undefined,
  }
}

/** What a path's `:card` points at: one's own, while it can be looked at. */
export async function cardSubject(tx: Tx, id: string): Promise<{ person: null } | undefined> {
  return (await askingOf(tx, id, 'safety-card')) && { person: null }
}

/** To whom the safety card of a person was shown, the newest first. */
export async function cardsOf(tx: Tx, person: string): Promise<{ id: string; by: string; at: Temporal.Instant }[]> {
  const rows = await limitTables(tx)
    .selectFrom('safetyCard')
    .innerJoin('accessAsking', 'accessAsking.id', 'safetyCard.askingId')
    .select(['accessAsking.id', 'accessAsking.staffId', 'accessAsking.askedAt'])
    .where('safetyCard.personId', '=', person)
    .orderBy('accessAsking.askedAt', 'desc')
    .limit(50)
    .execute()
  const names = await staffNames(
    tx,
    rows.map(({ staffId }) => staffId),
  )
  return rows.map(({ id, staffId, askedAt }) => ({ id, by: names.get(staffId) ?? '', at: askedAt }))
}
