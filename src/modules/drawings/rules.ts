import type { Item } from './rules/items.ts'

export { calledBy } from './rules/called.ts'
export { type Difference, differenceOf, type Step, stacksOf, touches } from './rules/history.ts'
export {
  adding,
  applied,
  type Change,
  type Form,
  type Item,
  inArea,
  inOrder,
  mostItems,
  placing,
  problemWith,
  removing,
  rewording,
  sinceLimit,
  stepping,
  textLimit,
  undone,
  type Verdict,
  type Way,
  ways,
} from './rules/items.ts'

/** The drawings that there are. */
export const kinds = ['offence-map', 'worksheet'] as const
export type Kind = (typeof kinds)[number]

/** A drawing as its pages show it. */
export type Drawing = {
  id: string
  person: string
  kind: Kind
  /** What it is about: of a map the offence. */
  about: string
  /** Whether it is made with the person. */
  present: boolean
  items: Item[]
  version: number
  madeAt: Temporal.Instant
  madeBy: string
  changedAt: Temporal.Instant
  changedBy: string
  /** The version that the next undo and redo would take back or bring back. */
  undo: number | undefined
  redo: number | undefined
}

/** A drawing in a list. */
export type Listed = Omit<Drawing, 'items' | 'undo' | 'redo'> & { count: number }

/** A version that was kept under a name. It stays as it was. */
export type Kept = { id: string; name: string; items: Item[]; at: Temporal.Instant; by: string }
