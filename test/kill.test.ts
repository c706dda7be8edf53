import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { seePostmaster } from '../src/platform/database/embedded/postmaster.ts'
import { startEmbedded } from '../src/platform/database/embedded.ts'
import { type Answered, save, saveAll, signInAt } from './kill/clients.ts'
import { bookAll, type Desk, killDatabase, leftBy, none, openDesk, type Planned, past, whole } from './kill/desk.ts'
import { skip } from './support/embedded.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { temporaryDir } from './support/temporary.ts'

/** How often the server, and how often server and database, are killed: a few times here, ten by hand. */
const kills = Number(process.env.KILLS ?? '2')
/** One client saves for each of them. */
const names = ['Roy', 'Sally', 'Kofi', 'Grace']
const each = 12
const settings = { DATA_DIR: join(temporaryDir(), 'data') }
const dir = settings.DATA_DIR
after(async () => {
  const left = await seePostmaster(join(dir, 'data'))
  if (left.state === 'ready') await killDatabase(left)
})

type Tally = { kills: number; answered: number; unanswered: number; kept: number }

test('no interview that was answered is lost, and none is half saved, however often it is killed', {
  skip,
}, async () => {
  let server = await startServer(settings)
  const desk = await openDesk(dir, names)
  const cookie = await signInAt(server.url, desk)
  const tomorrow = await past(dir, (db) => db.run(desk.officer.actor, async (tx) => `${tx.today.add({ days: 1 })}`))
  const tally: Tally = { kills: 0, answered: 0, unanswered: 0, kept: 0 }
  for (let round = 0; round < kills * 2; round++) {
    const database = round % 2 === 1
    server = await killedRound({ server, desk, cookie, tomorrow, database, after: 3 + ((round * 5) % 11) }, tally)
  }
  console.log(
    `${tally.kills} kills, half of them with the database: ${tally.answered} saves answered, none of them lost; ` +
      `${tally.unanswered} not answered, of which ${tally.kept} had been saved whole and the others not at all`,
  )
  assert.equal(await server.stop(), 0, 'the last one stops cleanly')
  assert.ok(tally.answered > 0 && tally.unanswered > 0, 'kills fell among saves')
})

type Round = { server: RunningServer; desk: Desk; cookie: string; tomorrow: string; database: boolean; after: number }

/** Clients save until so many are answered; then the kill, the next start, and a look at what is there. */
async function killedRound(round: Round, tally: Tally): Promise<RunningServer> {
  const sent = await savesUntilKilled(round)
  const server = await startServer(settings)
  assert.equal((await fetch(`${server.url}/health/ready`)).status, 200, 'the next start is clean')
  const { answered, unanswered } = Object.groupBy(sent, ({ to }) => (to === undefined ? 'unanswered' : 'answered'))
  const saved = await leftBy(dir, sent)
  for (const { appointment } of answered ?? [])
    assert.deepEqual(saved.get(appointment), whole, 'what was answered is there, whole')
  const kept = (unanswered ?? []).filter(({ appointment }) => saved.get(appointment)?.contacts === 1)
  for (const one of unanswered ?? [])
    assert.deepEqual(saved.get(one.appointment), kept.includes(one) ? whole : none, 'all of an interview or nothing')
  await sendAgain(server, round, sent)
  tally.kills += 1
  tally.answered += answered?.length ?? 0
  tally.unanswered += unanswered?.length ?? 0
  tally.kept += kept.length
  return server
}

async function savesUntilKilled({ server, desk, cookie, tomorrow, database, after }: Round): Promise<Answered[]> {
  const planned = await bookAll(dir, desk, each)
  const cluster = await startEmbedded(dir)
  const deaths: Promise<unknown>[] = []
  const sent = await saveAll(
    planned,
    (one) => save(server.url, cookie, one, tomorrow),
    (count) => {
      if (count === after) deaths.push(server.kill(), ...(database ? [killDatabase(cluster)] : []))
    },
  )
  await Promise.all(deaths)
  assert.ok(deaths.length > 0, 'it was killed')
  return sent
}

/** Whatever was sent, answered or not, is sent again with its key: it then has been done once. */
async function sendAgain(
  { url }: RunningServer,
  { cookie, tomorrow }: Round,
  sent: readonly Answered[],
): Promise<void> {
  const again = await Promise.all(sent.map((one: Planned) => save(url, cookie, one, tomorrow)))
  for (const [nth, { to }] of sent.entries()) {
    const now = again[nth]?.to
    assert.ok(now, 'answered the second time')
    if (to !== undefined) assert.equal(now, to, 'the same answer as the first time')
  }
  for (const left of (await leftBy(dir, sent)).values()) assert.deepEqual(left, whole, 'once, and no more')
}
