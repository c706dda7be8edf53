import type { WorkedCase } from '../case.ts'
import { englandAndWales } from './england-and-wales.ts'
import { newSouthWales } from './new-south-wales.ts'
import { newYork } from './new-york.ts'
import { ontario } from './ontario.ts'
import { queensland } from './queensland.ts'

/** What people can be looked at for, of every place. */
export const opportunities: readonly WorkedCase[] = [
  ...newSouthWales,
  ...queensland,
  ...ontario,
  ...newYork,
  ...englandAndWales,
]
