import { wake as daySaid } from './day-said.ts'
import { wake as freshPart } from './fresh-part.ts'
import { wake as livePart } from './live-part.ts'

type Module = { wake: (island: HTMLElement, props: never) => void }

/** Every island's module. Those that weigh less than asking for them come with every page; the rest when a page has one. */
const modules: Record<string, () => Promise<Module>> = {
  calls: () => import('./calls.ts'),
  'day-said': async () => ({ wake: daySaid }),
  'draft-box': () => import('./draft-box.ts'),
  drawing: () => import('./drawing.ts'),
  'fresh-part': async () => ({ wake: freshPart }),
  'live-part': async () => ({ wake: livePart }),
  promise: () => import('./promise.ts'),
  passkey: () => import('./passkey.ts'),
}

/** Wakes the islands within an element. One whose name is unknown stays what it is: HTML that works. */
export function wakeIslands(within: ParentNode): void {
  for (const island of within.querySelectorAll<HTMLElement>('[data-island]:not([data-awake])')) void wakeOne(island)
}

async function wakeOne(island: HTMLElement): Promise<void> {
  const load = modules[island.dataset.island ?? '']
  if (!load) return
  island.dataset.awake = 'soon'
  const wanted = whenWanted(island)
  const module = await load().catch(() => undefined)
  if (!module) {
    delete island.dataset.awake
    await wanted.promise
    return island.isConnected ? wakeOne(island) : undefined
  }
  wanted.stop()
  module.wake(island, JSON.parse(island.dataset.props ?? '{}') as never)
  island.dataset.awake = ''
}

/**
 * Until something is typed there or the network is back: then a module that was not to be had is asked for again, at once
 * where that was while it was still on its way.
 */
function whenWanted(island: HTMLElement): { promise: Promise<unknown>; stop(): void } {
  const heard = new AbortController()
  const { promise, resolve } = Promise.withResolvers<unknown>()
  const again = () => {
    heard.abort()
    resolve(undefined)
  }
  island.addEventListener('input', again, { signal: heard.signal })
  addEventListener('online', again, { signal: heard.signal })
  return { promise, stop: () => heard.abort() }
}
