import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../access/actor.ts'
import { audit } from '../audit/audit.ts'
import type { Tx } from '../database/tx.ts'
import { isId } from '../ids.ts'
import { sendClosed, sendFailure } from './failures.tsx'
import type { Params } from './routes.ts'
import { findSubject, type Pointing } from './subject.ts'
import type { Web } from './web.ts'

type Asked = { web: Web; route: Pointing; request: FastifyRequest; reply: FastifyReply }

/**
 * The one answer to an address at which there is nothing for the asker: that there is nothing there, 404. Only where the agency
 * has closed records speak, one that is closed to the asker answers 403 with its own message, and nothing else of it. Either way
 * the look is on the trail: where nothing is said it names what was asked for and nobody, as it would of an id that nothing has.
 */
export async function sendMissing({ web, route, request, reply }: Asked, actor: Actor): Promise<FastifyReply> {
  const params = request.params as Params
  const { access } = route
  const id = 'may' in access && access.on !== undefined ? params[access.on] : undefined
  if (!('may' in access) || access.on === undefined || !isId(id ?? '')) return sendFailure(web, request, reply, 404)
  const subject = [access.on, id as string] as const
  const message = await web.db.run(
    actor,
    async (tx) => {
      const speaks = (await web.product.closed?.speak(tx)) ?? false
      const person = speaks ? await behind(web, tx, route, params) : null
      const said = person === null ? undefined : await web.product.closed?.messageOf(tx, person)
      await audit(tx, 'look.refused', { person: said === undefined ? null : person, subject })
      return said
    },
    { durable: false },
  )
  return message === undefined ? sendFailure(web, request, reply, 404) : sendClosed(web, request, reply, message)
}

/**
 * Whom an address is about, were nobody hidden from the asker. It is only looked up where a closed record may say that it is there, and
 * the savepoint takes back what was opened for it, whatever happens in between.
 */
async function behind(web: Web, tx: Tx, route: Pointing, params: Params): Promise<string | null> {
  await tx.query('savepoint behind')
  await tx.query("select set_config('app.system', 'on', true)")
  const found = await findSubject(web, tx, route, params)
  await tx.query('rollback to savepoint behind')
  return found ? found.person : null
}
