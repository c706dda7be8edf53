import type { Change, Item } from './items.ts'

/** An edit as the drawing's own history keeps it: undoing and doing again are edits too, so that nothing of it is ever lost. */
export type Step = { version: number; step: 'edit' | 'undo' | 'redo' }

/** Which edits can be undone and done again next, by the version that each made; undefined where none can. */
export function stacksOf(steps: readonly Step[]): { undo: number | undefined; redo: number | undefined } {
  const done: number[] = []
  const undone: number[] = []
  for (const { version, step } of steps) {
    if (step === 'undo') undone.push(done.pop() ?? version)
    else if (step === 'redo') done.push(undone.pop() ?? version)
    else {
      done.push(version)
      undone.length = 0
    }
  }
  return { undo: done.at(-1), redo: undone.at(-1) }
}

/** Whether any of these edits touched a thing. */
export const touches = (edits: readonly { changes: readonly Change[] }[], item: string): boolean =>
  edits.some(({ changes }) => changes.some(({ id }) => id === item))

export type Difference = {
  added: Item[]
  removed: Item[]
  changed: { before: Item; after: Item }[]
}

/** What a later version has otherwise than an earlier one; where a thing stands among its neighbours does not count. */
export function differenceOf(earlier: readonly Item[], later: readonly Item[]): Difference {
  const before = new Map(earlier.map((item) => [item.id, item]))
  const after = new Set(later.map(({ id }) => id))
  const pairs = later.flatMap((item) => {
    const was = before.get(item.id)
    return was && said.some((name) => was[name] !== item[name]) ? [{ before: was, after: item }] : []
  })
  return {
    added: later.filter(({ id }) => !before.has(id)),
    removed: earlier.filter(({ id }) => !after.has(id)),
    changed: pairs,
  }
}

const said = ['area', 'kind', 'text', 'how', 'since', 'leadsTo'] as const
