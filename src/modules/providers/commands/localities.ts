import { staffOf } from '../../../platform/access/actor.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { done, refuse } from '../../../platform/result.ts'
import { placeKey } from '../rules.ts'

/** Enters where a place is, or says it anew of one that is known by that name. Refuses a name without letters (`no-name`). */
export async function putLocality(tx: Tx, { name, lat, lon }: { name: string; lat: number; lon: number }) {
  const key = placeKey(name)
  if (key === '') return refuse('no-name', 'name')
  const [row] = await tx.query<{ id: string }>(
    `insert into locality (id, name, key, lat, lon, recorded_at, recorded_by) values ($1,$2,$3,$4,$5,$6,$7)
     on conflict (agency_id, key) do update set name = excluded.name, lat = excluded.lat, lon = excluded.lon,
       recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by returning id`,
    [newId(), name.trim(), key, lat, lon, tx.now, staffOf(tx.actor)],
  )
  if (!row) throw new Error('a locality was not written')
  await audit(tx, 'locality.set', { subject: ['locality', row.id], fields: ['lat', 'lon'] })
  return done({ id: row.id, name: name.trim() })
}
