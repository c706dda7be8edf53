import type { Tx } from '../../../platform/database/tx.ts'
import { namesOf } from '../../people/index.ts'
import { staffNames } from '../../staff/index.ts'
import type { Registered } from '../rules.ts'
import { keepers } from './limits.ts'

type Row = Omit<Registered, 'person' | 'named'> & { personId: string | null; named: string[] }
const most = 500

/** Every limited record of the agency, as a keeper may know of it. None that the asker is shut out of by name. */
export async function register(tx: Tx): Promise<Registered[]> {
  const [rows, able] = await Promise.all([tx.query<Row>('select * from limited_register($1)', [most]), keepers(tx)])
  const [people, staff] = await Promise.all([
    namesOf(
      tx,
      rows.flatMap(({ personId }) => personId ?? []),
    ),
    staffNames(
      tx,
      rows.flatMap(({ named }) => named),
    ),
  ])
  return rows.map(({ personId, named, ...row }) => {
    const name = people.get(personId ?? '')
    return {
      ...row,
      person: name && { id: name.id, listed: name.listed },
      named: named.map((id) => ({ id, name: staff.get(id) ?? '', keeps: able.includes(id) })),
    }
  })
}
