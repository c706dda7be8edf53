import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { officeChoices } from '../queries.ts'
import { officeRefusal } from '../rules/places.ts'
import { type OfficeRow, staffTables } from '../tables.ts'

export type NewOffice = Omit<OfficeRow, 'id' | 'version'>

/** Adds an office, as it is given: set-up and the demonstration know what they give. A page asks `openOffice`. */
export async function addOffice(tx: Tx, office: NewOffice): Promise<string> {
  const id = newId()
  await staffTables(tx)
    .insertInto('office')
    .values({ id, version: 1, ...office })
    .execute()
  await audit(tx, 'office.added', { subject: ['office', id] })
  return id
}

/** Opens an office. Refuses a region, a time zone or holidays that the agency does not have, and hours that end before they begin. */
export async function openOffice(tx: Tx, office: NewOffice) {
  const checked = await checkedOffice(tx, office)
  return checked.ok ? done({ id: await addOffice(tx, office) }) : checked
}

async function checkedOffice(tx: Tx, office: NewOffice) {
  const { regions, zones, holidayRegions } = await officeChoices(tx)
  const known = (list: readonly { value: string }[], given: string) => list.some(({ value }) => value === given)
  if (!known(regions, office.regionId)) return refuse('unknown-region', 'regionId')
  if (!known(zones, office.zone)) return refuse('unknown-zone', 'zone')
  if (!known(holidayRegions, office.holidayRegion)) return refuse('unknown-holidays', 'holidayRegion')
  const wrong = officeRefusal(office)
  return wrong ? refuse(wrong, 'closes') : done(office)
}

export type OfficeChange = NewOffice & { office: string; version: number | undefined }

/** Changes what is known of an office. Refuses what `openOffice` refuses, and a change made on an older state. */
export async function changeOffice(tx: Tx, { office, version, ...about }: OfficeChange) {
  const checked = await checkedOffice(tx, about)
  if (!checked.ok) return checked
  const changed = await staffTables(tx)
    .updateTable('office')
    .set((row) => ({ ...about, version: row('version', '+', 1) }))
    .where('id', '=', office)
    .where('version', '=', version ?? 0)
    .returning('id')
    .execute()
  if (changed.length === 0) return refuse('stale')
  await audit(tx, 'office.changed', { subject: ['office', office], fields: Object.keys(about) })
  return done({ id: office })
}
