import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chain, terminal as words } from '../src/modules/trail/index.ts'
import type { Actor } from '../src/platform/access/actor.ts'
import { type Noted, type Verified, verifyTrail } from '../src/platform/audit/verify.ts'
import { systemClock } from '../src/platform/clock.ts'
import { readConfig } from '../src/platform/config.ts'
import { openBeside } from '../src/platform/database/beside.ts'
import { assertMigrated } from '../src/platform/database/migrate.ts'
import { makePool } from '../src/platform/database/pool.ts'
import { type Db, makeDb } from '../src/platform/database/run.ts'
import { agenciesAtWork } from '../src/platform/jobs/index.ts'
import { createLog } from '../src/platform/log.ts'

/** Goes through the trail of every agency, beside a server that may be at work. Exit code 1 where one is broken. */
async function main(): Promise<boolean> {
  const { values } = parseArgs({ options: { noted: { type: 'string' }, agency: { type: 'string' } } })
  const noted = values.noted === undefined ? undefined : notedFrom(values.noted)
  const read = readConfig(process.env)
  if (!read.ok) throw new Error(read.problem)
  const database = await openBeside(read.config, createLog('error'))
  const pool = makePool({ ...database.app, max: 2 })
  try {
    await assertMigrated(pool, join(import.meta.dirname, '../migrations'))
    const db = makeDb(pool, systemClock)
    const agencies = await asked(db, values.agency, noted)
    const whole = []
    for (const actor of agencies) whole.push(await verifyOne(db, actor, noted))
    return whole.every(Boolean)
  } finally {
    await pool.end()
    await database.close()
  }
}

/** `12:0a1b…` */
function notedFrom(text: string): Noted {
  const [, number, hash] = /^([1-9]\d{0,8}):([0-9a-f]{64})$/.exec(text) ?? []
  if (!number || !hash) throw new Error(words.badNote)
  return { number: Number(number), hash }
}

async function asked(db: Db, agency: string | undefined, noted: Noted | undefined): Promise<Actor[]> {
  const all = await agenciesAtWork(db)
  const those = agency === undefined ? all : all.filter((one) => one.agency === agency)
  if (agency !== undefined && those.length === 0) throw new Error(words.noAgency)
  if (noted && those.length > 1) throw new Error(words.noteOfMany)
  return those
}

async function verifyOne(db: Db, actor: Actor, noted: Noted | undefined): Promise<boolean> {
  const [agency] = await db.run(actor, (tx) => tx.query<{ name: string }>('select name from agency'))
  const found = await verifyTrail(db, actor, noted)
  console.log(words.of(`${agency?.name} (${actor.agency})`, saidOf(found)))
  return found.broken === undefined
}

function saidOf({ broken, seals, entries, waiting, last }: Verified): string[] {
  if (broken) return [chain.broken(broken), chain.until(seals, entries)]
  if (!last) return [chain.empty, chain.waiting(waiting)]
  return [chain.whole(seals, entries), chain.waiting(waiting), chain.last(last.number, last.hash.toString('hex'))]
}

try {
  if (!(await main())) process.exitCode = 1
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
