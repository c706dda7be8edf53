import { idle } from '../words.ts'
import { isKept, keep, tab } from './browser-store.ts'
import { type FormMemory, putBack, rememberForm } from './form-memory.ts'
import { flushDrafts } from './open-drafts.ts'
import { say } from './say.ts'

const minute = 60_000
const signs = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const

/**
 * Locks after so many minutes without a key or a touch, in any tab: drafts are sent, the form is remembered, and the
 * lock page is told which field to come back to. It says so a minute before. The server keeps its own count: this one
 * is for what stands on the screen.
 */
export function watchIdle(minutes: number): void {
  let last = performance.now()
  let told = last
  let warned = false
  let timer = 0

  const active = () => {
    last = performance.now()
    warned = false
  }
  const tellOtherTabs = () => {
    active()
    if (last - told < minute / 4) return
    told = last
    keep('active', last)
  }
  const check = () => {
    clearTimeout(timer)
    const quiet = performance.now() - last
    if (quiet >= minutes * minute) return void lock()
    if (quiet >= (minutes - 1) * minute && !warned) {
      warned = true
      say(idle.soon)
    }
    timer = window.setTimeout(check, Math.min(minute / 4, minutes * minute - quiet))
  }
  for (const sign of signs) addEventListener(sign, tellOtherTabs, { passive: true, capture: true })
  addEventListener('storage', (event) => isKept(event.key, 'active') && active())
  addEventListener('focus', check)
  check()
}

/** Locks now: what is typed is sent and remembered first. */
export async function lock(): Promise<void> {
  const memory = rememberForm()
  if (memory) tab.keep('locked', memory)
  await Promise.race([flushDrafts(true), new Promise((done) => setTimeout(done, 3000))])
  const next = encodeURIComponent(location.pathname + location.search)
  location.assign(`/locked?next=${next}&field=${encodeURIComponent(memory?.focus ?? '')}`)
}

/** Back from the lock: the form as it was, at the very field. */
export function comeBack(): void {
  const memory = tab.read<FormMemory>('locked')
  if (!memory || memory.path !== location.pathname + location.search) return
  tab.forget('locked')
  putBack(memory)
}
