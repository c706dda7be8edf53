import { englandAndWales } from './england-and-wales.ts'
import { newSouthWales } from './new-south-wales.ts'
import { newYork } from './new-york.ts'
import { ontario } from './ontario.ts'
import { queensland } from './queensland.ts'

/** Limits, makers and conditions of the orders of each place. */
export const limits = [newSouthWales, queensland, ontario, newYork, englandAndWales]
