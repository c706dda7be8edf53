import type { Change, Value } from '../rules.ts'
import type { Leaf } from './leaves.ts'

export type Listed = { list: string; values: number; unverified: number; changed: string }
export type Found = { list: string; value: Value }
export type Asked = { on?: string | undefined; list?: string | undefined; q?: string | undefined }
export type Book = {
  place: string
  day: Temporal.PlainDate
  asked: Asked
  problem?: 'no-day' | 'early'
  lists: Listed[]
  /** The values of the list that was asked for, or those that have the words. */
  found?: Found[]
  nameOf: (list: string, code: string) => string | undefined
  maySet: boolean
  own: OwnLine[]
}

export type ChangeDay = { day: Temporal.PlainDate; count: number; first: boolean }
export type Changes = {
  place: string
  today: Temporal.PlainDate
  days: ChangeDay[]
  /** One of the days, where it was asked for: what changes, and for whom. */
  on?: { day: Temporal.PlainDate; changes: Change[]; whom: Whom; nameOf: Book['nameOf'] }
  asked?: string
}
export type Whom = { count: number; people: { id: string; name: string }[] | undefined }

/** One of the agency’s own values, as it came. */
export type OwnLine = {
  number: number
  list: string
  name: string
  ended: boolean
  from: Temporal.PlainDate
  why: string
  at: Temporal.Instant
  by: string
}

/** A value with its parts that can be said otherwise; how many own values there are is the version of what is shown. */
export type OwnForm = {
  list: string
  value: Value
  leaves: Leaf[]
  isOurs: boolean
  version: number
  nameOf: Book['nameOf']
}
