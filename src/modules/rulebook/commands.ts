import { codeWithOwn, datesOfChange, jurisdictionOf, ownCount, type Values } from '../../jurisdictions/index.ts'
import { staffOf } from '../../platform/access/actor.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Tx } from '../../platform/database/tx.ts'
import { done, refuse } from '../../platform/result.ts'
import { changed, codeFor, type Change as LeafChange, seenIn } from './rules/leaves.ts'
import { type Value, valueOn } from './rules.ts'
import { ruleTables } from './tables.ts'

export type OwnAsked = {
  list: string
  /** The value that is changed, or that the new one is like. */
  code: string | undefined
  as: 'change' | 'new' | 'end'
  name: string
  parts: readonly LeafChange[]
  from: Temporal.PlainDate
  /** The last day, where it is for a time. */
  last: Temporal.PlainDate | undefined
  source: string
  verified: boolean
  why: string
  version: number | undefined
}

/**
 * Puts a value of the agency’s own on top of its place’s: one of them changed from a day on, a new one like it, or the end of one
 * that the agency made. What was in force before stays to be read, and an order keeps what it was made under. Refuses a list or a value that is
 * not there, a first day before the place’s own first or after the last, what cannot be said in a part’s place, a change that changes nothing,
 * an end of what is the place’s, and what somebody else changed since (`stale`).
 */
export async function putOwn(tx: Tx, asked: OwnAsked) {
  const [agency] = await tx.query<{ jurisdiction: string }>(
    'select jurisdiction from agency where agency_id = current_agency() for update',
  )
  const count = ownCount(agency?.jurisdiction ?? '')
  if ((asked.version ?? 0) !== count || agency?.jurisdiction !== tx.actor.jurisdiction) return refuse('stale')
  const made = ownFrom(asked, jurisdictionOf(tx.actor.jurisdiction).values)
  if ('refusal' in made) return refuse(made.refusal, made.at)
  const number = count + 1
  const { list, from, why } = asked
  await ruleTables(tx)
    .insertInto('ownValue')
    .values({
      number,
      list,
      code: made.code ?? null,
      fromDay: from,
      value: made.value ? JSON.stringify({ ...made.value, own: number }) : null,
      why,
      recordedAt: tx.now,
      recordedBy: staffOf(tx.actor),
    })
    .execute()
  await tx.query('update agency set jurisdiction = $1 where agency_id = current_agency()', [
    codeWithOwn(tx.actor.jurisdiction, tx.actor.agency, number),
  ])
  await audit(tx, 'rules.changed', { fields: [list, ...(made.code ? [made.code] : [])] })
  return done({ number, list, from, name: made.name })
}

export type OwnRefusal =
  | 'unknown-list'
  | 'unknown-value'
  | 'name-needed'
  | 'before-first'
  | 'ends-before-start'
  | 'nothing-changed'
  | 'not-ours'
  | 'not-a-number'
  | 'not-a-length'
  | 'not-a-day'
  | 'not-a-choice'
  | 'empty-text'
type Refused = { refusal: OwnRefusal; at: string }
type Made = { code: string | undefined; name: string; value: Value | undefined }

function ownFrom(asked: OwnAsked, all: Values): Made | Refused {
  const lists = all as unknown as Readonly<Record<string, readonly Value[]>>
  const values = Object.hasOwn(lists, asked.list) ? (lists[asked.list] ?? []) : undefined
  if (!values) return { refusal: 'unknown-list', at: 'list' }
  const { as, from, last, code } = asked
  const base = valueOn(values, code, `${from}`)
  if (!base) return { refusal: 'unknown-value', at: 'code' }
  const days = problemWithDays(all, from, last)
  if (days) return days
  if (as !== 'end') return madeFrom(asked, base, values)
  if (!code?.startsWith('ours-')) return { refusal: 'not-ours', at: 'as' }
  return { code, name: base.name ?? '', value: undefined }
}

function problemWithDays(
  all: Values,
  from: Temporal.PlainDate,
  last: Temporal.PlainDate | undefined,
): Refused | undefined {
  const [first = ''] = datesOfChange(all)
  if (`${from}` < first) return { refusal: 'before-first', at: 'from' }
  return last && Temporal.PlainDate.compare(last, from) < 0 ? { refusal: 'ends-before-start', at: 'last' } : undefined
}

function madeFrom(
  { as, name, parts, from, last, source, verified }: OwnAsked,
  base: Value,
  values: readonly Value[],
): Made | Refused {
  if (base.name !== undefined && name === '') return { refusal: 'name-needed', at: 'name' }
  const origin = { source: verified ? source : `${source}, unverified`, verified }
  const said = changed(base, parts, seenIn(values), origin)
  if ('refusal' in said) {
    const { refusal, nth } = said
    return refusal === 'unknown-part' ? { refusal: 'unknown-value', at: 'code' } : { refusal, at: `parts.${nth}.said` }
  }
  const same = said.value === base && (base.name === undefined || name === base.name) && !last
  if (as === 'change' && same) return { refusal: 'nothing-changed', at: 'parts.0.said' }
  const { to: _, own: __, ...rest } = said.value
  const codes = values.flatMap((one) => one.code ?? [])
  const code = as === 'new' && base.code !== undefined ? codeFor(name, codes) : base.code
  const value: Value = {
    ...rest,
    ...(code === undefined ? {} : { code }),
    ...(base.name === undefined ? {} : { name }),
    from: `${from}`,
    ...(last ? { to: `${last.add({ days: 1 })}` } : {}),
    ...origin,
  }
  return { code, name: value.name ?? '', value }
}
