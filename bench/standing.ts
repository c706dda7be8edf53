import { rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { beginRebuild, rebuildSome, rebuildStandings } from '../src/modules/standing/commands.ts'
import { systemClock } from '../src/platform/clock.ts'
import { readConfig } from '../src/platform/config.ts'
import { openDatabase } from '../src/platform/database/open.ts'
import { makePool } from '../src/platform/database/pool.ts'
import { makeDb } from '../src/platform/database/run.ts'
import { createLog } from '../src/platform/log.ts'
import { makeOffices, timeMachine, zone } from './build/office.ts'
import { fillPeople } from './build/standing.ts'

/**
 * How long the nightly job takes to read the facts of all people, work out by when each must be seen, and write what has changed:
 * `npm run bench:standing [people]`. First all are new; then nothing has changed; then a tenth has, as after a night.
 */
const count = Number(process.argv[2] ?? 100_000)
const dir = join(tmpdir(), 'throughcare-bench-standing')

async function main(): Promise<void> {
  rmSync(dir, { recursive: true, force: true })
  const read = readConfig({ DATA_DIR: dir, DEMO: 'off', PUBLIC_URL: 'http://localhost' })
  if (!read.ok) throw new Error(read.problem)
  const migrationsDir = join(import.meta.dirname, '../migrations')
  const log = createLog('warn')
  const opened = await openDatabase(read.config, {
    migrationsDir,
    clock: systemClock,
    log,
    onLost: () => process.exit(1),
  })
  const pool = makePool(opened.app)
  const client = new pg.Client(opened.cluster?.connection('postgres', 'throughcare'))
  try {
    await client.connect()
    const now = systemClock.now()
    const agency = await makeOffices(timeMachine(pool), now.subtract({ hours: 24 * 400 }), 'Bench', 1)
    const today = now.toZonedDateTimeISO(zone).toPlainDate()
    await fillPeople(client, { agency, count, today })
    console.log(`${count} people; load of this machine ${loadavg()[0]?.toFixed(1)}`)
    const db = makeDb(pool, systemClock)
    const measured = async (name: string) => {
      const begun = await db.run(agency.system, beginRebuild)
      if (!begun) throw new Error('it is not due')
      const [start, cpu] = [performance.now(), process.cpuUsage()]
      let moved = 0
      for (let after: string | null = null; ; ) {
        const some = await rebuildSome(db, agency.system, begun, after)
        moved += some.moved
        if (!some.last) break
        after = some.last
      }
      const { user, system } = process.cpuUsage(cpu)
      const [long, busy] = [(performance.now() - start) / 1000, (user + system) / 1e6]
      console.log(`  ${name}: ${long.toFixed(1)} s, ${busy.toFixed(1)} s of them in this process, ${moved} changed`)
      await client.query(`update standing_rebuild set jurisdiction_values = ''`)
    }
    await measured('everybody for the first time')
    await measured('nothing changed')
    await client.query(
      `update standing set contact_due_on = contact_due_on - 1 where abs(hashtext(person_id::text)) % 10 = 0`,
    )
    await measured('a tenth changed')
    await one()

    /** One person, as at the end of a command about them. */
    async function one(): Promise<void> {
      const { rows } = await client.query<{ id: string }>('select id from person order by id limit 200')
      const start = performance.now()
      for (const { id } of rows) await db.run(agency.system, (tx) => rebuildStandings(tx, [id]))
      console.log(`  one person: ${((performance.now() - start) / rows.length).toFixed(1)} ms`)
    }
  } finally {
    await client.end()
    await pool.end()
    await opened.close()
  }
}

await main()
