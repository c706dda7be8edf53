import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Builds for production, as `npm run build` does. */
export async function bundle(): Promise<void> {
  const child = spawn(process.execPath, ['--import', './tools/hook.mjs', 'tools/build.mjs'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error('the production bundle was not built')
}

export type Server = {
  origin: string /** Milliseconds of processor time so far, where the machine tells. */
  cpu(): number
  stop(): Promise<void>
}

/** The production server on a data directory, as a process of its own; ready when it says so. */
export async function startServer(dir: string): Promise<Server> {
  const { PATH = '', HOME = '' } = process.env
  const settings = {
    NODE_ENV: 'production',
    PUBLIC_URL: 'http://localhost',
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: dir,
    LOG_LEVEL: 'error',
  }
  const child = spawn(process.execPath, ['--enable-source-maps', 'out/server.mjs'], {
    cwd: root,
    env: { PATH, HOME, FIND_LIMIT: '9999999', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (text: Buffer) => {
      said += text
      const ready = /ready at (\S+)/.exec(said)?.[1]
      if (ready) resolve(ready)
    })
    child.once('exit', () => reject(new Error(`the server ended: ${said}`)))
  })
  const end = () => void child.kill('SIGTERM')
  process.once('exit', end)
  const stop = async () => {
    process.off('exit', end)
    end()
    await once(child, 'exit')
  }
  const origin = `http://127.0.0.1:${new URL(address).port}`
  return { origin, cpu: () => processorTime(child.pid), stop }
}

const ticksASecond = 100

function processorTime(pid = 0): number {
  const path = `/proc/${pid}/stat`
  if (!existsSync(path)) return Number.NaN
  const fields = readFileSync(path, 'utf8').split(') ')[1]?.split(' ') ?? []
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksASecond
}
