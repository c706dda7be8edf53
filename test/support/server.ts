import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { after } from 'node:test'

const root = join(import.meta.dirname, '../..')

export type RunningServer = {
  /** The address it prints when it is ready. */
  url: string
  process: ChildProcess
  /** Asks it to stop, and gives its exit code. */
  stop(): Promise<number | null>
  /** Kills it where it stands: the database that it started lives on. */
  kill(): Promise<void>
}

export type Ended = { code: number | null; stdout: string; stderr: string }

/** What a process of its own takes over from the tests: where programs are, and what was compiled once. */
export function environment(): Record<string, string> {
  const { PATH = '', HOME = '', NODE_COMPILE_CACHE } = process.env
  return { PATH, HOME, ...(NODE_COMPILE_CACHE ? { NODE_COMPILE_CACHE } : {}) }
}

/** The server as a process of its own, with these settings and none of the caller's. */
function launch(settings: Record<string, string>, args: string[] = []) {
  const env = { ...environment(), LOG_LEVEL: 'error', PORT: '0', DEMO: 'off', ...settings }
  const command = ['--import', './tools/hook.mjs', 'src/server.ts', ...args]
  const child = spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { code: null, stdout: '', stderr: '' } as Ended
  child.stdout.on('data', (text: Buffer) => {
    said.stdout += text
  })
  child.stderr.on('data', (text: Buffer) => {
    said.stderr += text
  })
  after(() => child.kill('SIGKILL'))
  return { child, said }
}

/** Starts the server and waits until it is ready. Throws with what it said when it ends instead. */
export async function startServer(settings: Record<string, string>): Promise<RunningServer> {
  const { child, said } = launch(settings)
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const ready = /ready at (\S+)/.exec(said.stdout)?.[1]
      if (ready) resolve(ready)
    })
    child.once('exit', () => reject(new Error(`the server ended: ${said.stdout}${said.stderr}`)))
  })
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal)
      await once(child, 'exit')
    }
    return child.exitCode
  }
  return { url, process: child, stop: () => end('SIGTERM'), kill: async () => void (await end('SIGKILL')) }
}

/** Runs the server until it ends by itself, as it does when it refuses to start. */
export async function runServer(settings: Record<string, string>, args: string[] = []): Promise<Ended> {
  const { child, said } = launch(settings, args)
  const [code] = (await once(child, 'close')) as [number | null]
  return { ...said, code }
}
