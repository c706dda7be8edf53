import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { documentTypeOf, storeFile, type Upload } from '../../../platform/files.ts'
import { done, refuse } from '../../../platform/result.ts'
import type { Sensitivity } from '../rules.ts'
import { orderTables } from '../tables.ts'
import { type Change, firstRow, nextRow, supersede } from './entries.ts'

type Day = Temporal.PlainDate

export type NewPoliceFacts = {
  /** In the police's words; may be empty where there is a document. */
  text: string
  source: string
  receivedOn: Day
  sensitivity: Sensitivity
  /** The order they are about, where they are about one. */
  order?: string | undefined
  document?: Upload | undefined
}
export type ChangedPoliceFacts = NewPoliceFacts & {
  /** The document there is now was the wrong one. */
  withoutDocument?: boolean
}
type Kept = { fileSha256: Buffer | null; fileName: string }
const noFile: Kept = { fileSha256: null, fileName: '' }

const factsOf = ({ text, source, receivedOn, sensitivity, order }: NewPoliceFacts) => ({
  text,
  source,
  receivedOn,
  sensitivity,
  orderId: order ?? null,
})

/**
 * Records the police's account of an offence, in words or as the document they came in, who gave it and when it came.
 * Refuses neither of the two, a document that is no PDF, JPEG or PNG, a day to come, and an order of somebody else.
 */
export async function recordPoliceFacts(tx: Tx, person: string, facts: NewPoliceFacts) {
  const refused = (await factsRefused(tx, person, facts)) ?? nothingSaid(facts, facts.document !== undefined)
  if (refused) return refused
  const row = { ...firstRow(tx, person), ...factsOf(facts), ...(await keep(tx, facts.document, noFile)) }
  await orderTables(tx).insertInto('policeFacts').values(row).execute()
  await audit(tx, 'police-facts.recorded', {
    person,
    subject: ['police-facts', row.entryId],
    fields: ['text', 'source', 'received-on', 'sensitivity', ...(facts.document ? ['document'] : [])],
  })
  return done({ id: row.entryId, person })
}

/**
 * Corrects police facts, or takes them off where entered in error; what was there before stays. The document stays
 * unless another comes or it is left out. Refuses as recording does, and `stale`.
 */
export async function correctPoliceFacts(tx: Tx, change: Change, facts: ChangedPoliceFacts | 'entered-in-error') {
  const before = await documentBefore(tx, change.entry)
  const old = await supersede(tx, 'police_facts', change)
  if (!old) return refuse('stale')
  const { personId: person } = old
  if (facts !== 'entered-in-error') {
    const stays = facts.withoutDocument ? noFile : before
    const hasDocument = facts.document !== undefined || stays.fileSha256 !== null
    const refused = (await factsRefused(tx, person, facts)) ?? nothingSaid(facts, hasDocument)
    if (refused) return refused
    await orderTables(tx)
      .insertInto('policeFacts')
      .values({ ...nextRow(tx, person, change), ...factsOf(facts), ...(await keep(tx, facts.document, stays)) })
      .execute()
  }
  await audit(tx, 'police-facts.corrected', { person, subject: ['police-facts', change.entry], fields: ['facts'] })
  return done({ id: change.entry, person })
}

async function documentBefore(tx: Tx, entry: string): Promise<Kept> {
  const row = await orderTables(tx)
    .selectFrom('policeFacts')
    .select(['fileSha256', 'fileName'])
    .where('entryId', '=', entry)
    .where('supersededAt', 'is', null)
    .executeTakeFirst()
  return row ?? noFile
}

const longestName = 200
const unnamed = 'document'

/** A document is kept as it came, unlike a photograph: it is what the police gave. */
async function keep(tx: Tx, document: Upload | undefined, before: Kept): Promise<Kept> {
  const type = document && documentTypeOf(document.bytes)
  if (!document || !type) return before
  const sha256 = await storeFile(tx, document, type)
  return { fileSha256: Buffer.from(sha256, 'hex'), fileName: document.name.slice(-longestName) || unnamed }
}

const nothingSaid = ({ text }: NewPoliceFacts, hasDocument: boolean) =>
  text.trim() === '' && !hasDocument ? refuse('facts-needed', 'text') : undefined

async function factsRefused(tx: Tx, person: string, { receivedOn, order, document }: NewPoliceFacts) {
  if (document && !documentTypeOf(document.bytes)) return refuse('not-a-document', 'document')
  if (Temporal.PlainDate.compare(receivedOn, tx.today) > 0) return refuse('received-in-future', 'receivedOn')
  if (!order) return undefined
  const theirs = await orderTables(tx)
    .selectFrom('courtOrder')
    .select('id')
    .where('id', '=', order)
    .where('personId', '=', person)
    .executeTakeFirst()
  return theirs ? undefined : refuse('order-unknown', 'order')
}
