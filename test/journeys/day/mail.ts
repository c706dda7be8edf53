import { SMTPServer } from 'smtp-server'

/** A real mail server, and every mail that it took. */
export type MailServer = {
  url: string
  /** The next mail to an address, waited for. */
  next(to: string): Promise<string>
  close(): Promise<void>
}

/** Listens on a port that nobody has. */
export async function mailServer(): Promise<MailServer> {
  const taken: { to: string; text: string }[] = []
  const waiting = new Map<string, (text: string) => void>()
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 100,
    logger: false,
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const text = Buffer.concat(parts).toString()
        for (const { address } of session.envelope.rcptTo) {
          taken.push({ to: address, text })
          waiting.get(address)?.(text)
        }
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    next: (to) => {
      const came = taken.find((one) => one.to === to)
      return came ? Promise.resolve(came.text) : new Promise((resolve) => waiting.set(to, resolve))
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
