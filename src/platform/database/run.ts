import { AsyncLocalStorage } from 'node:async_hooks'
import type { Duplex } from 'node:stream'
import {
  CamelCasePlugin,
  Kysely,
  type PluginTransformResultArgs,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type UnknownRow,
} from 'kysely'
import pg from 'pg'
import type { Actor } from '../access/actor.ts'
import type { Clock } from '../clock.ts'
import { isOutdated, nameOf } from './prepared.ts'
import { encode } from './temporal.ts'
import type { Tx } from './tx.ts'

export type Work<T> = (tx: Tx) => Promise<T>
export type RunOptions = {
  /** False where the transaction only reads and leaves its trail: committed at once, flushed a moment later. */
  durable?: boolean
}
export type Db = {
  /** Runs `work` in one transaction as `actor`: the one way to the database. Nested calls throw. */
  run<T>(actor: Actor, work: Work<T>, options?: RunOptions): Promise<T>
  readonly clock: Clock
}

const running = new AsyncLocalStorage<true>()
const isId = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/
const retries = 3
/** After a migration any connection of the pool may hold outdated statements; each is closed when it shows. */
const mostOutdated = 50

/** What is done at the beginning of a transaction, where there is something to do: what it reads is there for all of its work. */
export type Before = (tx: Tx) => Promise<void> | undefined

export function makeDb(pool: pg.Pool, clock: Clock, before?: Before): Db {
  return {
    clock,
    async run(actor, work, options = {}) {
      if (running.getStore()) throw new Error('db.run inside db.run: pass the transaction on instead')
      return running.run(true, async () => {
        for (let attempt = 1; ; attempt++) {
          try {
            return await attemptOnce(pool, clock, actor, prepared(work, before), options)
          } catch (error) {
            const allowed = isOutdated(error) ? mostOutdated : isConflict(error) ? retries : 0
            if (attempt >= allowed) throw error
          }
        }
      })
    },
  }
}

const prepared =
  <T>(work: Work<T>, before: Before | undefined): Work<T> =>
  async (tx) => {
    const wait = before?.(tx)
    if (wait) await wait
    return work(tx)
  }

async function attemptOnce<T>(
  pool: pg.Pool,
  clock: Clock,
  actor: Actor,
  work: Work<T>,
  options: RunOptions,
): Promise<T> {
  const now = clock.now()
  const begin = opening(actor, now, options.durable ?? true)
  const client = await pool.connect()
  const line = lineTo(client)
  let broken: Error | undefined
  try {
    // Sent ahead of the first statement, not waited for: were it refused, every statement behind it would be too.
    const working = async () => work(transactionOn(line.send, actor, now))
    const [, result] = await Promise.all([line.open(begin), working()])
    line.close()
    const { command } = await client.query('commit')
    if (command !== 'COMMIT') throw line.failure() ?? new Error(`the transaction ended with ${command}`)
    return result
  } catch (error) {
    line.close()
    const cause = isAborted(error) ? (line.failure() ?? error) : error
    if (isOutdated(cause)) broken = cause as Error
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw cause
  } finally {
    client.release(broken)
  }
}

/** What is sent in one breath leaves in one write: a write to the socket costs as much as the statement in it. */
function gathering(stream: Duplex): () => void {
  let gathered = false
  return () => {
    if (gathered) return
    gathered = true
    stream.cork()
    process.nextTick(() => {
      gathered = false
      stream.uncork()
    })
  }
}

type Line = { open(begin: string): Promise<unknown>; send: Send; failure(): unknown; close(): void }

/**
 * Statements go out at once, without waiting for the answers before them. So where one of several fails, the others may
 * still be writing: none is sent once the transaction is over, when the connection may be another's, and the first failure is
 * kept, as those behind it only say that the transaction is aborted.
 */
function lineTo(client: pg.PoolClient): Line {
  let closed = false
  let first: unknown
  const gather = gathering(client.connection.stream)
  const send: Send = async (text, values) => {
    if (closed) throw new Error('a statement after the end of its transaction')
    gather()
    try {
      return await sendTo(client, text, values)
    } catch (error) {
      first ??= error
      throw error
    }
  }
  return {
    open: (begin) => {
      gather()
      return client.query(begin)
    },
    send,
    failure: () => first,
    close: () => {
      closed = true
    },
  }
}

/**
 * Begin, say who asks, and have worked out who is hidden from them, in one trip. Local to the transaction, so it works
 * behind a transaction pooler.
 */
function opening(actor: Actor, now: Temporal.Instant, durable: boolean): string {
  const settings = {
    'app.agency': actor.agency,
    'app.staff': actor.staff ?? '',
    'app.now': now.toString(),
    'app.system': actor.kind === 'system' ? 'on' : 'off',
    plan_cache_mode: 'force_generic_plan',
    ...(durable ? {} : { synchronous_commit: 'off' }),
  }
  for (const id of [actor.agency, actor.staff, actor.answeredBy])
    if (id && !isId.test(id)) throw new Error('an actor’s id is malformed')
  const sets = Object.entries(settings).map(([name, value]) => `set_config(${quote(name)},${quote(value)},true)`)
  return `begin;select ${sets.join(',')};${hiding(actor)}`
}

/** From a program, whoever answers for it is not outdone: what either may not see is hidden. */
function hiding({ staff, answeredBy }: Actor): string {
  const worked = "select set_config('app.hidden',hidden_now()::text,true),set_config('app.seals',seals_hold(),true)"
  if (!answeredBy) return worked
  const as = (who: string) => `select set_config('app.staff',${quote(who)},true)`
  const both = "select set_config('app.hidden',(current_setting('app.hidden')::uuid[]||hidden_now())::text,true)"
  return [as(answeredBy), worked, as(staff ?? ''), both].join(';')
}

const quote = (text: string) => pg.escapeLiteral(text)

/** Two transactions in each other's way: nothing was written, so the work may run again. */
function isConflict(error: unknown): boolean {
  return error instanceof pg.DatabaseError && (error.code === '40001' || error.code === '40P01')
}

/** Refused because a statement before it in the same transaction failed. */
function isAborted(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '25P02'
}

function transactionOn(send: Send, actor: Actor, now: Temporal.Instant): Tx {
  return {
    sql: kyselyOn(send),
    actor,
    now,
    today: now.toZonedDateTimeISO(actor.zone).toPlainDate(),
    query: async <Row>(text: string, values: readonly unknown[] = []) => (await send(text, values)).rows as Row[],
  }
}

type Send = (text: string, values: readonly unknown[]) => Promise<QueryResult<UnknownRow>>

/** Rows come as arrays and become camelCase objects once: no second copy of every row. */
async function sendTo(
  client: pg.PoolClient,
  text: string,
  values: readonly unknown[],
): Promise<QueryResult<UnknownRow>> {
  const name = nameOf(text)
  const result = await client.query({ ...(name && { name }), text, values: values.map(encode), rowMode: 'array' })
  const names = result.fields.map((field) => camel(field.name))
  const rows = result.rows.map((row: unknown[]) => {
    const object: UnknownRow = {}
    for (let i = 0; i < names.length; i++) object[names[i] as string] = row[i]
    return object
  })
  return { rows, numAffectedRows: BigInt(result.rowCount ?? 0) }
}

const camelNames = new Map<string, string>()
function camel(name: string): string {
  let known = camelNames.get(name)
  if (known === undefined) {
    known = name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
    camelNames.set(name, known)
  }
  return known
}

/** Turns camelCase names into snake_case in the query; the rows are camelCase already. */
class NamesOnly extends CamelCasePlugin {
  override async transformResult(args: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return args.result
  }
}
const names = new NamesOnly()

function kyselyOn(send: Send): Kysely<Record<never, never>> {
  const connection = {
    executeQuery: async <R>(query: { sql: string; parameters: readonly unknown[] }) =>
      (await send(query.sql, query.parameters)) as QueryResult<R>,
    streamQuery: () => {
      throw new Error('rows are not streamed')
    },
  }
  const refuse = async () => {
    throw new Error('a command never opens a transaction: db.run did')
  }
  return new Kysely<Record<never, never>>({
    plugins: [names],
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createDriver: () => ({
        init: async () => {},
        acquireConnection: async () => connection,
        releaseConnection: async () => {},
        beginTransaction: refuse,
        commitTransaction: refuse,
        rollbackTransaction: refuse,
        destroy: async () => {},
      }),
    },
  })
}
