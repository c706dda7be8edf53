import type { WorkedCase } from './case.ts'

/** Every table of worked cases, by what it asks. */
export const tables: Readonly<Record<string, readonly WorkedCase[]>> = {}
