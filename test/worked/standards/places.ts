import type { WorkedCase } from '../case.ts'
import { newSouthWales } from './new-south-wales.ts'
import { queensland } from './queensland.ts'

/** What contact standards ask, place by place. */
export const standards: readonly (readonly WorkedCase[])[] = [newSouthWales, queensland]
