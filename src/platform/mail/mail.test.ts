import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { after, test } from 'node:test'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { signIn, testAgency, world } from '../../../test/support/app.ts'
import { systemOf } from '../access/actor.ts'
import { createLog } from '../log.ts'
import { type Mailer, makeMailer, queueMail, sendMail } from './index.ts'

const here = await world()
after(here.close)
const agency = await testAgency(here)
const priya = await agency.staff('Priya', 'officer')
const minh = await agency.staff('Minh', 'officer')
const origin = new URL('https://cases.example.org')

/** A mail server of its own, and what it took. */
async function mailServer(options: SMTPServerOptions = {}) {
  const taken: { to: string[]; text: string; secure: boolean }[] = []
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 100,
    logger: false,
    ...options,
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        taken.push({ to, text: Buffer.concat(parts).toString(), secure: session.secure })
        if (options.onData) options.onData(stream, session, done)
        else done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  server.on('error', () => {})
  after(() => server.close())
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { taken, url: (scheme = 'smtp', login = '') => new URL(`${scheme}://${login}127.0.0.1:${port}`) }
}

/** smtp-server signs its certificate itself. */
const mailerAt = (server: URL, tls = { rejectUnauthorized: false }) =>
  makeMailer({ server, from: 'throughcare@example.org', origin }, tls)
const queue = (staff = priya) => here.db.run(minh.actor, (tx) => queueMail(tx, { staff: staff.id, path: '/messages' }))
const system = systemOf(agency.id, 'AU-NSW', 'Australia/Sydney')
const rows = () =>
  here.db.run(system, (tx) =>
    tx.query<{ id: string; outcome: string | null; code: string | null; claimedAt: unknown }>(
      'select id, outcome, code, claimed_at from mail order by id desc',
    ),
  )
const said: string[] = []
const log = createLog('info', { write: (line: string) => said.push(line) })
async function sendLast(mailer: Mailer | undefined) {
  const [last] = await rows()
  const data = { agency: agency.id, zone: 'Australia/Sydney', mail: last?.id ?? '' }
  await sendMail.run(data, { db: here.db, log, mailer })
  return (await rows())[0]
}

test('a mail is a link and nothing else, in plain text, named for good', async () => {
  const server = await mailServer()
  assert.equal(await queue(), true)
  const settled = await sendLast(mailerAt(server.url()))
  assert.deepEqual([settled?.outcome, settled?.code], ['sent', null])
  const [mail] = server.taken
  assert.deepEqual(mail?.to, [priya.email])
  assert.match(mail?.text ?? '', new RegExp(`Message-ID: <${settled?.id}@cases.example.org>`))
  assert.match(mail?.text ?? '', new RegExp(`https://${agency.host}/messages`))
  assert.match(mail?.text ?? '', /Content-Type: text\/plain/)
  assert.doesNotMatch(mail?.text ?? '', /Minh|Priya Tester|<img|text\/html/)
})

test('what is settled, or may have been sent when the server stopped, is not sent again', async () => {
  const server = await mailServer()
  await sendLast(mailerAt(server.url()))
  assert.equal(server.taken.length, 0, 'settled already')
  await queue()
  await here.db.run(system, (tx) => tx.query('update mail set claimed_at = $1 where claimed_at is null', [tx.now]))
  assert.equal((await sendLast(mailerAt(server.url())))?.outcome, 'unsure')
  assert.equal(server.taken.length, 0)
})

test('one that the server never takes is settled; one that it takes later is tried again', async () => {
  const refusal = (responseCode: number) => Object.assign(new Error('no'), { responseCode })
  const never = await mailServer({ onRcptTo: (_, __, done) => done(refusal(550)) })
  await queue()
  assert.deepEqual(await sendLast(mailerAt(never.url())).then((row) => [row?.outcome, row?.code]), ['refused', '550'])
  let busy = true
  const later = await mailServer({ onRcptTo: (_, __, done) => (busy ? done(refusal(451)) : done()) })
  await queue()
  await assert.rejects(sendLast(mailerAt(later.url())), { name: 'MailDelayed', code: '451' })
  assert.deepEqual((await rows())[0]?.claimedAt, null)
  busy = false
  assert.equal((await sendLast(mailerAt(later.url())))?.outcome, 'sent')
  assert.equal(later.taken.length, 1)
  await queue()
  await assert.rejects(sendLast(mailerAt(new URL('smtp://127.0.0.1:1'))), { name: 'MailDelayed' })
  await assert.rejects(sendLast(undefined), { name: 'NoMailServer' })
  assert.equal((await sendLast(mailerAt(later.url())))?.outcome, 'sent')
})

test('a line that breaks while the mail goes over leaves it unsure', async () => {
  const answers: Record<string, string> = { EHLO: '250 here', MAIL: '250 ok', RCPT: '250 ok', DATA: '354 go on' }
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.write('220 here\r\n')
    socket.on('data', (sent) => {
      const answer = answers[sent.toString().slice(0, 4).toUpperCase()]
      if (answer) socket.write(`${answer}\r\n`)
      else socket.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  after(() => server.close())
  const address = server.address()
  await queue()
  const port = typeof address === 'object' && address ? address.port : 0
  assert.equal((await sendLast(mailerAt(new URL(`smtp://127.0.0.1:${port}`))))?.outcome, 'unsure')
})

test('the line is encrypted, and nothing is sent to a server whose certificate is unknown', async () => {
  const server = await mailServer({
    secure: true,
    authOptional: false,
    onAuth: ({ username, password }, _, done) =>
      username === 'through care' && password === 's/cret' ? done(null, { user: 'us' }) : done(new Error('no')),
  })
  await queue()
  const login = 'through%20care:s%2Fcret@'
  const strict = { rejectUnauthorized: true }
  await assert.rejects(sendLast(mailerAt(server.url('smtps', login), strict)), { name: 'MailDelayed' })
  assert.equal(server.taken.length, 0)
  assert.equal((await sendLast(mailerAt(server.url('smtps', login))))?.outcome, 'sent')
  assert.equal(server.taken[0]?.secure, true)
})

test('whoever wants none gets none, and neither does an account that is shut; the log has no address', async () => {
  const browser = await signIn(here, agency, priya)
  assert.match((await browser.get('/account')).body, /No mail server is set up here/)
  assert.equal((await browser.post('/account/mail', {})).statusCode, 303)
  assert.equal(await queue(), false)
  await queue(minh)
  await here.db.run(system, (tx) =>
    tx.query('update account set disabled_at = $2 where staff_id = $1', [minh.id, tx.now]),
  )
  const server = await mailServer()
  assert.equal((await sendLast(mailerAt(server.url())))?.outcome, 'withdrawn')
  assert.equal(server.taken.length, 0)
  assert.doesNotMatch(said.join(''), /@|example/)
})
