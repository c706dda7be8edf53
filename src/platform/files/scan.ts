import { spawn } from 'node:child_process'

/** What a scanner said of a file, or that it could not be asked. */
export type Verdict = 'clean' | 'bad' | 'failed'

const mostMilliseconds = 30_000

/**
 * Has a program look at a file, which it reads from its standard input: ended with 0 it is clean, with 1 bad, as clamdscan and its like
 * have it. Anything else, and taking longer than half a minute, is a failure, and a failure is no leave. The program is started as it
 * is, without a shell; nothing of the file or its name is on its command line.
 */
export function scan(command: string, bytes: Buffer): Promise<Verdict> {
  const [program = '', ...rest] = command.split(/\s+/)
  return new Promise((resolve) => {
    const child = spawn(program, rest, {
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: mostMilliseconds,
      killSignal: 'SIGKILL',
    })
    child.once('error', () => resolve('failed'))
    child.once('close', (code) => resolve(code === 0 ? 'clean' : code === 1 ? 'bad' : 'failed'))
    child.stdin.on('error', () => undefined) // A scanner that has seen enough hangs up before the end.
    child.stdin.end(bytes)
  })
}
