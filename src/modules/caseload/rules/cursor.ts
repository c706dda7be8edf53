export const sorts = ['name', 'level', 'due', 'next', 'last', 'kept', 'ends'] as const
export type SortBy = (typeof sorts)[number]
export type Cursor = { at: string; key: string; supervision: string }

const day = /^(-?infinity|\d{4}-\d\d-\d\d)$/
const moment = /^(-?infinity|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)?)$/
const shapes: Record<SortBy, RegExp> = {
  name: /^/,
  level: /^\d{1,3}$/,
  due: day,
  next: moment,
  last: moment,
  kept: /^\d{1,4}$/,
  ends: day,
}
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Where a list goes on, as an address carries it. */
export const cursorText = ({ at, key, supervision }: Cursor) =>
  Buffer.from(JSON.stringify([at, key, supervision])).toString('base64url')

/** Reads an address's cursor again; one that was not made for this order, or was tampered with, is none. */
export function cursorFrom(text: string | undefined, sort: SortBy): Cursor | undefined {
  if (text === undefined) return undefined
  try {
    const [at, key, supervision, ...rest]: unknown[] = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (rest.length > 0 || typeof at !== 'string' || typeof key !== 'string' || typeof supervision !== 'string')
      return undefined
    return shapes[sort].test(at) && key.length <= 200 && !key.includes('\0') && id.test(supervision)
      ? { at, key, supervision }
      : undefined
  } catch {
    return undefined
  }
}
