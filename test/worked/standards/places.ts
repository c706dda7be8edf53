import type { WorkedCase } from '../case.ts'
import { englandAndWales } from './england-and-wales.ts'
import { newSouthWales } from './new-south-wales.ts'
import { newYork } from './new-york.ts'
import { ontario } from './ontario.ts'
import { queensland } from './queensland.ts'

/** What contact standards ask, place by place. */
export const standards: readonly (readonly WorkedCase[])[] = [
  newSouthWales,
  queensland,
  ontario,
  newYork,
  englandAndWales,
]
