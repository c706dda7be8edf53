import type { WorkedCase } from '../case.ts'
import { newSouthWales } from './new-south-wales.ts'

/** The dates of every place. */
export const dates: readonly (readonly WorkedCase[])[] = [newSouthWales]
