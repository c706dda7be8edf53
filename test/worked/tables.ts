import { jurisdictionCodes } from '../../src/jurisdictions/index.ts'
import type { WorkedCase } from './case.ts'
import * as clocks from './clocks/places.ts'
import { curfews } from './curfews/places.ts'
import { dates } from './dates/places.ts'
import { deadlines } from './deadlines/places.ts'
import * as ofEngland from './duties/england-and-wales.ts'
import * as ofWales from './duties/new-south-wales.ts'
import * as ofYork from './duties/new-york.ts'
import * as ofOntario from './duties/ontario.ts'
import * as ofQueensland from './duties/queensland.ts'
import { limits } from './limits/places.ts'
import { lists } from './lists/places.ts'
import { opportunities } from './opportunities/places.ts'
import { englandAndWales } from './permits/england-and-wales.ts'
import { newSouthWales } from './permits/new-south-wales.ts'
import { newYork } from './permits/new-york.ts'
import { ontario } from './permits/ontario.ts'
import { queensland } from './permits/queensland.ts'
import { standards } from './standards/places.ts'

/** Those of places that an agency can name; a list may be there before the rest of its place is. */
const ofPlaces = (...cases: readonly (readonly WorkedCase[])[]) =>
  cases.flat().filter(({ place }) => jurisdictionCodes.includes(place))

/** Every table of worked cases, by what it asks. */
export const tables: Readonly<Record<string, readonly WorkedCase[]>> = {
  limits: ofPlaces(...limits),
  lists: ofPlaces(...lists),
  dates: ofPlaces(...dates),
  deadlines: ofPlaces(deadlines),
  duties: ofPlaces(
    ofWales.newSouthWales,
    ofQueensland.queensland,
    ofOntario.ontario,
    ofYork.newYork,
    ofEngland.englandAndWales,
  ),
  curfews: ofPlaces(curfews),
  clocks: ofPlaces(...Object.values(clocks)),
  permits: ofPlaces(newSouthWales, queensland, ontario, newYork, englandAndWales),
  standards: ofPlaces(...standards),
  opportunities: ofPlaces(opportunities),
}
