import type { Kind } from './kinds.ts'

type Day = Temporal.PlainDate

/** What somebody asks of the trail. */
export type Asked = {
  reference?: string | undefined
  colleague?: string | undefined
  kind?: Kind | undefined
  from?: Day | undefined
  until?: Day | undefined
}
export type Cursor = { at: Temporal.Instant; id: string }

/** An address with what is asked for; what is not asked for is left out. */
export function addressOf(path: string, asked: Asked & { before?: string | undefined }): string {
  const given = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, `${value}`]] : []))
  const query = new URLSearchParams(given).toString()
  return query === '' ? path : `${path}?${query}`
}

/** Where the list goes on, as an address carries it. */
export const cursorText = ({ at, id }: Cursor) => `${at}_${id}`

/** Reads it again; nothing for one that was tampered with. */
export function cursorFrom(text: string | undefined): Cursor | undefined {
  const [, at, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?Z)_([0-9a-f-]{36})$/.exec(text ?? '') ?? []
  if (!at || !id || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined
  try {
    return { at: Temporal.Instant.from(at), id }
  } catch {
    return undefined
  }
}
