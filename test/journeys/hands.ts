import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'

/** What a piece of work cost the person who did it. */
export type Counts = { loads: number; clicks: number; fields: number; characters: number }

/** How somebody works a page: with the keyboard alone, or with a mouse as well. Every activation counts as a click. */
export type Hands = {
  /** Activates a link or a button. */
  press(target: Locator): Promise<void>
  /** Chooses one of several, or ticks a box. */
  choose(target: Locator): Promise<void>
  /** Types into a field, as far as it goes. */
  write(target: Locator, text: string): Promise<void>
  counts: Counts
}

/** Counts every page that loads from now on, and gives how to leave one out that is no part of the work. */
export function countLoads(page: Page, counts: Counts): (mishap: () => Promise<unknown>) => Promise<void> {
  page.on('load', () => {
    counts.loads++
  })
  return async (mishap) => {
    const { loads } = counts
    await mishap()
    counts.loads = loads
  }
}

const nothing = (): Counts => ({ loads: 0, clicks: 0, fields: 0, characters: 0 })

/** The keyboard alone: Tab to it, Enter or Space on it, arrows among radio buttons. */
export function keyboard(page: Page): Hands {
  const counts = nothing()
  const keys = page.keyboard
  return {
    counts,
    press: async (target) => {
      await tabTo(page, target)
      counts.clicks++
      await keys.press('Enter')
    },
    choose: async (target) => {
      const name = await target.getAttribute('name')
      await tabTo(page, target.page().locator(`[name="${name}"]`))
      for (let step = 0; !(await isAt(target)); step++) {
        assert.ok(step < 30, `the arrows never reach ${target}`)
        await keys.press('ArrowDown')
      }
      if (!(await target.isChecked())) await keys.press('Space')
      counts.clicks++
    },
    write: async (target, text) => {
      await tabTo(page, target)
      await keys.type(text)
      counts.fields++
      counts.characters += text.length
    },
  }
}

/** A mouse, and the keyboard for words. */
export function mouse(): Hands {
  const counts = nothing()
  return {
    counts,
    press: async (target) => {
      counts.clicks++
      await target.click()
    },
    choose: async (target) => {
      counts.clicks++
      await target.check()
    },
    write: async (target, text) => {
      await target.pressSequentially(text)
      counts.fields++
      counts.characters += text.length
    },
  }
}

const most = 250

/** Presses Tab, or Shift and Tab, until the focus is on it; it must be reachable, and seen when it is reached. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let step = 0; step < most; step++) {
    if (await isAt(target)) return
    await page.keyboard.press(key)
  }
  assert.fail(`Tab never reaches ${target}`)
}

const isAt = (target: Locator) =>
  target.evaluateAll((found) => found.some((element) => element === document.activeElement))
