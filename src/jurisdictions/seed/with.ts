import type { Coded } from '../policy.ts'

/** A list with other names for a few of its codes. Throws for a code that the list does not have. */
export function renamed<Value extends Coded>(list: readonly Value[], names: Record<string, string>): Value[] {
  return changed(
    list,
    Object.fromEntries(Object.entries(names).map(([code, name]) => [code, { name } as Partial<Value>])),
  )
}

/** A list with something else said of a few of its codes. Throws for a code that the list does not have. */
export function changed<Value extends Coded>(
  list: readonly Value[],
  changes: Record<string, Partial<Omit<Value, 'code'>>>,
): Value[] {
  const unknown = Object.keys(changes).find((code) => !list.some((value) => value.code === code))
  if (unknown) throw new RangeError(`no value has the code ${unknown}`)
  return list.map((value) => ({ ...value, ...changes[value.code] }))
}
