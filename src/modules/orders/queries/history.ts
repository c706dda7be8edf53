import type { Tx } from '../../../platform/database/tx.ts'
import { readStored } from '../../../platform/files.ts'
import { staffNames } from '../../staff/index.ts'
import type { Charge, HistoryEntry, PoliceFacts, PoliceFactsLine } from '../rules/shown.ts'
import { mayOpenFacts } from '../rules.ts'
import { orderTables } from '../tables.ts'

/** The criminal history of a person, the latest decision first. */
export async function historyOf(tx: Tx, person: string): Promise<HistoryEntry[]> {
  const rows = await entries(tx)
    .where('personId', '=', person)
    .orderBy('decidedOn', 'desc')
    .orderBy('entryId', 'desc')
    .execute()
  return withRecorders(tx, rows)
}

/** One entry as it now reads; nothing where it was taken off or whoever asks may not see it. */
export async function historyEntry(tx: Tx, id: string): Promise<HistoryEntry | undefined> {
  const rows = await entries(tx).where('entryId', '=', id).execute()
  return (await withRecorders(tx, rows))[0]
}

const entries = (tx: Tx) =>
  orderTables(tx)
    .selectFrom('historyEntry')
    .select([
      'entryId as id',
      'personId as person',
      'version',
      'why',
      'recordedAt',
      'recordedBy',
      'decidedOn',
      'court',
      'offence',
      'offenceOn',
      'outcome',
      'source',
      'verified',
    ])
    .where('supersededAt', 'is', null)

/** Police facts of a person without their words, the latest first; those that whoever asks may not open are left out. */
export async function policeFactsListed(tx: Tx, person: string): Promise<PoliceFactsLine[]> {
  return (await policeFactsOf(tx, person)).map(({ text: _, ...line }) => line)
}

/** Police facts of a person with their words, the latest first; those that whoever asks may not open are left out. */
export async function policeFactsOf(tx: Tx, person: string): Promise<PoliceFacts[]> {
  const rows = await facts(tx)
    .where('personId', '=', person)
    .orderBy('receivedOn', 'desc')
    .orderBy('entryId', 'desc')
    .execute()
  return withRecorders(
    tx,
    rows.filter(({ sensitivity }) => mayOpenFacts(sensitivity, tx.actor.may)),
  )
}

/** One piece of police facts; nothing where it was taken off, or whoever asks may not open it. */
export async function policeFactsOne(tx: Tx, id: string): Promise<PoliceFacts | undefined> {
  const rows = await facts(tx).where('entryId', '=', id).execute()
  return (
    await withRecorders(
      tx,
      rows.filter(({ sensitivity }) => mayOpenFacts(sensitivity, tx.actor.may)),
    )
  )[0]
}

/** The document of police facts, named as it came; nothing where there is none, or whoever asks may not open them. */
export async function policeFactsDocument(tx: Tx, id: string) {
  const row = await orderTables(tx)
    .selectFrom('policeFacts')
    .select(['fileSha256', 'fileName', 'sensitivity'])
    .where('entryId', '=', id)
    .where('supersededAt', 'is', null)
    .executeTakeFirst()
  if (!row?.fileSha256 || !mayOpenFacts(row.sensitivity, tx.actor.may)) return undefined
  const stored = await readStored(tx, row.fileSha256.toString('hex'))
  return stored && { ...stored, name: `${row.fileName.replace(/\.[^.]*$/, '')}.${endings[stored.type] ?? 'bin'}` }
}

/** A name ends as what the file is, whatever it was called. */
const endings: Record<string, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' }

const facts = (tx: Tx) =>
  orderTables(tx)
    .selectFrom('policeFacts')
    .select([
      'entryId as id',
      'personId as person',
      'version',
      'why',
      'recordedAt',
      'recordedBy',
      'text',
      'source',
      'receivedOn',
      'sensitivity',
      'orderId as order',
      'fileName',
    ])
    .where('supersededAt', 'is', null)

/** Charges that came while under supervision: those still open by their day in court, then the settled ones. */
export async function chargesOf(tx: Tx, person: string): Promise<Charge[]> {
  const rows = await charges(tx)
    .where('personId', '=', person)
    .orderBy('settledOn', (order) => order.desc().nullsFirst())
    .orderBy('nextCourtOn', (order) => order.asc().nullsLast())
    .orderBy('entryId')
    .execute()
  return withRecorders(tx, rows)
}

/** One charge as it now reads; nothing where it was taken off or whoever asks may not see it. */
export async function chargeOf(tx: Tx, id: string): Promise<Charge | undefined> {
  return (await withRecorders(tx, await charges(tx).where('entryId', '=', id).execute()))[0]
}

const charges = (tx: Tx) =>
  orderTables(tx)
    .selectFrom('freshCharge')
    .select([
      'entryId as id',
      'personId as person',
      'version',
      'why',
      'recordedAt',
      'recordedBy',
      'what',
      'lawPart',
      'chargedOn',
      'domesticViolence',
      'court',
      'nextCourtOn',
      'settledOn',
      'settledHow',
      'source',
      'verified',
    ])
    .where('supersededAt', 'is', null)

async function withRecorders<Row extends { recordedBy: string | null }>(tx: Tx, rows: Row[]): Promise<Row[]> {
  const names = await staffNames(
    tx,
    rows.map(({ recordedBy }) => recordedBy),
  )
  return rows.map((row) => ({ ...row, recordedBy: row.recordedBy ? (names.get(row.recordedBy) ?? null) : null }))
}
