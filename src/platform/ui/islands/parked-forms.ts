import { forget, keep, readKept } from './browser-store.ts'
import type { FormMemory } from './form-memory.ts'

/** The forms that are parked, oldest first. */
export const parkedForms = (): FormMemory[] => readKept('parked') ?? []

export const keepParked = (forms: FormMemory[]): boolean => keep('parked', forms)

/** A form that was taken up again, dropped or sent is no longer parked. */
export function unpark(path: string): void {
  const rest = parkedForms().filter((one) => one.path !== path)
  if (rest.length > 0) keepParked(rest)
  else forget('parked')
}

/** The address that names the form on this page. */
export const here = (): string => location.pathname + location.search
