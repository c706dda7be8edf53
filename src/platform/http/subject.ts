import type { Tx } from '../database/tx.ts'
import { isId } from '../ids.ts'
import type { Access, Params } from './routes.ts'
import type { Web } from './web.ts'

/** What a path points at: the person whom it is about, where it is about one. Undefined where it points at nothing. */
export type Seen = { person: string | null } | undefined
export type Pointing = { access: Access; texts?: readonly string[] }

/** Whether the path's parameters can be what they stand for: no id of ours is anything else. */
const namesSomething = ({ texts = [] }: Pointing, params: Params): boolean =>
  Object.entries(params).every(([name, value]) => texts.includes(name) || isId(value))

/** Looks for what the path names, as the asker. False: not there, or not for them. */
export async function findSubject(web: Web, tx: Tx, route: Pointing, params: Params): Promise<Seen | false> {
  const { access } = route
  if (!namesSomething(route, params)) return false
  if (!('may' in access) || access.on === undefined) return undefined
  const id = params[access.on]
  const find = web.product.subjects[access.on]
  if (!find) throw new Error(`no subject is called ${access.on}`)
  const found = id === undefined ? undefined : await find(tx, id)
  if (!found) return false
  const person = params['person']
  return person !== undefined && person !== found.person ? false : found
}
