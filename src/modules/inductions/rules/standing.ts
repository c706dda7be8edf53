/**
 * How an order stands with its induction: never begun, under way, something still to explain since the last one, or all explained.
 */
export type Standing = 'none' | 'under-way' | 'left' | 'done'

type Asked = { open: boolean; finished: number; left: boolean }

/** `finished`: how many were acknowledged, or ended without; `left`: a part of the order is new or reads otherwise since. */
export function standingOf({ open, finished, left }: Asked): Standing {
  if (open) return 'under-way'
  if (finished === 0) return 'none'
  return left ? 'left' : 'done'
}
