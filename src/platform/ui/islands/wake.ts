import * as daySaid from './day-said.ts'
import * as freshPart from './fresh-part.ts'
import * as livePart from './live-part.ts'

type Module = { wake: (island: HTMLElement, props: never) => void }

/** Every island's module. Those that weigh less than asking for them come with every page; the rest when a page has one. */
const modules: Record<string, () => Promise<Module>> = {
  calls: () => import('./calls.ts'),
  'day-said': async () => daySaid,
  'draft-box': () => import('./draft-box.ts'),
  'fresh-part': async () => freshPart,
  'live-part': async () => livePart,
}

/** Wakes the islands within an element. One whose name is unknown stays what it is: HTML that works. */
export function wakeIslands(within: ParentNode): void {
  for (const island of within.querySelectorAll<HTMLElement>('[data-island]:not([data-awake])')) void wakeOne(island)
}

async function wakeOne(island: HTMLElement): Promise<void> {
  const load = modules[island.dataset.island ?? '']
  if (!load) return
  island.dataset.awake = 'soon'
  const module = await load().catch(() => undefined)
  if (!module) {
    delete island.dataset.awake
    return retry(island)
  }
  module.wake(island, JSON.parse(island.dataset.props ?? '{}') as never)
  island.dataset.awake = ''
}

/** Its module was not to be had: it is asked for again when something is typed there, and when the network is back. */
function retry(island: HTMLElement): void {
  const heard = new AbortController()
  const again = () => {
    heard.abort()
    if (island.isConnected) void wakeOne(island)
  }
  island.addEventListener('input', again, { signal: heard.signal })
  addEventListener('online', again, { signal: heard.signal })
}
