import type { ConnectionOptions } from 'node:tls'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { isNear } from '../near.ts'
import { words } from './words.ts'

/** The mail server, as `smtp://` or `smtps://` with a login where it asks for one, and the address that mails are from. */
export type MailSettings = { server: URL; from: string; origin: URL }

/**
 * What became of a mail. `refused`: the server will never take it. `later`: nothing was sent, so it may be tried again.
 * `unsure`: the line broke when it may have been sent, so that another try might be a second mail. `code` never repeats an
 * address: it is the server's number, or the kind of failure.
 */
export type Sending = { outcome: 'sent' } | { outcome: 'refused' | 'later' | 'unsure'; code: string }

export type Mailer = {
  /** Sends one mail with a link to `path`. `id` names it for good: a server that gets it twice can tell. */
  send(mail: { id: string; to: string; path: string; host: string | null }): Promise<Sending>
}

/**
 * Mails through an SMTP server. The line is encrypted, or nothing is sent, unless the server is on this machine or on the
 * local network by a plain name. `tls` is for a server whose certificate is signed by somebody whom this machine doesn't know.
 */
export function makeMailer({ server, from, origin }: MailSettings, tls: ConnectionOptions = {}): Mailer {
  const secure = server.protocol === 'smtps:'
  const options = {
    host: server.hostname,
    port: Number(server.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !isNear(server.hostname),
    tls,
    ...patience,
  }
  return {
    async send({ id, to, path, host }) {
      const message = await compose({
        from,
        to,
        id: `<${id}@${origin.hostname}>`,
        address: addressOf(origin, host, path),
      })
      const line = new SMTPConnection(options)
      try {
        await ready(line, server)
      } catch (error) {
        line.close()
        return { outcome: 'later', code: codeOf(error) }
      }
      try {
        await sent(line, { from, to }, message)
        line.quit()
        return { outcome: 'sent' }
      } catch (error) {
        line.close()
        return { outcome: outcomeOf(error), code: codeOf(error) }
      }
    },
  }
}

const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000, dnsTimeout: 15_000 }

/** Where the link leads: an agency with a host of its own is met there. */
function addressOf(origin: URL, host: string | null, path: string): string {
  const url = new URL(path, origin)
  if (host) url.hostname = host
  return url.href
}

type Composed = { from: string; to: string; id: string; address: string }

const compose = ({ from, to, id, address }: Composed): Promise<Buffer> =>
  new MailComposer({
    from,
    to,
    messageId: id,
    subject: words.subject,
    text: words.text(address),
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()

function ready(line: SMTPConnection, { username, password }: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    line.once('error', reject)
    line.connect((error) => {
      if (error) return reject(error)
      if (username === '') return resolve()
      const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
      line.login(auth, (failure) => (failure ? reject(failure) : resolve()))
    })
  })
}

function sent(line: SMTPConnection, envelope: { from: string; to: string }, message: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    line.on('error', reject)
    line.send(envelope, message, (error) => (error ? reject(error) : resolve()))
  })
}

/** A server that answers says whether it may be tried again (RFC 5321, 4.2.1); where none came, nobody knows. */
function outcomeOf(error: unknown): 'refused' | 'later' | 'unsure' {
  const { responseCode } = error as { responseCode?: unknown }
  if (typeof responseCode !== 'number') return 'unsure'
  return responseCode >= 500 ? 'refused' : 'later'
}

function codeOf(error: unknown): string {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown }
  if (typeof responseCode === 'number') return String(responseCode)
  return typeof code === 'string' ? code : 'unknown'
}
